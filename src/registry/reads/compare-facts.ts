import { interfaceDifferences } from "../../changes/derive.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { type ModelState, stageOf } from "../../snapshot/state.ts";
import { sameValue } from "../../values/plain-value.ts";
import { compareText } from "../../values/version.ts";
import type { ComparedFact, CompareForm, ComparedVersion } from "../comparison-forms.ts";
import { factReaders, interfaceOf, type VersionFacts } from "./fact-forms.ts";
import type { MeasuredRecord } from "./metric-source.ts";

/** What a comparison keeps of a version, so that the record itself may go. */
export interface Subject {
  readonly state: ModelState;
  readonly record: MeasuredRecord;
  readonly facts: Facts;
}

/** What is compared of a version, in the form of the answer. */
export interface Facts extends Pick<VersionFacts, ComparedKey> {
  readonly subject: ComparedVersion;
}

type ComparedKey =
  | "artifacts"
  | "code"
  | "config"
  | "dataset"
  | "exports"
  | "inspection"
  | "interface"
  | "parameters"
  | "parents"
  | "resources"
  | "source"
  | "training";

/** Takes of a version what a comparison shows. */
export function subjectOf(state: ModelState, record: VersionRecord, settings: Settings): Subject {
  const { version, artifacts, exports, metrics } = record;
  return {
    state,
    record: {
      version,
      ...(artifacts === undefined ? {} : { artifacts }),
      ...(exports === undefined ? {} : { exports }),
      ...(metrics === undefined ? {} : { metrics }),
    },
    facts: {
      subject: {
        model: state.name,
        version,
        stage: state.model === null ? settings.lifecycle.initial : stageOf(state.model, settings, version),
        size: factReaders.size(record),
        created: record.created,
        author: record.author,
        framework: factReaders.framework(record),
        model_type: factReaders.model_type(record),
      },
      artifacts: factReaders.artifacts(record),
      code: factReaders.code(record),
      config: factReaders.config(record),
      dataset: factReaders.dataset(record),
      exports: factReaders.exports(record),
      inspection: factReaders.inspection(record),
      interface: factReaders.interface(record),
      parameters: factReaders.parameters(record),
      parents: factReaders.parents(record),
      resources: factReaders.resources(record),
      source: factReaders.source(record),
      training: factReaders.training(record),
    },
  };
}

/** The parameters that differ, or all that there are. */
export function compareParameters(
  subjects: readonly Facts[],
  all: boolean,
): Pick<CompareForm, "parameters" | "same_parameters"> {
  const found = new Set<string>();
  for (const { parameters } of subjects) for (const name of Object.keys(parameters)) found.add(name);
  const names = [...found].sort(compareText);
  const rows = names.map((name): readonly [string, readonly unknown[]] => [
    name,
    subjects.map(({ parameters }) => (Object.hasOwn(parameters, name) ? (parameters[name] ?? null) : null)),
  ]);
  const shown = all ? rows : rows.filter(([, values]) => !allSame(values));
  return { parameters: Object.fromEntries(shown), same_parameters: rows.length - shown.length };
}

/** Where interfaces differ from that of the baseline. */
export function compareInterfaces(subjects: readonly Facts[], baseline: number): CompareForm["interface"] {
  const values = subjects.map((each) => each.interface);
  const base = values[baseline] ?? null;
  const differences = subjects.flatMap(({ subject: { model, version }, interface: other }) =>
    base === null || other === null
      ? []
      : interfaceDifferences(interfaceOf(base), interfaceOf(other)).map(
          (text) => `${model}@${version}: ${text}`,
        ),
  );
  const stated = values.filter((value) => value !== null).length;
  return {
    same: differences.length === 0 && (stated === 0 || stated === values.length),
    differences,
    values,
  };
}

/** Each other fact, and whether it is the same in all. */
export function compareFacts(subjects: readonly Facts[]) {
  return {
    artifacts: compared(subjects.map(({ artifacts }) => artifacts)),
    inspection: compared(subjects.map(({ inspection }) => inspection)),
    exports: compared(subjects.map(({ exports }) => exports)),
    config: compared(subjects.map(({ config }) => config)),
    dataset: compared(subjects.map(({ dataset }) => dataset)),
    training: compared(subjects.map(({ training }) => training)),
    resources: compared(subjects.map(({ resources }) => resources)),
    version_source: compared(subjects.map(({ source }) => source)),
    code: compared(subjects.map(({ code }) => code)),
  };
}

function compared<T>(values: readonly T[]): ComparedFact<T> {
  return { same: allSame(values), values };
}

function allSame(values: readonly unknown[]): boolean {
  return values.every((value) => sameValue(value, values[0]));
}

import { interfaceDifferences } from "../../changes/derive.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import { sameValue } from "../../values/plain-value.ts";
import { compareText } from "../../values/version.ts";
import type { ComparedFact, CompareForm, ComparedVersion, MetricSource } from "../comparison-forms.ts";
import type { VersionForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { type MetricColumn, columnOf, compareColumn, orderBy } from "./compare-metrics.ts";
import { readSubjects, type Subject } from "./compare-subjects.ts";
import { interfaceOf } from "./fact-forms.ts";
import { metricNames, metricsOf, parseSource, type ReadMetrics, requireMetric } from "./metric-source.ts";
import { versionForm } from "./version-form.ts";

/** What a comparison shows, of which versions, and in which order. */
export interface CompareOptions extends ReadOptions {
  /** Only these metrics: all of them where none is named. */
  readonly metrics?: readonly string[] | undefined;
  /** Orders the versions by this metric, best first; deltas stay to the one that was named first. */
  readonly sort?: string | undefined;
  /** Shows the parameters that are the same too. */
  readonly allParameters?: boolean | undefined;
  /** A bare model stands for its versions in these stages. */
  readonly stages?: readonly string[] | undefined;
  /** A bare model stands for all its versions. */
  readonly all?: boolean | undefined;
  /** Which numbers are used: `declared` (when absent), `evidence`, or the name of a suite. */
  readonly source?: string | undefined;
}

/**
 * Puts versions side by side; deltas are to the first that was named.
 * @throws StemmaError `usage-invalid` for fewer than two, `metric-unknown`, and what reading the versions throws
 */
export async function compare(
  session: Session,
  references: readonly string[],
  options: CompareOptions,
): Promise<CompareForm> {
  const source = parseSource(options.source);
  const view = await session.view(options.at);
  const reading = { stages: options.stages ?? [], all: options.all === true };
  const { subjects, problems } = await readSubjects(view, references, reading);
  const read = await mapBounded(subjects, ({ state, record }) =>
    metricsOf(view.snapshot, state.name, record, source),
  );
  const columns = chosenColumns(subjects, read, source, options);
  const order = orderOf(columns.sort, subjects.length);
  const forms = pick(await formsOf(view, subjects), order);
  const baseline = order.indexOf(0);
  return {
    commit: view.commit,
    ...source,
    subjects: forms.map(subjectOf),
    baseline,
    sorted_by: options.sort ?? null,
    metrics: Object.fromEntries(
      columns.shown.map((column) => [
        column.name,
        compareColumn({ ...column, values: pick(column.values, order) }, baseline),
      ]),
    ),
    ...compareParameters(forms, options.allParameters === true),
    interface: compareInterfaces(forms, baseline),
    parents: forms.map(({ parents }) => parents),
    ...compareFacts(forms),
    problems: [...problems, ...read.flatMap((each) => each.problems)],
  };
}

interface Columns {
  readonly shown: readonly MetricColumn[];
  readonly sort: MetricColumn | null;
}

function chosenColumns(
  subjects: readonly Subject[],
  read: readonly ReadMetrics[],
  source: MetricSource,
  { metrics = [], sort }: CompareOptions,
): Columns {
  const model = subjects[0]?.state.model ?? null;
  const column = (name: string): MetricColumn => columnOf(name, read, model);
  const names =
    metrics.length === 0
      ? metricNames(read)
      : [...new Set(metrics)].map((name) => requireMetric(name, read, source));
  return {
    shown: names.map(column),
    sort: sort === undefined ? null : column(requireMetric(sort, read, source)),
  };
}

function orderOf(sort: MetricColumn | null, length: number): readonly number[] {
  return sort === null ? Array.from({ length }, (_, index) => index) : orderBy(sort);
}

/** The items at some places; each place is one of them. */
function pick<T>(items: readonly T[], order: readonly number[]): readonly T[] {
  return order.flatMap((index) => items.slice(index, index + 1));
}

async function formsOf(view: View, subjects: readonly Subject[]): Promise<readonly VersionForm[]> {
  const settings = await view.snapshot.settings();
  return subjects.map(({ state, record }) =>
    versionForm(record, { commit: view.commit, state, settings, updated: null }),
  );
}

function subjectOf(form: VersionForm): ComparedVersion {
  const { model, version, stage, size, created, author, framework, model_type } = form;
  return { model, version, stage, size, created, author, framework, model_type };
}

function compareParameters(
  forms: readonly VersionForm[],
  all: boolean,
): Pick<CompareForm, "parameters" | "same_parameters"> {
  const names = [...new Set(forms.flatMap(({ parameters }) => Object.keys(parameters)))].sort(compareText);
  const rows = names.map((name): readonly [string, readonly unknown[]] => [
    name,
    forms.map(({ parameters }) => (Object.hasOwn(parameters, name) ? (parameters[name] ?? null) : null)),
  ]);
  const shown = all ? rows : rows.filter(([, values]) => !allSame(values));
  return { parameters: Object.fromEntries(shown), same_parameters: rows.length - shown.length };
}

function compareInterfaces(forms: readonly VersionForm[], baseline: number): CompareForm["interface"] {
  const values = forms.map((form) => form.interface);
  const base = values[baseline] ?? null;
  const differences = forms.flatMap(({ model, version, interface: other }) =>
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

function compareFacts(forms: readonly VersionForm[]) {
  return {
    artifacts: compared(forms.map(({ artifacts }) => artifacts)),
    inspection: compared(forms.map(({ inspection }) => inspection)),
    exports: compared(forms.map(({ exports }) => exports)),
    config: compared(forms.map(({ config }) => config)),
    dataset: compared(forms.map(({ dataset }) => dataset)),
    training: compared(forms.map(({ training }) => training)),
    resources: compared(forms.map(({ resources }) => resources)),
    version_source: compared(forms.map(({ source }) => source)),
    code: compared(forms.map(({ code }) => code)),
  };
}

function compared<T>(values: readonly T[]): ComparedFact<T> {
  return { same: allSame(values), values };
}

function allSame(values: readonly unknown[]): boolean {
  return values.every((value) => sameValue(value, values[0]));
}

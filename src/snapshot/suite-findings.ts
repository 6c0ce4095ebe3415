import type { CaseRecord, DataRecord, SuiteRecord } from "../records/generated/suite.ts";
import { registryPath, suitePath } from "../records/layout.ts";
import { scoreNames } from "../records/score-names.ts";
import { findingOf, type Finding, type Severity } from "../values/finding.ts";
import { closest } from "../values/similar.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is wrong with a suite: a fault keeps it from being run, a warning does not. */
interface Fault {
  readonly message: string;
  readonly severity: Severity;
}

/** Tells what is wrong with a suite, beyond what its schema says. Throws where something could not be looked at. */
export async function suiteFindings(snapshot: Snapshot, record: SuiteRecord): Promise<readonly Finding[]> {
  const faults = [
    ...(await modelFaults(snapshot, record)),
    ...suiteFaults(record).map(fatal),
    ...(await stageFaults(snapshot, record)),
  ];
  return faults.map(({ message, severity }) =>
    findingOf({
      code: "suite-invalid",
      severity,
      message: `${record.name}: ${message}`,
      hint: "See docs/guides/evaluation.md.",
      path: suitePath(record.name),
    }),
  );
}

/** Tells which gates ask for suites that are not there. A registry without suites has its evidence from elsewhere. */
export async function missingSuiteFindings(snapshot: Snapshot): Promise<readonly Finding[]> {
  const known = await snapshot.suiteNames();
  if (known.length === 0) return [];
  const { gates, aliasGates } = await snapshot.settings();
  return [...gates, ...aliasGates].flatMap(([name, demands]) =>
    demands
      .flatMap((demand) => (demand.rule === "evidence" ? demand.suites : []))
      .filter((suite) => !known.includes(suite))
      .map((suite) =>
        findingOf({
          code: "suite-missing",
          severity: "warning",
          message: `the gate of ${name} asks for the suite ${suite}, which is not in registry/suites`,
          hint: didYouMean(suite, known),
          path: registryPath,
        }),
      ),
  );
}

/** What keeps a suite from being run, by itself alone, in words; empty for nothing. */
export function suiteFaults(record: SuiteRecord): readonly string[] {
  return [
    ...((record.model === undefined) === (record.task === undefined)
      ? ["it needs exactly one of model and task"]
      : []),
    ...twice("data", record.data ?? []),
    ...twice("cases", record.cases),
    ...(record.data ?? []).flatMap(dataFaults),
    ...stepFaults(record),
    ...runnerFaults(record),
    ...record.cases.flatMap((each) =>
      caseFaults(record, each).map((fault) => `the case ${each.name} ${fault}`),
    ),
  ];
}

async function modelFaults(snapshot: Snapshot, { model }: SuiteRecord): Promise<readonly Fault[]> {
  if (model === undefined || (await snapshot.hasModel(model))) return [];
  const hint = closest(model, await snapshot.modelNames());
  return [fatal(`there is no model ${model}${hint === null ? "" : `; there is ${hint}`}`)];
}

async function stageFaults(snapshot: Snapshot, { cases }: SuiteRecord): Promise<readonly Fault[]> {
  const { stages } = (await snapshot.settings()).lifecycle;
  return cases.flatMap(({ name, baseline }) =>
    baseline?.stage === undefined || stages.has(baseline.stage)
      ? []
      : [
          fatal(
            `the case ${name} compares with the stage ${baseline.stage}, which the lifecycle does not have`,
          ),
        ],
  );
}

function twice(what: string, named: readonly { readonly name: string }[]): readonly string[] {
  const seen = new Set<string>();
  return named.flatMap(({ name }) => {
    if (seen.has(name)) return [`two of its ${what} are named ${name}`];
    seen.add(name);
    return [];
  });
}

function dataFaults({ name, format, labels }: DataRecord): readonly string[] {
  return labels !== undefined && format !== "wav"
    ? [`the data ${name} has labels beside it, which only a WAV file has`]
    : [];
}

/** The columns of some data, those of its labels included. */
export function columnsOf({ columns, labels }: DataRecord): readonly string[] {
  return labels === undefined ? columns : [...columns, labels.column];
}

function stepFaults({ preprocessing = [], data = [] }: SuiteRecord): readonly string[] {
  const known = new Set(data.flatMap(columnsOf));
  return preprocessing.flatMap(({ column, window, normalise, reshape }) => {
    const given = [window, normalise, reshape].filter((each) => each !== undefined).length;
    return [
      ...(given === 1
        ? []
        : [`a step on ${column} has ${String(given)} of window, normalise and reshape, and needs one`]),
      ...(normalise?.by === "constant" && (normalise.mean === undefined || normalise.deviation === undefined)
        ? [`the normalisation of ${column} by constants needs mean and deviation`]
        : []),
      ...(data.length === 0 || known.has(column)
        ? []
        : [`preprocessing names the column ${column}, which no data has`]),
    ];
  });
}

function runnerFaults({ runner, cases }: SuiteRecord): readonly string[] {
  if (runner?.kind === "command" && runner.command === undefined) return ["its runner has no command"];
  if (runner?.kind === "http") return [];
  return cases
    .filter(({ kind }) => kind === "integration")
    .map(({ name }) => `the case ${name} is about an endpoint, so its runner must be http`);
}

function caseFaults(record: SuiteRecord, one: CaseRecord): readonly string[] {
  const data = dataOf(record, one);
  const needsNone = one.kind === "smoke" || (one.kind === "performance" && record.runner?.kind !== "http");
  if (data === null && one.data === undefined && needsNone) return kindFaults(record, one);
  if (data === null) {
    const known = (record.data ?? []).map(({ name }) => name).join(", ") || "none";
    return [`runs on ${one.data ?? "data"}, and there is ${known}`];
  }
  return [...columnFaults(record, one, data), ...kindFaults(record, one)];
}

/** The data that a case runs on; null where it is not there. */
export function dataOf({ data = [] }: SuiteRecord, one: CaseRecord): DataRecord | null {
  return (one.data === undefined ? data[0] : data.find(({ name }) => name === one.data)) ?? null;
}

function columnFaults(
  { inputs = {}, truth, prediction }: SuiteRecord,
  { kind, metric }: CaseRecord,
  data: DataRecord,
): readonly string[] {
  const family = metric === undefined ? null : (scoreNames.get(metric)?.family ?? null);
  const grouped = family === "segments" || family === "queries";
  const wanted = [
    ...Object.values(inputs),
    ...(kind === "regression" && truth !== undefined ? [truth] : []),
    ...(kind === "regression" && grouped && prediction?.group !== undefined ? [prediction.group] : []),
  ];
  const known = columnsOf(data);
  return [...new Set(wanted)]
    .filter((column) => !known.includes(column))
    .map((column) => `needs the column ${column}, and ${data.name} has ${known.join(", ")}`);
}

function kindFaults(record: SuiteRecord, one: CaseRecord): readonly string[] {
  const { kind, metric, expect, baseline, at_least: least, at_most: most } = one;
  const score = metric === undefined ? undefined : scoreNames.get(metric);
  const faults: string[] = [];
  if (metric !== undefined && score === undefined) {
    const meant = closest(metric, [...scoreNames.keys()]);
    faults.push(`asks for ${metric}, which is no score${meant === null ? "" : `; there is ${meant}`}`);
  }
  if ((kind === "unit" || kind === "integration") && expect === undefined) faults.push("has no expect");
  if (kind === "regression") {
    if (metric === undefined) faults.push("names no metric");
    if (score?.family === "performance") faults.push(`asks for ${metric ?? ""}: its kind is performance`);
    if (record.truth === undefined) faults.push("needs truth: the column that says what is true");
  }
  if (kind === "performance" && score !== undefined && score.family !== "performance")
    faults.push(`asks for ${metric ?? ""}: its kind is regression`);
  if (score?.family === "segments" && record.prediction?.step === undefined)
    faults.push("needs prediction.step: how long a frame is");
  if (score?.family === "queries" && record.prediction?.group === undefined)
    faults.push("needs prediction.group: the column that tells queries apart");
  if (baseline !== undefined && (baseline.stage === undefined) === (baseline.version === undefined))
    faults.push("needs exactly one of stage and version in its baseline");
  const judges = kind === "regression" || (kind === "performance" && metric !== undefined);
  if (judges && baseline === undefined && least === undefined && most === undefined)
    faults.push("has neither a baseline nor a bound");
  return faults;
}

function fatal(message: string): Fault {
  return { message, severity: "error" };
}

function didYouMean(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  return meant === null ? `Make it: stemma evaluate create ${name}.` : `Did you mean ${meant}?`;
}

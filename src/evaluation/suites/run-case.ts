import type { CaseRecord, DataRecord, SuiteRecord } from "../../records/generated/suite.ts";
import { StemmaError } from "../../values/error.ts";
import { bootstrapInterval } from "../../statistics/bootstrap.ts";
import type { Feed } from "../runner.ts";
import { expectationFault, interfaceFaults } from "./expectations.ts";
import { blankFeed, feedOf } from "./feeds.ts";
import type { Passes } from "./passes.ts";
import { latencyMeasures, timeModel } from "./performance.ts";
import { predict } from "./predictions.ts";
import { comparePaired, harmOf, judgeValue, resamplingOf, scoreInterval, scoreUnits } from "./regression.ts";
import type { CaseBaseline, CaseResult } from "./result.ts";
import type { ResolvedBaseline, SuiteSubject, SuiteWorld } from "./world.ts";

/** A case, and all that it is run with. */
export interface CaseRun {
  readonly suite: SuiteRecord;
  readonly one: CaseRecord;
  /** Null where the suite has no data. */
  readonly data: DataRecord | null;
  readonly subject: SuiteSubject;
  readonly baseline: ResolvedBaseline | null;
  readonly passes: Passes;
  readonly world: SuiteWorld;
}

type Outcome = Omit<CaseResult, "name" | "kind" | "severity" | "metric" | "error">;

const blank: Omit<Outcome, "status" | "reason"> = {
  value: null,
  lower: null,
  upper: null,
  rows: 0,
  units: 0,
  baseline: null,
  measures: {},
};

/** Runs one case. Throws as runner and data do. */
export async function runCase(run: CaseRun): Promise<CaseResult> {
  const { name, kind, severity, metric } = run.one;
  const outcome = await outcomeOf(run);
  return { name, kind, severity: severity ?? "high", metric: metric ?? null, ...outcome, error: null };
}

function outcomeOf(run: CaseRun): Promise<Outcome> {
  switch (run.one.kind) {
    case "smoke":
      return smoke(run);
    case "unit":
    case "integration":
      return known(run);
    case "regression":
      return regression(run);
    case "performance":
      return timing(run);
  }
}

async function smoke(run: CaseRun): Promise<Outcome> {
  const { suite, subject, passes, world } = run;
  const session = await passes.session(subject);
  const carried = new Set(Object.values(suite.runner?.state ?? {}).map(({ from }) => from));
  const feeds = await feedsOf(run, run.one.rows ?? 1);
  await session.reset();
  const { outputs } = await session.predict(feeds, world.signal);
  const faults = outputs.flatMap((each) => interfaceFaults(each, subject.interface, carried));
  const measures = run.passes.loadedIn(subject);
  const [fault] = faults;
  return {
    ...blank,
    status: fault === undefined ? "passed" : "failed",
    reason:
      fault ??
      `it loads and answers ${String(feeds.length)} row${feeds.length === 1 ? "" : "s"} by its interface`,
    rows: feeds.length,
    units: feeds.length,
    measures: measures === null ? {} : { load_ms: measures },
  };
}

/* What a model is asked: rows of the data, or zeros where there is none. */
async function feedsOf(run: CaseRun, most: number): Promise<readonly Feed[]> {
  const { suite, data, subject, passes, world } = run;
  const session = await passes.session(subject);
  if (data === null) {
    const feed = blankFeed(suite, session, subject.interface);
    if (feed !== null) return [feed];
    throw new StemmaError(
      "data-empty",
      `nobody knows the inputs of ${subject.name}, and the suite has no data`,
      {
        hint: "Give the suite data, or register the version with its interface.",
        data: { subject: subject.name },
      },
    );
  }
  const feeds: Feed[] = [];
  for await (const row of (await world.rows(data, suite)).rows(world.signal)) {
    if (feeds.length >= most) break;
    feeds.push(feedOf(row, suite, session));
  }
  if (feeds.length > 0) return feeds;
  throw new StemmaError("data-empty", `the data ${data.name} has no row`, {
    hint: "Name data with rows in it.",
    data: { data: data.name, digest: data.digest },
  });
}

async function known({ suite, one, data, subject, passes, world }: CaseRun): Promise<Outcome> {
  const session = await passes.session(subject);
  const wanted = new Map<number, NonNullable<CaseRecord["expect"]>[number][]>();
  for (const [at, expected] of (one.expect ?? []).entries()) {
    const row = expected.row ?? at;
    wanted.set(row, [...(wanted.get(row) ?? []), expected]);
  }
  if (data === null) return { ...blank, status: "failed", reason: "the suite has no data" };
  const last = Math.max(...wanted.keys());
  const faults: string[] = [];
  let count = 0;
  const predictions = predict({
    suite,
    session,
    rows: await world.rows(data, suite),
    most: last + 1,
    signal: world.signal,
  });
  for await (const { outputs } of predictions) {
    for (const expected of wanted.get(count) ?? []) {
      const fault = expectationFault(expected, outputs, { one, suite, session });
      if (fault !== null) faults.push(`row ${String(count)}: ${fault}`);
    }
    count += 1;
  }
  if (count <= last)
    faults.push(`the data ${data.name} has ${String(count)} rows, and row ${String(last)} is expected`);
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${String(faults.length - 1)} more)` : "";
  return {
    ...blank,
    status: first === undefined ? "passed" : "failed",
    reason:
      first === undefined ? `${String(wanted.size)} known outputs are as they should be` : `${first}${more}`,
    rows: wanted.size,
    units: wanted.size,
  };
}

async function regression(run: CaseRun): Promise<Outcome> {
  const { suite, one, data, subject, passes, baseline } = run;
  if (data === null) return { ...blank, status: "failed", reason: "the suite has no data" };
  const most = one.rows ?? null;
  const units = await passes.units(subject, data, most);
  const value = scoreUnits(units.values(), one, suite);
  const rows = [...units.values()].reduce((sum, each) => sum + each.length, 0);
  const counts = { rows, units: units.size };
  if (!Number.isFinite(value))
    throw new StemmaError(
      "score-undefined",
      `${one.metric ?? ""} is not defined on ${String(rows)} rows of ${data.name}: one class may be missing`,
      {
        hint: "Give it data with positives and negatives, or another metric.",
        data: { metric: one.metric, data: data.name, rows },
      },
    );
  const interval = scoreInterval(units, one, suite);
  const facts = { ...blank, ...counts, value, ...interval };
  if (baseline === null) return { ...facts, ...judgeValue(one, value, null) };
  if (baseline.kind === "missing") return { ...facts, ...withoutBaseline(one, value, baseline) };
  const compared: CaseBaseline =
    baseline.kind === "run"
      ? {
          version: baseline.subject.name,
          source: "run",
          ...comparePaired(
            { own: units, other: await passes.units(baseline.subject, data, most) },
            one,
            suite,
          ),
        }
      : storedBaseline(one, { value, ...interval }, baseline);
  return { ...facts, baseline: compared, ...judgeValue(one, value, compared) };
}

function withoutBaseline(
  one: CaseRecord,
  value: number,
  { why, pass }: Extract<ResolvedBaseline, { kind: "missing" }>,
): Pick<Outcome, "status" | "reason"> {
  const judged = judgeValue(one, value, null);
  if (judged.status === "failed") return judged;
  const reason = `${judged.reason}; ${why}`;
  return pass ? { status: "passed", reason } : { status: "inconclusive", reason };
}

/* A number alone has no pairs: its own interval is all that is known of chance. */
function storedBaseline(
  one: CaseRecord,
  own: { readonly value: number; readonly lower: number | null; readonly upper: number | null },
  { version, metrics }: Extract<ResolvedBaseline, { kind: "evidence" }>,
): CaseBaseline {
  const metric = one.metric ?? "";
  const value = metrics[metric];
  if (value === undefined)
    throw new StemmaError("baseline-missing", `the evidence of ${version} does not measure ${metric}`, {
      hint: "Name evidence that does, or a version to run beside.",
      data: { version, metric },
    });
  const harms = [own.lower, own.upper].flatMap((each) =>
    each === null ? [] : [harmOf(metric, each, value)],
  );
  const bounds =
    harms.length === 2
      ? { lower: Math.min(...harms), upper: Math.max(...harms) }
      : { lower: null, upper: null };
  return { version, value, harm: harmOf(metric, own.value, value), ...bounds, source: "evidence" };
}

async function timing(run: CaseRun): Promise<Outcome> {
  const { one, subject, passes, world, suite, baseline } = run;
  const session = await passes.session(subject);
  const timed = await timeModel({
    session,
    feeds: await feedsOf(run, one.rows ?? 100),
    one,
    elapsed: () => world.elapsed(),
    signal: world.signal,
    progress: (done, total) => world.progress(`${subject.name}: ${one.name}`, done, total),
  });
  const memory = await session.memoryBytes();
  const load = passes.loadedIn(subject);
  const measures: Readonly<Record<string, number>> = {
    ...latencyMeasures(timed.latencies),
    throughput_per_s: timed.throughput,
    ...(load === null ? {} : { load_ms: load }),
    ...(memory === null ? {} : { memory_bytes: memory }),
    size_bytes: subject.size,
    concurrency: timed.concurrency,
  };
  const runs = timed.latencies.length;
  const facts = { ...blank, rows: runs, units: runs, measures };
  const mean = measures["latency_mean_ms"] ?? Number.NaN;
  if (one.metric === undefined)
    return { ...facts, status: "passed", reason: `${String(runs)} runs of ${mean.toPrecision(3)} ms each` };
  const value = measures[one.metric];
  if (value === undefined)
    return { ...facts, status: "inconclusive", reason: `${one.metric} cannot be told of this runner` };
  const metric = one.metric;
  const { lower, upper } = bootstrapInterval(
    runs,
    (drawn) => latencyMeasures(Array.from(drawn, (at) => timed.latencies[at] ?? 0))[metric] ?? Number.NaN,
    { ...resamplingOf(suite, one, runs), resamples: 200 },
  );
  const interval = {
    lower: Number.isFinite(lower) ? lower : null,
    upper: Number.isFinite(upper) ? upper : null,
  };
  const known = { ...facts, value, ...interval };
  if (baseline === null) return { ...known, ...judgeValue(one, value, null) };
  if (baseline.kind === "missing") return { ...known, ...withoutBaseline(one, value, baseline) };
  if (baseline.kind === "evidence") {
    const stored = storedBaseline(one, { value, ...interval }, baseline);
    return { ...known, baseline: stored, ...judgeValue(one, value, stored) };
  }
  const other = await timing({ ...run, subject: baseline.subject, baseline: null });
  const metrics = { [metric]: other.value ?? Number.NaN };
  const stored = storedBaseline(
    one,
    { value, ...interval },
    { kind: "evidence", version: baseline.subject.name, metrics },
  );
  const compared = { ...stored, source: "run" as const };
  return { ...known, baseline: compared, ...judgeValue(one, value, compared) };
}

import { JointTally, momentsOf } from "../../statistics/moments.ts";
import type { ArmEvidence, Checkpoint, Evidence } from "./checkpoint.ts";
import type { AnalysisPlan, MetricPlan } from "./plan.ts";

/** One observation: what one unit did at one time, with values by name, and those of before the test where known. */
export interface Observation {
  readonly arm: string;
  readonly unit: string;
  /** The phase it belongs to. */
  readonly phase: number;
  /** When, as an instant; null where it is not told. */
  readonly at: string | null;
  readonly values: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, number>>;
}

/** What the observations of one phase are looked at for. */
export interface Look {
  readonly plan: AnalysisPlan;
  readonly phase: number;
  readonly started: string;
  /** The instant of the look: what came later is not counted. */
  readonly until: string;
  readonly ratioBefore?: number;
}

/* What one unit adds to a metric: above and below the line, how often, and its value of before. */
interface UnitSum {
  above: number;
  below: number;
  rows: number;
  before: number | null;
}

/** Makes a checkpoint of observations. Units seen in several arms are counted as such and left out of all of them. */
export function collect(
  { plan, phase, started, until, ratioBefore = 1 }: Look,
  rows: readonly Observation[],
): Checkpoint {
  const seen = rows.filter((row) => row.phase === phase && (row.at === null || row.at <= until));
  const armOf = new Map<string, string | null>();
  for (const { unit, arm } of seen) {
    const known = armOf.get(unit);
    armOf.set(unit, known === undefined || known === arm ? arm : null);
  }
  const counted = seen.filter(({ unit }) => armOf.get(unit) !== null);
  const instants = seen.flatMap(({ at }) => (at === null ? [] : [at]));
  return {
    format: 1,
    plan,
    phase,
    started,
    until,
    latest: instants.reduce<string | null>((last, at) => (last === null || at > last ? at : last), null),
    multiple: [...armOf.values()].filter((arm) => arm === null).length,
    ratioBefore,
    arms: plan.arms.map(({ name }) =>
      armEvidence(
        name,
        plan,
        counted.filter(({ arm }) => arm === name),
      ),
    ),
  };
}

function armEvidence(name: string, plan: AnalysisPlan, rows: readonly Observation[]): ArmEvidence {
  const metrics: Record<string, Evidence> = {};
  for (const metric of [...plan.goals, ...plan.guardrails]) {
    const sums = unitSums(metric, rows);
    if (sums.length > 0) metrics[metric.name] = evidenceOf(metric, sums);
  }
  return { name, units: new Set(rows.map(({ unit }) => unit)).size, metrics };
}

function unitSums(metric: MetricPlan, rows: readonly Observation[]): readonly UnitSum[] {
  const sums = new Map<string, UnitSum>();
  for (const { unit, values, before } of rows) {
    const value = values[metric.source];
    const below = metric.per === null ? 1 : values[metric.per];
    if (value === undefined && (metric.per === null || below === undefined)) continue;
    const known = sums.get(unit) ?? { above: 0, below: 0, rows: 0, before: null };
    known.above += metric.slo === null ? (value ?? 0) : Number((value ?? 0) > metric.slo);
    known.below += below ?? 0;
    known.rows += 1;
    known.before = before[metric.source] ?? known.before;
    sums.set(unit, known);
  }
  return [...sums.values()];
}

function evidenceOf(metric: MetricPlan, sums: readonly UnitSum[]): Evidence {
  const single = metric.per === null && sums.every(({ rows }) => rows === 1);
  if (single && sums.every(({ before }) => before !== null)) {
    return { kind: "before", pairs: pairsOf(sums, ({ before }) => before ?? 0) };
  }
  if (!single) {
    const sumOf = (number: (sum: UnitSum) => number) => sums.reduce((total, sum) => total + number(sum), 0);
    const [count, successes] = [sumOf(({ rows }) => rows), sumOf(({ above }) => above)];
    // What never or always is has no variance between units either: then their rows are taken to be of one kind each.
    if (metric.kind === "proportion" && metric.per === null && (successes === 0 || successes === count))
      return { kind: "successes", successes, count, design: sumOf(({ rows }) => rows * rows) / count };
    return { kind: "clusters", pairs: pairsOf(sums, ({ below }) => below), count };
  }
  const values = sums.map(({ above }) => above);
  if (metric.kind === "mean") return { kind: "values", moments: momentsOf(values) };
  return { kind: "successes", successes: values.filter((value) => value !== 0).length, count: values.length };
}

function pairsOf(sums: readonly UnitSum[], second: (sum: UnitSum) => number) {
  const tally = new JointTally();
  for (const sum of sums) tally.add(sum.above, second(sum));
  return tally.moments();
}

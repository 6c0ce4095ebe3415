import type { CaseRecord, SuiteRecord } from "../../records/generated/suite.ts";
import { scoreNames } from "../../records/score-names.ts";
import { bootstrapInterval, type Resampling } from "../../statistics/bootstrap.ts";
import { type ScoredRow } from "../scored-row.ts";
import { scorerOf } from "../scorer.ts";
import type { CaseBaseline, CaseStatus } from "./result.ts";

/** The rows of one model by unit, in the order in which the units came. */
export type ScoredUnits = ReadonlyMap<string, readonly ScoredRow[]>;

/** Puts rows together by their unit. */
export function unitsOf(rows: Iterable<ScoredRow>): ScoredUnits {
  const units = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    const known = units.get(row.unit);
    if (known === undefined) units.set(row.unit, [row]);
    else known.push(row);
  }
  return units;
}

/** The score of some units. Throws `row-unscorable`. */
export function scoreUnits(
  units: Iterable<readonly ScoredRow[]>,
  one: CaseRecord,
  suite: SuiteRecord,
): number {
  const scorer = scorerOf(one, suite.prediction);
  for (const rows of units) scorer.add(rows);
  return scorer.value();
}

/* Beyond so many rows in all draws nobody waits. */
const mostDrawn = 50_000_000;

/** How the rows of a case are drawn again: fewer times where there are very many. */
export function resamplingOf(suite: SuiteRecord, one: CaseRecord, rows: number): Resampling {
  const wanted = suite.resamples ?? 1000;
  const affordable = Math.max(200, Math.floor(mostDrawn / Math.max(1, rows)));
  return {
    resamples: Math.min(wanted, affordable),
    seed: suite.seed ?? 0,
    confidence: one.confidence ?? 0.95,
  };
}

/** How much worse a value is than another one: positive is worse. */
export function harmOf(metric: string, value: number, baseline: number): number {
  return scoreNames.get(metric)?.direction === "down" ? value - baseline : baseline - value;
}

/**
 * How much worse a model is than a baseline on the same units, with the bootstrap interval of the pairs. A unit that only one of them has is
 * left out, as its pair is.
 */
export function comparePaired(
  { own, other }: { readonly own: ScoredUnits; readonly other: ScoredUnits },
  one: CaseRecord,
  suite: SuiteRecord,
): Pick<CaseBaseline, "value" | "harm" | "lower" | "upper"> {
  const metric = one.metric ?? "";
  const pairs = [...own].flatMap(([unit, rows]) => {
    const others = other.get(unit);
    return others === undefined ? [] : [[rows, others] as const];
  });
  const value = scoreUnits(
    pairs.map(([, others]) => others),
    one,
    suite,
  );
  const mine = scoreUnits(
    pairs.map(([rows]) => rows),
    one,
    suite,
  );
  const rows = pairs.reduce((sum, [each]) => sum + each.length, 0);
  const interval = bootstrapInterval(
    pairs.length,
    (drawn) => {
      const [first, second] = [scorerOf(one, suite.prediction), scorerOf(one, suite.prediction)];
      for (const at of drawn) {
        const pair = pairs[at];
        if (pair === undefined) continue;
        first.add(pair[0]);
        second.add(pair[1]);
      }
      return harmOf(metric, first.value(), second.value());
    },
    resamplingOf(suite, one, 2 * rows),
  );
  return { value, harm: harmOf(metric, mine, value), ...known(interval) };
}

/** The interval of a score, by drawing its units again; null bounds where it cannot be told. */
export function scoreInterval(
  units: ScoredUnits,
  one: CaseRecord,
  suite: SuiteRecord,
): { readonly lower: number | null; readonly upper: number | null } {
  const all = [...units.values()];
  const rows = all.reduce((sum, each) => sum + each.length, 0);
  const interval = bootstrapInterval(
    all.length,
    (drawn) =>
      scoreUnits(
        Array.from(drawn, (at) => all[at] ?? []),
        one,
        suite,
      ),
    resamplingOf(suite, one, rows),
  );
  return known(interval);
}

function known({ lower, upper }: { readonly lower: number; readonly upper: number }): {
  readonly lower: number | null;
  readonly upper: number | null;
} {
  return { lower: Number.isFinite(lower) ? lower : null, upper: Number.isFinite(upper) ? upper : null };
}

/** A verdict on a number, with its reason. */
export interface Judged {
  readonly status: CaseStatus;
  readonly reason: string;
}

/**
 * Judges a number by its bounds and its baseline. It has failed where a bound is broken or the whole interval of the harm is beyond the margin, and
 * has passed where the whole interval is within; between the two it is inconclusive.
 */
export function judgeValue(one: CaseRecord, value: number, baseline: CaseBaseline | null): Judged {
  const metric = one.metric ?? "";
  const said = `${metric} is ${shown(value)}`;
  if (one.at_least !== undefined && value < one.at_least)
    return { status: "failed", reason: `${said}, and must be at least ${String(one.at_least)}` };
  if (one.at_most !== undefined && value > one.at_most)
    return { status: "failed", reason: `${said}, and must be at most ${String(one.at_most)}` };
  if (baseline === null) return { status: "passed", reason: said };
  const margin = one.margin ?? 0;
  const { version, harm, lower, upper } = baseline;
  const against = `${said}, that of ${version} ${shown(baseline.value)}`;
  if (lower === null || upper === null) {
    const good = harm <= margin;
    return {
      status: good ? "passed" : "failed",
      reason: `${against}: ${good ? "within" : "beyond"} the margin of ${String(margin)}, and no interval can be told of so few units`,
    };
  }
  const interval = `worse by ${shown(lower)} to ${shown(upper)}, and by at most ${String(margin)} is allowed`;
  if (upper <= margin) return { status: "passed", reason: `${against}: ${interval}` };
  if (lower > margin) return { status: "failed", reason: `${against}: ${interval}` };
  return { status: "inconclusive", reason: `${against}: ${interval}, so more data is needed` };
}

/** A number as people read it. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}

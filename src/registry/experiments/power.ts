import {
  detectableEffect,
  enrolledShare,
  longestDays,
  neededUnits,
  soughtEffect,
} from "../../policy/experiment-sample.ts";
import type { ExperimentRecord, MetricRecord } from "../../records/generated/experiment.ts";
import { StemmaError } from "../../values/error.ts";

/** What the traffic is taken to be, where it is not as the record says. */
export interface PowerInput {
  /** Units a day, of all that come, before coverage and layer. */
  readonly unitsPerDay?: number | undefined;
  /** How many days the test runs; `conclude.max_runtime`, else 28, when absent. */
  readonly days?: number | undefined;
}

/** What a goal needs, and what can be seen of it. Effects are absolute, in the unit of the goal. Null is unknown. */
export interface GoalPower {
  readonly goal: string;
  readonly kind: MetricRecord["kind"];
  readonly baseline: number | null;
  /** The effect that it looks for. */
  readonly effect: number | null;
  /** Units that have to take part for that. */
  readonly needed_units: number | null;
  /** Days until so many have taken part. */
  readonly needed_days: number | null;
  /** The smallest effect that the units of the whole time find. */
  readonly detectable: number | null;
  /** That effect as a share of the absolute baseline. */
  readonly detectable_share: number | null;
  /** Whether the time is enough for the effect. */
  readonly enough: boolean | null;
  /** What the record has to say for the numbers that are unknown; null where nothing is. */
  readonly missing: string | null;
}

/** How surely a test finds what it looks for, and when. */
export interface PowerForm {
  readonly commit: string;
  readonly experiment: string;
  readonly method: "sequential" | "fixed";
  readonly alpha: number;
  /** The probability of finding the effect, if it is there. */
  readonly power: number;
  /** Units a day, before coverage and layer; null where nobody said. */
  readonly units_per_day: number | null;
  readonly days: number;
  /** Units that take part in that time; null where the traffic is unknown. */
  readonly units: number | null;
  readonly goals: readonly GoalPower[];
}

/**
 * Plans the sample of an experiment by its record: what each goal needs, and the smallest effect that its traffic finds.
 * @throws StemmaError `usage-invalid` for a number that is not above zero
 */
export function planPower(record: ExperimentRecord, input: PowerInput): Omit<PowerForm, "commit"> {
  const days = positive("days", input.days) ?? longestDays(record);
  const perDay = positive("units a day", input.unitsPerDay) ?? record.traffic?.units_per_day ?? null;
  const enrolled = perDay === null ? null : perDay * enrolledShare(record);
  const { method = "sequential", alpha = 0.05, power = 0.8 } = record.analysis ?? {};
  return {
    experiment: record.name,
    method,
    alpha,
    power,
    units_per_day: perDay,
    days,
    units: enrolled === null ? null : Math.floor(enrolled * days),
    goals: record.metrics.goals.map((goal) => goalPower(record, goal, { enrolled, days })),
  };
}

function goalPower(
  record: ExperimentRecord,
  goal: MetricRecord,
  { enrolled, days }: { readonly enrolled: number | null; readonly days: number },
): GoalPower {
  const needed = neededUnits(record, goal);
  const units = enrolled === null ? null : enrolled * days;
  const detectable = units === null ? null : detectableEffect(record, goal, units);
  const { baseline = null } = goal;
  return {
    goal: goal.name,
    kind: goal.kind,
    baseline,
    effect: soughtEffect(goal),
    needed_units: needed,
    needed_days: needed === null || enrolled === null ? null : Math.ceil(needed / enrolled),
    detectable,
    detectable_share:
      detectable === null || baseline === null || baseline === 0 ? null : detectable / Math.abs(baseline),
    enough: needed === null || units === null ? null : needed <= units,
    missing: missingOf(goal),
  };
}

function missingOf({ kind, baseline, deviation, mde }: MetricRecord): string | null {
  const wanted = [
    ...(baseline === undefined ? ["baseline"] : []),
    ...(kind !== "proportion" && deviation === undefined ? ["deviation"] : []),
    ...(mde === undefined ? ["mde"] : []),
  ];
  return wanted.length === 0 ? null : wanted.join(", ");
}

function positive(what: string, value: number | undefined): number | undefined {
  if (value === undefined || (Number.isFinite(value) && value > 0)) return value;
  throw new StemmaError("usage-invalid", `${String(value)} is no number of ${what}`, {
    hint: "Give a number above zero.",
    data: { found: value },
  });
}

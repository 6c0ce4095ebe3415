import { controlOf } from "../records/experiment-phase.ts";
import type { ExperimentRecord, MetricRecord } from "../records/generated/experiment.ts";
import { minimumDetectableEffect, type Plan, sampleSize } from "../statistics/power.ts";

const minutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };
const usualRuntime = "28d";

/** How long a test may run, in days: its `conclude.max_runtime`, else 28. */
export function longestDays({ conclude }: Pick<ExperimentRecord, "conclude">): number {
  const [, amount = "", unit = ""] = /^(\d+)([mhd])$/.exec(conclude?.max_runtime ?? usualRuntime) ?? [];
  return (Number(amount) * (minutes[unit] ?? 0)) / 1440;
}

/**
 * The share of all units that takes part in the end, from 0 to 1: that of its part of a layer, at the last coverage of the ramp.
 */
export function enrolledShare({ ramp, layer }: Pick<ExperimentRecord, "ramp" | "layer">): number {
  const [from = 0, to = 1] = layer?.range ?? [];
  return (ramp?.at(-1)?.coverage ?? 1) * (to - from);
}

/** How a goal is compared between the control and the smallest treatment, and the share of the enrolled units that both have. */
interface GoalPlan extends Omit<Plan, "effect"> {
  readonly both: number;
}

/* Null where nothing says how much a goal varies: a mean without `deviation`, a proportion without `baseline`. */
function planOf(record: ExperimentRecord, goal: MetricRecord): GoalPlan | null {
  const control = controlOf(record);
  const variance = varianceOf(goal);
  const others = record.arms.flatMap(({ name, weight }) => (name === control?.name ? [] : [weight]));
  const smallest = Math.min(...others);
  if (control === undefined || variance === null || control.weight <= 0 || smallest <= 0) return null;
  const both = control.weight + smallest;
  const { method = "sequential", alpha = 0.05, tuning = 5000, power = 0.8 } = record.analysis ?? {};
  return {
    both,
    control: { variance, share: control.weight / both },
    treatment: { variance, share: smallest / both },
    power,
    test: { method, alpha, tuning },
  };
}

function varianceOf({ kind, baseline, deviation }: MetricRecord): number | null {
  if (kind !== "proportion") return deviation === undefined ? null : deviation ** 2;
  return baseline === undefined || baseline <= 0 || baseline >= 1 ? null : baseline * (1 - baseline);
}

/** The absolute effect that a goal looks for: its `mde`, a share of the absolute baseline; null where that is not said. */
export function soughtEffect({ baseline, mde }: MetricRecord): number | null {
  const effect = baseline === undefined || mde === undefined ? 0 : Math.abs(baseline) * mde;
  return effect === 0 ? null : effect;
}

/** How many units have to take part for the effect that a goal looks for to be found; null where the record says too little. */
export function neededUnits(record: ExperimentRecord, goal: MetricRecord): number | null {
  const [plan, effect] = [planOf(record, goal), soughtEffect(goal)];
  return plan === null || effect === null ? null : Math.ceil(sampleSize({ ...plan, effect }) / plan.both);
}

/** The smallest absolute effect on a goal that so many units find; null where the record says too little, or for fewer than two units. */
export function detectableEffect(record: ExperimentRecord, goal: MetricRecord, units: number): number | null {
  const plan = planOf(record, goal);
  const count = plan === null ? 0 : Math.floor(units * plan.both);
  return plan === null || count < 2 ? null : minimumDetectableEffect(plan, count);
}

import { controlOf } from "../records/experiment-phase.ts";
import type { ExperimentRecord, MetricRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import { sampleSize } from "../statistics/power.ts";
import { present } from "./experiment-remarks.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

const minutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

/**
 * A test that is about to run can find the effect that it looks for in the traffic that it says to have, or says why it is run all
 * the same. Without expected traffic, or without a baseline, nothing is said.
 */
export function testsHavePower(step: Step): readonly Remark[] {
  return present(step).flatMap((after) => {
    if (after.status === "concluded") return [];
    const units = expectedUnits(after);
    if (units === null) return [];
    return after.metrics.goals.flatMap((goal, at) => {
      const needed = neededUnits(after, goal);
      if (needed === null || needed <= units) return [];
      const accepted = after.accept?.underpowered;
      const remark = accepted === undefined ? refusal : warning;
      const message = `${after.name} needs ${String(needed)} units to find the effect on ${goal.name}, and expects ${String(Math.floor(units))}`;
      const hint =
        "Look for a greater effect (mde), run it longer (conclude.max_runtime) or on more units, or say why in accept.underpowered.";
      const place = { path: experimentPath(after.name), pointer: ["metrics", "goals", at] };
      return [remark("experiment-underpowered", place, message, hint)];
    });
  });
}

/* The units that are enrolled until the longest end, at the last coverage of the ramp. */
function expectedUnits({ traffic, conclude, ramp, layer }: ExperimentRecord): number | null {
  if (traffic === undefined) return null;
  const [, amount = "28", unit = "d"] = /^(\d+)([mhd])$/.exec(conclude?.max_runtime ?? "28d") ?? [];
  const days = (Number(amount) * (minutes[unit] ?? 0)) / 1440;
  const [from = 0, to = 1] = layer?.range ?? [];
  return traffic.units_per_day * days * (ramp?.at(-1)?.coverage ?? 1) * (to - from);
}

/* The least sample over the treatments is that of the smallest of them. */
function neededUnits(
  record: ExperimentRecord,
  { kind, baseline, deviation, mde }: MetricRecord,
): number | null {
  const control = controlOf(record);
  const variance =
    kind === "proportion" ? proportionVariance(baseline) : deviation === undefined ? null : deviation ** 2;
  if (control === undefined || variance === null || baseline === undefined || mde === undefined) return null;
  const effect = Math.abs(baseline) * mde;
  const weights = record.arms.flatMap(({ name, weight }) => (name === control.name ? [] : [weight]));
  const smallest = Math.min(...weights);
  const both = control.weight + smallest;
  if (effect === 0 || control.weight <= 0 || smallest <= 0) return null;
  const { method = "sequential", alpha = 0.05, tuning = 5000, power = 0.8 } = record.analysis ?? {};
  const count = sampleSize({
    control: { variance, share: control.weight / both },
    treatment: { variance, share: smallest / both },
    effect,
    power,
    test: { method, alpha, tuning },
  });
  return Math.ceil(count / both);
}

function proportionVariance(baseline: number | undefined): number | null {
  return baseline === undefined || baseline <= 0 || baseline >= 1 ? null : baseline * (1 - baseline);
}

import { experimentPath } from "../records/layout.ts";
import { present } from "./experiment-remarks.ts";
import { enrolledShare, longestDays, neededUnits } from "./experiment-sample.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

/**
 * A test that is about to run can find the effect that it looks for in the traffic that it says to have, or says why it is run all
 * the same. Without expected traffic, or without a baseline, nothing is said.
 */
export function testsHavePower(step: Step): readonly Remark[] {
  return present(step).flatMap((after) => {
    if (after.status === "concluded" || after.traffic === undefined) return [];
    const units = after.traffic.units_per_day * longestDays(after) * enrolledShare(after);
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

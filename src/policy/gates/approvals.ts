import type { ApprovalsGate } from "../../records/generated/registry.ts";
import type { GateSubject } from "./entry.ts";
import { type Outcome, unjudged } from "./outcome.ts";

/** Enough people other than the author of the change approve of it. */
export function approvalsAreGiven({ count, of }: ApprovalsGate, { target }: GateSubject): Outcome {
  return unjudged(
    `${target.name} wants ${count ?? 1} approval of ${of.join(", ")}, which this release cannot verify yet`,
    "Keep the version where it is, or take the demand out of the gate in a change of its own.",
  );
}

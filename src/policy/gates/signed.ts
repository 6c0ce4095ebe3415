import type { SignedGate } from "../../records/generated/registry.ts";
import type { GateSubject } from "./entry.ts";
import { type Outcome, unjudged } from "./outcome.ts";

/** The commits of the change carry signatures that verify. */
export function commitsAreSigned({ by }: SignedGate, { target }: GateSubject): Outcome {
  return unjudged(
    `${target.name} wants commits signed by ${by?.join(", ") ?? "an identity"}, which this release cannot verify yet`,
    "Keep the version where it is, or take the demand out of the gate in a change of its own.",
  );
}

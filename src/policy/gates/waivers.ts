import type { WaiversGate } from "../../records/generated/registry.ts";
import type { GateSubject } from "./entry.ts";
import { met, type Outcome } from "./outcome.ts";

/** A signed exception excuses the rules that it names. It is a permission: without one, the other rules decide. */
export function waiverExcuses({ by }: WaiversGate, subject: GateSubject): Outcome {
  const waivers = subject.facts.left.evidence.filter(({ record }) => record.kind === "waiver");
  if (waivers.length === 0) return met(`${by.join(", ")} granted no waiver: the other rules decide`);
  return met("a waiver is there, which this release cannot verify yet: the other rules decide");
}

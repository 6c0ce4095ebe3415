import type { Tenure } from "../../history/tenures.ts";
import type { RollbackWindowGate } from "../../records/generated/registry.ts";
import { parseInstant } from "../../values/instant.ts";
import { parseDuration } from "../../values/quantity.ts";
import { spanText } from "../../values/span.ts";
import { holdAppears } from "../moves.ts";
import type { GateSubject } from "./entry.ts";
import { excusing, met, type Outcome } from "./outcome.ts";

/**
 * A version that held the stage lately may return without the other rules, where the step holds the stage and says why.
 * It is a permission: what it does not let pass is judged by the other rules.
 */
export function recentHolderReturns(demand: RollbackWindowGate, subject: GateSubject): Outcome {
  const { model, version, target, facts } = subject;
  if (target.kind === "alias") return met("an alias is no stage: the other rules decide");
  const stays = facts.stays.get(target.name) ?? [];
  const last = stays.find((stay) => stay.version === version && stay.until !== null);
  if (last === undefined) return met(`never held ${target.name}: the other rules decide`);
  const fault = tooLongAgo(demand, last, subject) ?? tooManySince(demand, stays, version);
  if (fault !== null) return met(`${fault}: the other rules decide`);
  if (!holdAppears(model, target.name))
    return met(`held ${target.name} lately, and may return by stemma rollback, with a reason and a hold`);
  return excusing("all", `returns to ${target.name}, which it left ${agoText(last, subject)} ago`);
}

function tooLongAgo({ within }: RollbackWindowGate, stay: Tenure, subject: GateSubject): string | null {
  const limit = within === undefined ? null : parseDuration(within);
  if (limit === null || gone(stay, subject) <= limit) return null;
  return `left ${stay.stage} ${agoText(stay, subject)} ago, which is more than ${within ?? ""}`;
}

function tooManySince(
  { holders }: RollbackWindowGate,
  stays: readonly Tenure[],
  version: string,
): string | null {
  if (holders === undefined) return null;
  const latest = [...new Set(stays.filter(({ until }) => until !== null).map((stay) => stay.version))];
  return latest.slice(0, holders).includes(version) ? null : `is none of the ${holders} latest holders`;
}

function gone({ until }: Tenure, { occasion }: GateSubject): number {
  return until === null ? 0 : occasion.at - parseInstant(until);
}

function agoText(stay: Tenure, subject: GateSubject): string {
  return spanText(gone(stay, subject));
}

import type { WaiversGate } from "../../records/generated/registry.ts";
import { isInstant, parseInstant } from "../../values/instant.ts";
import { parseDuration } from "../../values/quantity.ts";
import { membersOf, type Voucher } from "../vouchers.ts";
import type { GateSubject } from "./entry.ts";
import { excusing, met, type Outcome } from "./outcome.ts";
import { wordsOn } from "./words.ts";

/** A signed exception excuses the rules that it names. It is a permission: without one that counts, the other rules decide. */
export function waiverExcuses(demand: WaiversGate, subject: GateSubject): Outcome {
  const words = wordsOn(subject, "waiver");
  if (words === null)
    return met("a shallow clone cannot tell what its waivers are for: the other rules decide");
  const judged = words.map((word) => ({ word, fault: waiverFault(word, demand, subject) }));
  const good = judged.filter(({ fault }) => fault === null).map(({ word }) => word);
  if (good.length > 0)
    return excusing(
      good.flatMap(({ waives }) => waives),
      good.map(waiverText).join("; "),
    );
  const faults = judged.map(({ word, fault }) => `that of ${word.by} does not count: ${fault ?? ""}`);
  const none = faults.length === 0 ? `${demand.by.join(", ")} granted no waiver` : faults.join("; ");
  return met(`${none}: the other rules decide`);
}

function waiverText({ by, waives, until, reason }: Voucher): string {
  return `${by} waives ${waives.join(", ")} until ${until ?? ""}: ${reason ?? ""}`;
}

function waiverFault(word: Voucher, { by, longest }: WaiversGate, subject: GateSubject): string | null {
  const { fault, until, created, reason, waives } = word;
  if (fault !== null) return fault;
  if (!membersOf(by, subject.settings).has(word.by)) return `${word.by} may grant none`;
  if (reason === null || waives.length === 0) return "it gives no reason, or names no rule";
  if (until === null || !isInstant(until) || !isInstant(created))
    return "it does not say until when it holds";
  if (subject.occasion.at > parseInstant(until)) return `it ended at ${until}`;
  const limit = longest === undefined ? null : parseDuration(longest);
  return limit !== null && parseInstant(until) - parseInstant(created) > limit
    ? `it holds for longer than ${longest ?? ""}`
    : null;
}

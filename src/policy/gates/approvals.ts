import type { ApprovalsGate } from "../../records/generated/registry.ts";
import { isOneOf, membersOf, standingWords, type Voucher } from "../vouchers.ts";
import type { GateSubject } from "./entry.ts";
import { type GateDetail, met, missing, type Outcome, unjudged } from "./outcome.ts";
import { wordsOn } from "./words.ts";

/** Enough people other than the author of the change approve of it, and none of those who may says no. */
export function approvalsAreGiven(demand: ApprovalsGate, subject: GateSubject): Outcome {
  const words = wordsOn(subject, "approval");
  if (words === null)
    return unjudged(
      "a shallow clone cannot tell which registry its approvals are for",
      "Fetch the whole history: git fetch --unshallow.",
    );
  const wanted = demand.count ?? 1;
  const heard = words.filter((word) => isHeard(word, demand, subject));
  const standing = [...standingWords(heard).values()].filter(({ by }) => mayApprove(by, demand, subject));
  const against = standing.find(({ decision }) => decision === "rejected");
  const given = standing.filter(({ decision }) => decision === "approved");
  const details = words.map((word) => detailOf(word, demand, subject));
  const needs = `Have ${peopleText(wanted - given.length, demand)} run stemma approve on the branch that proposes it.`;
  if (against !== undefined)
    return missing(
      `${against.by} rejects it${against.reason === null ? "" : `: ${against.reason}`}`,
      `${against.by} may approve it later, or it is proposed anew.`,
      details,
    );
  const says = `${given.length} of ${wanted} approvals of ${demand.of.join(", ")}${namesText(given)}`;
  return given.length >= wanted
    ? met(says, details)
    : missing(`${says}${faultsText(words, demand, subject)}`, needs, details);
}

/* What somebody tells of others counts where the gate trusts the teller: else it neither opens the gate nor takes a word back. */
function isHeard(
  { via }: Voucher,
  { reviews_by: tellers = [] }: ApprovalsGate,
  subject: GateSubject,
): boolean {
  return via === null || membersOf(tellers, subject.settings).has(via);
}

function mayApprove(by: string, demand: ApprovalsGate, subject: GateSubject): boolean {
  return membersOf(demand.of, subject.settings).has(by) && !isVersionAuthor(by, demand, subject);
}

/* Whoever made a version may be kept from deciding about it, though somebody else proposes it. */
function isVersionAuthor(
  by: string,
  { not_version_author: kept }: ApprovalsGate,
  subject: GateSubject,
): boolean {
  const identity = subject.settings.identities.get(by);
  const { author } = subject.facts.left.record;
  const email = /<([^>]*)>$/.exec(author)?.[1];
  return kept === true && identity !== undefined && email !== undefined && isOneOf(identity, [{ email }]);
}

function detailOf(word: Voucher, demand: ApprovalsGate, subject: GateSubject): GateDetail {
  const fault = faultOf(word, demand, subject);
  const isMet = fault === null && word.decision === "approved";
  return { subject: word.by, actual: fault ?? word.decision, wanted: "approved", met: isMet };
}

function faultOf(word: Voucher, demand: ApprovalsGate, subject: GateSubject): string | null {
  if (word.fault !== null) return word.fault;
  if (!isHeard(word, demand, subject))
    return `it is a review that ${word.via ?? ""} tells of, and reviews_by does not name them`;
  if (isVersionAuthor(word.by, demand, subject)) return `${word.by} is the author of the version`;
  return mayApprove(word.by, demand, subject) ? null : `${word.by} is none of ${demand.of.join(", ")}`;
}

function faultsText(words: readonly Voucher[], demand: ApprovalsGate, subject: GateSubject): string {
  const faults = words.flatMap((word) => {
    const fault = faultOf(word, demand, subject);
    return fault === null ? [] : [`that of ${word.by} does not count: ${fault}`];
  });
  return faults.length === 0 ? "" : `; ${faults.join("; ")}`;
}

function namesText(given: readonly Voucher[]): string {
  return given.length === 0 ? "" : ` (${given.map(({ by }) => by).join(", ")})`;
}

function peopleText(count: number, { of }: ApprovalsGate): string {
  const others = of.join(" or ");
  return count === 1 ? `one more of ${others}` : `${count} more of ${others}`;
}

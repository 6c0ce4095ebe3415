import type { GateRecord } from "../../records/generated/registry.ts";
import type { ErrorCode } from "../../values/codes.ts";
import { StemmaError } from "../../values/error.ts";
import { approvalsAreGiven } from "./approvals.ts";
import { artifactsAreStored } from "./artifacts.ts";
import { cardIsFilledIn } from "./card.ts";
import type { GateSubject } from "./entry.ts";
import { suitesHavePassed } from "./evidence.ts";
import { nothingIsFrozen } from "./freeze.ts";
import { metricsAreKept } from "./metrics.ts";
import type { Outcome } from "./outcome.ts";
import { recentHolderReturns } from "./rollback-window.ts";
import { commitsAreSigned } from "./signed.ts";
import { versionHasSoaked } from "./soak.ts";
import { waiverExcuses } from "./waivers.ts";

/** The name of a rule, as gates write it. */
export type RuleName = GateRecord["rule"];

/** A demand of one rule. */
export type DemandOf<R extends RuleName> = Extract<GateRecord, { readonly rule: R }>;

/** One rule of gates: the code of its findings, and the named function that judges a demand. */
export interface GateRule {
  readonly name: RuleName;
  readonly code: ErrorCode;
  /** Judges a demand of this rule; null for a demand of another one. */
  readonly judge: (demand: GateRecord, subject: GateSubject) => Outcome | null;
}

function rule<R extends RuleName>(
  name: R,
  code: ErrorCode,
  judge: (demand: DemandOf<R>, subject: GateSubject) => Outcome,
): GateRule {
  const isOurs = (demand: GateRecord): demand is DemandOf<R> => demand.rule === name;
  return { name, code, judge: (demand, subject) => (isOurs(demand) ? judge(demand, subject) : null) };
}

/** All rules that a gate can name. Nothing else knows the list. */
export const gateRules: readonly GateRule[] = [
  rule("metrics", "gate-metrics", metricsAreKept),
  rule("evidence", "gate-evidence", suitesHavePassed),
  rule("approvals", "gate-approvals", approvalsAreGiven),
  rule("soak", "gate-soak", versionHasSoaked),
  rule("freeze", "gate-freeze", nothingIsFrozen),
  rule("signed", "gate-signed", commitsAreSigned),
  rule("card", "gate-card", cardIsFilledIn),
  rule("artifacts", "gate-artifacts", artifactsAreStored),
  rule("rollback_window", "gate-unjudged", recentHolderReturns),
  rule("waivers", "gate-waivers", waiverExcuses),
];

/** One demand with what its rule says; a demand that is not met may be excused by another rule. */
export interface JudgedDemand {
  readonly code: ErrorCode;
  readonly demand: GateRecord;
  readonly outcome: Outcome;
  /** The rule by which this demand need not be met; null where none excuses it, and where it is met. */
  readonly excusedBy: RuleName | null;
}

/** What the demands of a gate come to for one version. */
export interface GateVerdict {
  readonly subject: GateSubject;
  readonly demands: readonly JudgedDemand[];
  /** Whether the version may enter. */
  readonly open: boolean;
}

/**
 * Judges all demands of a gate.
 * @throws StemmaError `bug` for a rule that the list does not have
 */
export function judgeGate(subject: GateSubject): GateVerdict {
  const judged = subject.demands.map((demand) => judgeDemand(demand, subject));
  const demands = judged.map((each) => ({ ...each, excusedBy: excuseOf(each, judged) }));
  return { subject, demands, open: demands.every(isPassed) };
}

/** Tells whether a demand keeps nothing from entering. */
export function isPassed({ outcome, excusedBy }: JudgedDemand): boolean {
  return outcome.state === "met" || excusedBy !== null;
}

function judgeDemand(
  demand: GateRecord,
  subject: GateSubject,
): Pick<JudgedDemand, "code" | "demand" | "outcome"> {
  for (const { code, judge } of gateRules) {
    const outcome = judge(demand, subject);
    if (outcome !== null)
      return { code: outcome.state === "unjudged" ? "gate-unjudged" : code, demand, outcome };
  }
  throw new StemmaError("bug", `no rule is called ${demand.rule}`);
}

function excuseOf(
  { demand, outcome }: Pick<JudgedDemand, "demand" | "outcome">,
  all: readonly Pick<JudgedDemand, "demand" | "outcome">[],
): RuleName | null {
  if (outcome.state === "met") return null;
  const excuse = all.find(
    (other) =>
      other.outcome.state === "met" &&
      (other.outcome.excuses === "all" || other.outcome.excuses.includes(demand.rule)),
  );
  return excuse?.demand.rule ?? null;
}

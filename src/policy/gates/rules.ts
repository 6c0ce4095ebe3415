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
import { changeIsSigned } from "./signed.ts";
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
  /** What it wants, in one sentence. */
  readonly wants: string;
  /** A demand of it, as it stands in a gate. */
  readonly example: string;
  /** Judges a demand of this rule; null for a demand of another one. */
  readonly judge: (demand: GateRecord, subject: GateSubject) => Outcome | null;
}

/** A rule before its judge is told apart from the others by the demands that it takes. */
interface NamedRule<R extends RuleName> extends Omit<GateRule, "judge"> {
  readonly name: R;
  readonly judge: (demand: DemandOf<R>, subject: GateSubject) => Outcome;
}

function rule<R extends RuleName>({ judge, ...rest }: NamedRule<R>): GateRule {
  const isOurs = (demand: GateRecord): demand is DemandOf<R> => demand.rule === rest.name;
  return { ...rest, judge: (demand, subject) => (isOurs(demand) ? judge(demand, subject) : null) };
}

/** All rules that a gate can name. Nothing else knows the list. */
export const gateRules: readonly GateRule[] = [
  rule({
    name: "metrics",
    code: "gate-metrics",
    wants: "A metric keeps its bounds, and is better than that of the holder, or not much worse.",
    example: "{rule: metrics, metric: roc_auc, min: 0.9, min_improvement: 5%}",
    judge: metricsAreKept,
  }),
  rule({
    name: "evidence",
    code: "gate-evidence",
    wants: "Suites have passed on exactly these files, lately enough.",
    example: "{rule: evidence, suites: [smoke, fairness], max_age: 30d}",
    judge: suitesHavePassed,
  }),
  rule({
    name: "approvals",
    code: "gate-approvals",
    wants: "So many people approve of it; the author of the change does not count.",
    example: "{rule: approvals, count: 2, of: [leads], not_version_author: true}",
    judge: approvalsAreGiven,
  }),
  rule({
    name: "soak",
    code: "gate-soak",
    wants: "The version stood in an earlier stage for so long.",
    example: "{rule: soak, stage: staging, for: 3d}",
    judge: versionHasSoaked,
  }),
  rule({
    name: "freeze",
    code: "gate-freeze",
    wants: "Nothing enters while a window is open.",
    example: "{rule: freeze, windows: [{since: 2026-12-20, until: 2027-01-03}], reason: year end}",
    judge: nothingIsFrozen,
  }),
  rule({
    name: "signed",
    code: "gate-signed",
    wants: "The commits of the change, and the evaluations of its files, carry signatures that verify.",
    example: "{rule: signed, by: [leads]}",
    judge: changeIsSigned,
  }),
  rule({
    name: "card",
    code: "gate-card",
    wants: "The model states what it is, whose it is, its licence and what it is for.",
    example: "{rule: card, fields: [description, owners, license, intended_use]}",
    judge: cardIsFilledIn,
  }),
  rule({
    name: "artifacts",
    code: "gate-artifacts",
    wants: "Every file of the version is in a store.",
    example: "{rule: artifacts, store: main}",
    judge: artifactsAreStored,
  }),
  rule({
    name: "rollback_window",
    code: "gate-unjudged",
    wants: "A version that held the stage lately may return by a rollback, without the other rules.",
    example: "{rule: rollback_window, within: 30d, holders: 3}",
    judge: recentHolderReturns,
  }),
  rule({
    name: "waivers",
    code: "gate-waivers",
    wants: "A signed, expiring, reasoned exception excuses the rules that it names.",
    example: "{rule: waivers, by: [leads], longest: 7d}",
    judge: waiverExcuses,
  }),
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

import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { isBound, type NamedEvidence } from "../../snapshot/measured.ts";
import { parseInstant } from "../../values/instant.ts";
import { parseDuration } from "../../values/quantity.ts";
import { sameValue } from "../../values/plain-value.ts";
import type { GateSubject, Measurable } from "./entry.ts";

/** Which evaluations count for a demand. */
export interface EvaluationWish {
  readonly max_age?: string;
  readonly signed_by?: readonly string[];
}

/** An evaluation that counts, or the first reason why it does not. */
export interface WeighedEvaluation {
  readonly evidence: NamedEvidence;
  /** Milliseconds between the evaluation and the step. */
  readonly age: number;
  /** Null for one that counts. */
  readonly fault: string | null;
}

/**
 * The evaluations of the version that enters, the newest first: those of BASE, and of those that the step brings the ones
 * whose signer the demand names.
 */
export function evaluationsOf(wish: EvaluationWish, subject: GateSubject): readonly WeighedEvaluation[] {
  const { stated, left } = subject.facts;
  const known = new Map(evaluationsIn(stated).map(({ name, record }) => [name, record]));
  return evaluationsIn(left)
    .map((evidence) => ({
      evidence,
      age: subject.occasion.at - parseInstant(evidence.record.created),
      fault:
        unsigned(wish, evidence, subject) ??
        selfServed(wish, known.get(evidence.name), evidence) ??
        unfit(wish, evidence, left.record, subject) ??
        otherSuite(evidence, subject),
    }))
    .sort((a, b) => a.age - b.age);
}

/** The evaluations of a baseline that are about its bytes, the newest first. */
export function baselineEvaluations(
  baseline: Measurable,
  wish: EvaluationWish,
  subject: GateSubject,
): readonly NamedEvidence[] {
  return evaluationsIn(baseline)
    .filter((each) => isExact(each.record, baseline.record))
    .filter((each) => unsigned(wish, each, subject) === null && otherSuite(each, subject) === null)
    .sort((a, b) => parseInstant(b.record.created) - parseInstant(a.record.created));
}

/** Whether evidence is about exactly the files that a version runs on: it names every one of its weights, and none of another. */
export function isExact(evidence: EvidenceRecord, version: VersionRecord): boolean {
  const weights = (version.artifacts ?? []).filter(({ role }) => (role ?? "weights") === "weights");
  const wanted = weights.length > 0 ? weights : (version.artifacts ?? []);
  const named = new Set(evidence.subject.artifacts);
  return isBound(evidence, version) && wanted.every(({ digest }) => named.has(digest));
}

/** The evaluations among the evidence of a version. */
export function evaluationsIn(measurable: Measurable | null): readonly NamedEvidence[] {
  return (measurable?.evidence ?? []).filter(({ record }) => record.kind === "evaluation");
}

function selfServed(
  { signed_by: signers }: EvaluationWish,
  before: EvidenceRecord | undefined,
  { record }: NamedEvidence,
): string | null {
  if (signers !== undefined || (before !== undefined && sameValue(before, record))) return null;
  return "it comes with the change that it speaks for";
}

function unfit(
  { max_age: oldest }: EvaluationWish,
  { record }: NamedEvidence,
  version: VersionRecord,
  { occasion }: GateSubject,
): string | null {
  if (!isExact(record, version)) return "it is about other files";
  const age = occasion.at - parseInstant(record.created);
  if (age < -clockSkew) return `it is dated ${record.created}, which is still to come`;
  const limit = oldest === undefined ? null : parseDuration(oldest);
  return limit !== null && age > limit ? `it is older than ${oldest ?? ""}` : null;
}

/* A suite with a record says what it found under its digest: what was found by another state of it is about another question. */
function otherSuite({ name, record }: NamedEvidence, { facts }: GateSubject): string | null {
  const wanted = facts.suites.get(name);
  if (wanted === undefined) return null;
  const suite = record.result?.["suite"];
  const stated = typeof suite === "object" && suite !== null && "digest" in suite ? suite.digest : null;
  if (stated === wanted) return null;
  return stated === null
    ? `it does not say by which state of the suite ${name} it was made`
    : `it was made by another state of the suite ${name}, or of its data`;
}

/* Machines that evaluate and machines that judge differ by some minutes. */
const clockSkew = 10 * 60_000;

function unsigned(
  { signed_by: wanted }: EvaluationWish,
  { path, record }: NamedEvidence,
  { facts, settings }: GateSubject,
): string | null {
  if (wanted === undefined) return null;
  const names = new Set(wanted.flatMap((name) => [name, ...(settings.groups.get(name) ?? [])]));
  if (record.signature === undefined) return `it is not signed by ${wanted.join(", ")}`;
  const signer = facts.signers.get(path);
  if (signer === undefined) return "its signature was not verified";
  if (signer.identities.some((identity) => names.has(identity))) return null;
  return signer.fault ?? `it is signed by ${signer.identities.join(", ")}, and not by ${wanted.join(", ")}`;
}

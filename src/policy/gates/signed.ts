import type { SignedGate } from "../../records/generated/registry.ts";
import { membersOf } from "../vouchers.ts";
import type { GateSubject, SignatureLook } from "./entry.ts";
import { type GateDetail, met, missing, type Outcome, unjudged } from "./outcome.ts";

/**
 * The commits that made the change, and the evaluations of its files, are signed by identities. The release tag too, where
 * the demand asks for it. A signature that nobody could look at is no pass.
 */
export function changeIsSigned(demand: SignedGate, subject: GateSubject): Outcome {
  const looks = subject.facts.signed.filter(({ kind }) => kind !== "tag" || demand.tag === true);
  if (!looks.some(({ kind }) => kind === "commit"))
    return unjudged(
      "no commit of the change was looked at",
      "Look at it as a range: stemma check BASE..HEAD.",
    );
  const judged = looks.map((look) => ({ look, fault: faultOf(look, demand, subject) }));
  const details = judged.map(({ look, fault }) => detailOf(look, fault, demand));
  const faults = judged.flatMap(({ look, fault }) => (fault === null ? [] : [`${nameOf(look)} ${fault}`]));
  if (faults.length === 0) return met(`signed: ${looks.map(nameOf).join(", ")}`, details);
  const says = faults.join("; ");
  return judged.some(({ look, fault }) => fault !== null && look.state !== "unverifiable")
    ? missing(says, needsOf(subject), details)
    : { ...unjudged(says, lookAgain), details };
}

const lookAgain = "Look where git, ssh-keygen and, for OpenPGP, gpg can be run.";

function faultOf(look: SignatureLook, { by }: SignedGate, { settings }: GateSubject): string | null {
  if (look.state !== "good") return look.why;
  // Whoever evaluates need not be who may change: the evidence rule says with signed_by whose evaluations count.
  if (by === undefined || look.kind === "evidence") return null;
  const members = membersOf(by, settings);
  return look.by.some((name) => members.has(name))
    ? null
    : `is signed by ${look.by.join(", ")}, and not by ${by.join(", ")}`;
}

function detailOf(look: SignatureLook, fault: string | null, { by }: SignedGate): GateDetail {
  const whom = look.kind === "evidence" || by === undefined ? "an identity" : by.join(", ");
  const actual = fault ?? (look.state === "good" ? `signed by ${look.by.join(", ")}` : null);
  return { subject: nameOf(look), actual, wanted: `signed by ${whom}`, met: fault === null };
}

function nameOf({ kind, name }: SignatureLook): string {
  return kind === "commit" ? name : `${kind} ${name}`;
}

function needsOf({ model, version }: GateSubject): string {
  return `Sign the commits (git config commit.gpgsign true), and the evaluations of ${model.name}@${version} (stemma evidence add --sign), with a key of an identity.`;
}

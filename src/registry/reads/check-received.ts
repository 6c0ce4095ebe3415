import { isZeroOid } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { stepsFrom, type Step } from "../../history/steps.ts";
import { commitsAhead } from "../../history/ancestry.ts";
import { StemmaError } from "../../values/error.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import type { ReceivedInput } from "../options.ts";
import type { Session } from "../session.ts";
import { NewSigners } from "./check-new-signers.ts";
import { stepFindings } from "./check-step.ts";
import { tagUpdateFindings } from "./check-tag-updates.ts";

/** What a push that arrived would do, and what is wrong with it. */
export interface Received {
  /** Where the branch of the registry would be; null where the push leaves it alone. */
  readonly commit: Oid | null;
  /** Where it is. */
  readonly base: Oid | null;
  readonly findings: readonly Finding[];
}

/**
 * Judges a push as the server's `pre-receive` hook hears of it, before any of it is accepted: the branch of the registry goes on along its
 * first-parent line, and each step obeys the rules of its parent; release tags are made once and stay. Other refs are nobody's business.
 * The work is in proportion to what is pushed.
 * @throws StemmaError `head-detached` where no branch is protected, and what reading objects throws
 */
export async function receivedFindings(
  session: Session,
  updates: readonly ReceivedInput[],
): Promise<Received> {
  const { ref } = session;
  if (ref === null)
    throw new StemmaError(
      "head-detached",
      "HEAD is detached here, so it does not say which branch to protect",
      {
        hint: "Name it: git config stemma.ref main.",
      },
    );
  const update = updates.find((each) => each.ref === ref);
  const tip = update === undefined ? await session.tip() : idOrNull(update.after);
  return {
    commit: update === undefined ? null : tip,
    base: update === undefined ? null : idOrNull(update.before),
    findings: [
      ...updates.flatMap(replacementFindings),
      ...(update === undefined ? [] : await branchFindings(session, update)),
      ...(await tagUpdateFindings(session, updates, tip)),
    ],
  };
}

function idOrNull(oid: Oid): Oid | null {
  return isZeroOid(oid) ? null : oid;
}

/* Git reads the replacement where we read the object: whoever may push one shows everybody another registry. */
function replacementFindings({ ref, after }: ReceivedInput): readonly Finding[] {
  if (!ref.startsWith("refs/replace/") || idOrNull(after) === null) return [];
  return [
    refused(
      "ref-refused",
      `${ref} would make git read another object in place of one that is there`,
      "Do not push refs/replace.",
    ),
  ];
}

async function branchFindings(
  session: Session,
  { ref, before, after }: ReceivedInput,
): Promise<readonly Finding[]> {
  const [old, tip] = [idOrNull(before), idOrNull(after)];
  if (tip === null)
    return [
      refused(
        "line-rewritten",
        `${ref} holds the registry, and cannot be deleted`,
        "Push another branch, or leave it.",
      ),
    ];
  const line = await lineBetween(session, old, tip);
  if (line === null) return [await rewritten(session, ref, old ?? "", tip)];
  return judged(session, line, old === null ? null : new NewSigners(session));
}

/** The first-parent steps from one commit to another, oldest first; null where the line of the second does not hold the first. */
async function lineBetween(session: Session, from: Oid | null, to: Oid): Promise<readonly Step[] | null> {
  if (from === to) return [];
  const ahead = from === null ? null : new Set(await commitsAhead(session.history, to, from));
  const steps: Step[] = [];
  for await (const step of stepsFrom(session.history, to)) {
    if (ahead?.has(step.commit.oid) === false) return null;
    steps.push(step);
    if (from !== null && step.parent?.oid === from) return steps.reverse();
  }
  return from === null ? steps.reverse() : null;
}

async function rewritten(session: Session, ref: string, old: Oid, tip: Oid): Promise<Finding> {
  const lost = (await commitsAhead(session.history, old, tip)).length > 0;
  const message = lost
    ? `the push would take ${old} out of ${ref}: history is added to, and never rewritten`
    : `${old} is not on the first-parent line of the push: the merge was made the wrong way round`;
  const hint = lost
    ? "Fetch, rebase your commits on what is there, and push again without force."
    : "Merge your branch into that of the registry, and not the other way: git checkout BRANCH-OF-THE-REGISTRY, then git merge --no-ff YOURS.";
  return refused("line-rewritten", message, hint);
}

/* What follows a refused step is judged by the rules that it leaves, so it is not judged at all. */
async function judged(
  session: Session,
  line: readonly Step[],
  signers: NewSigners | null,
): Promise<readonly Finding[]> {
  const told: Finding[] = [];
  const now = session.world.now();
  for (const step of line) {
    const found = [
      ...aheadOfTime(step, now),
      ...(await findingsAtBoth(session, step, now)),
      ...((await signers?.look(step)) ?? []),
    ];
    told.push(...found.map((finding) => ofStep(step, finding)));
    if (found.some(({ severity }) => severity === "error")) break;
  }
  return told;
}

/*
 * A step is asked at its own time, as everybody will who reads the history later, and at the time of the push, which no commit can choose.
 */
async function findingsAtBoth(session: Session, step: Step, now: number): Promise<readonly Finding[]> {
  const own = await stepFindings(session, step);
  if (own.some(({ severity }) => severity === "error")) return own;
  const known = new Set(own.map((finding) => JSON.stringify(finding)));
  const pushed = await stepFindings(session, step, now);
  return [...own, ...pushed.filter((finding) => !known.has(JSON.stringify(finding)))];
}

/** Clocks differ by minutes, and not by more. */
const slack = 15 * 60_000;

function aheadOfTime({ commit }: Step, now: number): readonly Finding[] {
  const at = commit.committer.seconds * 1000;
  if (at <= now + slack) return [];
  const message = `it is dated ${new Date(at).toISOString()}, which is yet to come: all that follows would be as late`;
  return [
    refused(
      "commit-ahead",
      message,
      "Set your clock, then make the commit again: git commit --amend --no-edit.",
    ),
  ];
}

function ofStep({ commit }: Step, finding: Finding): Finding {
  return { ...finding, message: `in ${commit.oid.slice(0, 12)}: ${finding.message}` };
}

function refused(code: Finding["code"], message: string, hint: string): Finding {
  return findingOf({ code, severity: "error", message, hint });
}

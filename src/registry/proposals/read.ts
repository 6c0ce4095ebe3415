import type { Oid } from "../../git/ports.ts";
import { commitsAhead } from "../../history/ancestry.ts";
import type { CommitHead } from "../../history/source.ts";
import { motionsOf, statementOf, type Motion } from "../../policy/statement.ts";
import { type Asked, type Review, standingWords, type Voucher, vouchersOf } from "../../policy/vouchers.ts";
import type { Finding } from "../../values/finding.ts";
import { renderIdentity } from "../../values/identity.ts";
import { renderSeconds } from "../../values/instant.ts";
import type { MotionForm, ProposalForm, ProposalState } from "../proposal-forms.ts";
import { changeFindings } from "../reads/check-change.ts";
import { joinRange, type JoinedRange } from "../reads/joined-range.ts";
import { readReview } from "../reads/review.ts";
import { loadStep } from "../reads/transition.ts";
import type { Session } from "../session.ts";
import type { ProposalBranch } from "./branches.ts";
import { type BranchStep, stepsOfBranch } from "./steps.ts";
import { unfitness } from "./fitness.ts";

/** A proposal with all that is needed to approve or merge it. */
export interface Proposal {
  readonly joined: JoinedRange;
  /** What it lands as; none where there is nothing to look at. */
  readonly steps: readonly JudgedStep[];
  readonly motions: readonly Motion[];
  readonly form: ProposalForm;
}

/** A step of a proposal, by the rules of the base. */
export interface JudgedStep extends BranchStep {
  readonly motions: readonly Motion[];
  /** What was said of each motion. */
  readonly judged: readonly JudgedMotion[];
  /** Null where nothing moves. */
  readonly review: Review | null;
  readonly findings: readonly Finding[];
}

/** What was said of a motion, and the last word of each person. */
export interface JudgedMotion {
  readonly form: MotionForm;
  readonly words: ReadonlyMap<string, Voucher>;
}

/** Reads how a branch stands against a commit of its base, by the rules of that, at an instant in milliseconds. */
export async function readProposal(
  session: Session,
  base: Oid,
  branch: ProposalBranch,
  now: number = session.world.now(),
): Promise<Proposal> {
  const joined = await joinRange(session, base, branch.head, now);
  const settled = await settledState(session, joined);
  const parts = settled === null ? await stepsOfBranch(session, joined) : [];
  const steps: JudgedStep[] = [];
  for (const part of parts) steps.push(await judgedStep(session, base, part));
  const judged = steps.flatMap((step) => step.judged);
  const findings = distinct(steps.flatMap((step) => step.findings));
  const rejections = rejectionsOf(judged);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const state = settled?.state ?? (rejections.length > 0 ? "rejected" : errors.length > 0 ? "open" : "ready");
  const missing = settled?.why ?? [...rejections, ...errors];
  const first = await firstCommit(session, base, branch.head);
  return {
    joined,
    steps,
    motions: steps.flatMap(({ motions }) => motions),
    form: {
      branch: branch.name,
      head: branch.head,
      state,
      author: renderIdentity(first.author),
      created: renderSeconds(first.author.seconds),
      motions: judged.map(({ form }) => form),
      missing,
      findings,
    },
  };
}

async function judgedStep(session: Session, base: Oid, part: BranchStep): Promise<JudgedStep> {
  const { before, after } = part.transition;
  const { step } = await loadStep(part.transition);
  const motions = step.models.flatMap((model) => motionsOf(model, step.settings));
  const review =
    before === null || motions.length === 0
      ? null
      : await readReview({ session, base, before, after }, motions);
  const { authors } = part.transition.occasion;
  const asked = review === null ? null : { review, settings: step.settings, authors };
  const judged = motions.map((motion) => motionForm(motion, asked));
  return { ...part, motions, judged, review, findings: await changeFindings(part.transition) };
}

/* The steps of a walk may be told the same of the file that they all edit. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}

/** What can be said of a branch before anything of it is judged. */
async function settledState(
  session: Session,
  joined: JoinedRange,
): Promise<{ readonly state: ProposalState; readonly why: readonly string[] } | null> {
  const { fork, head, differing, overlay, conflicts } = joined;
  if (fork === head) return { state: "merged", why: [] };
  const unfit = await unfitness(session, joined);
  if (unfit !== null) return { state: "unfit", why: [unfit] };
  if (differing.every((each) => each.before === each.after)) return { state: "withdrawn", why: [] };
  if (conflicts.length > 0)
    return { state: "conflict", why: conflicts.map((path) => `${path} changed in the base too`) };
  // Everything stands in the base as the branch has it: it was squashed.
  return overlay.size === 0 ? { state: "merged", why: [] } : null;
}

function motionForm(motion: Motion, asked: Asked | null): JudgedMotion {
  const grounds = asked?.review.grounds ?? null;
  const statement = grounds === null ? null : statementOf(motion, grounds);
  const vouchers = statement === null || asked === null ? [] : vouchersOf(statement, asked);
  const approvals = vouchers.map(({ path, by, via, created, decision, reason, fault }) => {
    return { by, via, created, decision, reason, counts: fault === null, why: fault, path };
  });
  // What is only told of somebody is for the gate to judge, which says whom it believes.
  const own = vouchers.filter(({ via }) => via === null);
  return { form: { ...motion, approvals }, words: standingWords(own) };
}

function rejectionsOf(motions: readonly JudgedMotion[]): readonly string[] {
  const words = motions.flatMap((motion) => [...motion.words.values()]);
  return words
    .filter(({ decision }) => decision === "rejected")
    .map(({ by, reason }) => `${by} rejects it${reason === null ? "" : `: ${reason}`}`);
}

/* Who proposed is who made the oldest commit; a branch that the base has swallowed tells it by its tip. */
async function firstCommit({ history }: Session, base: Oid, head: Oid): Promise<CommitHead> {
  const ahead = new Set(await commitsAhead(history, head, base));
  let first = await history.commit(head);
  for (let parent = await history.firstParent(first); parent !== null && ahead.has(parent.oid);) {
    first = parent;
    parent = await history.firstParent(first);
  }
  return first;
}

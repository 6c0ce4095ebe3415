import type { Forge, ForgeReview } from "../../forge/port.ts";
import { forgeError } from "../../forge/fault.ts";
import type { Oid } from "../../git/ports.ts";
import { divergence } from "../../history/ancestry.ts";
import { accountOf, ownerOf, recordedReview, type RecordedReview } from "../../policy/forge-review.ts";
import { isOneOf } from "../../policy/vouchers.ts";
import type { Settings } from "../../records/normalise.ts";
import { StemmaError } from "../../values/error.ts";
import { type Finding, findingOf } from "../../values/finding.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProposeForm } from "../proposal-forms.ts";
import { makersOf } from "../reads/authors.ts";
import type { Session } from "../session.ts";
import { signingKey } from "../signing.ts";
import type { Prepare } from "../writes/writer.ts";
import type { Proposal } from "./read.ts";
import { penOf, signWords, type Word } from "./signed-word.ts";
import { prepareWords, statementsOf } from "./words.ts";
import {
  beginWork,
  type BranchWork,
  planOnBranch,
  proposalAt,
  refuseHopeless,
  writeToBranch,
} from "./write.ts";

/** Whose reviews are recorded, and with which key. */
export interface RecordReviewsInput {
  readonly branch: string;
  /** The key of the identity that tells of them, as `approve` takes it. */
  readonly key?: string;
}

/** The reviews of a pull request as they are told: what is recorded, and why what is not. */
interface Telling {
  readonly prepare: Prepare;
  readonly notes: () => readonly Finding[];
}

/**
 * Records what was said of a proposal on its forge: a signed record on its branch for each person, of what they said last.
 * @throws StemmaError `forge-missing` where no pull request of it is open, `forge-unknown`, what `Forge` throws, and what `approve` throws
 */
export async function recordReviews(
  session: Session,
  input: RecordReviewsInput,
  options?: WriteOptions,
): Promise<ProposeForm> {
  const work = await beginWork(session, input.branch, options);
  const { prepare, notes } = await telling(work, input);
  const form = await writeToBranch(work, { kind: "record-reviews", ...input }, prepare);
  return { ...form, findings: [...form.findings, ...notes()] };
}

/** Shows the records that would be written. Throws as `recordReviews` does. */
export async function planReviews(session: Session, input: RecordReviewsInput): Promise<DryRunForm> {
  const work = await beginWork(session, input.branch, { push: false });
  const { prepare, notes } = await telling(work, input);
  const form = await planOnBranch(work, prepare);
  return { ...form, findings: [...form.findings, ...notes()] };
}

async function telling(work: BranchWork, input: RecordReviewsInput): Promise<Telling> {
  const { session, branch, operation } = work;
  const key = signingKey(session, input.key);
  const { forgeOf } = await import("../forge/open-forge.ts");
  const forge = forgeOf(session);
  const reviews = lastWords(await reviewsOf(forge, branch.name));
  let notes: readonly Finding[] = [];
  const prepare: Prepare = async (tip) => {
    const head = tip ?? branch.head;
    const proposal = await proposalAt(session, branch, head);
    refuseHopeless(proposal);
    const statements = statementsOf(proposal);
    const settings = await (await session.snapshotOf(proposal.joined.base)).settings();
    const judged = await judgeAll(reviews, { session, forge: forge.kind, proposal, settings, head });
    notes = judged.notes;
    const words: Word[] = [];
    if (judged.fit.length > 0) {
      const pen = await penOf(session, settings, operation, key);
      for (const { review, said } of judged.fit)
        words.push(...(await signWords(pen, "approval", { statements, said: { ...said, review } })));
    }
    return prepareWords(work, proposal, { head, verb: "reviews", words, reason: null });
  };
  return { prepare, notes: () => notes };
}

async function reviewsOf(forge: Forge, branch: string): Promise<readonly ForgeReview[]> {
  if (forge.kind === "git")
    throw new StemmaError("forge-unknown", "on plain Git what is said of a branch lies on it already", {
      hint: "Run it where the remote, GITHUB_REPOSITORY or CI_PROJECT_ID names a forge.",
    });
  const [pull] = await forge.find(branch);
  if (pull === undefined) throw forgeError("forge-missing", branch, "no open pull request brings it");
  return forge.reviews(pull.id);
}

/* What somebody said last counts, and a remark says neither yes nor no. */
function lastWords(reviews: readonly ForgeReview[]): readonly ForgeReview[] {
  const decided = reviews.filter(({ decision }) => decision !== "commented");
  return [...new Map(decided.map((review) => [review.by.toLowerCase(), review])).values()];
}

interface Ground {
  readonly session: Session;
  readonly forge: Forge["kind"];
  readonly proposal: Proposal;
  readonly settings: Settings;
  readonly head: Oid;
}

interface FitReview {
  readonly review: RecordedReview;
  readonly said: Readonly<Record<string, unknown>>;
}

async function judgeAll(
  reviews: readonly ForgeReview[],
  ground: Ground,
): Promise<{ readonly fit: readonly FitReview[]; readonly notes: readonly Finding[] }> {
  const fit: FitReview[] = [];
  const notes: Finding[] = [];
  for (const review of reviews) {
    if (isTold(review, ground)) continue;
    const fault = await faultOf(review, ground);
    if (fault === null) fit.push(fitReview(review, ground.forge));
    else notes.push(unrecorded(review, fault));
  }
  return { fit, notes };
}

function fitReview({ id, by, commit, decision, text }: ForgeReview, forge: Forge["kind"]): FitReview {
  // The longest text that a record takes is far shorter than the longest review.
  const reason = text === "" ? {} : { reason: Array.from(text).slice(0, 1000).join("") };
  return { review: { forge, id, commit: commit ?? "unknown", reviewer: by }, said: { decision, ...reason } };
}

/* The branch has it already; and what was taken back before anybody told of it need not be told. */
function isTold({ id, decision }: ForgeReview, { forge, proposal }: Ground): boolean {
  const words = proposal.steps.flatMap(({ review }) => [...(review?.after.values() ?? [])]);
  const records = words.filter(({ grants }) => {
    const review = recordedReview(grants);
    return review !== null && review !== "malformed" && review.forge === forge && review.id === id;
  });
  const said = [...records].sort((a, b) => (a.created < b.created ? -1 : 1)).at(-1)?.grants?.["decision"];
  return said === decision || (said === undefined && decision === "dismissed");
}

/* What closes the gate is told whatever it looked at; what would open it has to be about exactly this. */
async function faultOf(review: ForgeReview, ground: Ground): Promise<string | null> {
  const account = accountOf({ forge: ground.forge, reviewer: review.by });
  const person = ownerOf(account, ground.settings);
  if (person === undefined) return `no identity of the base, or more than one, has the account ${account}`;
  if (isOneOf(person, ground.proposal.joined.transition.occasion.authors))
    return `${person.name} made the change`;
  if (review.decision !== "approved") return null;
  if (review.commit === null) return "the forge does not say which commit it is of";
  return (await isStillOf(review.commit, ground)) ? null : "the branch has changed since";
}

/* Words that were added to the branch are no change of what was looked at. */
async function isStillOf(commit: Oid, { session: { history, repository }, head }: Ground): Promise<boolean> {
  if (commit === head) return true;
  if (!/^[0-9a-f]{40,64}$/.test(commit) || (await repository.objects.read(commit)) === null) return false;
  if ((await divergence(history, commit, head)).ahead > 0) return false;
  return (await makersOf(history, commit, head)).length === 0;
}

function unrecorded({ id, by, decision }: ForgeReview, fault: string): Finding {
  return findingOf({
    code: "review-unrecorded",
    severity: "info",
    message: `review ${id} of ${by} (${decision}) is not recorded: ${fault}`,
  });
}

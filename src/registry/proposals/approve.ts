import { changeOf } from "../../changes/change.ts";
import { hashObject } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { namespaces, signedText, statementOf } from "../../policy/statement.ts";
import { isOneOf } from "../../policy/vouchers.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import { evidencePath } from "../../records/layout.ts";
import type { KnownIdentity } from "../../records/normalise.ts";
import { StemmaError } from "../../values/error.ts";
import { parseEnd, renderInstant } from "../../values/instant.ts";
import { segmentFault } from "../../values/name.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProposeForm } from "../proposal-forms.ts";
import type { Session } from "../session.ts";
import { signaturesOf, signerOf, signingKey } from "../signing.ts";
import type { Prepare } from "../writes/writer.ts";
import type { Proposal } from "./read.ts";
import {
  beginWork,
  type BranchWork,
  motionText,
  planOnBranch,
  prepareStep,
  proposalAt,
  refuseHopeless,
  writeToBranch,
} from "./write.ts";

/** What is said of a proposal, and with which key. */
export interface ApproveInput {
  readonly branch: string;
  readonly decision?: "approved" | "rejected";
  /** A file with an SSH key; else `stemma.signingkey`, else Git's `user.signingkey`. */
  readonly key?: string;
  readonly reason?: string | null;
  /** Grants an exception instead of an approval. */
  readonly waive?: {
    /** The names of the rules that need not be met, as gates write them. */
    readonly rules: readonly string[];
    /** Until when it holds: a day or an instant, RFC 3339. */
    readonly until: string;
  };
}

/**
 * Says yes or no to a proposal: its branch gets a signed record, bound to exactly what the branch would do to the base as it is now.
 * @throws StemmaError `proposal-empty`, `proposal-own`, `signer-unknown`, `signing-key-missing`, `signing-failed`, and what landing throws
 */
export async function approve(
  session: Session,
  input: ApproveInput,
  options?: WriteOptions,
): Promise<ProposeForm> {
  const work = await beginWork(session, input.branch, options);
  return writeToBranch(work, { kind: "approve", ...input }, preparation(work, input));
}

/** Shows the record that would be written, signature and all. Throws as `approve` does. */
export async function planApproval(session: Session, input: ApproveInput): Promise<DryRunForm> {
  const work = await beginWork(session, input.branch, { push: false });
  return planOnBranch(work, preparation(work, input));
}

function preparation(work: BranchWork, input: ApproveInput): Prepare {
  const key = signingKey(work.session, input.key);
  return async (tip) => {
    const head = tip ?? work.branch.head;
    const proposal = await proposalAt(work.session, work.branch, head);
    refuseHopeless(proposal);
    const words = await wordsOn(work, proposal, { ...input, key });
    const verb = input.waive !== undefined ? "waive" : input.decision === "rejected" ? "reject" : "approve";
    const edits = words.map(([path, value]) => [path, null, { kind: "evidence", value } as const] as const);
    const subject = `${verb}: ${proposal.motions.map(motionText).join(", ")}`;
    const step = { change: changeOf(edits), subject, details: [], reason: input.reason ?? null, moves: [] };
    const models = [...new Set(proposal.motions.map(({ model }) => model))];
    return prepareStep(work, head, { step, models });
  };
}

type Word = readonly [path: string, record: EvidenceRecord];

/** The records that say it, one for each thing that the proposal does. */
async function wordsOn(
  { session, operation, branch }: BranchWork,
  proposal: Proposal,
  { key, decision = "approved", reason, waive }: ApproveInput & { readonly key: string },
): Promise<readonly Word[]> {
  const { motions, review, joined } = proposal;
  const base = await session.snapshotOf(joined.base);
  const settings = await base.settings();
  if (review === null || motions.length === 0)
    throw new StemmaError("proposal-empty", `no version and no alias moves in ${branch.name}`, {
      hint: "There is nothing to approve: look at it with stemma check BASE..BRANCH.",
      data: { branch: branch.name },
    });
  if (review.grounds === null)
    throw new StemmaError("history-incomplete", "a shallow clone cannot tell which registry it is of", {
      hint: "Run git fetch --unshallow.",
    });
  const program = signaturesOf(session);
  const signer = signerOf(settings, await program.publicKey(key), operation.author);
  if (isOneOf(signer, joined.transition.occasion.authors))
    throw new StemmaError("proposal-own", `${signer.name} made this change, and cannot approve it`, {
      hint: "Somebody else has to say so; withdraw it with stemma propose --withdraw BRANCH.",
      data: { branch: branch.name, by: signer.name },
    });
  const created = renderInstant(operation.now);
  const words: Word[] = [];
  for (const motion of motions) {
    const statement = statementOf(motion, review.grounds);
    if (statement === null) continue;
    const { model, version, artifacts } = statement;
    const kind = waive === undefined ? "approval" : "waiver";
    const exception =
      waive === undefined ? {} : { waives: [...waive.rules], until: renderInstant(parseEnd(waive.until)) };
    const grants = { ...statement, decision, ...exception, ...(reason == null ? {} : { reason }) };
    const claim = { kind, grants, by: signer.name, created } as const;
    const text = signedText(claim);
    const signature = await program.sign({ text, namespace: namespaces[kind], key });
    const subject = { model, version, artifacts: [...artifacts] };
    const record: EvidenceRecord = { ...claim, subject, signature };
    words.push([evidencePath(model, version, kind, nameOf(signer, text)), record]);
  }
  return words;
}

/* Every piece of evidence is a file of its own: the id of what is signed tells two of one person apart. */
function nameOf({ name }: KnownIdentity, text: string): string {
  const id: Oid = hashObject("blob", Buffer.from(text, "utf8"));
  const named = `${name}-${id.slice(0, 12)}`;
  return segmentFault(named) === null ? named : id.slice(0, 12);
}

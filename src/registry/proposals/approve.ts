import type { Statement } from "../../policy/statement.ts";
import { isOneOf } from "../../policy/vouchers.ts";
import { StemmaError } from "../../values/error.ts";
import { parseEnd, renderInstant } from "../../values/instant.ts";
import { sameValue } from "../../values/plain-value.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProposeForm } from "../proposal-forms.ts";
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

/** What is said of a proposal, and with which key. */
export interface ApproveInput {
  readonly branch: string;
  readonly decision?: "approved" | "rejected";
  /** A file with an SSH key; else `stemma.signingkey`, else Git's `user.signingkey`. */
  readonly key?: string;
  readonly reason?: string | null;
  /** What somebody was shown of it (`Proposals.asked`): where it is about anything else by now, nothing is signed. */
  readonly shown?: readonly Statement[];
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
 * @throws StemmaError `conflict`, `proposal-empty`, `proposal-own`, `signer-unknown`, `signing-key-missing`, `signing-failed`, and what landing throws
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
    return prepareWords(work, proposal, { head, verb, words, reason: input.reason ?? null });
  };
}

/** The records that say it, one for each thing that the proposal does. */
async function wordsOn(
  { session, operation, branch }: BranchWork,
  proposal: Proposal,
  { key, decision = "approved", reason, waive, shown }: ApproveInput & { readonly key: string },
): Promise<readonly Word[]> {
  const statements = statementsOf(proposal);
  if (shown !== undefined && !sameValue(shown, statements))
    throw new StemmaError("conflict", `${branch.name} is about something else than what was shown`, {
      hint: "The branch or the registry has changed meanwhile: look at it again.",
      data: { branch: branch.name },
    });
  const base = await session.snapshotOf(proposal.joined.base);
  const pen = await penOf(session, await base.settings(), operation, key);
  const { signer } = pen;
  if (isOneOf(signer, proposal.joined.transition.occasion.authors))
    throw new StemmaError("proposal-own", `${signer.name} made this change, and cannot approve it`, {
      hint: "Somebody else has to say so; withdraw it with stemma propose --withdraw BRANCH.",
      data: { branch: branch.name, by: signer.name },
    });
  const exception =
    waive === undefined ? {} : { waives: [...waive.rules], until: renderInstant(parseEnd(waive.until)) };
  const said = { decision, ...exception, ...(reason == null ? {} : { reason }) };
  return signWords(pen, waive === undefined ? "approval" : "waiver", { statements, said });
}

import { noChange } from "../../changes/change.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProposeForm } from "../proposal-forms.ts";
import type { Session } from "../session.ts";
import type { Prepare } from "../writes/writer.ts";
import {
  beginWork,
  type BranchWork,
  planOnBranch,
  prepareSteps,
  proposalAt,
  refuseHopeless,
  writeToBranch,
} from "./write.ts";

/** Which proposal is taken back, and why. */
export interface WithdrawInput {
  readonly branch: string;
  readonly reason?: string | null;
}

/**
 * Takes a proposal back: its branch gets a commit after which it changes nothing, so that everybody who has the branch can see it.
 * @throws StemmaError `proposal-unknown`, `proposal-empty`, and what landing throws
 */
export async function withdraw(
  session: Session,
  input: WithdrawInput,
  options?: WriteOptions,
): Promise<ProposeForm> {
  const work = await beginWork(session, input.branch, options);
  return writeToBranch(work, { kind: "withdraw", ...input }, preparation(work, input));
}

/** Shows that nothing but the branch would change. Throws as `withdraw` does. */
export async function planWithdrawal(session: Session, input: WithdrawInput): Promise<DryRunForm> {
  const work = await beginWork(session, input.branch, { push: false });
  return planOnBranch(work, preparation(work, input));
}

function preparation(work: BranchWork, { reason = null }: WithdrawInput): Prepare {
  const { session, branch } = work;
  return async (tip) => {
    const head = tip ?? branch.head;
    const proposal = await proposalAt(session, branch, head);
    const { state } = proposal.form;
    if (state === "merged" || state === "withdrawn") refuseHopeless(proposal);
    const step = { change: noChange, subject: `withdraw: ${branch.name}`, details: [], reason, moves: [] };
    const { base } = proposal.joined;
    const prepared = await prepareSteps(work, base, { steps: [step], models: [] });
    return { ...prepared, merged: [head] };
  };
}

import type { DryRunForm } from "./forms.ts";
import type { WriteOptions } from "./options.ts";
import type { ProposalsForm, ProposeForm } from "./proposal-forms.ts";
import { type AskedProposal, type AskedGate, readAsked } from "./proposals/asked.ts";
import { approve, planApproval, type ApproveInput } from "./proposals/approve.ts";
import { planReviews, recordReviews, type RecordReviewsInput } from "./proposals/forge-reviews.ts";
import { listProposals, type ProposalFilter } from "./proposals/list.ts";
import { merge, planMerge, type MergeInput } from "./proposals/merge.ts";
import { planProposal, type ProposalInput, propose, type ProposeInput } from "./proposals/propose.ts";
import type { ProposedEvidence, RegistrationProposal } from "./proposals/registration.ts";
import { planWithdrawal, withdraw, type WithdrawInput } from "./proposals/withdraw.ts";
import type { Session } from "./session.ts";

export type {
  ApproveInput,
  AskedProposal,
  AskedGate,
  MergeInput,
  ProposalInput,
  ProposalFilter,
  ProposedEvidence,
  ProposeInput,
  RecordReviewsInput,
  RegistrationProposal,
  WithdrawInput,
};

/** A write that is only shown. */
export type PlannedProposal =
  | ({ readonly kind: "propose" } & ProposalInput)
  | ({ readonly kind: "approve" } & ApproveInput)
  | ({ readonly kind: "record-reviews" } & RecordReviewsInput)
  | ({ readonly kind: "withdraw" } & WithdrawInput)
  | ({ readonly kind: "merge" } & MergeInput);

/** Promotion by review: branches that propose a change, signed words on them, and merges that the rules of the base judge. */
export class Proposals {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Lists what is proposed, or was as of `at`, and what each proposal lacks. */
  list(filter: ProposalFilter = {}): Promise<ProposalsForm> {
    return listProposals(this.#session, filter);
  }

  /** Tells what an approval of a branch would be of, before anything is signed. */
  asked(branch: string): Promise<AskedProposal> {
    return readAsked(this.#session, branch);
  }

  /**
   * Proposes a move, an alias, or a version that is new with its first move: a branch of its own.
   * @throws StemmaError `proposal-exists`, `proposal-empty`, and what `promote` and `alias` throw
   */
  propose(input: ProposalInput, options?: WriteOptions): Promise<ProposeForm> {
    return propose(this.#session, input, options);
  }

  /** Shows what one of these writes would do, and what the rules say of it. */
  plan(write: PlannedProposal): Promise<DryRunForm> {
    switch (write.kind) {
      case "propose":
        return planProposal(this.#session, write);
      case "approve":
        return planApproval(this.#session, write);
      case "record-reviews":
        return planReviews(this.#session, write);
      case "withdraw":
        return planWithdrawal(this.#session, write);
      case "merge":
        return planMerge(this.#session, write);
    }
  }

  /**
   * Approves or rejects a proposal, signed with an SSH or OpenPGP key that the base knows.
   * @throws StemmaError `proposal-own`, `proposal-empty`, `signer-unknown`, `signing-key-missing`, `signing-failed`
   */
  approve(input: ApproveInput, options?: WriteOptions): Promise<ProposeForm> {
    return approve(this.#session, input, options);
  }

  /**
   * Records what people said of a proposal on its forge, signed by whoever tells of it: a gate may believe them.
   * @throws StemmaError `forge-missing`, `forge-unknown`, `forge-unreachable`, `signer-unknown`, `signing-key-missing`
   */
  recordReviews(input: RecordReviewsInput, options?: WriteOptions): Promise<ProposeForm> {
    return recordReviews(this.#session, input, options);
  }

  /** Takes a proposal back. Its branch stays, and changes nothing any more. */
  withdraw(input: WithdrawInput, options?: WriteOptions): Promise<ProposeForm> {
    return withdraw(this.#session, input, options);
  }

  /**
   * Lands a proposal with a merge commit when the rules of the base let it pass.
   * @throws StemmaError `conflict`, `proposal-empty`, `proposal-rejected`, and the code of the first refusal
   */
  merge(input: MergeInput, options?: WriteOptions): Promise<ProposeForm> {
    return merge(this.#session, input, options);
  }
}

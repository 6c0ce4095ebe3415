import type { Motion } from "../policy/statement.ts";
import type { Finding } from "../values/finding.ts";
import type { PullRequestForm } from "./forge-forms.ts";
import type { WriteForm } from "./forms.ts";
import type { PendingProposalForm, ProposalState } from "./pending-form.ts";

export type { PendingProposalForm, ProposalState };

/** Somebody's word on a proposal. */
export interface ApprovalForm {
  /** The name of an identity, as the record claims it; for a review on a forge the reviewer, else the account. */
  readonly by: string;
  /** The identity that tells of a review on a forge; null for a word of one's own. */
  readonly via: string | null;
  readonly created: string;
  readonly decision: "approved" | "rejected" | "dismissed";
  readonly reason: string | null;
  readonly counts: boolean;
  /** Why it does not count; null where it does. */
  readonly why: string | null;
  readonly path: string;
}

/** What a proposal does with one version, and what was said of it. */
export interface MotionForm extends Motion {
  readonly approvals: readonly ApprovalForm[];
}

/** A proposal. */
export interface ProposalForm {
  readonly branch: string;
  /** The commit that the branch is at. */
  readonly head: string;
  readonly state: ProposalState;
  /** Who proposed it, `Name <email>`, and when, RFC 3339. */
  readonly author: string;
  readonly created: string;
  readonly motions: readonly MotionForm[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

/** The proposals, judged by the rules of one commit. */
export interface ProposalsForm {
  readonly commit: string;
  readonly proposals: readonly ProposalForm[];
}

/** What a write to or from a proposal came to. */
export interface ProposeForm extends WriteForm {
  readonly branch: string;
  /** As it stands now. */
  readonly proposal: ProposalForm;
  /** The pull request that was opened with it; null where nobody asked for one. */
  readonly pull_request: PullRequestForm | null;
}

/**
 * How a proposal stands: `open` lacks something, `ready` may be merged, `rejected` by somebody who may say so, in `conflict` with what landed meanwhile,
 * `unfit` where it is more than a proposal may be, `merged` or `withdrawn` where nothing of it is left to do.
 */
export type ProposalState = "open" | "ready" | "rejected" | "conflict" | "unfit" | "merged" | "withdrawn";

/** A proposal as `show`, `list` and `status` carry it. */
export interface PendingProposalForm {
  readonly branch: string;
  /** The stage that it moves to, or `alias=NAME`. */
  readonly to: string;
  /** Null where so many are pending that this one was not judged: `stemma proposals` judges all. */
  readonly state: ProposalState | null;
  /** What keeps it from landing. */
  readonly missing: readonly string[];
}

/** Finds what is proposed for a model, and of it what is about one version, by what branches are called. */
export interface PendingProposals {
  /** About a model, whatever its version. */
  ofModel(model: string): readonly PendingProposalForm[];
  /** About one version. */
  ofVersion(model: string, version: string): readonly PendingProposalForm[];
  readonly all: readonly PendingProposalForm[];
}

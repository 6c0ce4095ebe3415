/** The kinds of event (docs/history.md, clause 2). */
export const eventKinds = [
  "model-created",
  "model-deleted",
  "renamed",
  "registered",
  "adopted",
  "deleted",
  "moved",
  "displaced",
  "rolled-back",
  "alias-set",
  "alias-removed",
  "held",
  "released",
  "annotated",
  "evidence-added",
  "policy-changed",
  "experiment-created",
  "experiment-started",
  "experiment-paused",
  "experiment-ramped",
  "experiment-changed",
  "experiment-concluded",
  "experiment-deleted",
  "selection-changed",
  "alert-changed",
  "notify-changed",
  "profile-changed",
  "suite-changed",
] as const;

/** A kind of event (docs/history.md, clause 2). */
export type EventKind = (typeof eventKinds)[number];

/** What differs between two trees, before commit, time and actor are joined on. */
export interface Difference {
  readonly kind: EventKind;
  readonly model: string | null;
  readonly version: string | null;
  /** A stage for moves, holds; a version for aliases; an earlier name for a rename; a share for the ramp of an experiment. */
  readonly from: string | null;
  readonly to: string | null;
  /** The alias of an alias event, `kind.name` of a piece of evidence, an experiment, a selection, an alert, a suite; null otherwise. */
  readonly name: string | null;
  /** What the tree itself says of the reason: a hold's. */
  readonly reason: string | null;
  /** The record whose change this is, for the order within a step. */
  readonly path: string;
  /** The versions that a record beside the models speaks of, `model@version`: it is told among the events of those, too. */
  readonly uses?: readonly string[];
}

/** A commit that came in by a merge. */
export interface MergedCommit {
  readonly commit: string;
  readonly author: string;
}

/** One semantic difference in history, in its JSON form. */
export interface Event extends Omit<Difference, "path" | "uses"> {
  /** The first-parent commit that brought it. */
  readonly commit: string;
  /** Effective time: the greater of the committer date and the parent's effective time, RFC 3339. */
  readonly time: string;
  /** Author of the commit, `Name <email>`. */
  readonly actor: string;
  /** What the tree says of the reason, else the `Reason:` trailer of the commit's message. */
  readonly reason: string | null;
  /** The commits that a merge brought in; empty for any other commit. */
  readonly merged: readonly MergedCommit[];
}

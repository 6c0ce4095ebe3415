import type { CommitSignature } from "../git/commit-signatures.ts";
import type { Event, MergedCommit } from "../history/event.ts";
import type { Finding } from "../values/finding.ts";

/** Who and what stands behind a step of history. */
export interface Authority {
  /** Who put the commit on the line, `Name <email>`: a forge, for what was merged there. */
  readonly committer: string;
  /** The pull request that the message of the commit names, such as `#12` or `!12`; null where it names none. */
  readonly pull_request: string | null;
  readonly signature: CommitSignature;
}

/** An event with who and what stands behind it. */
export interface AuditEntry extends Event, Authority {}

/** Which entries are wanted. What is absent does not narrow. */
export interface AuditFilter {
  readonly at?: string | undefined;
  readonly model?: string | undefined;
  /** Author, committer or author of a merged commit whose `Name <email>` holds this text, in any case. */
  readonly actor?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly limit?: number | undefined;
  /** Hears of steps whose difference could not be told, since a record was unreadable there. */
  readonly onProblem?: ((problem: Finding) => Promise<void> | void) | undefined;
}

/** Who set one value of a record. */
export interface BlameLine extends Authority {
  /** The keys that lead to it, joined by dots: `stages.production`. */
  readonly path: string;
  /** The value; an item each where it is a list. Null where the value was removed. */
  readonly value: unknown;
  /** The value before this commit; null where there was none, and for the items of lists. */
  readonly before: unknown;
  /** Whether the commit removed it. */
  readonly removed: boolean;
  /** The first-parent commit that set it. */
  readonly commit: string;
  /** Effective time of that commit, RFC 3339. */
  readonly time: string;
  /** Author of that commit, `Name <email>`. */
  readonly actor: string;
  /** The `Reason:` trailer of its message; null where there is none. */
  readonly reason: string | null;
  readonly merged: readonly MergedCommit[];
}

/** Who set the values of a record. */
export interface BlameForm {
  readonly commit: string;
  readonly model: string;
  /** Null where the record is that of the model. */
  readonly version: string | null;
  /** What was asked for; null for the whole record. */
  readonly path: string | null;
  /** The file of the record. */
  readonly file: string;
  readonly lines: readonly BlameLine[];
}

import type { CommitSignature } from "../git/commit-signatures.ts";
import type { Event, EventKind, MergedCommit } from "../history/event.ts";
import type { RefusedPush } from "../git/refusal-log.ts";
import type { Finding } from "../values/finding.ts";
import type { ReadOptions } from "./options.ts";

/** Who and what stands behind a step of history. */
export interface Authority {
  /** Who put the commit on the line, `Name <email>`: a forge, for what was merged there. */
  readonly committer: string;
  /** The pull request that the message of the commit names, such as `#12` or `!12`; null where it names none. */
  readonly pull_request: string | null;
  readonly signature: CommitSignature;
}

/**
 * An event with who and what stands behind it; or a push that the server refused, which is told where the server keeps a record: then `name` is
 * the ref, `from` and `to` are the commits between which it would have moved, `actor` is the pusher, and `reason` has the codes.
 */
export interface AuditEntry extends Omit<Event, "kind">, Authority {
  readonly kind: EventKind | "push-refused";
  readonly outcome: "done" | "refused";
  /** The refused push; null for what was done. */
  readonly refusal: Omit<RefusedPush, "time"> | null;
  /** The approvals that came with a move or an alias, by the name of their record; empty for all else. */
  readonly approvals: readonly string[];
  /** The waivers that came with it. */
  readonly waivers: readonly string[];
  /** The same with whoever made them and what their signatures are worth; of a piece of evidence itself. */
  readonly words: readonly AuditWord[];
}

/** A piece of evidence in an audit. */
export interface AuditWord {
  /** approval, waiver or evaluation. */
  readonly kind: string;
  /** The name of its record. */
  readonly name: string;
  /** The identity that it names as its maker; null where the record cannot be read. */
  readonly by: string | null;
  /** `good` is by a key that the parent of the commit names for that identity; `unverified` where there is none, or no program to ask. */
  readonly signature: "none" | "good" | "bad" | "unverified";
}

/** Entries, newest first. */
export interface AuditForm {
  readonly commit: string;
  readonly events: readonly AuditEntry[];
  /** Steps whose difference could not be told, since a record was unreadable there. */
  readonly problems: readonly Finding[];
}

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
  /** Null where the record stands beside the models. */
  readonly model: string | null;
  /** Null where the record is not that of a version. */
  readonly version: string | null;
  /** What was asked for; null for the whole record. */
  readonly path: string | null;
  /** The file of the record. */
  readonly file: string;
  readonly lines: readonly BlameLine[];
}

/** A finding of an audit. */
export interface AuditFinding extends Finding {
  /** The commit that it is about; null where it is about none. */
  readonly commit: string | null;
}

/** What somebody keeps elsewhere of a registry, to tell later whether its history was rewritten: the content of a file. */
export interface Checkpoint {
  readonly format: 1;
  /** The ref that it was made of; null for a detached HEAD. */
  readonly ref: string | null;
  readonly commit: string;
  readonly tree: string;
  /** The number of first-parent commits from the root. */
  readonly steps: number;
  /** Effective time of the commit, RFC 3339. */
  readonly time: string;
  /** sha256 over these commits and the files of the last one: docs/guides/audit.md. */
  readonly digest: string;
  /** A detached SSH signature over the RFC 8785 JSON of all else, for the namespace `stemma-checkpoint`; null for none. */
  readonly signature: string | null;
}

/** How a checkpoint is made. */
export interface CheckpointOptions extends ReadOptions {
  readonly sign?: boolean | undefined;
  /** The key to sign with; without one `stemma.signingkey`, else Git's `user.signingkey`. */
  readonly key?: string | undefined;
}

/** A checkpoint as it was found to be. */
export interface CheckpointState {
  readonly commit: string;
  readonly steps: number;
  readonly digest: string;
  /** `good` is by a key of an identity that the registry names at that commit. */
  readonly signature: "none" | "good" | "bad" | "unverified";
  /** The name of that identity; null without a good signature. */
  readonly signer: string | null;
}

/** What an audit is verified against. */
export interface AuditVerifyOptions extends ReadOptions {
  /** A revision that is trusted: it must be on the line, and is not judged. */
  readonly from?: string | undefined;
  readonly checkpoint?: Checkpoint | undefined;
  /** False to leave the local store unread. */
  readonly artifacts?: boolean | undefined;
}

/** What came of verifying the history of a registry. */
export interface AuditVerifyForm {
  readonly commit: string;
  /** The newest trusted commit: what came after it was judged. Null where all was. */
  readonly from: string | null;
  /** False where a finding is an error. */
  readonly ok: boolean;
  /** How many steps were judged. */
  readonly steps: number;
  readonly checkpoint: CheckpointState | null;
  /** What the local store holds; null where it was not read. */
  readonly artifacts: { readonly checked: number; readonly corrupt: readonly string[] } | null;
  readonly findings: readonly AuditFinding[];
}

/** What goes into a pack of evidence. */
export interface AuditPackOptions extends ReadOptions {
  /** Whether its list of digests is signed. */
  readonly sign?: boolean | undefined;
  /** The key to sign with; without one `stemma.signingkey`, else Git's `user.signingkey`. */
  readonly key?: string | undefined;
}

/** A file in a pack of evidence. */
export interface AuditPackFile {
  /** Below the folder of the pack. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: string;
}

/** What a pack of evidence holds. */
export interface AuditPackForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  /** The folder that the archive unpacks to. */
  readonly folder: string;
  /** sha256 of the archive: what to keep elsewhere, so that a changed pack is found. */
  readonly digest: string;
  /** Of the archive, in bytes. */
  readonly size: number;
  /** Whether its list of digests is signed. */
  readonly signed: boolean;
  readonly files: readonly AuditPackFile[];
}

/** A pack of evidence: a tar archive. */
export interface AuditPack {
  readonly form: AuditPackForm;
  readonly bytes: Uint8Array;
}

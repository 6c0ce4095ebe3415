import type { FileForm } from "./facts.ts";
import type { VersionForm } from "./forms.ts";

/** A file of a version that was pulled. */
export interface PullFile extends FileForm {
  /** The store that its bytes came from; null where they were on disk already. */
  readonly from: string | null;
}

/** A version whose files were written to a folder. */
export interface PullForm {
  /** The commit that the version was read from. */
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  /** Absolute path of the folder. */
  readonly directory: string;
  /** False where the folder held just this already. */
  readonly changed: boolean;
  readonly files: readonly PullFile[];
  /** Sum of the sizes of the files, in bytes. */
  readonly size: number;
  /** Number of bytes that came from stores. */
  readonly fetched: number;
}

/** What the `stemma.json` of a pulled folder says: the version, and the files beside it. */
export interface LabelForm extends Omit<VersionForm, "updated" | "proposals"> {
  /** The format of this file. */
  readonly stemma: 1;
  /** The URL of the registry without credentials; the path of its repository where that has no remote. */
  readonly registry: string;
  /** The format that was asked for; null for the version's own files. */
  readonly format: string | null;
  /** The files beside this one, in the order of their paths. */
  readonly files: readonly FileForm[];
}

/** An exact version that a lock file keeps for a reference. */
export interface Pin {
  /** What was asked for: `model@X`. */
  readonly reference: string;
  readonly model: string;
  readonly version: string;
  /** The content of the version: sha256 over the RFC 8785 JSON of `[[path, digest], ...]`, sorted by path. */
  readonly digest: string;
  /** The commit that the reference was resolved at. */
  readonly commit: string;
}

/** What became of a lock file. */
export interface LockForm {
  /** The commit that references were resolved at. */
  readonly commit: string;
  /** Absolute path of the lock file. */
  readonly file: string;
  /** Whether the file was written. */
  readonly changed: boolean;
  /** All pins, in the order of their references. */
  readonly pins: readonly Pin[];
  /** The references whose pins are other ones now; `from` and `to` are versions, null where there was or is none. */
  readonly moved: readonly {
    readonly reference: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** A pin, compared with the registry as it is now. */
export interface PinState extends Pin {
  /** Whether the reference leads to the pinned version, to another one, or nowhere. */
  readonly state: "current" | "moved" | "unresolved";
  /** The version that the reference leads to; null for nowhere. */
  readonly now: string | null;
  /** Where the pinned version stands; null where the registry has it no more. */
  readonly stage: string | null;
  /** Whether the registry has the pinned version with the pinned digest. */
  readonly intact: boolean;
}

/** A lock file, compared with the registry. */
export interface LockStatusForm {
  readonly commit: string;
  /** Absolute path of the lock file. */
  readonly file: string;
  /** False where a pinned version is not in the registry any more, or has other files. */
  readonly ok: boolean;
  /** Number of pins whose reference leads elsewhere, or nowhere. */
  readonly moved: number;
  readonly pins: readonly PinState[];
}

/** The pins of a lock file, each written to a folder of its own. */
export interface PullAllForm {
  readonly commit: string;
  /** Absolute path of the lock file. */
  readonly file: string;
  /** In the order of the pins. */
  readonly items: readonly PullForm[];
}

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
export interface LabelForm extends Omit<VersionForm, "updated"> {
  /** The format of this file. */
  readonly stemma: 1;
  /** The URL of the registry without credentials; the path of its repository where that has no remote. */
  readonly registry: string;
  /** The format that was asked for; null for the version's own files. */
  readonly format: string | null;
  /** The files beside this one, in the order of their paths. */
  readonly files: readonly FileForm[];
}

import type { Oid } from "./ports.ts";
import type { PendingNote, SyncFolder } from "./sync-folder.ts";

/** An entry of the index or of a tree. */
export interface IndexEntry {
  /** `100644`, `100755`, `120000` or `160000`. */
  readonly mode: string;
  readonly oid: Oid;
  /** Set by a sparse checkout or by hand: the file is not meant to be in the work tree. */
  readonly skipped: boolean;
}

/** What a publication asks of the index of a checkout. It reads and writes the copy in a sync folder. */
export interface CheckoutIndex {
  /**
   * Builds the next index in the folder, and beside it the files that go into the work tree. What is staged for other
   * paths stays; a touched path that is staged otherwise makes it fail.
   * @throws StemmaError `git-failed`, `index-needs-git`, `path-dirty`
   */
  build(folder: SyncFolder, change: PendingNote): Promise<void>;
  /** Writes the files of some paths beside the next index, as git would check them out. */
  checkOut(folder: SyncFolder, paths: readonly string[]): Promise<void>;
  /**
   * Sets the entries of some paths in the copy of the index; null removes one. Without an index, the copy is that of a
   * whole tree.
   * @throws StemmaError `git-failed`, `index-needs-git`
   */
  set(folder: SyncFolder, tree: Oid, entries: ReadonlyMap<string, IndexEntry | null>): Promise<void>;
  /** Prepares what `refresh` will need, while the ref is moved. The next index must have been built. */
  prepareRefresh(folder: SyncFolder): void;
  /**
   * Writes the stat data of files that are in place now into the next index, so that git need not read them again. What a
   * user changed meanwhile stays visible as a change.
   */
  refresh(folder: SyncFolder, paths: readonly string[]): Promise<void>;
  /** Lets what was prepared end with nothing done. */
  dismiss(): Promise<void>;
  /** Reads the entries of some paths, from the repository's index or another one. */
  entries(paths: readonly string[], indexFile?: string | null): Promise<ReadonlyMap<string, IndexEntry>>;
  /** Finds those of some paths whose executable bit in the work tree is not that of the index, where `core.fileMode` counts it. */
  changedModes(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Lists the paths that a merge left in conflict in the repository's index. */
  unmerged(): Promise<readonly string[]>;
  /** Reads the entries of some paths in a tree or commit. */
  treeEntries(tree: Oid, paths: readonly string[]): Promise<ReadonlyMap<string, IndexEntry>>;
  /** Computes the ids that files of the work tree would get when added: after filters and line ends. */
  cleanIds(paths: readonly string[]): Promise<ReadonlyMap<string, Oid>>;
}

import type { Signature } from "../values/identity.ts";

/** How a repository names its objects: `sha256` where it was made with `git init --object-format=sha256`. */
export type HashAlgorithm = "sha1" | "sha256";

/** A Git object id in lower-case hex digits: 40 of SHA-1, 64 of SHA-256; one repository has one kind. */
export type Oid = string;

/** The four kinds of Git object. */
export type ObjectType = "blob" | "tree" | "commit" | "tag";

/** A Git object: its type and its bytes without the header. */
export interface GitObject {
  readonly type: ObjectType;
  readonly body: Buffer;
}

/** Where objects are read, and no more. */
export type ObjectReader = Pick<ObjectStore, "algorithm" | "read">;

/** A Git object that is to be written. */
export type NewObject = GitObject;

/** Where Git objects are read and written. Every implementation passes the suite `test/git/object-store.contract.ts`. */
export interface ObjectStore {
  /** What its ids are made with. */
  readonly algorithm: HashAlgorithm;
  /**
   * Reads an object and verifies its hash; null when it is not there after a fresh look.
   * @throws StemmaError `object-corrupt` when its bytes do not have its id, `object-too-large` above the cap,
   *   `git-unavailable` when the store could not be looked at
   */
  read(oid: Oid): Promise<GitObject | null>;
  /**
   * Writes an object so that it appears whole or not at all, fsynced before the promise resolves; freshens one
   * that exists.
   * @throws StemmaError `disk-failed`
   */
  write(type: ObjectType, body: Buffer): Promise<Oid>;
  /**
   * Writes several objects, children before parents, as `write` does each, and answers their ids in the same order. It costs less than so many
   * writes, since folders are fsynced once at the end; a failure may leave some of them written, unreachable.
   * @throws StemmaError `disk-failed`
   */
  writeAll(objects: readonly NewObject[]): Promise<readonly Oid[]>;
  /**
   * Says that what was written together, the given object last, is reachable now or never will be. A store that keeps fresh
   * objects from a repack beside us ends that; one without this member has nothing to end.
   */
  release?(last: Oid): void;
  /** Finds the ids that start with a prefix of at least four hex digits. */
  expand(prefix: string): Promise<readonly Oid[]>;
  /** The commits whose parents a shallow clone cut off; a store without this member is whole. */
  shallow?(): Promise<ReadonlySet<Oid>>;
}

/** One line of a reflog. */
export interface ReflogEntry {
  readonly before: Oid | null;
  readonly after: Oid;
  readonly by: Signature;
  readonly message: string;
}

/** A wished move of one ref. */
export interface RefMove {
  /** Full name: `refs/heads/main`. */
  readonly ref: string;
  /** What it must hold under the lock; null for a ref that must not exist. */
  readonly expected: Oid | null;
  readonly next: Oid;
  /** For the reflog. */
  readonly by: Signature;
  /** For the reflog, one line. */
  readonly message: string;
}

/**
 * What a move came to. `moved` means that another writer was first and nothing changed; a published move that
 * could not be fsynced afterwards has `durable: false`.
 */
export type RefOutcome =
  | { readonly state: "published"; readonly durable: boolean }
  | { readonly state: "moved"; readonly actual: Oid | null };

/** Where refs are read. */
export interface RefReader {
  /**
   * Reads a full ref name, following symbolic refs; null when it does not exist.
   * @throws StemmaError `ref-invalid` for a name that Git or the registry does not allow, `ref-corrupt`
   */
  read(ref: string): Promise<Oid | null>;
  /** Lists the refs below a prefix such as `refs/tags/`, in name order. */
  list(prefix: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]>;
  /** The reflog of a ref, oldest first; empty when there is none. */
  reflog(ref: string): Promise<readonly ReflogEntry[]>;
  /** The names of refs that have a reflog. */
  reflogs(): Promise<readonly string[]>;
  /**
   * Reads what HEAD says.
   * @throws StemmaError `ref-corrupt`, `git-unavailable` when there is no HEAD
   */
  head(): Promise<Head>;
}

/** Where refs are read and moved. Every implementation passes `test/git/ref-store.contract.ts`. */
export interface RefStore extends RefReader {
  /**
   * Moves a ref by compare-and-swap under Git's `<ref>.lock` protocol. `atLock` is called when the ref is locked and holds what was
   * expected, right before it moves; what it throws leaves the ref as it was.
   * @throws StemmaError `ref-locked` when a foreign lock stays, `ref-conflict` for a directory/file clash, `disk-failed`;
   *   of native git also `hook-refused`, `object-missing`, `push-quarantined` and `git-failed`
   */
  move(move: RefMove, atLock?: () => Promise<void>): Promise<RefOutcome>;
}

/** What HEAD says: a branch (which may be unborn) or a commit. */
export type Head =
  | { readonly kind: "branch"; readonly ref: string; readonly oid: Oid | null }
  | { readonly kind: "detached"; readonly oid: Oid };

/** One file that a publication touches, by blob id; null where the file is absent on that side. */
export interface TouchedPath {
  readonly path: string;
  readonly before: Oid | null;
  readonly after: Oid | null;
}

/**
 * Publishes a commit: the one moment of truth of a write. Where the ref is checked out, index and work tree of
 * the touched paths follow (docs/concurrency.md).
 */
export interface Publisher {
  /**
   * @throws StemmaError `path-dirty` when a touched path has local edits, `operation-in-progress` during a merge or
   *   rebase, `index-locked`, and what `RefStore.move` throws; nothing has moved then
   */
  publish(move: RefMove, touched: readonly TouchedPath[]): Promise<RefOutcome>;
  /**
   * Refuses what would keep a publication of such files from going through now; it holds nothing, so a later one may be
   * refused all the same.
   * @throws StemmaError `path-dirty`, `operation-in-progress`, `ref-checked-out-elsewhere`
   */
  refuseDirty(ref: string, touched: readonly TouchedPath[]): Promise<void>;
}

/**
 * A line in which the writers of one repository stand, so that none of them starves while others keep moving the ref.
 * It is advice: what keeps writes apart is the compare-and-swap of the ref alone.
 */
export interface WriterQueue {
  /**
   * Tells whether nobody stands in line.
   * @throws StemmaError `git-unavailable`
   */
  isEmpty(): boolean;
  /**
   * Does work when those who came earlier are done or dead. `whileWaiting` is called now and then, and ends the wait by throwing.
   * @throws StemmaError `disk-failed`, `git-unavailable`, and what the work throws
   */
  inTurn<T>(work: () => Promise<T>, whileWaiting: () => void): Promise<T>;
}

/** A name and value of Git configuration; names are `section.subsection.key`, section and key in lower case. */
export interface GitConfig {
  /** The last value of a name; undefined when unset; `true` text for a bare key. */
  get(name: string): string | undefined;
  /** All values of a name, in the order of precedence. */
  all(name: string): readonly string[];
  /** The names that start with a prefix, with their values. */
  entries(prefix: string): readonly (readonly [string, string])[];
}

/** An uncommitted view of the repository, for `check --worktree` and `check --staged`. */
export interface UncommittedFiles {
  /** The files below a folder, by path with forward slashes. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file; null when it is not there. A symbolic link is `path-invalid`. */
  read(path: string): Promise<Buffer | null>;
  /**
   * What differs below a folder from a commit, without a look at what does not: blobs by path, null where a file is gone. It answers
   * null where something else than regular files stands there; a view without this member cannot tell.
   */
  changesSince?(commit: Oid, folder: string): Promise<ReadonlyMap<string, Oid | null> | null>;
  /**
   * Replaces a file in one step, its mode kept. Absent where nothing can be written, as in an index.
   * @throws StemmaError `path-invalid` where no regular file is, `disk-failed`
   */
  replace?(path: string, bytes: Uint8Array): Promise<void>;
}

/**
 * What reads and writes a repository: our own code on its files (`node`), or the git program (`native`). All objects and refs of one
 * opened repository go through one of them.
 */
export interface Engine {
  readonly kind: "node" | "native";
  /** Why, in words: what the repository has, or which setting asks for it. */
  readonly why: string;
}

/** Finds commits by what they touched, where something can that is quicker than to read each of them. */
export interface PathLog {
  /**
   * The commits of the first-parent line of a tip, the newest first, in which something at or below one of the paths differs from
   * the first parent; of a root, from nothing. Null where it could not be found out.
   */
  touching(tip: Oid, paths: readonly string[]): Promise<readonly Oid[] | null>;
}

/** A Git repository that was opened and found to be of a format that we read. */
export interface Repository extends Publisher {
  /** Absolute path of the Git directory: with HEAD and index, those of the work tree in a linked one. */
  readonly gitDir: string;
  /** Absolute path of the folder with objects and refs; the Git directory itself, but for a linked work tree. */
  readonly commonDir: string;
  /** What reads and writes it. */
  readonly engine: Engine;
  /** Absolute path of the work tree; null for a bare repository. */
  readonly workTree: string | null;
  readonly objects: ObjectStore;
  readonly refs: RefStore;
  readonly config: GitConfig;
  readonly queue: WriterQueue;
  /** Null without a git program. */
  readonly pathLog: PathLog | null;
  /** Reads HEAD. */
  head(): Promise<Head>;
  /** The commits whose parents were cut off by a shallow clone. */
  shallow(): Promise<ReadonlySet<Oid>>;
  /**
   * Finishes or undoes a synchronisation that a killed process left behind; says what it did, null when there was none.
   * @throws StemmaError `index-locked` while its owner lives
   */
  recover(): Promise<string | null>;
  /** The staged files (index) or the work tree's; null for a bare repository. */
  uncommitted(which: "staged" | "worktree"): UncommittedFiles | null;
  /** Ends the processes that are kept for it; it can be used on, and starts them again. Nothing depends on the call. */
  close(): Promise<void>;
}

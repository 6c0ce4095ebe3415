import { historyIncomplete } from "../git/incomplete.ts";
import { isSigned } from "../git/headers.ts";
import { BoundedCache } from "../git/bounded-cache.ts";
import type { Commit } from "../git/commit.ts";
import type { ObjectReader, ObjectStore, Oid, PathLog } from "../git/ports.ts";
import { readBlob, readCommit } from "../git/walk.ts";
import type { KeyedValues } from "../index/port.ts";
import type { RecordKind, RecordOf } from "../records/kind.ts";
import { TreeFiles } from "../snapshot/files.ts";
import { Memo } from "../snapshot/memo.ts";
import { NearObjects } from "../snapshot/near-objects.ts";
import { Snapshot } from "../snapshot/snapshot.ts";
import { isStemmaError, type StemmaError } from "../values/error.ts";
import type { Line } from "./line.ts";
import { StepMemory } from "./step-memory.ts";
import { TouchMemory } from "./touch-memory.ts";
import { Trees } from "./trees.ts";

/* Walking so many takes as long as starting git a few times. */
const usuallyUnasked = 512;

/** A commit with its id. */
export interface CommitHead extends Omit<Commit, "extra"> {
  readonly oid: Oid;
  /** Whether the commit carries a signature, of whatever worth. */
  readonly signed: boolean;
}

/** What a source of history is made of. */
export interface HistoryOptions {
  readonly objects: ObjectStore;
  /** The commits whose parents were cut off: `Repository.shallow()`. */
  readonly shallow: ReadonlySet<Oid>;
  /** Shared with the snapshots of the same repository, so that each record is parsed once. */
  readonly memo?: Memo;
  /** Where what steps tell outlives the process; nowhere when absent. */
  readonly values?: KeyedValues;
  /** An index of first-parent lines; without one every question walks. */
  readonly lines?: LineIndex;
  /** What finds the commits of a long line that touched something; not to be given for a shallow clone. */
  readonly pathLog?: PathLog | null;
  /** So many steps are walked, or recorded in the index, before the log of paths is asked; 512 when absent. */
  readonly unasked?: number;
}

/** Gives the first-parent lines of commits: see `Lines`. */
export interface LineIndex {
  /** The line of a commit; null where a question has to walk, or where more than `most` steps would have to be recorded. */
  at(tip: Oid, most?: number): Promise<Line | null>;
}

/** A record as a walk meets it: read, or unreadable and why. */
export type ReadRecord<K extends RecordKind> =
  | { readonly record: RecordOf<K>; readonly fault: null }
  | { readonly record: null; readonly fault: StemmaError };

/* A commit takes about a kilobyte of memory; questions that walk a long line keep of each commit what they need. */
const cachedCommits = 16_384;

/**
 * Where history is read: commits, trees and records of one repository, each read once and then kept. All that is
 * kept is keyed by object id, so it is never stale and a source may live as long as the process.
 */
export class HistorySource {
  readonly objects: ObjectStore;
  readonly shallow: ReadonlySet<Oid>;
  readonly trees: Trees;
  /** What steps tell, where that was told before. */
  readonly steps: StepMemory;
  /** What a log of paths said, where it was asked before. */
  readonly touches: TouchMemory;
  /** Effective times in seconds, by commit: see `effectiveSeconds`. */
  readonly times = new Map<Oid, number>();
  /** How many steps questions have walked for want of an index, which tells what making one is worth. */
  walked = 0;
  readonly pathLog: PathLog | null;
  /** So many steps are walked, or recorded in the index, before the log of paths is asked. */
  readonly unasked: number;
  readonly #near: ObjectReader;
  readonly #memo: Memo;
  readonly #lines: LineIndex | null;
  readonly #commits = new BoundedCache<CommitHead>(cachedCommits);

  constructor(options: HistoryOptions) {
    this.objects = options.objects;
    this.shallow = options.shallow;
    this.#near =
      options.values === undefined ? options.objects : new NearObjects(options.objects, options.values);
    this.trees = new Trees(this.#near);
    this.steps = new StepMemory(options.values ?? null);
    this.touches = new TouchMemory(options.values ?? null);
    this.#memo = options.memo ?? new Memo();
    this.#lines = options.lines ?? null;
    this.pathLog = options.pathLog ?? null;
    this.unasked = options.unasked ?? usuallyUnasked;
  }

  /**
   * The first-parent line of a commit as an index knows it; null where a question has to walk, or where more than `most` steps would
   * have to be recorded first.
   */
  async line(tip: Oid, most?: number): Promise<Line | null> {
    return this.#lines === null ? null : this.#lines.at(tip, most);
  }

  /**
   * Reads a commit.
   * @throws StemmaError `object-missing`, `object-corrupt`, and what `ObjectStore.read` throws
   */
  async commit(oid: Oid): Promise<CommitHead> {
    const known = this.#commits.get(oid);
    if (known !== undefined) return known;
    const { tree, parents, author, committer, message, extra } = await readCommit(this.#near, oid);
    const head = { oid, tree, parents, author, committer, message, signed: isSigned(extra) };
    this.#commits.set(oid, head, 1);
    return head;
  }

  /**
   * The parents of a commit.
   * @throws StemmaError `history-incomplete` where a shallow clone cut them off
   */
  parentsOf(head: CommitHead): readonly Oid[] {
    if (head.parents.length > 0 && this.shallow.has(head.oid)) throw historyIncomplete(head.oid);
    return head.parents;
  }

  /**
   * The first parent of a commit; null for a root.
   * @throws StemmaError `history-incomplete`, and as `commit` does
   */
  async firstParent(head: CommitHead): Promise<CommitHead | null> {
    const first = this.parentsOf(head)[0];
    return first === undefined ? null : this.commit(first);
  }

  /** The registry at a commit, sharing what was parsed. Throws as `commit` does. */
  async snapshotAt(oid: Oid): Promise<Snapshot> {
    const { tree } = await this.commit(oid);
    return new Snapshot(oid, new TreeFiles(this.#near, tree), this.#memo);
  }

  /**
   * Parses the record in a blob; a record that cannot be parsed is told, and a blob that could not be read is thrown.
   * @throws StemmaError `object-missing`, `object-corrupt`, and what `ObjectStore.read` throws
   */
  record<K extends RecordKind>(kind: K, path: string, blob: Oid): Promise<ReadRecord<K>> {
    return this.#parsing<ReadRecord<K>>(
      blob,
      async (read) => ({ record: await this.#memo.record(kind, path, blob, read), fault: null }),
      (fault) => ({ record: null, fault }),
    );
  }

  /**
   * Says why the record in a blob cannot be read; null where it can. As `record`, but nothing is kept of it.
   * @throws StemmaError as `record`
   */
  fault(kind: RecordKind, path: string, blob: Oid): Promise<StemmaError | null> {
    return this.#parsing<StemmaError | null>(
      blob,
      (read) => this.#memo.fault(kind, path, blob, read),
      (fault) => fault,
    );
  }

  async #parsing<T>(
    blob: Oid,
    parse: (read: () => Promise<Buffer>) => Promise<T>,
    told: (fault: StemmaError) => T,
  ): Promise<T> {
    let unread: unknown;
    const read = async (): Promise<Buffer> => {
      try {
        return await readBlob(this.objects, blob);
      } catch (error) {
        unread = error;
        throw error;
      }
    };
    try {
      return await parse(read);
    } catch (error) {
      if (isStemmaError(error) && (error !== unread || error.code === "object-too-large")) return told(error);
      throw error;
    }
  }
}

import fs from "node:fs";
import { join } from "node:path";
import { isStemmaError } from "../values/error.ts";
import type { CheckoutIndex } from "./checkout-index.ts";
import { refuseEdits, refuseStaged } from "./dirty.ts";
import { errno, type FileSeam, nodeFiles } from "./file-seam.ts";
import { awaitOthers, takeIndexLock } from "./index-lock.ts";
import { IndexSync } from "./index-sync.ts";
import type { Environment } from "./native.ts";
import { branchInHeadFile, refuseBusyRef, refuseOperation, type WorkTrees } from "./operations.ts";
import { recoverPending } from "./pending.ts";
import type { Publisher, RefMove, RefOutcome, RefStore, TouchedPath } from "./ports.ts";
import type { PendingNote, SyncFolder } from "./sync-folder.ts";
import { placeFile, refuseReadOnly, removeFile } from "./work-tree.ts";

/** The steps of a publication into a checkout, in their order, named by what was just done. */
export type PublishStep =
  "locked" | "built" | "noted" | "indexed" | "moved" | "placed" | "refreshed" | "settled" | "note-dropped";

/** What a publisher works on. */
export interface CheckoutOptions {
  /** Absolute Git directory. */
  readonly gitDir: string;
  /** Absolute path of the folder with refs; the Git directory itself when not given. */
  readonly commonDir?: string;
  /** Whether the main work tree is none; false when not given. It counts in a linked work tree only. */
  readonly mainIsBare?: boolean;
  /** Tells the branch that another work tree's Git directory is on; by its HEAD file when not given. */
  readonly branchOf?: (gitDir: string) => Promise<string | null>;
  /** Absolute work tree; null for a bare repository. */
  readonly workTree: string | null;
  readonly refs: RefStore;
  /** For native git: PATH, HOME and the user's Git settings. */
  readonly env: Environment;
  readonly files?: FileSeam;
  /** Makes what works on the index; by native git when not given. */
  readonly index?: () => CheckoutIndex;
  /** Milliseconds to wait for an `index.lock` that another program holds; 3000 when not given. */
  readonly patience?: number;
  /** Called after each step; a test stops the process there. */
  readonly onStep?: (step: PublishStep) => void;
}

/**
 * Publishes commits by moving a ref, and lets index and work tree follow where the ref is checked out.
 *
 * For a commit git reads HEAD, then the index, and only then takes `index.lock`; when it moves the branch, it compares it with the
 * HEAD that it read. A commit that would revert ours must therefore read the moved branch and after that the old index. So
 * the new index is put in place before the branch moves, at the one moment when the ref is locked and nothing can refuse any more:
 * who reads the moved branch finds the new index. We hold `index.lock` from before that until files and index
 * agree, so that nobody commits the new index on the old branch. When we are killed, the lock stays and keeps it that way until
 * `recover` has finished or undone the work.
 */
export class CheckoutPublisher implements Publisher {
  readonly #options: CheckoutOptions;

  constructor(options: CheckoutOptions) {
    this.#options = options;
  }

  async publish(move: RefMove, touched: readonly TouchedPath[]): Promise<RefOutcome> {
    const { gitDir, workTree, refs } = this.#options;
    await refuseBusyRef(this.#workTrees, move.ref);
    if (workTree === null || !(await this.#isCheckedOut(move.ref))) return await refs.move(move);
    await this.recoverDead();
    const folder = await takeIndexLock(gitDir, {
      files: this.#files,
      patience: this.#patience,
      recover: () => this.recoverDead(),
      // No use waiting: the caller has to plan again anyway.
      pointless: async () => (await refs.read(move.ref)) !== move.expected,
    });
    if (folder === null) return { state: "moved", actual: await refs.read(move.ref) };
    const sync = this.#options.index?.() ?? new IndexSync({ gitDir, workTree, env: this.#options.env });
    return await this.#publishLocked(move, touched, { folder, workTree, sync });
  }

  async refuseDirty(ref: string, touched: readonly TouchedPath[]): Promise<void> {
    const { gitDir, workTree, env } = this.#options;
    await refuseBusyRef(this.#workTrees, ref);
    if (workTree === null || !(await this.#isCheckedOut(ref))) return;
    await this.recoverDead();
    refuseOperation(gitDir);
    for (const { path } of touched) refuseReadOnly(workTree, path);
    await refuseEdits(workTree, new IndexSync({ gitDir, workTree, env }), touched);
  }

  /**
   * Finishes or undoes what a killed process left, and waits for a publication that is under way; see
   * `Repository.recover`.
   * @throws StemmaError `index-locked` when its owner lives and does not come to an end
   */
  async recover(): Promise<string | null> {
    const said = await this.recoverDead();
    await awaitOthers(this.#options.gitDir, this.#patience);
    return said;
  }

  /** Finishes or undoes what a killed process left; a publication whose owner lives is left alone. */
  async recoverDead(): Promise<string | null> {
    const { gitDir, workTree, refs, env, index } = this.#options;
    return workTree === null
      ? null
      : await recoverPending({ gitDir, workTree, refs, env, index, files: this.#files });
  }

  get #files(): FileSeam {
    return this.#options.files ?? nodeFiles;
  }

  get #patience(): number {
    return this.#options.patience ?? 3000;
  }

  get #workTrees(): WorkTrees {
    const { gitDir, commonDir = gitDir, mainIsBare = false, branchOf = branchInHeadFile } = this.#options;
    return { gitDir, commonDir, mainIsBare, branchOf };
  }

  async #isCheckedOut(ref: string): Promise<boolean> {
    const head = await this.#options.refs.head();
    return head.kind === "branch" && head.ref === ref;
  }

  async #publishLocked(move: RefMove, touched: readonly TouchedPath[], place: Place): Promise<RefOutcome> {
    const { folder } = place;
    let outcome: RefOutcome;
    try {
      this.#step("locked");
      outcome = await this.#moveRef(move, touched, place);
    } catch (error) {
      await this.#retreat(place);
      throw error;
    }
    if (outcome.state === "moved" || !(await this.#isCheckedOut(move.ref))) {
      await this.#retreat(place);
      return outcome;
    }
    this.#step("moved");
    try {
      await this.#follow(touched, place);
      return outcome;
    } catch (error) {
      // The commit is published and stays so. The lock stays too, and the next command finishes the work.
      await place.sync.dismiss();
      folder.abandon(this.#options.gitDir);
      if (isStemmaError(error) || errno(error) !== undefined) return { state: "published", durable: false };
      throw error;
    }
  }

  /* Where the old index cannot be brought back, note and lock stay, and the next command undoes the work. */
  async #retreat({ folder, sync }: Place): Promise<void> {
    await sync.dismiss();
    try {
      folder.restoreIndex(this.#options.gitDir);
    } catch (error) {
      folder.abandon(this.#options.gitDir);
      if (isStemmaError(error, "disk-failed")) return;
      throw error;
    }
    folder.release();
  }

  // All that can refuse stands before the move.
  async #moveRef(move: RefMove, touched: readonly TouchedPath[], place: Place): Promise<RefOutcome> {
    const { gitDir, refs } = this.#options;
    const { folder, workTree, sync } = place;
    const actual = await refs.read(move.ref);
    if (actual !== move.expected) return { state: "moved", actual };
    if (!(await this.#isCheckedOut(move.ref))) return await refs.move(move);
    refuseOperation(gitDir);
    for (const { path } of touched) refuseReadOnly(workTree, path);
    await refuseEdits(workTree, sync, touched);
    const note: PendingNote = { ref: move.ref, old: move.expected, next: move.next, touched };
    await buildIndex(sync, folder, note);
    sync.prepareRefresh(folder);
    this.#step("built");
    await Promise.all([folder.writeNote(gitDir, note), folder.syncIndex()]);
    this.#step("noted");
    return await refs.move(move, () => {
      folder.placeIndex(gitDir);
      this.#step("indexed");
      return Promise.resolve();
    });
  }

  async #follow(touched: readonly TouchedPath[], { folder, workTree, sync }: Place): Promise<void> {
    const written = followFiles(folder, workTree, touched);
    this.#step("placed");
    await sync.refresh(folder, written);
    this.#step("refreshed");
    await folder.installIndex(this.#options.gitDir);
    this.#step("settled");
    folder.dropNote();
    this.#step("note-dropped");
    folder.release();
  }

  #step(step: PublishStep): void {
    this.#options.onStep?.(step);
  }
}

interface Place {
  readonly folder: SyncFolder;
  readonly workTree: string;
  readonly sync: CheckoutIndex;
}

async function buildIndex(sync: CheckoutIndex, folder: SyncFolder, note: PendingNote): Promise<void> {
  try {
    await sync.build(folder, note);
  } catch (error) {
    // Git says in words that a path is in the way; which one it is, we look up.
    if (isStemmaError(error, "git-failed")) await refuseStaged(sync, note.touched);
    throw error;
  }
}

// Removals go first: a file may give way to a folder. A file that git did not write is outside a sparse checkout.
function followFiles(
  folder: SyncFolder,
  workTree: string,
  touched: readonly TouchedPath[],
): readonly string[] {
  for (const { path, after } of touched) if (after === null) removeFile(workTree, path);
  const written = touched.flatMap(({ path, after }) => (after === null ? [] : [path]));
  return written.filter((path) => {
    const made = join(folder.tree, path);
    if (!fs.existsSync(made)) return false;
    placeFile(made, workTree, path);
    return true;
  });
}

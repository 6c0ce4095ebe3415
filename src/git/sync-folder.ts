import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import { createNew, errno, type FileSeam, nodeFiles, noLinks, succeeds } from "./file-seam.ts";
import { listFolder, look, readFileIfThere } from "./look.ts";
import type { Oid, TouchedPath } from "./ports.ts";
import { ownerState, thisOwner } from "./process-owner.ts";
import { diskFailed, onDisk, stageFile } from "./publish-file.ts";

/** What a pending synchronisation is about: enough to finish or undo it without its owner. */
export interface PendingNote {
  readonly ref: string;
  readonly old: Oid | null;
  readonly next: Oid;
  readonly touched: readonly TouchedPath[];
}

/**
 * The folder of one synchronisation of index and work tree, `<git dir>/stemma-sync/<owner>`. Its name says whose it is;
 * it holds the file that is linked as `index.lock`, the note, the next index, and the files on their way into the
 * work tree. While the folder stands, the inode of its lock file cannot be reused, so that an `index.lock` with this
 * inode is provably the owner's. On a file system without hard links the lock is a file of its own, and nothing proves whose
 * it is but the memory of the process that made it: a dead owner's lock stays there until somebody deletes it.
 */
export class SyncFolder {
  readonly path: string;
  readonly #indexLock: string;
  readonly #files: FileSeam;
  #created = false;
  #placed = false;
  #hadIndex = false;

  private constructor(gitDir: string, token: string, files = nodeFiles) {
    this.path = join(rootOf(gitDir), token);
    this.#indexLock = join(gitDir, "index.lock");
    this.#files = files;
  }

  /**
   * Makes a folder for the running process.
   * @throws StemmaError `disk-failed`
   */
  static async create(gitDir: string, files: FileSeam): Promise<SyncFolder> {
    const folder = new SyncFolder(gitDir, `${thisOwner()}.${randomName()}`, files);
    try {
      files.makeFolders(folder.tree);
      const content = Buffer.from("stemma: see stemma-sync in this folder\n");
      await stageFile(files, folder.#lockFile, content, 0o644);
      return folder;
    } catch (error) {
      fs.rmSync(folder.path, { recursive: true, force: true });
      throw diskFailed(folder.path, error);
    }
  }

  /** Lists the folders whose owner is dead or gave them up, and the others. */
  static list(gitDir: string): {
    readonly others: readonly SyncFolder[];
    readonly dead: readonly SyncFolder[];
  } {
    const folders = (listFolder(rootOf(gitDir)) ?? []).map(({ name }) => ({
      folder: new SyncFolder(gitDir, name),
      dead: name.startsWith(abandoned) || ownerState(name) === "dead",
    }));
    return {
      others: folders.filter(({ dead }) => !dead).map(({ folder }) => folder),
      dead: folders.filter(({ dead }) => dead).map(({ folder }) => folder),
    };
  }

  /** Takes a dead owner's folder over; null when somebody else was first. The rename lets one claimer win. */
  static claim(gitDir: string, dead: SyncFolder, files: FileSeam): SyncFolder | null {
    const mine = new SyncFolder(gitDir, `${thisOwner()}.${randomName()}`, files);
    return onDisk(dead.path, () => succeeds(() => files.rename(dead.path, mine.path), "ENOENT"))
      ? mine
      : null;
  }

  /** The next index. */
  get index(): string {
    return join(this.path, "index");
  }

  /** Files on their way into the work tree, laid out as there. */
  get tree(): string {
    return join(this.path, "tree");
  }

  /**
   * Takes `index.lock`, which keeps every git from reading the index for a commit; false when somebody has it.
   * @throws StemmaError `disk-failed`
   */
  lock(): boolean {
    return onDisk(this.#indexLock, () => {
      try {
        return succeeds(() => this.#files.link(this.#lockFile, this.#indexLock), "EEXIST");
      } catch (error) {
        if (!noLinks.has(errno(error) ?? "")) throw error;
        return this.#createLock();
      }
    });
  }

  #createLock(): boolean {
    const fd = createNew(this.#files, this.#indexLock, 0o644);
    if (fd === null) return false;
    this.#created = true;
    this.#files.close(fd);
    // For those who wait: one of us is at work, and will let go soon.
    const mark = createNew(this.#files, this.#unlinkedMark, 0o644);
    if (mark !== null) this.#files.close(mark);
    return true;
  }

  /** Tells whether `index.lock` is this folder's for sure: by inode, or because this very object created it. */
  holdsLock(): boolean {
    if (this.#created) return true;
    const mine = identity(this.#lockFile);
    return mine !== null && mine === identity(this.#indexLock);
  }

  /** Tells whether `index.lock` is this folder's as far as can be seen: good enough to wait for it, never to remove it. */
  seemsToHoldLock(): boolean {
    return this.holdsLock() || (identity(this.#unlinkedMark) !== null && identity(this.#indexLock) !== null);
  }

  /** Writes the note so that it outlives a loss of power together with the lock: only then may the ref move. */
  async writeNote(gitDir: string, note: PendingNote): Promise<void> {
    const files = this.#files;
    const staged = await stageFile(
      files,
      join(this.path, "note.new"),
      Buffer.from(JSON.stringify(note)),
      0o644,
    );
    try {
      files.rename(staged.path, this.#noteFile);
      await Promise.all([this.path, rootOf(gitDir), gitDir].map((folder) => files.syncFolder(folder)));
    } catch (error) {
      throw diskFailed(this.#noteFile, error);
    }
  }

  /**
   * Reads the note; null when none was written or the work was complete.
   * @throws StemmaError `index-locked` when it is there and cannot be understood
   */
  readNote(): PendingNote | null {
    const bytes = readFileIfThere(this.#noteFile);
    if (bytes === null) return null;
    try {
      // Written by writeNote alone, and renamed into place whole.
      return JSON.parse(bytes.toString("utf8")) as PendingNote;
    } catch (cause) {
      throw new StemmaError(
        "index-locked",
        `The note of a stopped command cannot be read: ${this.#noteFile}`,
        {
          hint: `Compare the work tree with git status, then delete ${this.path} and ${this.#indexLock}.`,
          data: { note: this.#noteFile, lock: this.#indexLock },
          cause,
        },
      );
    }
  }

  /**
   * Fsyncs the next index.
   * @throws StemmaError `disk-failed`
   */
  async syncIndex(): Promise<void> {
    try {
      const fd = this.#files.openExisting(this.index);
      await this.#files.sync(fd).finally(() => this.#files.close(fd));
    } catch (error) {
      throw diskFailed(this.index, error);
    }
  }

  /**
   * Puts the next index in its place while the lock stays, and keeps it and the one that was there in this folder. It has been
   * fsynced.
   * @throws StemmaError `disk-failed`
   */
  placeIndex(gitDir: string): void {
    const index = join(gitDir, "index");
    onDisk(index, () => {
      this.#hadIndex = succeeds(() => this.#linkOrCopy(index, this.#oldIndex), "ENOENT");
      this.#linkOrCopy(this.index, this.#placedIndex);
      this.#files.rename(this.#placedIndex, index);
      this.#placed = true;
    });
  }

  /**
   * Takes `placeIndex` back, if it was done by this object.
   * @throws StemmaError `disk-failed`
   */
  restoreIndex(gitDir: string): void {
    if (!this.#placed) return;
    const index = join(gitDir, "index");
    onDisk(index, () => {
      if (this.#hadIndex) this.#files.rename(this.#oldIndex, index);
      else this.#files.unlink(index);
      this.#placed = false;
    });
  }

  #linkOrCopy(from: string, to: string): void {
    try {
      this.#files.link(from, to);
    } catch (error) {
      if (!noLinks.has(errno(error) ?? "")) throw error;
      fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    }
  }

  /**
   * Puts the next index in its place so that it outlives a loss of power: the note, which could bring it back, goes only after
   * this.
   * @throws StemmaError `disk-failed`
   */
  async installIndex(gitDir: string): Promise<void> {
    const index = join(gitDir, "index");
    await this.syncIndex();
    try {
      this.#files.rename(this.index, index);
      await this.#files.syncFolder(gitDir);
    } catch (error) {
      throw diskFailed(index, error);
    }
  }

  /** Forgets the note: from here on nothing is left to finish. */
  dropNote(): void {
    fs.rmSync(this.#noteFile, { force: true });
  }

  /** Ends the synchronisation: the note first, then the lock if it is ours, then the folder. */
  release(): void {
    this.dropNote();
    if (this.holdsLock()) fs.rmSync(this.#indexLock, { force: true });
    this.#created = false;
    fs.rmSync(this.path, { recursive: true, force: true });
  }

  /**
   * Gives the folder up with its note and lock, so that the next command finishes what could not be finished here. Where the
   * disk refuses even that, the folder is a dead owner's as soon as this process ends.
   */
  abandon(gitDir: string): void {
    try {
      this.#files.rename(this.path, join(rootOf(gitDir), `${abandoned}${randomName()}`));
    } catch (error) {
      if (errno(error) === undefined) throw error;
    }
  }

  get #lockFile(): string {
    return join(this.path, "lock");
  }

  get #unlinkedMark(): string {
    return join(this.path, "lock-not-linked");
  }

  get #oldIndex(): string {
    return join(this.path, "index.old");
  }

  get #placedIndex(): string {
    return join(this.path, "index.placed");
  }

  get #noteFile(): string {
    return join(this.path, "note.json");
  }
}

const abandoned = "abandoned.";

function identity(path: string): string | null {
  const stat = look(path, () => fs.statSync(path, { bigint: true }));
  return stat === null ? null : `${stat.dev}:${stat.ino}`;
}

function randomName(): string {
  return randomBytes(6).toString("hex");
}

function rootOf(gitDir: string): string {
  return join(gitDir, "stemma-sync");
}

import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { errno, type FileSeam } from "./file-seam.ts";
import { type HeldLock, inodeAt, type LockOptions, publishLock, releaseLock, takeLock } from "./lock.ts";
import type { PackedRefs } from "./packed-refs.ts";
import type { Oid, RefMove, RefOutcome } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import { readRefFile, refPath } from "./ref-file.ts";
import { clearFolder, findClash, refConflict } from "./ref-folders.ts";
import { appendReflog, isLogged, printReflogEntry, reflogPath, type ReflogPolicy } from "./reflog.ts";

/** Where and how refs are moved. */
export interface RefMoverOptions {
  /** Folder of HEAD: that of the work tree, in a linked one. */
  readonly gitDir: string;
  readonly commonDir: string;
  readonly packed: PackedRefs;
  readonly reflogs: ReflogPolicy;
  readonly lock: LockOptions;
}

/**
 * Moves refs by Git's own protocol, so that native Git may write at the same time (docs/concurrency.md).
 *
 * Order: new content in a temporary file, fsynced; the lock, which is a link to it; the value compared under the lock; the
 * reflog; the rename that publishes; fsync of the folder. A kill before the rename leaves the old value and a lock that
 * heals, a kill after it the new value.
 */
export class RefMover {
  readonly #options: RefMoverOptions;
  readonly #files: FileSeam;

  constructor(options: RefMoverOptions) {
    this.#options = options;
    this.#files = options.lock.files;
  }

  /** Moves a ref whose name was checked; see `RefStore.move`. */
  async move(move: RefMove, atLock?: () => Promise<void>): Promise<RefOutcome> {
    const line = printReflogEntry(move);
    const target = refPath(this.#options.commonDir, move.ref);
    const held = await takeLock(this.#options.lock, target, `${move.next}\n`);
    try {
      const actual = this.#current(move.ref, target);
      if (actual !== move.expected) return { state: "moved", actual };
      this.#makeRoom(move.ref, target, actual === null);
      await atLock?.();
      this.#log(move.ref, line);
      const sure = this.#publish(held, move.ref, target);
      return { state: "published", durable: (await this.#syncFolders(held, target)) && sure };
    } finally {
      releaseLock(this.#files, held);
    }
  }

  #current(ref: string, file: string): Oid | null {
    const value = readRefFile(file);
    if (value === null) return this.#options.packed.read().get(ref) ?? null;
    if (value.kind === "oid") return value.oid;
    throw new StemmaError("ref-invalid", `${ref} is symbolic; it cannot be moved by its own name`, {
      hint: `Move ${value.target} instead.`,
      data: { ref, target: value.target },
    });
  }

  /* A file cannot stand where a folder is: refs/heads/a and refs/heads/a/b exclude each other, packed ones too. */
  #makeRoom(ref: string, target: string, isNew: boolean): void {
    const clash = isNew ? findClash(ref, this.#options.packed.read().keys()) : null;
    if (clash !== null) throw refConflict(ref, clash);
    onDisk(target, () => clearFolder(this.#files, target, ref));
  }

  #log(ref: string, line: Buffer): void {
    const { commonDir, gitDir, reflogs } = this.#options;
    const head = readRefFile(path.join(gitDir, "HEAD"));
    if (isLogged(commonDir, ref, reflogs)) this.#appendLog(reflogPath(commonDir, ref), ref, line);
    const follows = head?.kind === "symbolic" && head.target === ref;
    if (follows && this.#headIsLogged()) this.#appendLog(reflogPath(gitDir, "HEAD"), "HEAD", line);
  }

  #headIsLogged(): boolean {
    return this.#options.reflogs === "usual" || isLogged(this.#options.gitDir, "HEAD", this.#options.reflogs);
  }

  #appendLog(file: string, ref: string, line: Buffer): void {
    onDisk(file, () => {
      clearFolder(this.#files, file, ref);
      appendReflog(this.#files, file, line);
    });
  }

  /* A rename that failed may still have been done; the inode tells. False when its durability is unknown for that. */
  #publish(held: HeldLock, ref: string, target: string): boolean {
    try {
      publishLock(this.#files, held, target);
      return true;
    } catch (error) {
      if (errno(error) === "EISDIR") throw refConflict(ref, target);
      if (inodeAt(target) === held.staged.inode) return false;
      return onDisk(target, () => {
        throw error;
      });
    }
  }

  async #syncFolders(held: HeldLock, target: string): Promise<boolean> {
    const last = path.dirname(held.madeFolder ?? target);
    try {
      for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
        await this.#files.syncFolder(folder);
        if (folder === last || folder.length <= last.length) return true;
      }
    } catch {
      return false; // it is published all the same: the outcome says that a loss of power may take it back
    }
  }
}

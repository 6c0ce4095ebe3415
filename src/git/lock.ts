import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { createNew, errno, type FileSeam, noLinks, succeeds } from "./file-seam.ts";
import { healLock, type LockState, temporaryName } from "./heal.ts";
import { look } from "./look.ts";
import { diskFailed, discard, onDisk, type StagedFile, stageFile } from "./publish-file.ts";

/** Where and how patiently locks are taken. */
export interface LockOptions {
  readonly files: FileSeam;
  /** Folder of our temporary files, on the same file system as the refs and outside them. */
  readonly folder: string;
  /** How long to wait for a lock that others hold, in milliseconds. */
  readonly patience: number;
}

/** A lock that this process holds. The lock file has the new content already, so that renaming it publishes. */
export interface HeldLock {
  readonly lock: string;
  readonly staged: StagedFile;
  /** The topmost folder that had to be made; null when none was. */
  readonly madeFolder: string | null;
}

/**
 * Takes Git's lock on a file, `<file>.lock`, in one step that also fills it (docs/concurrency.md).
 * @throws StemmaError `ref-locked` when another holds it beyond our patience, `ref-conflict` when a ref stands where a folder
 *   is needed, `disk-failed`
 */
export async function takeLock(options: LockOptions, target: string, content: string): Promise<HeldLock> {
  const { files, folder } = options;
  onDisk(folder, () => files.makeFolders(folder));
  const staged = await stageFile(files, temporaryName(folder, "lock"), Buffer.from(content), 0o644);
  try {
    return await waitForLock(options, `${target}.lock`, staged);
  } catch (error) {
    discard(files, staged.path);
    throw error;
  }
}

async function waitForLock(options: LockOptions, lock: string, staged: StagedFile): Promise<HeldLock> {
  const madeFolder = makeRoom(options.files, lock);
  for (let round = 1, waited = 0; ; round++) {
    if (tryLock(options.files, staged.path, lock)) return { lock, staged, madeFolder };
    const state = onDisk(lock, () => healLock(options.files, options.folder, lock));
    if (state === "gone" && round < 50) continue;
    if (waited >= options.patience) throw lockedBy(state, lock);
    const milliseconds = Math.min(round * round, 500) * (0.75 + Math.random() / 2);
    waited += milliseconds;
    await pause(milliseconds);
  }
}

function tryLock(files: FileSeam, staged: string, lock: string): boolean {
  for (let attempt = 0; ; attempt++) {
    try {
      return succeeds(() => files.link(staged, lock), "EEXIST");
    } catch (error) {
      const code = errno(error) ?? "";
      if (noLinks.has(code)) return onDisk(lock, () => createLock(files, staged, lock));
      // an emptied folder of refs may be removed by others between its making and the link
      if (code !== "ENOENT" || attempt === 5) throw diskFailed(lock, error);
      makeRoom(files, lock);
    }
  }
}

/*
 * Without links the lock is first taken, empty, and then filled by a rename. The staged file is gone then, so nothing says whose
 * the lock is, and a dead owner's stays until somebody removes it.
 */
function createLock(files: FileSeam, staged: string, lock: string): boolean {
  const fd = createNew(files, lock, 0o644);
  if (fd === null) return false;
  try {
    files.close(fd);
    files.rename(staged, lock);
    return true;
  } catch (error) {
    discard(files, lock);
    throw error;
  }
}

function makeRoom(files: FileSeam, lock: string): string | null {
  const folder = path.dirname(lock);
  try {
    return files.makeFolders(folder) ?? null;
  } catch (error) {
    if (!["EEXIST", "ENOTDIR"].includes(errno(error) ?? "")) throw diskFailed(folder, error);
    throw new StemmaError("ref-conflict", `A ref stands where ${folder} must be a folder`, {
      data: { path: folder },
      cause: error,
    });
  }
}

function lockedBy(state: LockState, lock: string): StemmaError {
  const found = look(lock, () => fs.lstatSync(lock));
  const age = found === null ? 0 : Math.max(0, Math.round((Date.now() - found.mtimeMs) / 1000));
  const who = state === "foreign" ? "a program that is not Stemma" : "another Stemma process";
  return new StemmaError("ref-locked", `${lock} is held by ${who} for ${age} s`, {
    hint: "Wait for it. If no such program runs any more, remove the lock file.",
    data: { path: lock, age_s: age, foreign: state === "foreign" },
  });
}

/** Puts the new content in the target's place, which also ends the lock. */
export function publishLock(files: FileSeam, held: HeldLock, target: string): void {
  files.rename(held.lock, target);
}

/**
 * Removes what a lock left, published or not: of the lock file only one that is ours. Where the disk does not tell whose it is, both
 * files stay: what was published is so whatever becomes of them, and by the second one a later writer heals the first.
 */
export function releaseLock(files: FileSeam, held: HeldLock): void {
  try {
    if (inodeAt(held.lock) === held.staged.inode) discard(files, held.lock);
  } catch (error) {
    if (isStemmaError(error, "git-unavailable")) return;
    throw error;
  }
  discard(files, held.staged.path);
}

/** The inode at a path; null when nothing is there. */
export function inodeAt(file: string): bigint | null {
  return look(file, () => fs.lstatSync(file, { bigint: true }))?.ino ?? null;
}

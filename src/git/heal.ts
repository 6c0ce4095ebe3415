import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { discard } from "./publish-file.ts";
import { errno, type FileSeam, succeeds } from "./file-seam.ts";
import { listFolder, look } from "./look.ts";
import { ownerState, thisOwner } from "./process-owner.ts";

/** What became of a lock that stood in the way: it went, its owner works, or nobody knows whose it is. */
export type LockState = "gone" | "held" | "foreign";

/** A new name for a temporary file that says whose it is. */
export function temporaryName(folder: string, purpose: "lock" | "claim"): string {
  return path.join(folder, `${thisOwner()}.${purpose}.${randomBytes(6).toString("hex")}`);
}

/**
 * Removes a lock whose owner was one of us and died.
 *
 * Our locks are hard links to a temporary file whose name says whose it is. The healer first renames that file to a
 * claim of its own, which only one can; while the claim exists the inode is not used again, so that what is
 * unlinked is the dead owner's lock and never somebody's fresh one. Git's own locks have no such file.
 */
export function healLock(files: FileSeam, folder: string, lock: string): LockState {
  const inode = inodeOf(lock);
  if (inode === null) return "gone";
  const name = (listFolder(folder) ?? [])
    .map((entry) => entry.name)
    .find((each) => inodeOf(path.join(folder, each)) === inode);
  if (name === undefined) return inodeOf(lock) === inode ? "foreign" : "gone";
  if (ownerState(name) !== "dead") return "held";
  const claim = temporaryName(folder, "claim");
  if (!succeeds(() => files.rename(path.join(folder, name), claim), "ENOENT")) return "gone";
  try {
    if (inodeOf(lock) === inode) files.unlink(lock);
  } catch (error) {
    giveBack(files, claim, path.join(folder, name));
    throw error;
  }
  discard(files, claim);
  return "gone";
}

/* Under our name the lock would count as held for as long as this process lives; under the dead owner's anyone can heal it. */
function giveBack(files: FileSeam, claim: string, name: string): void {
  try {
    files.rename(claim, name);
  } catch (error) {
    if (errno(error) === undefined) throw error;
  }
}

function inodeOf(file: string): string | null {
  const found = look(file, () => fs.lstatSync(file, { bigint: true }));
  return found === null ? null : `${found.dev}.${found.ino}`;
}

/** Removes temporary files of dead owners. One that is still linked elsewhere may be a lock's only name tag, and stays. */
export function sweepTemporaries(files: FileSeam, folder: string): void {
  for (const { name } of listFolder(folder) ?? []) {
    const file = path.join(folder, name);
    const links = look(file, () => fs.lstatSync(file))?.nlink;
    if (links === 1 && ownerState(name) === "dead") discard(files, file);
  }
}

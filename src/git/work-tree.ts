import fs from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { errno, succeeds } from "./file-seam.ts";
import { look } from "./look.ts";
import { hashObject } from "./oid.ts";
import type { HashAlgorithm, Oid } from "./ports.ts";
import { diskFailed, onDisk } from "./publish-file.ts";

/** What stands at a path of the work tree. */
export type PathState =
  | { readonly kind: "absent" }
  /** `oid` is the id of the bytes as they lie there, before any filter. */
  | { readonly kind: "file"; readonly oid: Oid; readonly executable: boolean }
  /** Something that is no file of ours: the words say what. */
  | { readonly kind: "blocked"; readonly by: string };

/**
 * Looks at a path of the work tree without following any symbolic link on the way. The id of a file is of SHA-1 when no
 * algorithm is given.
 */
export function pathState(workTree: string, path: string, algorithm: HashAlgorithm = "sha1"): PathState {
  const segments = path.split("/");
  let at = workTree;
  for (const [index, segment] of segments.entries()) {
    at = join(at, segment);
    const stat = look(at, () => fs.lstatSync(at));
    if (stat === null) return { kind: "absent" };
    const last = index === segments.length - 1;
    if (last && stat.isFile()) return fileState(at, stat, algorithm);
    if (!last && stat.isDirectory()) continue;
    return { kind: "blocked", by: nameOf(stat, last, segments.slice(0, index + 1).join("/")) };
  }
  return { kind: "absent" };
}

function fileState(path: string, stat: fs.Stats, algorithm: HashAlgorithm): PathState {
  const bytes = look(path, () => fs.readFileSync(path));
  if (bytes === null) return { kind: "absent" };
  return { kind: "file", oid: hashObject("blob", bytes, algorithm), executable: (stat.mode & 0o100) !== 0 };
}

function nameOf(stat: fs.Stats, last: boolean, path: string): string {
  const what = stat.isSymbolicLink() ? "a symbolic link" : stat.isDirectory() ? "a folder" : "a file";
  return last ? `${what} in its place` : `${what} at ${path}`;
}

/**
 * Makes sure that a path of the work tree can be written, before anything moves.
 * @throws StemmaError `disk-failed` on a read-only disk or without permission
 */
export function refuseReadOnly(workTree: string, path: string): void {
  let folder = dirname(join(workTree, path));
  while (look(folder, () => fs.statSync(folder)) === null) folder = dirname(folder);
  onDisk(folder, () => fs.accessSync(folder, fs.constants.W_OK));
}

/**
 * Moves a finished file into its place: it appears whole. Missing folders are made.
 * @throws StemmaError `disk-failed`
 */
export function placeFile(from: string, workTree: string, path: string): void {
  const to = join(workTree, path);
  try {
    fs.mkdirSync(dirname(to), { recursive: true });
    if (succeeds(() => fs.renameSync(from, to), "EXDEV")) return;
    // The Git directory lies on another disk: copy beside the place, then rename.
    const beside = join(dirname(to), `.stemma-${randomBytes(6).toString("hex")}`);
    fs.copyFileSync(from, beside);
    fs.renameSync(beside, to);
  } catch (error) {
    throw diskFailed(to, error);
  }
}

/**
 * Removes a file of the work tree, and the folders above it that became empty.
 * @throws StemmaError `disk-failed`
 */
export function removeFile(workTree: string, path: string): void {
  onDisk(path, () => fs.rmSync(join(workTree, path), { force: true }));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      fs.rmdirSync(join(workTree, folder));
    } catch (error) {
      // Not empty, or not there: git leaves the folders above alone too.
      if (["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"].includes(errno(error) ?? "")) return;
      throw diskFailed(folder, error);
    }
  }
}

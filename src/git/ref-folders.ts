import fs from "node:fs";
import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { type FileSeam, succeeds } from "./file-seam.ts";
import { listFolder, look } from "./look.ts";
import { gitRefNameFault } from "./ref-name.ts";

/**
 * Lists the files below a folder whose names, put behind `prefix`, are ref names; others (locks, editors' leftovers) are
 * none of Git's refs either.
 */
export function listRefFiles(root: string, prefix: string): string[] {
  const names: string[] = [];
  for (const entry of listFolder(path.join(root, prefix)) ?? []) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) names.push(...listRefFiles(root, `${name}/`));
    else if (gitRefNameFault(name) === null) names.push(name);
  }
  return names;
}

/**
 * Removes the empty folders that deleted refs left where a ref's file has to stand.
 * @throws StemmaError `ref-conflict` when they are not empty
 */
export function clearFolder(files: FileSeam, folder: string, ref: string): void {
  const found = look(folder, () => fs.lstatSync(folder));
  if (found?.isDirectory() !== true) return;
  for (const entry of listFolder(folder) ?? []) {
    if (!entry.isDirectory()) throw refConflict(ref, path.join(folder, entry.name));
    clearFolder(files, path.join(folder, entry.name), ref);
  }
  if (!succeeds(() => files.removeFolder(folder), "ENOENT", "ENOTEMPTY", "EEXIST"))
    clearFolder(files, folder, ref);
}

/** Says that a ref cannot exist beside another one. */
export function refConflict(ref: string, other: string): StemmaError {
  return new StemmaError("ref-conflict", `${ref} cannot exist beside ${other}`, { data: { ref, other } });
}

/** Finds a ref that would be a folder of another, or the other way round; null when there is none. */
export function findClash(ref: string, names: Iterable<string>): string | null {
  for (const name of names) {
    if (name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`)) return name;
  }
  return null;
}

import type { Oid } from "../git/ports.ts";
import {
  fileMode,
  folderMode,
  isFileMode,
  isFolderMode,
  printTree,
  type RawTreeEntry,
  removeEntry,
  replaceEntry,
} from "../git/tree.ts";
import { readRawTree } from "../git/walk.ts";
import { StemmaError } from "../values/error.ts";
import type { PendingObjects } from "./pending-objects.ts";

/** The blob that a path shall have, or null for none. */
export type TreeEdit = readonly [path: string, blob: Oid | null];

/**
 * Makes the tree that has the given files changed and all else as it was, entry for entry. Only the folders on
 * the paths are read and made. A folder that becomes empty goes, as Git knows none.
 * @throws StemmaError `path-invalid` where a path leads through what is no folder, or ends at what is no file
 */
export async function editTree(
  objects: PendingObjects,
  tree: Oid | null,
  edits: readonly TreeEdit[],
): Promise<Oid> {
  return (await editFolder(objects, tree, edits)) ?? objects.make("tree", printTree([]));
}

async function editFolder(
  objects: PendingObjects,
  tree: Oid | null,
  edits: readonly TreeEdit[],
): Promise<Oid | null> {
  let entries: RawTreeEntry[] = tree === null ? [] : await readRawTree(objects, tree);
  for (const [name, inside] of byFirstSegment(edits)) {
    entries = await editEntry(objects, entries, name, inside);
  }
  return entries.length === 0 ? null : objects.make("tree", printTree(entries));
}

async function editEntry(
  objects: PendingObjects,
  entries: RawTreeEntry[],
  name: string,
  edits: readonly TreeEdit[],
): Promise<RawTreeEntry[]> {
  const existing = entries.find((entry) => entry.name.toString("utf8") === name);
  const file = edits.find(([rest]) => rest === "");
  if (file !== undefined) return editFile(entries, existing, name, file[1]);
  if (existing !== undefined && !isFolderMode(existing.mode)) throw misfit(name, "a folder");
  const folder = await editFolder(objects, existing?.oid ?? null, edits);
  return folder === null
    ? removeEntry(entries, name)
    : replaceEntry(entries, { mode: folderMode, name, oid: folder });
}

/** An executable bit that someone set stays. */
function editFile(
  entries: RawTreeEntry[],
  existing: RawTreeEntry | undefined,
  name: string,
  blob: Oid | null,
): RawTreeEntry[] {
  if (existing !== undefined && !isFileMode(existing.mode)) throw misfit(name, "a regular file");
  return blob === null
    ? removeEntry(entries, name)
    : replaceEntry(entries, { mode: existing?.mode ?? fileMode, name, oid: blob });
}

function byFirstSegment(edits: readonly TreeEdit[]): ReadonlyMap<string, readonly TreeEdit[]> {
  const groups = new Map<string, TreeEdit[]>();
  for (const [path, blob] of edits) {
    const slash = path.indexOf("/");
    const name = slash < 0 ? path : path.slice(0, slash);
    const rest = slash < 0 ? "" : path.slice(slash + 1);
    groups.set(name, [...(groups.get(name) ?? []), [rest, blob]]);
  }
  return groups;
}

function misfit(name: string, wanted: string): StemmaError {
  return new StemmaError("path-invalid", `${name} in the registry's tree is not ${wanted}`, {
    hint: "A record may not be a symbolic link or a submodule, nor lie below one.",
    data: { name },
  });
}

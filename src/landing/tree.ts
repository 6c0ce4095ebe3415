import type { Oid } from "../git/ports.ts";
import {
  fileMode,
  folderMode,
  isFileMode,
  isFolderMode,
  printTree,
  type RawTreeEntry,
  replaceEntries,
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
  const entries = tree === null ? [] : await readRawTree(objects, tree);
  const existing = new Map(entries.map((entry) => [entry.name.toString("utf8"), entry]));
  const replaced: [string, EntryState][] = [];
  for (const [name, inside] of byFirstSegment(edits))
    replaced.push([name, await editEntry(objects, existing.get(name), name, inside)]);
  const next = replaceEntries(entries, replaced);
  return next.length === 0 ? null : objects.make("tree", printTree(next));
}

/* What stands under a name afterwards; null for nothing. */
type EntryState = { readonly mode: string; readonly oid: Oid } | null;

async function editEntry(
  objects: PendingObjects,
  existing: RawTreeEntry | undefined,
  name: string,
  edits: readonly TreeEdit[],
): Promise<EntryState> {
  const file = edits.find(([rest]) => rest === "");
  if (file !== undefined) return editFile(existing, name, file[1]);
  if (existing !== undefined && !isFolderMode(existing.mode)) throw misfit(name, "a folder");
  const oid = await editFolder(objects, existing?.oid ?? null, edits);
  return oid === null ? null : { mode: folderMode, oid };
}

/** An executable bit that someone set stays. */
function editFile(existing: RawTreeEntry | undefined, name: string, blob: Oid | null): EntryState {
  if (existing !== undefined && !isFileMode(existing.mode)) throw misfit(name, "a regular file");
  return blob === null ? null : { mode: existing?.mode ?? fileMode, oid: blob };
}

function byFirstSegment(edits: readonly TreeEdit[]): ReadonlyMap<string, readonly TreeEdit[]> {
  const groups = new Map<string, TreeEdit[]>();
  for (const [path, blob] of edits) {
    const slash = path.indexOf("/");
    const name = slash < 0 ? path : path.slice(0, slash);
    const rest = slash < 0 ? "" : path.slice(slash + 1);
    const group = groups.get(name) ?? [];
    group.push([rest, blob]);
    groups.set(name, group);
  }
  return groups;
}

function misfit(name: string, wanted: string): StemmaError {
  return new StemmaError("path-invalid", `${name} in the registry's tree is not ${wanted}`, {
    hint: "A record may not be a symbolic link or a submodule, nor lie below one.",
    data: { name },
  });
}

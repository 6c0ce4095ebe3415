import fs from "node:fs";
import { join } from "node:path";
import { isStemmaError } from "../values/error.ts";
import { algorithmOf, emptyTree } from "./oid.ts";
import type { CheckoutIndex, IndexEntry } from "./checkout-index.ts";
import type { Oid, TouchedPath } from "./ports.ts";
import type { PendingNote, SyncFolder } from "./sync-folder.ts";
import { pathState, placeFile, removeFile } from "./work-tree.ts";

/** What a stopped publication is brought to. */
export interface ReconcileGoal {
  /**
   * The commit that the ref holds now: the published one, one that another writer put on top, or the one from before, null for none,
   * when the publication is undone.
   */
  readonly tip: Oid | null;
  readonly workTree: string;
  readonly sync: CheckoutIndex;
}

/**
 * Brings the touched paths of a stopped publication to the tip, in the folder's index and in the work tree. A path that
 * holds neither what was there before nor what was published is the user's: it stays, and is named in the answer.
 * Running it twice does no more than once.
 */
export async function reconcile(
  folder: SyncFolder,
  note: PendingNote,
  goal: ReconcileGoal,
): Promise<readonly string[]> {
  const { sync } = goal;
  const paths = note.touched.map(({ path }) => path);
  const tree = goal.tip ?? emptyTree(algorithmOf(note.next));
  const wanted = goal.tip === null ? new Map<string, IndexEntry>() : await sync.treeEntries(tree, paths);
  const staged = await sync.entries(paths);
  const built = await builtEntries(folder, paths, sync);
  const ours = (one: TouchedPath, oid: Oid | null): boolean =>
    oid === one.before || oid === one.after || oid === (wanted.get(one.path)?.oid ?? null);

  // A sparse checkout leaves files out: those that were left out before, and of new ones those that git left out.
  const skipped = (path: string): boolean => (staged.get(path) ?? built.get(path))?.skipped ?? false;

  const indexed = note.touched.filter((one) => ours(one, staged.get(one.path)?.oid ?? null));
  const entries = indexed.map(({ path }): readonly [string, IndexEntry | null] => {
    const entry = wanted.get(path);
    return [path, entry === undefined ? null : { ...entry, skipped: skipped(path) }];
  });
  await sync.set(folder, tree, new Map(entries));

  const lying = await lyingIds(goal, paths);
  const followers = note.touched.filter(
    (one) => ours(one, lying.get(one.path) ?? null) && lying.has(one.path),
  );
  const missing = followers.filter(({ path }) => !skipped(path));
  await bringFiles(
    folder,
    missing.map(({ path }) => path),
    { ...goal, wanted },
  );
  return note.touched.filter((one) => !followers.includes(one)).map(({ path }) => path);
}

/*
 * The next index as the dead process built it; it is gone when it was put in place already. A loss of power may have torn
 * it, which git notices: then a new file comes into the work tree that a sparse checkout had left out, no more.
 */
async function builtEntries(
  folder: SyncFolder,
  paths: readonly string[],
  sync: CheckoutIndex,
): Promise<ReadonlyMap<string, IndexEntry>> {
  try {
    return await sync.entries(paths, folder.index);
  } catch (error) {
    if (isStemmaError(error, "git-failed")) return new Map();
    throw error;
  }
}

// The id of what lies at each path, null where nothing does; a path is left out where something else is in the way.
async function lyingIds(
  goal: ReconcileGoal,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Oid | null>> {
  const states = paths.map((path) => [path, pathState(goal.workTree, path)] as const);
  const files = states.flatMap(([path, state]) => (state.kind === "file" ? [path] : []));
  const ids = await goal.sync.cleanIds(files);
  return new Map(
    states.flatMap(([path, state]) =>
      state.kind === "blocked" ? [] : [[path, ids.get(path) ?? null] as const],
    ),
  );
}

async function bringFiles(
  folder: SyncFolder,
  paths: readonly string[],
  goal: ReconcileGoal & { readonly wanted: ReadonlyMap<string, IndexEntry> },
): Promise<void> {
  const written = paths.filter((path) => goal.wanted.has(path));
  for (const path of paths) if (!goal.wanted.has(path)) removeFile(goal.workTree, path);
  await goal.sync.checkOut(folder, written);
  const placed = written.filter((path) => fs.existsSync(join(folder.tree, path)));
  for (const path of placed) placeFile(join(folder.tree, path), goal.workTree, path);
  await goal.sync.refresh(folder, placed);
}

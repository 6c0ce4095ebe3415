import { constants } from "node:fs";
import { chmod, copyFile, mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StemmaError } from "../../values/error.ts";
import { diskFailed } from "../errno.ts";
import type { Watch } from "../hash.ts";
import { stopIfAborted } from "../interruption.ts";
import { syncDirectory } from "../publish.ts";
import type { ArtifactStore } from "../store.ts";
import { fetchFile } from "./fetch.ts";
import { labelName, requireTree, type TreeFile } from "./files.ts";
import { examine, type Held, placeOf } from "./folder.ts";
import { Staging } from "./staging.ts";

/** A tree to be written to a folder. */
export interface TreeOrder {
  /** Absolute path of the folder. */
  readonly path: string;
  /** The folder that the user stands in. */
  readonly here: string;
  readonly files: readonly TreeFile[];
  /** The text of the folder's `stemma.json`, which lists the files under `files`. */
  readonly label: string;
  /** Tells whether a folder with this label needs no other one. */
  readonly isCurrent: (label: string) => boolean;
  /** Where bytes are looked for, in this order. */
  readonly stores: readonly ArtifactStore[];
  /** Replaces files that were edited, and removes those that were added. */
  readonly force: boolean;
  /** Makes the error of files that no store has. */
  readonly missing: (files: readonly TreeFile[]) => StemmaError;
}

/** What became of the folder. */
export interface TreeOutcome {
  /** The folder that holds the tree: where symbolic links of the path lead. */
  readonly path: string;
  /** False where it held just this already. */
  readonly changed: boolean;
  /** Where the bytes of each file came from: the name of a store, null for what was on disk already. */
  readonly from: ReadonlyMap<string, string | null>;
  /** Number of bytes that came from stores. */
  readonly bytes: number;
}

/**
 * Gives a folder exactly the files of a tree, verified. Until all of them are there the folder is what it was; then it is
 * exchanged as a whole. A second run goes on where a killed one was.
 * @throws StemmaError `path-invalid`, `artifact-duplicate`, `output-invalid`, `output-foreign`, `output-edited`, `output-busy`,
 *   `artifact-corrupt`, `store-unavailable`, `disk-failed`, `interrupted`, and what `missing` makes
 */
export async function writeTree(order: TreeOrder, watch: Watch = {}): Promise<TreeOutcome> {
  const files = requireTree(order.files);
  const path = await placeOf(order.path, order.here);
  await makeFolder(dirname(path));
  const staging = await Staging.take(path);
  let done = false;
  try {
    const outcome = await write({ ...order, files }, { path, staging, watch });
    done = true;
    return { path, ...outcome };
  } finally {
    await staging.end({ clear: done });
  }
}

/** Where a tree is written to, and how. */
interface Work {
  readonly path: string;
  readonly staging: Staging;
  readonly watch: Watch;
}

async function write(order: TreeOrder, { path, staging, watch }: Work): Promise<Omit<TreeOutcome, "path">> {
  const target = await examine(path, watch);
  if (isCurrent(target.held, order)) {
    return { changed: false, from: new Map(order.files.map((file) => [file.path, null])), bytes: 0 };
  }
  if (!order.force) requireUnedited(path, target.held);
  const grown = await staging.grow(order.files);
  const brought = await bringAll(order, { grown, old: { path, held: target.held }, watch });
  await finish(grown, order, target.stats?.mode);
  await staging.exchange(grown, target);
  return { changed: true, ...brought };
}

function isCurrent(held: Held | null, { files, isCurrent: fits }: TreeOrder): boolean {
  if (held === null || held.altered.length > 0 || !fits(held.label.text)) return false;
  return (
    held.intact.size === files.length && files.every(({ path, digest }) => held.intact.get(path) === digest)
  );
}

function requireUnedited(path: string, held: Held | null): void {
  const [altered, added] = [held?.altered ?? [], held?.added ?? []];
  const all = [...altered, ...added];
  if (all.length === 0) return;
  const named = all.slice(0, 5).join(", ") + (all.length > 5 ? ` and ${all.length - 5} more` : "");
  throw new StemmaError("output-edited", `${path} was edited since it was pulled: ${named}`, {
    hint: "Move what you want to keep elsewhere, or give --force to lose it.",
    data: { path, altered, added },
  });
}

/** What is at hand while files are brought. */
interface Supplies {
  /** The folder in which the tree grows. */
  readonly grown: string;
  /** The tree that it replaces. */
  readonly old: { readonly path: string; readonly held: Held | null };
  readonly watch: Watch;
}

async function bringAll(order: TreeOrder, supplies: Supplies): Promise<Pick<TreeOutcome, "from" | "bytes">> {
  const from = new Map<string, string | null>();
  const missing: TreeFile[] = [];
  let bytes = 0;
  for (const file of order.files) {
    stopIfAborted(supplies.watch.signal);
    const to = join(supplies.grown, file.path);
    await makeFolder(dirname(to));
    await reuse(file, to, supplies);
    const fetched = await fetchFile(file, to, order.stores, supplies.watch);
    if (fetched === null) missing.push(file);
    from.set(file.path, fetched?.store ?? null);
    bytes += fetched?.bytes ?? 0;
  }
  if (missing.length > 0) throw order.missing(missing);
  return { from, bytes };
}

/* A file of the tree before that is the same is copied, by a clone where the disk can; it is hashed like all others. */
async function reuse(file: TreeFile, to: string, { old }: Supplies): Promise<void> {
  const same = [...(old.held?.intact ?? [])].find(([, digest]) => digest === file.digest);
  if (same === undefined) return;
  try {
    await rm(to, { force: true });
    await copyFile(join(old.path, same[0]), to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(to, 0o644);
  } catch (error) {
    throw diskFailed(to, error);
  }
}

async function finish(grown: string, { files, label }: TreeOrder, mode: number | undefined): Promise<void> {
  const path = join(grown, labelName);
  try {
    await rm(path, { force: true });
    const handle = await open(path, "wx", 0o644);
    try {
      await handle.writeFile(label);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const folders = new Set(files.map((file) => dirname(join(grown, file.path))));
    for (const folder of [...folders, grown]) await syncDirectory(folder);
    if (mode !== undefined) await chmod(grown, mode & 0o7777);
  } catch (error) {
    throw diskFailed(path, error);
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw diskFailed(path, error);
  }
}

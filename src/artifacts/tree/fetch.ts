import { createHash, type Hash } from "node:crypto";
import { constants } from "node:fs";
import { chmod, type FileHandle, lstat, open, rm } from "node:fs/promises";
import { digestOfHex } from "../../values/digest.ts";
import { isStemmaError, type StemmaError } from "../../values/error.ts";
import { blocksOf } from "../blocks.ts";
import { diskFailed, isAbsence } from "../errno.ts";
import { tryClone, writeAll } from "../fill.ts";
import type { Watch } from "../hash.ts";
import type { ArtifactStore } from "../store.ts";
import { artifactCorrupt } from "../stored-file.ts";
import type { TreeFile } from "./files.ts";

/** A file that was brought to its place. */
export interface Fetched {
  /** The name of the store that the bytes came from; null where they were there already. */
  readonly store: string | null;
  /** Number of bytes that came from it. */
  readonly bytes: number;
}

/** What of a file is on disk, and hashed. */
interface Partial {
  readonly hash: Hash;
  size: number;
}

/**
 * Brings a file to a path, from the first of the stores that has it whole: what an earlier attempt left there is hashed, kept
 * and continued. When the promise resolves the file is verified and fsynced; when it rejects, a part of it may be left, to be
 * continued. Null where none of the stores has it.
 * @throws StemmaError `artifact-corrupt` and `store-unavailable` when no store could give it, `disk-failed`, `interrupted`
 */
export async function fetchFile(
  file: TreeFile,
  path: string,
  stores: readonly ArtifactStore[],
  watch: Watch,
): Promise<Fetched | null> {
  let partial = await keep(file, path, watch);
  if (isWhole(partial, file)) return { store: null, bytes: 0 };
  let failure: StemmaError | null = null;
  for (const store of stores) {
    try {
      if ((await store.has(file.digest)) === null) continue;
      return { store: store.name, bytes: await take({ file, path, store, watch }, partial) };
    } catch (error) {
      if (!isStemmaError(error) || ["interrupted", "disk-failed"].includes(error.code)) throw error;
      failure ??= error;
      partial = await keep(file, path, watch);
    }
  }
  if (failure !== null) throw failure;
  return null;
}

/** A file on its way from a store. */
interface Way {
  readonly file: TreeFile;
  readonly path: string;
  readonly store: ArtifactStore;
  readonly watch: Watch;
}

/* A part that belongs to other bytes is found out at the end; then the store is read once more, from the start. */
async function take(way: Way, partial: Partial): Promise<number> {
  const { file, path, store } = way;
  const before = partial.size;
  const first = await append(way, partial);
  if (isWhole(first, file)) return first.size - before;
  await rm(path, { force: true });
  const again = before === 0 ? first : await append(way, nothing());
  if (isWhole(again, file)) return again.size;
  await rm(path, { force: true });
  throw artifactCorrupt(store.name, file.digest, found(again));
}

/* Gives what is on disk afterwards: the part that was given, and the rest from the store. */
async function append(way: Way, partial: Partial): Promise<Partial> {
  const { file, path, store, watch } = way;
  if (partial.size === 0 && (await clone(way))) return await keep(file, path, watch);
  const handle = await open(path, "a", 0o644).catch((error: unknown) => {
    throw diskFailed(path, error);
  });
  try {
    for await (const block of await store.tail(file.digest, partial.size, watch)) {
      partial.hash.update(block);
      partial.size += block.length;
      if (partial.size > file.size) break;
      await writeAll(handle, path, block);
    }
    await sync(handle, path);
  } finally {
    await handle.close();
  }
  return partial;
}

async function clone({ file, path, store }: Way): Promise<boolean> {
  const stored = await store.locate(file.digest);
  if (stored === null) return false;
  try {
    await rm(path, { force: true });
    if (!(await tryClone(stored, path))) return false;
    await chmod(path, 0o644);
    return true;
  } catch (error) {
    throw diskFailed(path, error);
  }
}

function nothing(): Partial {
  return { hash: createHash("sha256"), size: 0 };
}

/* Hashes what is there. What cannot be the start of the file is removed, never written into: it may have other names. */
async function keep(file: TreeFile, path: string, watch: Watch): Promise<Partial> {
  const partial = nothing();
  const handle = await openPart(file, path);
  if (handle === null) return partial;
  try {
    const explain = (error: unknown): StemmaError => diskFailed(path, error);
    for await (const block of blocksOf(handle, { explain, signal: watch.signal })) {
      partial.hash.update(block);
      partial.size += block.length;
    }
    if (partial.size === file.size) await sync(handle, path);
  } finally {
    await handle.close();
  }
  if (partial.size < file.size || isWhole(partial, file)) {
    watch.onBytes?.(partial.size);
    return partial;
  }
  await rm(path, { force: true });
  return nothing();
}

async function openPart(file: TreeFile, path: string): Promise<FileHandle | null> {
  try {
    const stats = await lstat(path);
    if (stats.isFile() && stats.nlink === 1 && stats.size > 0 && stats.size <= file.size)
      return await open(path, constants.O_RDWR | constants.O_NOFOLLOW);
    await rm(path, { force: true, recursive: true });
    return null;
  } catch (error) {
    if (isAbsence(error)) return null;
    throw diskFailed(path, error);
  }
}

async function sync(handle: FileHandle, path: string): Promise<void> {
  await handle.sync().catch((error: unknown) => {
    throw diskFailed(path, error);
  });
}

function found({ hash }: Partial): ReturnType<typeof digestOfHex> {
  return digestOfHex(hash.copy().digest("hex"));
}

function isWhole(partial: Partial, file: TreeFile): boolean {
  return partial.size === file.size && found(partial) === file.digest;
}

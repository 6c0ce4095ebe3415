import { createHash } from "node:crypto";
import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, copyFile, lstat, open, rm, utimes } from "node:fs/promises";
import { digestOfHex } from "../values/digest.ts";
import { blocksOf } from "./blocks.ts";
import { diskFailed, errnoOf } from "./errno.ts";
import type { HashedFile, Watch } from "./hash.ts";
import { stopIfAborted } from "./interruption.ts";
import { tryLink } from "./publish.ts";

/** A temporary file that was filled: the hash is that of the bytes it holds. */
export interface Filled extends HashedFile {
  readonly means: "linked" | "cloned" | "copied";
}

/** An open file to fill another one from. */
export interface FillSource {
  readonly handle: FileHandle;
  readonly path: string;
  readonly stats: BigIntStats;
  /** Makes the error of a failed read. */
  readonly explain: (error: unknown) => Error;
}

/**
 * Writes all bytes at the end of an open file.
 * @throws StemmaError `disk-failed`
 */
export async function writeAll(handle: FileHandle, path: string, bytes: Uint8Array): Promise<void> {
  try {
    for (let done = 0; done < bytes.length;) {
      done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
    }
  } catch (error) {
    throw diskFailed(path, error);
  }
}

async function create(path: string): Promise<FileHandle> {
  return await open(path, "wx", 0o600).catch((error: unknown) => {
    throw diskFailed(path, error);
  });
}

/**
 * Writes a stream to a new file and hashes it on the way. It stops after the first chunk that goes beyond the limit, so
 * that an endless stream does not fill the disk; the size tells.
 * @throws StemmaError `disk-failed`, `interrupted`; and what the stream throws
 */
export async function fillFromStream(
  temp: string,
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  watch: Watch,
): Promise<Filled> {
  const hash = createHash("sha256");
  const handle = await create(temp);
  let size = 0;
  try {
    for await (const chunk of chunks) {
      stopIfAborted(watch.signal);
      hash.update(chunk);
      await writeAll(handle, temp, chunk);
      size += chunk.length;
      watch.onBytes?.(chunk.length);
      if (size > limit) break;
    }
  } finally {
    await handle.close();
  }
  return { digest: digestOfHex(hash.digest("hex")), size, means: "copied" };
}

async function linked(source: FillSource, temp: string): Promise<boolean> {
  if (!(await tryLink(source.path, temp))) return false;
  const got = await lstat(temp, { bigint: true });
  const same = got.ino === source.stats.ino && got.dev === source.stats.dev;
  if (same && (await freshened(temp))) return true;
  // The path was given to another file since we opened ours, or the file is another user's.
  await rm(temp);
  return false;
}

/** Dates a linked file now: with its old date collection would take it at once for garbage. */
async function freshened(path: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (errnoOf(error) === "EPERM" || errnoOf(error) === "EACCES") return false;
    throw error;
  }
}

// What is answered where source and target share no file system that can clone, or the source has lost its name.
const cannotClone = new Set([
  "ENOENT",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EXDEV",
  "EINVAL",
  "ENOSYS",
  "ENOTTY",
  "EPERM",
]);

/** Clones a file to a new one that shares its blocks until one side is written to; false where the file system cannot. */
export async function tryClone(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE_FORCE);
    return true;
  } catch (error) {
    if (!cannotClone.has(errnoOf(error) ?? "")) throw error;
    await rm(to, { force: true });
    return false;
  }
}

async function hashWhole(path: string, source: FillSource, watch: Watch): Promise<HashedFile> {
  const handle = await open(path, constants.O_RDONLY);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const block of blocksOf(handle, { explain: source.explain, signal: watch.signal })) {
      hash.update(block);
      size += block.length;
      watch.onBytes?.(block.length);
    }
  } finally {
    await handle.close();
  }
  return { digest: digestOfHex(hash.digest("hex")), size };
}

/**
 * Fills a new file from an open one by the cheapest way there is: a hard link where it is allowed, a clone that shares
 * blocks until one side is written to, else a copy. What is hashed is always what the new file holds.
 * @throws StemmaError `disk-failed`, `interrupted`, and what `explain` makes of a failed read
 */
export async function fillFromFile(
  temp: string,
  source: FillSource,
  mayLink: boolean,
  watch: Watch,
): Promise<Filled> {
  try {
    if (mayLink && (await linked(source, temp))) {
      return { ...(await hashWhole(temp, source, watch)), means: "linked" };
    }
    if (await tryClone(source.path, temp))
      return { ...(await hashWhole(temp, source, watch)), means: "cloned" };
  } catch (error) {
    throw diskFailed(temp, error);
  }
  const blocks = blocksOf(source.handle, { explain: source.explain, signal: watch.signal });
  return await fillFromStream(temp, blocks, Infinity, watch);
}

import { constants } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, sep } from "node:path";
import type { BigIntStats, Stats } from "node:fs";
import { StemmaError } from "../values/error.ts";
import { sourceFailed } from "./errno.ts";

/** A user's file that was found to be a regular one and opened for reading. */
export interface OpenSource {
  readonly handle: FileHandle;
  /** The path without symbolic links. */
  readonly path: string;
  /** As it was when the file was opened. */
  readonly before: BigIntStats;
}

/** Tells whether a path without symbolic links is a folder or lies below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Follows the symbolic links of a path, which must end inside the root.
 * @throws StemmaError `path-escapes`, `artifact-missing`, `artifact-unreadable`
 */
export async function resolveInside(file: string, root: string): Promise<string> {
  try {
    const [target, top] = await Promise.all([realpath(file), realpath(root)]);
    if (isInside(top, target)) return target;
    throw new StemmaError("path-escapes", `${file} leads to ${target}, which is outside ${top}`, {
      hint: "Give the file that the link leads to.",
      data: { path: file, target, root: top },
    });
  } catch (error) {
    throw sourceFailed(file, error);
  }
}

/**
 * Refuses what is no regular file: a directory, a pipe, a socket or a device.
 * @throws StemmaError `artifact-invalid`
 */
export function requireRegular(file: string, stats: Stats | BigIntStats): void {
  if (stats.isFile()) return;
  const what = stats.isDirectory() ? "a directory" : stats.isFIFO() ? "a pipe" : "a device or socket";
  throw new StemmaError("artifact-invalid", `${file} is ${what}, not a regular file`, {
    hint: "Write its content into a file, and give that.",
    data: { path: file },
  });
}

async function openRegular(file: string, path: string): Promise<OpenSource> {
  requireRegular(file, await lstat(path));
  // Were the file swapped for a pipe or a link meanwhile, NONBLOCK and NOFOLLOW keep the open harmless.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const before = await handle.stat({ bigint: true });
    requireRegular(file, before);
    return { handle, path, before };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Opens a user's regular file for the time of one use. A symbolic link is followed while its target stays within the
 * root, which is the folder of the file where none is given.
 * @throws StemmaError `artifact-missing`, `artifact-unreadable`, `artifact-invalid`, `path-escapes`
 */
export async function withSource<T>(
  file: string,
  root: string | undefined,
  use: (source: OpenSource) => Promise<T>,
): Promise<T> {
  const path = await resolveInside(file, root ?? dirname(file));
  const source = await openRegular(file, path).catch((error: unknown) => {
    throw sourceFailed(file, error);
  });
  try {
    return await use(source);
  } finally {
    await source.handle.close();
  }
}

/**
 * Refuses a file that changed since it was opened: what was read is then neither its old nor its new content.
 * @throws StemmaError `artifact-changed`
 */
export async function requireUnchanged(file: string, source: OpenSource, bytesRead: number): Promise<void> {
  const { before } = source;
  const after = await source.handle.stat({ bigint: true });
  const same = after.size === before.size && after.mtimeNs === before.mtimeNs;
  if (same && BigInt(bytesRead) === after.size) return;
  throw new StemmaError("artifact-changed", `${file} changed while it was read`, {
    hint: "Run it again once nothing writes the file any more.",
    data: { path: file, before: Number(before.size), after: Number(after.size) },
  });
}

import { constants } from "node:fs";
import { type FileHandle, chmod, link, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errnoOf } from "./errno.ts";

// What file systems answer that know no hard links, or none between these two places.
const cannotLink = new Set([
  "ENOENT",
  "EPERM",
  "EXDEV",
  "EMLINK",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EACCES",
]);
// What file systems and systems answer where directories cannot be opened or synced; their entries need no sync.
const cannotSync = new Set(["EINVAL", "EPERM", "EISDIR", "ENOTSUP", "EBADF"]);

/** Flushes the entries of a directory to the disk where the file system can. */
export async function syncDirectory(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY);
    await handle.sync();
  } catch (error) {
    if (!cannotSync.has(errnoOf(error) ?? "")) throw error;
  } finally {
    await handle?.close();
  }
}

/** Removes a temporary file. One that the disk does not let go is left to the next sweep: whatever it was for is done, or failed. */
export async function clear(path: string): Promise<void> {
  await rm(path, { force: true }).catch((error: unknown) => {
    if (errnoOf(error) === undefined) throw error;
  });
}

/** Flushes a file's bytes to the disk and gives it its final mode. */
export async function seal(path: string, mode: number): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(path, mode);
}

/** Links a file under a second name; false where the file system cannot. */
export async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (cannotLink.has(errnoOf(error) ?? "")) return false;
    throw error;
  }
}

async function takeName(temp: string, path: string, size: number): Promise<void> {
  try {
    if (!(await tryLink(temp, path))) await rename(temp, path);
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
    // Another writer was first with the same bytes. A file of another size can only be a damaged one.
    if ((await stat(path)).size !== size) await rename(temp, path);
  }
}

/**
 * Publishes a sealed temporary file under its final name, so that the name holds all of the bytes or is not there. The
 * temporary name may remain and is the caller's to remove.
 */
export async function publish(temp: string, path: string, size: number): Promise<void> {
  await takeName(temp, path, size);
  await syncDirectory(dirname(path));
}

import { StemmaError } from "../values/error.ts";
import { errno, type FileSeam } from "./file-seam.ts";

/** A file that was written whole under a temporary name; it is closed. */
export interface StagedFile {
  readonly path: string;
  readonly inode: bigint;
}

/**
 * Writes a file under a temporary name: all bytes, size compared, fsynced. On failure nothing is left.
 * @throws StemmaError `disk-failed`
 */
export async function stageFile(
  files: FileSeam,
  path: string,
  bytes: Uint8Array,
  mode: number,
): Promise<StagedFile> {
  let fd: number;
  try {
    fd = files.create(path, mode);
  } catch (error) {
    throw diskFailed(path, error);
  }
  try {
    return { path, inode: await fill(files, fd, bytes) };
  } catch (error) {
    discard(files, path);
    throw diskFailed(path, error);
  }
}

async function fill(files: FileSeam, fd: number, bytes: Uint8Array): Promise<bigint> {
  try {
    files.write(fd, bytes);
    const { size, inode } = files.stat(fd);
    if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes were written`);
    await files.sync(fd);
    return inode;
  } finally {
    files.close(fd);
  }
}

/** Removes a temporary file as far as the disk lets us: what stays is swept later and is never read. */
export function discard(files: FileSeam, path: string): void {
  try {
    files.unlink(path);
  } catch (error) {
    if (errno(error) === undefined) throw error;
  }
}

/** Names a failure to write; a failure that has a code of ours already stays itself. */
export function diskFailed(path: string, cause: unknown): StemmaError {
  if (cause instanceof StemmaError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StemmaError("disk-failed", `Cannot write ${path}: ${why}`, {
    data: { path, errno: errno(cause) ?? null },
    cause,
  });
}

/** Runs a step on a path and names its failure `disk-failed`. */
export function onDisk<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw diskFailed(path, error);
  }
}

import fs from "node:fs";
import { StemmaError } from "../values/error.ts";
import { errno } from "./file-seam.ts";

/* "Could not look" is never "is not there": only ENOENT and ENOTDIR say that a file is absent. */
function isAbsence(error: unknown): boolean {
  const code = errno(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

function lookFailed(path: string, cause: unknown): StemmaError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StemmaError("git-unavailable", `Cannot look at ${path}: ${why}`, {
    data: { path, errno: errno(cause) ?? null },
    cause,
  });
}

/** Does one read of the file system; null when the file is absent. */
export function look<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error instanceof StemmaError ? error : lookFailed(path, error);
  }
}

/**
 * Reads a file whole; null when it is absent.
 * @throws StemmaError `git-unavailable`
 */
export function readFileIfThere(path: string): Buffer | null {
  return look(path, () => fs.readFileSync(path));
}

/**
 * Lists a folder; null when it is absent.
 * @throws StemmaError `git-unavailable`
 */
export function listFolder(path: string): fs.Dirent[] | null {
  return look(path, () => fs.readdirSync(path, { withFileTypes: true }));
}

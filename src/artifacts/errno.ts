import { errno as errnoOf } from "../git/file-seam.ts";
import { StemmaError } from "../values/error.ts";

export { errnoOf };

/** Tells whether a failure says that nothing is at the path: the only failures that mean absence. */
export function isAbsence(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === "ENOENT" || errno === "ENOTDIR";
}

/** Makes the error of a write that the disk refused; a Stemma error passes as it is. */
export function diskFailed(path: string, error: unknown): StemmaError {
  if (error instanceof StemmaError) return error;
  const errno = errnoOf(error) ?? "unknown";
  return new StemmaError("disk-failed", `could not write ${path} (${errno})`, {
    ...(errno === "ENOSPC" || errno === "EDQUOT"
      ? { hint: "Free some space on that disk, then run it again." }
      : {}),
    data: { path, errno },
    cause: error,
  });
}

/** Makes the error of a user's file that could not be opened or read; a Stemma error passes as it is. */
export function sourceFailed(path: string, error: unknown): StemmaError {
  if (error instanceof StemmaError) return error;
  const errno = errnoOf(error) ?? "unknown";
  const details = { data: { path, errno }, cause: error };
  if (isAbsence(error))
    return new StemmaError("artifact-missing", `there is no file ${path}`, {
      ...details,
      hint: "Check the path; it is taken from the folder of the command.",
    });
  if (errno === "ELOOP") {
    return new StemmaError("artifact-invalid", `${path} is a loop of symbolic links`, details);
  }
  return new StemmaError("artifact-unreadable", `${path} could not be read (${errno})`, {
    ...details,
    hint: "Check its permissions.",
  });
}

/** Makes the error of a store that could not be looked at; a Stemma error passes as it is. */
export function storeFailed(store: string, path: string, error: unknown): StemmaError {
  if (error instanceof StemmaError) return error;
  const errno = errnoOf(error) ?? "unknown";
  return new StemmaError("store-unavailable", `store '${store}' could not be read at ${path} (${errno})`, {
    hint: "Mount or create the folder, or correct its permissions or where the store is said to be.",
    data: { store, path, errno },
    cause: error,
  });
}

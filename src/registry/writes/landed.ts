import type { Oid } from "../../git/ports.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";

/**
 * Does what is left to answer a write once its commit landed. When that fails the write has not: who is told that it failed would
 * do it again.
 * @throws StemmaError `landed-unread` where a commit landed, and else what the work throws
 */
export async function answering<T>(landed: Oid | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (landed === null || !isStemmaError(error) || error.kind === "bug") throw error;
    throw new StemmaError("landed-unread", `The change landed as ${landed}. After that: ${error.message}`, {
      data: { ...error.data, commit: landed, code: error.code },
      cause: error,
    });
  }
}

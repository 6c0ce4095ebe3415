import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { diskFailed, isAbsence, sourceFailed } from "./errno.ts";
import { clear } from "./publish.ts";

/**
 * Reads a small text file of the user; null where there is none.
 * @throws StemmaError `artifact-unreadable`, `artifact-invalid`
 */
export async function readTextFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isAbsence(error)) return null;
    throw sourceFailed(path, error);
  }
}

/**
 * Writes a small text file of the user: whole, or not at all.
 * @throws StemmaError `disk-failed`
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = await open(temporary, "wx", 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await clear(temporary);
    throw diskFailed(path, error);
  }
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import { sourceFailed } from "./errno.ts";
import { stopIfAborted } from "./interruption.ts";
import { resolveInside } from "./source.ts";

/** A file that a walk found. */
export interface Found {
  /** Relative to the folder that was walked, with forward slashes. */
  readonly path: string;
  /** Where it is on this system. */
  readonly file: string;
}

const leftOut = new Set([".git", ".DS_Store"]);
const maxDepth = 64;

/**
 * Lists all files below a folder in the order of their paths, hidden ones too, but not `.git`, `.DS_Store` and the
 * `stemma.json` that a pull leaves. Symbolic links to files inside are files; links to folders are not followed.
 * @throws StemmaError `path-escapes` for a link out of the root, which is the folder where none is given, `artifact-invalid` for a link to a folder,
 *   a pipe or a device, `artifact-unreadable`
 */
export async function filesBelow(
  folder: string,
  options: { readonly root?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly Found[]> {
  const found: Found[] = [];
  await walk(folder, "", { root: options.root ?? folder, found, signal: options.signal }, 0);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

interface Walk {
  readonly root: string;
  readonly found: Found[];
  readonly signal: AbortSignal | undefined;
}

async function walk(folder: string, prefix: string, state: Walk, depth: number): Promise<void> {
  stopIfAborted(state.signal);
  if (depth > maxDepth) {
    throw new StemmaError("artifact-invalid", `${folder} is nested deeper than ${maxDepth} folders`, {
      data: { path: folder },
    });
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw sourceFailed(folder, error);
  });
  for (const entry of entries) {
    if (leftOut.has(entry.name) || (prefix === "" && entry.name === "stemma.json")) continue;
    const file = join(folder, entry.name);
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) await walk(file, `${path}/`, state, depth + 1);
    else {
      if (entry.isSymbolicLink()) await resolveInside(file, state.root);
      state.found.push({ path, file });
    }
  }
}

import type { Stats } from "node:fs";
import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Digest } from "../../values/digest.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { isAbsence, sourceFailed } from "../errno.ts";
import { hashFile, type Watch } from "../hash.ts";
import { isInside } from "../source.ts";
import { labelName } from "./files.ts";
import { type Label, readLabel } from "./label.ts";

/* What Linux follows at most. */
const mostLinks = 40;

/** A folder that a tree is to be written to, as it was found. */
export interface Target {
  /** Null where nothing is there. */
  readonly stats: Stats | null;
  /** What a pull wrote there; null for an empty or absent folder. */
  readonly held: Held | null;
}

/** What an earlier pull left in a folder, compared with what is there now. */
export interface Held {
  readonly label: Label;
  /** The files that are as they were written, by path. */
  readonly intact: ReadonlyMap<string, Digest>;
  /** Paths of files that were edited, or replaced by something else. */
  readonly altered: readonly string[];
  /** Paths of what the pull did not write. */
  readonly added: readonly string[];
}

/**
 * Finds the place of a tree: where symbolic links lead, and a folder that can be exchanged where one is there. `here` is the
 * folder that the user stands in, which cannot be taken from below their feet.
 * @throws StemmaError `output-invalid`, `output-foreign` for what is no folder, `artifact-unreadable`
 */
export async function placeOf(path: string, here: string, links = 0): Promise<string> {
  if (links > mostLinks) throw foreign(path, `${path} is a loop of symbolic links`);
  const stats = await lookAt(path);
  if (stats === null) return path;
  if (stats.isSymbolicLink()) return placeOf(await leadsTo(path), here, links + 1);
  if (!stats.isDirectory()) throw foreign(path, `${path} is no folder`);
  await requireExchangeable(path, stats, here);
  return path;
}

/**
 * Looks at what a place holds, and compares what a pull wrote there with what is there now.
 * @throws StemmaError `output-foreign` for other content, `artifact-unreadable`, `interrupted`
 */
export async function examine(path: string, watch: Watch): Promise<Target> {
  const stats = await lookAt(path);
  if (stats === null) return { stats, held: null };
  const names = await readdir(path).catch((error: unknown) => {
    throw sourceFailed(path, error);
  });
  if (names.length === 0) return { stats, held: null };
  const label = await readLabel(path);
  if (label === null) throw foreign(path, `${path} holds files that no pull wrote`);
  return { stats, held: await compare(path, label, watch) };
}

async function lookAt(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw sourceFailed(path, error);
  }
}

/* One step only: where the last link leads there may be nothing, for the moment of an exchange. */
async function leadsTo(link: string): Promise<string> {
  try {
    return resolve(await realpath(dirname(link)), await readlink(link));
  } catch (error) {
    throw sourceFailed(link, error);
  }
}

async function requireExchangeable(path: string, stats: Stats, here: string): Promise<void> {
  const parent = dirname(path);
  const above = await lookAt(parent);
  if (parent === path || (above !== null && above.dev !== stats.dev))
    throw invalid(path, `${path} is the top of a file system and cannot be exchanged`);
  if (isInside(await realpath(path), await realpath(here)))
    throw invalid(path, `${path} is the folder that the command runs in and cannot be exchanged`);
}

/** Makes the error of a folder that cannot be exchanged as a whole. */
export function invalid(path: string, message: string): StemmaError {
  return new StemmaError("output-invalid", message, {
    hint: `Name a folder in it, such as ${join(path, "model")}.`,
    data: { path },
  });
}

function foreign(path: string, message: string): StemmaError {
  return new StemmaError("output-foreign", message, {
    hint: "Name another folder, or move away what is there; nothing of it was touched.",
    data: { path },
  });
}

async function compare(folder: string, label: Label, watch: Watch): Promise<Held> {
  const listed = new Map(label.files.map((file) => [file.path, file]));
  const intact = new Map<string, Digest>();
  const altered: string[] = [];
  const added: string[] = [];
  for (const { path, isFile } of await entriesBelow(folder, "")) {
    const file = listed.get(path);
    if (file === undefined) added.push(path);
    else if (isFile && (await digestOf(join(folder, path), watch)) === file.digest)
      intact.set(path, file.digest);
    else altered.push(path);
  }
  return { label, intact, altered, added };
}

/* A file that an edit left empty has no digest that a version could name. */
async function digestOf(file: string, watch: Watch): Promise<Digest | null> {
  try {
    return (await hashFile(file, watch)).digest;
  } catch (error) {
    if (isStemmaError(error, "artifact-empty")) return null;
    throw error;
  }
}

interface Entry {
  readonly path: string;
  readonly isFile: boolean;
}

/* Empty folders are no content; what systems leave behind is nobody's. */
async function entriesBelow(folder: string, prefix: string): Promise<readonly Entry[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch((error: unknown) => {
    throw sourceFailed(folder, error);
  });
  const found: Entry[] = [];
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    if (path === labelName || entry.name === ".DS_Store") continue;
    if (entry.isDirectory()) found.push(...(await entriesBelow(folder, `${path}/`)));
    else found.push({ path, isFile: entry.isFile() });
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

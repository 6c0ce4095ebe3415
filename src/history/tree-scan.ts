import { StemmaError } from "../values/error.ts";
import type { Oid } from "../git/ports.ts";

/** The bytes of a tree, and how many of them an id takes: 20 of SHA-1, 32 of SHA-256. */
export interface TreeBytes {
  readonly body: Buffer;
  readonly idBytes: number;
}

/** One entry of a tree where it stands in the bytes: from `start` to `end`, its name up to `nul`. */
export interface ScannedEntry {
  readonly start: number;
  readonly name: number;
  readonly nul: number;
  readonly end: number;
}

/**
 * Finds the entry that starts at an offset; null at the end. Trees are scanned and not parsed, since a walk looks
 * for one name in the thousands of a large folder, once a commit.
 * @throws StemmaError `object-corrupt` when the bytes are not a tree
 */
export function entryAt({ body, idBytes }: TreeBytes, start: number): ScannedEntry | null {
  if (start >= body.length) return null;
  // Modes and names are some bytes long: reading them here is faster than a call out of the language.
  let space = start;
  while (space < body.length && body[space] !== 0x20) space++;
  let nul = space;
  while (nul < body.length && body[nul] !== 0) nul++;
  const end = nul + 1 + idBytes;
  if (end > body.length) {
    throw new StemmaError("object-corrupt", `the tree is damaged at byte ${String(start)}`, {
      data: { at: start },
    });
  }
  return { start, name: space + 1, nul, end };
}

/** What an entry says besides its name. */
export interface EntryTarget {
  /** Octal text as stored. */
  readonly mode: string;
  readonly oid: Oid;
}

/** The mode and id of a scanned entry. */
export function targetOf({ body }: TreeBytes, entry: ScannedEntry): EntryTarget {
  return {
    mode: body.toString("latin1", entry.start, entry.name - 1),
    oid: body.toString("hex", entry.nul + 1, entry.end),
  };
}

/**
 * Finds the entry of a name; null when the tree has none.
 * @throws StemmaError `object-corrupt`
 */
export function findEntry(tree: TreeBytes, name: string): EntryTarget | null {
  const { body } = tree;
  const wanted = Buffer.from(name, "utf8");
  const last = wanted.at(-1);
  for (let entry = entryAt(tree, 0); entry !== null; entry = entryAt(tree, entry.end)) {
    // Names of one folder are alike at their beginning, so the last byte rules most of them out.
    const alike = entry.nul - entry.name === wanted.length && body[entry.nul - 1] === last;
    if (alike && wanted.compare(body, entry.name, entry.nul) === 0) {
      return targetOf(tree, entry);
    }
  }
  return null;
}

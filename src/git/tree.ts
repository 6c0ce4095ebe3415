import { isUtf8 } from "node:buffer";
import { StemmaError } from "../values/error.ts";
import { entryNameFault, checkNewEntryName } from "./entry-name.ts";
import { algorithmOf, isOid, oidBytes } from "./oid.ts";
import type { HashAlgorithm, Oid } from "./ports.ts";

/** One entry as the tree stores it, name undecoded, so that foreign entries survive a rewrite byte for byte. */
export interface RawTreeEntry {
  /** Octal text as stored: `100644`, `100755`, `120000`, `40000`, `160000`, and odd ones of old tools. */
  readonly mode: string;
  readonly name: Buffer;
  readonly oid: Oid;
}

/** One entry with a readable, safe name. */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly oid: Oid;
}

/** An entry that was left out, and why. */
export interface TreeProblem {
  /** The name, with U+FFFD for bytes that are not UTF-8. */
  readonly name: string;
  readonly why: string;
}

/** A tree as readers see it. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  readonly problems: readonly TreeProblem[];
}

/** Mode of an ordinary file. */
export const fileMode = "100644";
/** Mode of a folder. */
export const folderMode = "40000";

/** Tells whether a mode is that of a folder; old tools wrote `040000`. */
export function isFolderMode(mode: string): boolean {
  return parseInt(mode, 8) === 0o40000;
}

/** Tells whether a mode is that of a plain file: not a symbolic link, not a submodule. */
export function isFileMode(mode: string): boolean {
  return (parseInt(mode, 8) & 0o170000) === 0o100000;
}

/**
 * Parses a tree without judging names: nothing is lost or renamed. The ids in it are of SHA-1 when no algorithm is given.
 * @throws StemmaError `object-corrupt` when the bytes are not a tree
 */
export function parseRawTree(body: Buffer, algorithm: HashAlgorithm = "sha1"): RawTreeEntry[] {
  const length = oidBytes(algorithm);
  const entries: RawTreeEntry[] = [];
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at);
    const nul = space < 0 ? -1 : body.indexOf(0, space);
    const end = nul + 1 + length;
    const mode = space < 0 ? "" : body.toString("latin1", at, space);
    if (nul < 0 || end > body.length || !/^[0-7]{1,7}$/.test(mode)) throw damagedTree(at);
    entries.push({ mode, name: body.subarray(space + 1, nul), oid: body.toString("hex", nul + 1, end) });
    at = end;
  }
  return entries;
}

function damagedTree(at: number): StemmaError {
  return new StemmaError("object-corrupt", `The tree is damaged at byte ${at}`, { data: { at } });
}

/**
 * Parses a tree for reading; a hostile or odd entry is reported and left out, so that it does not hide its
 * siblings.
 * @throws StemmaError `object-corrupt` when the bytes are not a tree
 */
export function parseTree(body: Buffer, algorithm: HashAlgorithm = "sha1"): Tree {
  const entries: TreeEntry[] = [];
  const problems: TreeProblem[] = [];
  const seen = new Set<string>();
  for (const { mode, name: bytes, oid } of parseRawTree(body, algorithm)) {
    const { name, why } = decodeName(bytes);
    const fault = why ?? (seen.has(name) ? "a second entry has this name" : null);
    seen.add(name);
    if (fault === null) entries.push({ mode, name, oid });
    else problems.push({ name, why: fault });
  }
  return { entries, problems };
}

function decodeName(bytes: Buffer): { name: string; why: string | null } {
  const name = bytes.toString("utf8");
  return { name, why: isUtf8(bytes) ? entryNameFault(name) : "it is not UTF-8" };
}

/** Orders entries as Git does: by bytes, a folder as if its name ended in a slash. */
function compareEntries(a: RawTreeEntry, b: RawTreeEntry): number {
  const length = Math.min(a.name.length, b.name.length);
  const common = a.name.compare(b.name, 0, length, 0, length);
  if (common !== 0) return common;
  return nextByte(a, length) - nextByte(b, length);
}

function nextByte(entry: RawTreeEntry, at: number): number {
  return entry.name[at] ?? (isFolderMode(entry.mode) ? 0x2f : 0);
}

/**
 * Prints a tree in Git's order. Law: `parseRawTree(printTree(entries))` holds the same entries.
 * @throws StemmaError `tree-invalid` for a duplicate or unwritable name, mode or id
 */
export function printTree(entries: readonly RawTreeEntry[]): Buffer {
  const sorted = [...entries].sort(compareEntries);
  checkEntries(sorted);
  return Buffer.concat(
    sorted.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} `), name, nul, Buffer.from(oid, "hex")]),
  );
}

const nul = Buffer.from([0]);

function checkEntries(entries: readonly RawTreeEntry[]): void {
  const seen = new Set<string>();
  const algorithm = algorithmOf(entries[0]?.oid ?? "");
  for (const { mode, name, oid } of entries) {
    const key = name.toString("latin1");
    const sound =
      key !== "" &&
      !/[/\0]/.test(key) &&
      !seen.has(key) &&
      /^[0-7]{5,7}$/.test(mode) &&
      isOid(oid, algorithm);
    if (!sound) {
      const text = name.toString("utf8");
      throw new StemmaError("tree-invalid", `A tree cannot hold the entry '${text}' as given`, {
        data: { name: text, mode, oid },
      });
    }
    seen.add(key);
  }
}

/**
 * Puts entries into a raw tree, in place of those of the same names, and takes out those whose new state is null. All others
 * stay as they are, byte for byte.
 * @throws StemmaError `path-invalid` when a name may not enter a tree
 */
export function replaceEntries(
  entries: readonly RawTreeEntry[],
  edits: Iterable<readonly [name: string, after: Omit<TreeEntry, "name"> | null]>,
): RawTreeEntry[] {
  const replaced = new Set<string>();
  const added: RawTreeEntry[] = [];
  for (const [name, after] of edits) {
    const bytes = Buffer.from(after === null ? name : checkNewEntryName(name), "utf8");
    replaced.add(bytes.toString("latin1"));
    if (after !== null) added.push({ mode: after.mode, name: bytes, oid: after.oid });
  }
  return [...entries.filter((entry) => !replaced.has(entry.name.toString("latin1"))), ...added];
}

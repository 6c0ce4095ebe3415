import { createHash } from "node:crypto";
import { StemmaError } from "../values/error.ts";
import type { Oid } from "./ports.ts";

/** One entry of an index file (gitformat-index, versions 2 and 3, SHA-1). */
export interface IndexFileEntry {
  /** The path's bytes, each as one character: their order is that of the file. */
  readonly name: string;
  /** Times, device, inode, mode, owner and size: ten numbers of 32 bits. */
  readonly stat: Buffer;
  readonly oid: Oid;
  /** The flags without the length of the name: assume-valid, extended, and two bits of the stage. */
  readonly flags: number;
  /** The flags of version 3; 0 for none. */
  readonly extended: number;
}

const header = 12;
const fixed = 62;
const extendedBit = 0x4000;
/** The extended flag of a file that is not meant to be in the work tree. */
export const skipWorktree = 0x4000;

/** The stage of an entry: 0, or 1 to 3 for the sides of a conflict. */
export function stageOf(entry: IndexFileEntry): number {
  return (entry.flags >> 12) & 3;
}

/** The mode of an entry, as octal text. */
export function modeOf(entry: IndexFileEntry): string {
  return entry.stat.readUInt32BE(24).toString(8);
}

/** Turns a path into the name of an entry. */
export function nameOfPath(path: string): string {
  return Buffer.from(path, "utf8").toString("latin1");
}

/** Turns the name of an entry into a path. */
export function pathOfName(name: string): string {
  return Buffer.from(name, "latin1").toString("utf8");
}

/**
 * Parses an index file whose form is the plain one. Extensions that git may leave out (cached trees, untracked files) are left out.
 * @throws StemmaError `index-needs-git` for version 4, a split or sparse index, or another extension that must be understood;
 *   `index-corrupt`
 */
export function parseIndexFile(path: string, bytes: Buffer): IndexFileEntry[] {
  if (bytes.length < header + 20 || bytes.toString("latin1", 0, 4) !== "DIRC")
    throw damaged(path, "its start is none");
  const version = bytes.readUInt32BE(4);
  if (version !== 2 && version !== 3) throw indexNeedsGit(path, `it is of version ${version}`);
  const end = bytes.length - 20;
  const sum = bytes.subarray(end);
  const sound = createHash("sha1").update(bytes.subarray(0, end)).digest().equals(sum);
  // Git writes zeros where index.skipHash says so.
  if (!sound && sum.some((byte) => byte !== 0)) throw damaged(path, "its checksum is wrong");
  const entries: IndexFileEntry[] = [];
  let at = header;
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const { entry, next } = parseEntry(path, bytes.subarray(0, end), at);
    entries.push(entry);
    at = next;
  }
  refuseRequired(path, bytes.subarray(at, end));
  return entries;
}

function parseEntry(path: string, bytes: Buffer, at: number): { entry: IndexFileEntry; next: number } {
  if (at + fixed > bytes.length) throw damaged(path, "it is cut off");
  const bits = bytes.readUInt16BE(at + 60);
  const isExtended = (bits & extendedBit) !== 0;
  const start = at + fixed + (isExtended ? 2 : 0);
  const nul = bytes.indexOf(0, start);
  if (nul < 0) throw damaged(path, "a name has no end");
  const entry = {
    name: bytes.toString("latin1", start, nul),
    stat: Buffer.from(bytes.subarray(at, at + 40)),
    oid: bytes.toString("hex", at + 40, at + 60),
    flags: bits & 0xf000,
    extended: isExtended ? bytes.readUInt16BE(at + 62) : 0,
  };
  return { entry, next: at + ((nul - at + 8) & ~7) };
}

/* An extension whose name starts with a capital letter may be ignored; any other changes what the entries mean. */
function refuseRequired(path: string, bytes: Buffer): void {
  for (let at = 0; at + 8 <= bytes.length; at += 8 + bytes.readUInt32BE(at + 4)) {
    const name = bytes.toString("latin1", at, at + 4);
    if (!/^[A-Z]/.test(name)) throw indexNeedsGit(path, `it has the extension '${name}'`);
  }
}

/** Prints an index file, in version 3 only where an entry needs it. Law: `parseIndexFile` gives the entries back, in order. */
export function printIndexFile(entries: readonly IndexFileEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => compareNames(a, b) || stageOf(a) - stageOf(b));
  const start = Buffer.alloc(header);
  start.write("DIRC", "latin1");
  start.writeUInt32BE(sorted.some(({ extended }) => extended !== 0) ? 3 : 2, 4);
  start.writeUInt32BE(sorted.length, 8);
  const bytes = Buffer.concat([start, ...sorted.map(printEntry)]);
  return Buffer.concat([bytes, createHash("sha1").update(bytes).digest()]);
}

function compareNames(a: IndexFileEntry, b: IndexFileEntry): number {
  return a.name === b.name ? 0 : a.name < b.name ? -1 : 1;
}

function printEntry({ name, stat, oid, flags, extended }: IndexFileEntry): Buffer {
  const long = extended !== 0;
  const length = fixed + (long ? 2 : 0) + name.length;
  const bytes = Buffer.alloc((length + 8) & ~7);
  stat.copy(bytes);
  bytes.write(oid, 40, "hex");
  const bits = (flags & ~extendedBit) | (long ? extendedBit : 0);
  bytes.writeUInt16BE(bits | Math.min(name.length, 0xfff), 60);
  if (long) bytes.writeUInt16BE(extended, 62);
  bytes.write(name, length - name.length, "latin1");
  return bytes;
}

/** Says that an index, or what stands around it, takes the git program. */
export function indexNeedsGit(path: string, why: string): StemmaError {
  return new StemmaError(
    "index-needs-git",
    `${path} takes the git program, which is not on the PATH: ${why}`,
    {
      hint: "Install git, or write to a branch that is not checked out, or in a bare repository.",
      data: { path, why },
    },
  );
}

function damaged(path: string, why: string): StemmaError {
  return new StemmaError("index-corrupt", `${path} cannot be read: ${why}`, {
    hint: "Delete it and run git reset, which keeps the files of the work tree.",
    data: { path, why },
  });
}

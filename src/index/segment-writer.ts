import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { printTable, type TableEntry } from "./segment-format.ts";

/** The name of a segment: its size first, so that a merge can choose without opening files. */
const segmentName = /^([0-9]{1,15})-[0-9a-f]{16}\.values$/;
const temporaryName = /^tmp-[0-9a-f]{16}$/;

/** A segment as the folder shows it. */
export interface ListedSegment {
  readonly name: string;
  /** In bytes, as the name says; the segment itself is checked when it is opened. */
  readonly size: number;
}

/** Tells what a name in the folder is a segment of; null for any other file, which is left alone. */
export function parseSegmentName(name: string): ListedSegment | null {
  const size = segmentName.exec(name)?.[1];
  return size === undefined ? null : { name, size: Number(size) };
}

/** Tells whether a name is that of a segment that is being written, or was when its writer died. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** A segment that is to be written: entries in key order, and the values in the order of their offsets. */
export interface NewSegment {
  readonly entries: readonly TableEntry[];
  readonly values: Iterable<Uint8Array>;
  readonly valueBytes: number;
}

/**
 * Writes a segment under a temporary name and renames it, so that it appears whole. It is not fsynced: what a loss of power
 * leaves of it fails its checks and is made again. Throws what node:fs throws.
 */
export function writeSegment(folder: string, readerId: Buffer, segment: NewSegment): ListedSegment {
  const random = randomBytes(8).toString("hex");
  const temporary = path.join(folder, `tmp-${random}`);
  const table = printTable(segment.entries, readerId, segment.valueBytes);
  const size = table.length + segment.valueBytes;
  const name = `${size}-${random}.values`;
  try {
    writeAll(temporary, blocksOf(table, segment.values));
    fs.renameSync(temporary, path.join(folder, name));
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  return { name, size };
}

function writeAll(file: string, blocks: Iterable<Uint8Array>): void {
  const fd = fs.openSync(file, "wx", 0o666);
  try {
    for (const block of blocks) fs.writeFileSync(fd, block);
  } finally {
    fs.closeSync(fd);
  }
}

const blockSize = 1 << 20;

function* blocksOf(table: Uint8Array, values: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = [table];
  let bytes = table.length;
  for (const value of values) {
    held.push(value);
    bytes += value.length;
    if (bytes < blockSize) continue;
    yield Buffer.concat(held);
    [held, bytes] = [[], 0];
  }
  yield Buffer.concat(held);
}

import { crc32 } from "../git/crc32.ts";

/*
 * A segment, all numbers little-endian:
 *
 *   header   magic (8), reader id (32), number of entries (4), size of the file (8), CRC of the header so far (4)
 *   fanout   for each first byte of an id, how many entries have that one or a lower one (256 x 4), CRC of the fanout (4)
 *   entries  sorted by id, then kind: id (20), kind (1), offset (7), length (4), CRC of id, kind and value (4)
 *   values   one after the other, without gaps
 *
 * An entry needs no CRC of its own: one that was damaged is not found, or leads to bytes that do not have its CRC.
 */
const magic = Buffer.from("stemmaix");
const headerSize = 56;
const fanoutSize = 256 * 4;
const offsetAt = 21;
const lengthAt = 28;
const crcAt = 32;

/** Where the entries of a segment begin. */
export const entriesStart = headerSize + fanoutSize + 4;
/** The size of an entry, in bytes. */
export const entrySize = 36;
/** The size of a key: the first 20 bytes of an object id, and the kind. */
export const keySize = 21;

/** The key of a value: the first 20 bytes of the object's id, which tell it from all others, and the kind. */
export function keyOf(kind: number, oid: string): Buffer {
  const key = Buffer.alloc(keySize);
  key.write(oid.slice(0, 40), "hex");
  key[keySize - 1] = kind;
  return key;
}

/** Where a value stands in a segment. */
export interface ValuePlace {
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

/** The CRC that the entry of a value holds. */
export function valueCrc(key: Uint8Array, value: Uint8Array): number {
  return crc32(value, crc32(key));
}

/** Reads where the entry at a position of a table says that its value stands. */
export function placeAt(table: Buffer, at: number): ValuePlace {
  return {
    offset: table.readUIntLE(at + offsetAt, 6),
    length: table.readUInt32LE(at + lengthAt),
    crc: table.readUInt32LE(at + crcAt),
  };
}

/** One entry of a table that is to be printed. */
export interface TableEntry extends ValuePlace {
  readonly key: Uint8Array;
}

/** Prints all that stands before the values: header, fanout, and the entries, which are given in key order. */
export function printTable(entries: readonly TableEntry[], readerId: Buffer, valueBytes: number): Buffer {
  const bytes = Buffer.alloc(entriesStart + entries.length * entrySize);
  magic.copy(bytes);
  readerId.copy(bytes, 8);
  bytes.writeUInt32LE(entries.length, 40);
  bytes.writeUIntLE(bytes.length + valueBytes, 44, 6);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, headerSize - 4)), headerSize - 4);
  const counts = new Uint32Array(256);
  for (const [index, { key, offset, length, crc }] of entries.entries()) {
    const at = entriesStart + index * entrySize;
    bytes.set(key, at);
    bytes.writeUIntLE(bytes.length + offset, at + offsetAt, 6);
    bytes.writeUInt32LE(length, at + lengthAt);
    bytes.writeUInt32LE(crc, at + crcAt);
    const first = key[0] ?? 0;
    counts[first] = (counts[first] ?? 0) + 1;
  }
  let sum = 0;
  for (const [byte, count] of counts.entries()) bytes.writeUInt32LE((sum += count), headerSize + byte * 4);
  const fanout = bytes.subarray(headerSize, headerSize + fanoutSize);
  bytes.writeUInt32LE(crc32(fanout), headerSize + fanoutSize);
  return bytes;
}

/** What the start of a segment says. */
export interface SegmentHead {
  readonly count: number;
  /** For each first byte of an id, how many entries have that one or a lower one. */
  readonly fanout: Uint32Array;
}

/** Parses the start of a file of some size; null where it is not the whole segment of this reader. */
export function parseHead(bytes: Buffer, size: number, readerId: Buffer): SegmentHead | null {
  if (bytes.length < entriesStart || !bytes.subarray(0, 8).equals(magic)) return null;
  if (!bytes.subarray(8, 40).equals(readerId) || bytes.readUIntLE(44, 6) !== size) return null;
  if (crc32(bytes.subarray(0, headerSize - 4)) !== bytes.readUInt32LE(headerSize - 4)) return null;
  const table = bytes.subarray(headerSize, headerSize + fanoutSize);
  if (crc32(table) !== bytes.readUInt32LE(headerSize + fanoutSize)) return null;
  const fanout = Uint32Array.from({ length: 256 }, (_, byte) => table.readUInt32LE(byte * 4));
  const count = bytes.readUInt32LE(40);
  return count === fanout[255] && entriesStart + count * entrySize <= size ? { count, fanout } : null;
}

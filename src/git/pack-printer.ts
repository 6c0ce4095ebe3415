import { createHash } from "node:crypto";
import { crc32 } from "./crc32.ts";
import { hashObject } from "./oid.ts";
import { packEntry, packHeaderSize, packOf } from "./pack-stream.ts";
import type { NewObject, Oid } from "./ports.ts";

/** A pack and its index, ready to be written. */
export interface PrintedPack {
  /** The checksum of the pack: what its files are named after. */
  readonly name: string;
  readonly pack: Buffer;
  readonly index: Buffer;
  /** The ids of the objects, in the order they were given. */
  readonly oids: readonly Oid[];
}

interface Placed {
  readonly oid: Oid;
  readonly crc: number;
  readonly offset: number;
}

/** Prints objects as a pack of whole objects with an index of version 2 (gitformat-pack). An object given twice is in it once. */
export function printIndexedPack(objects: readonly NewObject[]): PrintedPack {
  const oids = objects.map(({ type, body }) => hashObject(type, body));
  const distinct = new Map(objects.map((object, at) => [oids[at] ?? "", object]));
  const entries: Buffer[] = [];
  const placed: Placed[] = [];
  let offset = packHeaderSize;
  for (const [oid, object] of distinct) {
    const entry = packEntry(object);
    placed.push({ oid, crc: crc32(entry), offset });
    entries.push(entry);
    offset += entry.length;
  }
  const pack = packOf(entries, "sha1");
  const sum = pack.subarray(-20);
  return { name: sum.toString("hex"), pack, index: printIndex(placed, sum), oids };
}

const indexMagic = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);

function printIndex(placed: readonly Placed[], packSum: Buffer): Buffer {
  const sorted = placed.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  const fanout = Buffer.alloc(256 * 4);
  const counts = new Array<number>(256).fill(0);
  for (const { oid } of sorted) {
    const first = Number.parseInt(oid.slice(0, 2), 16);
    counts[first] = (counts[first] ?? 0) + 1;
  }
  let total = 0;
  for (const [byte, count] of counts.entries()) fanout.writeUInt32BE((total += count), byte * 4);
  const names = Buffer.from(sorted.map(({ oid }) => oid).join(""), "hex");
  const crcs = numbersOf(sorted.map(({ crc }) => crc));
  const offsets = numbersOf(sorted.map(({ offset }) => offset));
  const content = Buffer.concat([indexMagic, fanout, names, crcs, offsets, packSum]);
  return Buffer.concat([content, createHash("sha1").update(content).digest()]);
}

function numbersOf(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}

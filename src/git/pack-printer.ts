import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { crc32 } from "./crc32.ts";
import { hashObject } from "./oid.ts";
import type { NewObject, ObjectType, Oid } from "./ports.ts";

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
export function printPack(objects: readonly NewObject[]): PrintedPack {
  const oids = objects.map(({ type, body }) => hashObject(type, body));
  const distinct = new Map(objects.map((object, at) => [oids[at] ?? "", object]));
  const parts: Buffer[] = [packHeader(distinct.size)];
  const placed: Placed[] = [];
  let offset = 12;
  for (const [oid, { type, body }] of distinct) {
    const bytes = Buffer.concat([entryHeader(type, body.length), deflateSync(body)]);
    placed.push({ oid, crc: crc32(bytes), offset });
    parts.push(bytes);
    offset += bytes.length;
  }
  const content = Buffer.concat(parts);
  const sum = createHash("sha1").update(content).digest();
  return {
    name: sum.toString("hex"),
    pack: Buffer.concat([content, sum]),
    index: printIndex(placed, sum),
    oids,
  };
}

function packHeader(count: number): Buffer {
  const header = Buffer.from("PACK\0\0\0\u0002\0\0\0\0", "latin1");
  header.writeUInt32BE(count, 8);
  return header;
}

const numbers: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/* Four bits of the size go with the type, seven into each byte that follows. */
function entryHeader(type: ObjectType, size: number): Buffer {
  const bytes: number[] = [];
  let byte = (numbers[type] << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
  }
  return Buffer.from([...bytes, byte]);
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

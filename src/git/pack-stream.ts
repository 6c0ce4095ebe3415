import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { HashAlgorithm, NewObject, ObjectType } from "./ports.ts";

const kinds: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** The bytes that a pack begins with, before its first entry. */
export const packHeaderSize = 12;

/** Prints objects as a pack of version 2 without deltas (gitformat-pack), as `git unpack-objects` takes it. */
export function printPack(objects: readonly NewObject[], algorithm: HashAlgorithm): Buffer {
  return packOf(objects.map(packEntry), algorithm);
}

/** Prints one object as an entry of a pack: its type and size, then its bytes, deflated. */
export function packEntry({ type, body }: NewObject): Buffer {
  return Buffer.concat([entryHeader(type, body.length), deflateSync(body)]);
}

/** Puts entries into a pack, which ends with its checksum. */
export function packOf(entries: readonly Buffer[], algorithm: HashAlgorithm): Buffer {
  const header = Buffer.alloc(packHeaderSize);
  header.write("PACK", "latin1");
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(entries.length, 8);
  const bytes = Buffer.concat([header, ...entries]);
  return Buffer.concat([bytes, createHash(algorithm).update(bytes).digest()]);
}

/* Four bits of the size beside the type, then seven at a time, lowest first; the highest bit says that more follow. */
function entryHeader(type: ObjectType, size: number): Buffer {
  const bytes: number[] = [];
  let byte = (kinds[type] << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
  }
  return Buffer.from([...bytes, byte]);
}

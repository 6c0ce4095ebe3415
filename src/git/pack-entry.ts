import { StemmaError } from "../values/error.ts";
import type { ObjectType, Oid } from "./ports.ts";

/** What stands before the compressed bytes of one object in a pack (gitformat-pack, "pack entries"). */
export interface PackEntry {
  /** The type of a whole object; of a delta it is that of its base, and here `blob`. */
  readonly type: ObjectType;
  /** Inflated size: of the object, or of the delta. */
  readonly size: number;
  /** Bytes before the compressed data. */
  readonly length: number;
  /** Where the base of a delta is: an offset in the same pack, or an id; null for a whole object. */
  readonly base: number | Oid | null;
}

const types: Readonly<Record<number, ObjectType>> = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };

/**
 * Parses the start of an entry.
 * @throws StemmaError `object-corrupt`
 */
export function parsePackEntry(bytes: Uint8Array, offset: number): PackEntry {
  const first = byteAt(bytes, 0);
  const kind = (first >> 4) & 7;
  const { size, next } = readSize(bytes, first);
  const type = types[kind];
  if (type !== undefined) return { type, size, length: next, base: null };
  if (kind === 6) return ofsDelta(bytes, offset, size, next);
  if (kind === 7) return refDelta(bytes, size, next);
  throw damaged("its type is unknown");
}

function readSize(bytes: Uint8Array, first: number): { size: number; next: number } {
  let size = first & 15;
  let next = 1;
  for (let scale = 16, byte = first; byte >= 0x80; scale *= 128) {
    byte = byteAt(bytes, next++);
    size += (byte & 0x7f) * scale;
    if (!Number.isSafeInteger(size)) throw damaged("its size is absurd");
  }
  return { size, next };
}

function ofsDelta(bytes: Uint8Array, offset: number, size: number, start: number): PackEntry {
  let next = start;
  let byte = byteAt(bytes, next++);
  let back = byte & 0x7f;
  while (byte >= 0x80 && Number.isSafeInteger(back)) {
    byte = byteAt(bytes, next++);
    back = (back + 1) * 128 + (byte & 0x7f);
  }
  if (back === 0 || back > offset) throw damaged("its delta points outside the pack");
  return { type: "blob", size, length: next, base: offset - back };
}

function refDelta(bytes: Uint8Array, size: number, start: number): PackEntry {
  const length = start + 20;
  if (bytes.length < length) throw damaged("it is cut off");
  return { type: "blob", size, length, base: Buffer.from(bytes.subarray(start, length)).toString("hex") };
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw damaged("it is cut off");
  return byte;
}

function damaged(why: string): StemmaError {
  return new StemmaError("object-corrupt", `Its place in the pack is damaged: ${why}`);
}

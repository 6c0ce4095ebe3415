import { createHash } from "node:crypto";
import { constants, inflateSync } from "node:zlib";
import { StemmaError } from "../values/error.ts";
import { applyDelta, deltaSizes } from "./delta.ts";
import { hashObject, isOid } from "./oid.ts";
import { parsePackEntry } from "./pack-entry.ts";
import type { GitObject, Oid } from "./ports.ts";

const headerLength = 12;
const trailerLength = 20;

/** An object of a pack, with where it stands in it. */
export interface PackedObject extends GitObject {
  readonly oid: Oid;
  readonly offset: number;
  /** Bytes of the entry in the pack, header and compressed data. */
  readonly length: number;
}

/**
 * Parses a pack that is complete in itself, and computes the id of every object in it.
 * @throws StemmaError `object-corrupt` for a pack that is damaged, cut off, or lacks the base of a delta; `object-too-large`
 */
export function parsePack(pack: Buffer, cap: number): readonly PackedObject[] {
  const count = objectCount(pack);
  const parsed = new Map<number, PackedObject>();
  const byOid = new Map<Oid, number>();
  let waiting: Delta[] = [];
  let offset = headerLength;
  for (let n = 0; n < count; n++) {
    const entry = readEntry(pack, offset, cap);
    if (entry.base === null) put({ ...entry, oid: hashObject(entry.type, entry.body) });
    else waiting.push({ ...entry, base: entry.base });
    offset += entry.length;
  }
  if (offset !== pack.length - trailerLength) throw damaged("it has bytes that belong to no object");
  // A delta may stand before its base; each round resolves all whose bases are known by then.
  while (waiting.length > 0) {
    const unresolved = waiting.filter((delta) => !resolve(delta));
    if (unresolved.length === waiting.length) throw damaged("the base of a delta is not in it");
    waiting = unresolved;
  }
  return [...parsed.values()];

  function put(object: PackedObject): void {
    parsed.set(object.offset, object);
    byOid.set(object.oid, object.offset);
  }

  function resolve({ offset: at, length, body: delta, base }: Delta): boolean {
    const place = typeof base === "number" ? base : byOid.get(base);
    const found = place === undefined ? undefined : parsed.get(place);
    if (found === undefined) return false;
    const { result } = deltaSizes(delta);
    if (result > cap) throw tooLarge(result, cap);
    const body = applyDelta(found.body, delta);
    put({ type: found.type, body, oid: hashObject(found.type, body), offset: at, length });
    return true;
  }
}

interface Entry extends GitObject {
  readonly offset: number;
  readonly length: number;
  readonly base: number | Oid | null;
}

interface Delta extends Entry {
  readonly base: number | Oid;
}

function objectCount(pack: Buffer): number {
  if (pack.length < headerLength + trailerLength) throw damaged("it is cut off");
  if (pack.toString("latin1", 0, 4) !== "PACK" || pack.readUInt32BE(4) !== 2) throw damaged("it is no pack");
  const trailer = pack.subarray(pack.length - trailerLength);
  const sum = createHash("sha1")
    .update(pack.subarray(0, pack.length - trailerLength))
    .digest();
  if (!sum.equals(trailer)) throw damaged("its checksum is wrong");
  return pack.readUInt32BE(8);
}

function readEntry(pack: Buffer, offset: number, cap: number): Entry {
  const bytes = pack.subarray(offset, pack.length - trailerLength);
  const { type, size, length, base } = parsePackEntry(bytes, offset);
  if (size > cap) throw tooLarge(size, cap);
  const { body, used } = inflateEntry(bytes.subarray(length), size);
  if (typeof base === "string" && !isOid(base)) throw damaged("it names the base of a delta wrongly");
  return { type, body, offset, length: length + used, base };
}

function inflateEntry(raw: Buffer, size: number): { readonly body: Buffer; readonly used: number } {
  let result: { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
  try {
    // The declared type is that of a call without `info`; with it the engine tells how many bytes it took.
    result = inflateSync(raw, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(64, Math.min(size, 16_384)),
      finishFlush: constants.Z_SYNC_FLUSH,
      info: true,
    }) as unknown as typeof result;
  } catch (cause) {
    throw new StemmaError("object-corrupt", "The pack is damaged: its compressed bytes are", { cause });
  }
  if (result.buffer.length !== size) throw damaged("an object has another size than it says");
  return { body: result.buffer, used: result.engine.bytesWritten };
}

function tooLarge(size: number, cap: number): StemmaError {
  return new StemmaError("object-too-large", `The pack has an object of ${size} bytes; the cap is ${cap}`, {
    data: { size, cap },
  });
}

function damaged(why: string): StemmaError {
  return new StemmaError("object-corrupt", `The pack is damaged: ${why}`);
}

import zlib from "node:zlib";
import { StemmaError } from "../values/error.ts";
import { inflateAgain } from "./inflater.ts";

/** The most that zlib makes of one byte of input (zlib's technical notes: 1032 to 1). */
export const greatestRatio = 1032;

/* Longer than the largest table of codes that can stand before the first byte of output. */
const startBytes = 1024;

/**
 * Inflates a whole zlib stream that must give exactly `size` bytes; what follows the stream is ignored.
 * @throws StemmaError `object-corrupt`
 */
export function inflate(raw: Uint8Array, size: number): Buffer {
  const bytes = inflateAgain(raw, size) ?? inflateWhole(raw, size);
  if (bytes.length === size) return bytes;
  throw new StemmaError("object-corrupt", `It has ${bytes.length} bytes and says ${size}`);
}

/**
 * Inflates a whole zlib stream that may give at most `limit` bytes.
 * @throws StemmaError `object-corrupt`
 */
export function inflateWhole(raw: Uint8Array, limit: number): Buffer {
  try {
    // A chunk of the usual 16 KiB for every small object would keep the garbage collector busy.
    const chunkSize = Math.max(64, Math.min(limit, 16_384));
    return zlib.inflateSync(raw, { maxOutputLength: Math.max(limit, 1), chunkSize });
  } catch (cause) {
    throw new StemmaError("object-corrupt", "Its compressed bytes are damaged", { cause });
  }
}

/**
 * Inflates the first bytes of a stream, at most about 1 MiB: enough for the header of a loose object.
 * @throws StemmaError `object-corrupt`
 */
export function inflateStart(raw: Uint8Array): Buffer {
  try {
    return zlib.inflateSync(raw.subarray(0, startBytes), { finishFlush: zlib.constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw new StemmaError("object-corrupt", "Its compressed bytes are damaged", { cause });
  }
}

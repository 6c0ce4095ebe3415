import { crc32 } from "../git/crc32.ts";

const magic = Buffer.from("stemmaT1");
const headLength = 8;

/* A length beyond this is not a length but damage; no batch comes near. */
const longestFrame = 1 << 28;

/** The first bytes of every file of telemetry. */
export function fileHead(): Buffer {
  return Buffer.from(magic);
}

/** Prints a record of a file: its length, its CRC-32, its bytes. */
export function printFrame(payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(headLength + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt32LE(crc32(payload), 4);
  frame.set(payload, headLength);
  return frame;
}

/** The records of a file, and how many bytes at its end are none: what a killed writer had begun. */
export interface Frames {
  readonly payloads: readonly Buffer[];
  readonly torn: number;
}

/** Parses a file up to the first byte that is not as it was written; what follows is dropped, and counted. */
export function parseFrames(file: Buffer): Frames {
  if (!file.subarray(0, magic.length).equals(magic)) return { payloads: [], torn: file.length };
  const payloads: Buffer[] = [];
  let at = magic.length;
  for (;;) {
    const payload = frameAt(file, at);
    if (payload === null) return { payloads, torn: file.length - at };
    payloads.push(payload);
    at += headLength + payload.length;
  }
}

function frameAt(file: Buffer, at: number): Buffer | null {
  if (at + headLength > file.length) return null;
  const length = file.readUInt32LE(at);
  const start = at + headLength;
  if (length === 0 || length > longestFrame || start + length > file.length) return null;
  const payload = file.subarray(start, start + length);
  return crc32(payload) === file.readUInt32LE(at + 4) ? payload : null;
}

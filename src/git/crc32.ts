import zlib from "node:zlib";

let table: Uint32Array | null = null;

/* The polynomial of zlib, reversed. */
function tableOfBytes(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

/** The CRC-32 of bytes, going on from that of the bytes before them, computed without zlib. */
export function plainCrc32(bytes: Uint8Array, before = 0): number {
  table ??= tableOfBytes();
  let rest = ~before;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  return ~rest >>> 0;
}

const fast = zlib.crc32 as typeof zlib.crc32 | undefined;

/** The CRC-32 of bytes, going on from that of the bytes before them; by zlib from Node 20.15 on. */
export function crc32(bytes: Uint8Array, before = 0): number {
  // zlib takes no bytes for the wish to begin anew.
  if (bytes.length === 0) return before;
  return fast === undefined ? plainCrc32(bytes, before) : fast(bytes, before);
}

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
  for (let at = 0; at < bytes.length; at++)
    rest = (rest >>> 8) ^ (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~rest >>> 0;
}

/* A process that sums no more than this is done before zlib would be loaded. */
const few = 32_768;
let summed = 0;

/** The CRC-32 of bytes, going on from that of the bytes before them; of many bytes by zlib, from Node 20.15 on. */
export function crc32(bytes: Uint8Array, before = 0): number {
  // zlib takes no bytes for the wish to begin anew.
  if (bytes.length === 0) return before;
  summed += bytes.length;
  if (summed <= few) return plainCrc32(bytes, before);
  const fast = zlib.crc32 as typeof zlib.crc32 | undefined;
  return fast === undefined ? plainCrc32(bytes, before) : fast(bytes, before);
}

const longestLiteral = 65_536;

/**
 * Frames bytes as a block of Snappy that holds them as they are: its length, then literals.
 *
 * Remote write knows no other coding. Finding repetitions would save bytes on a wire that carries some kilobytes now and then.
 */
export function snappyBlock(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [lengthOf(bytes.length)];
  for (let at = 0; at < bytes.length; at += longestLiteral) {
    const literal = bytes.subarray(at, at + longestLiteral);
    const last = literal.length - 1;
    // 61: the length less one follows in two bytes; the low bits 00 say that it is a literal.
    parts.push(Uint8Array.of(61 << 2, last & 0xff, last >> 8), literal);
  }
  return Buffer.concat(parts);
}

function lengthOf(length: number): Uint8Array {
  const bytes: number[] = [];
  let rest = length;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return Uint8Array.of(...bytes, rest);
}

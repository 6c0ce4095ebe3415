/** How many buckets the units of an experiment fall into; shares are counted in them. */
export const bucketCount = 1_000_000;

/* What stands for half of a surrogate pair whose other half is missing, as in every UTF-8 encoder: U+FFFD. */
const replacement = 0xfffd;

/**
 * The 32-bit MurmurHash3 (x86) of a text in UTF-8, from 0 to 2^32 - 1.
 *
 * Nothing is allocated, however long the text is. A lone surrogate counts as U+FFFD, as `TextEncoder` writes it.
 */
export function murmur3(text: string, seed = 0): number {
  return murmur3Joined(text, "", seed);
}

/** The `murmur3` of two texts joined, without joining them. */
export function murmur3Joined(first: string, second: string, seed = 0): number {
  const border = first.length;
  const units = border + second.length;
  let hash = seed | 0;
  let block = 0;
  let filled = 0;
  let length = 0;
  for (let at = 0; at < units; at++) {
    let code = at < border ? first.charCodeAt(at) : second.charCodeAt(at - border);
    let rest = 0;
    if (code >= 0x80) {
      if (code >= 0xd800 && code < 0xe000) {
        const next = at + 1 < units ? unitAt(first, second, at + 1) : 0;
        if (code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
          at++;
        } else code = replacement;
      }
      rest = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    }
    let byte = rest === 0 ? code : leadOf(code, rest);
    for (;;) {
      block |= byte << filled;
      filled += 8;
      length++;
      if (filled === 32) {
        hash = (Math.imul(rotated(hash ^ scrambled(block), 13), 5) + 0xe6546b64) | 0;
        block = 0;
        filled = 0;
      }
      if (rest === 0) break;
      rest--;
      byte = 0x80 | ((code >>> (6 * rest)) & 0x3f);
    }
  }
  return finished((filled === 0 ? hash : hash ^ scrambled(block)) ^ length);
}

/**
 * The bucket of a unit, from 0 to 999,999: `(murmur3(utf8(seed + unit)) * 1000000) >> 32`.
 *
 * This is the projection of flagd's `fractional` in its second version with weights that sum up to a million.
 */
export function bucketOf(seed: string, unit: string): number {
  // Both factors are whole, their product is below 2^52, and a division by a power of two is exact.
  return Math.floor((murmur3Joined(seed, unit) * bucketCount) / 0x1_0000_0000);
}

function unitAt(first: string, second: string, at: number): number {
  return at < first.length ? first.charCodeAt(at) : second.charCodeAt(at - first.length);
}

/* The first byte of a character with some more bytes behind it: 110xxxxx, 1110xxxx or 11110xxx. */
function leadOf(code: number, rest: number): number {
  return ((0xf0 << (3 - rest)) & 0xff) | (code >>> (6 * rest));
}

function scrambled(block: number): number {
  return Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

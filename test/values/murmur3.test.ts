import { describe, expect, it } from "vitest";
import { bucketCount, bucketOf, murmur3, murmur3Joined } from "../../src/values/murmur3.ts";
import { fc } from "../support/laws.ts";

/* MurmurHash3_x86_32 over bytes as its reference states it, with wide integers: slow, and nothing like the other. */
function reference(bytes: Uint8Array, seed: number): number {
  const wide = (value: bigint): bigint => value & 0xffff_ffffn;
  const turn = (value: bigint, by: bigint): bigint => wide(value << by) | (value >> (32n - by));
  const scramble = (block: bigint): bigint => wide(turn(wide(block * 0xcc9e2d51n), 15n) * 0x1b873593n);
  let hash = BigInt(seed >>> 0);
  for (let at = 0; at < bytes.length; at += 4) {
    const part = [...bytes.subarray(at, at + 4)];
    const block = part.reduce((sum, byte, index) => sum | (BigInt(byte) << BigInt(8 * index)), 0n);
    hash ^= scramble(block);
    if (part.length === 4) hash = wide(turn(hash, 13n) * 5n + 0xe6546b64n);
  }
  hash ^= BigInt(bytes.length);
  hash = wide((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = wide((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  return Number(hash ^ (hash >> 16n));
}

describe("murmur3", () => {
  it("computes the published values", () => {
    const published: readonly (readonly [text: string, seed: number, hash: number])[] = [
      ["", 0, 0],
      ["", 1, 0x514e28b7],
      ["", 0xffffffff, 0x81f16f39],
      ["\0\0\0\0", 0, 0x2362f9de],
      ["\0\0\0", 0, 0x85f0b427],
      ["\0\0", 0, 0x30f4c306],
      ["\0", 0, 0x514e28b7],
      ["aaaa", 0x9747b28c, 0x5a97808a],
      ["aaa", 0x9747b28c, 0x283e0130],
      ["aa", 0x9747b28c, 0x5d211726],
      ["a", 0x9747b28c, 0x7fa09ea6],
      ["abcd", 0x9747b28c, 0xf0478627],
      ["abc", 0x9747b28c, 0xc84a62dd],
      ["ab", 0x9747b28c, 0x74875592],
      ["Hello, world!", 0x9747b28c, 0x24884cba],
      ["ππππππππ", 0x9747b28c, 0xd58063c1],
      ["The quick brown fox jumps over the lazy dog", 0x9747b28c, 0x2fa826cd],
      ["test", 0, 0xba6bd213],
      ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 0, 0xee925b90],
    ];
    for (const [text, seed, hash] of published)
      expect([text, seed, murmur3(text, seed)]).toEqual([text, seed, hash]);
  });

  it("hashes the UTF-8 of every text, lone surrogates as U+FFFD", () => {
    const encoder = new TextEncoder();
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), utf16());
    fc.assert(
      fc.property(text, fc.nat(0xffffffff), (unit, seed) => {
        expect(murmur3(unit, seed)).toBe(reference(encoder.encode(unit), seed));
      }),
      { numRuns: 300 },
    );
    expect(murmur3("\ud800")).toBe(murmur3("\ufffd"));
    expect(murmur3("\udc00\ud800")).toBe(murmur3("\ufffd\ufffd"));
  });

  it("hashes two texts as if they were joined, also between the halves of a pair", () => {
    fc.assert(
      fc.property(utf16(), utf16(), (first, second) => {
        expect(murmur3Joined(first, second)).toBe(murmur3(first + second));
      }),
    );
    expect(murmur3Joined("\ud83d", "\ude00")).toBe(murmur3("😀"));
  });

  it("takes a unit of a megabyte", () => {
    const long = "é".repeat(500_000);
    expect(murmur3(long)).toBe(reference(new TextEncoder().encode(long), 0));
  });
});

describe("the bucket of a unit", () => {
  it("is the hash, projected without loss", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, unit) => {
        const hash = BigInt(murmur3(seed + unit));
        expect(bucketOf(seed, unit)).toBe(Number((hash * BigInt(bucketCount)) >> 32n));
      }),
    );
  });

  it("is spread evenly", () => {
    const counts = new Array<number>(10).fill(0);
    for (let unit = 0; unit < 100_000; unit++) {
      const tenth = Math.floor(bucketOf("churn#1:", `user-${String(unit)}`) / 100_000);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // The 99.9 % point of chi-square with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.88);
  });
});

function utf16(): ReturnType<typeof fc.string> {
  const unit = fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }));
  return fc.array(unit).map((units) => String.fromCharCode(...units));
}

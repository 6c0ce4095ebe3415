import { fc } from "../support/laws.ts";
import { expect, it } from "vitest";
import { crc32, plainCrc32 } from "../../src/git/crc32.ts";

it("computes the CRC-32 that everybody computes", () => {
  for (const sum of [crc32, plainCrc32]) expect(sum(Buffer.from("123456789"))).toBe(0xcbf43926);
});

it("computes the same with zlib and without, also in parts", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (one, two) => {
      const whole = plainCrc32(Buffer.concat([one, two]));
      expect(crc32(two, crc32(one))).toBe(whole);
      expect(plainCrc32(two, plainCrc32(one))).toBe(whole);
    }),
  );
});

import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { inflate, inflateWhole } from "../../src/git/inflate.ts";
import { inflateAgain } from "../../src/git/inflater.ts";
import { fc } from "../support/laws.ts";

const corrupt = expect.objectContaining({ code: "object-corrupt" }) as Error;

test("one engine inflates stream after stream, whatever follows them, as node:zlib does", () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.string({ maxLength: 3000 }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(
      content,
      fc.integer({ min: 0, max: 9 }),
      fc.uint8Array({ maxLength: 70 }),
      (bytes, level, rest) => {
        const raw = Buffer.concat([deflateSync(bytes, { level }), rest]);
        expect(inflateAgain(raw, bytes.length)).toEqual(Buffer.from(bytes));
        expect(inflateWhole(raw, bytes.length)).toEqual(Buffer.from(bytes));
      },
    ),
  );
});

test("a stream of another size, or one that is cut or changed, is told as node:zlib tells it, and the next one is read", () => {
  const sound = deflateSync(Buffer.from("stage: production\nversion: 5.0.0\n"));
  const size = 33;
  for (const wrong of [0, 1, size - 1, size + 1, 60_000]) {
    expect(inflateAgain(sound, wrong)).toBeNull();
    expect(() => inflate(sound, wrong)).toThrow(corrupt);
    expect(inflate(sound, size).toString()).toMatch(/^stage/);
  }
  for (let length = 0; length < sound.length; length++) {
    expect(inflateAgain(sound.subarray(0, length), size)).toBeNull();
    expect(() => inflate(sound.subarray(0, length), size)).toThrow(corrupt);
  }
  const noise = randomBytes(64);
  noise[0] = 0;
  expect(() => inflate(noise, size)).toThrow(corrupt);
  expect(inflateAgain(sound, size)).toHaveLength(size);
});

test("what is large is left to node:zlib", () => {
  const large = randomBytes(70_000);
  expect(inflateAgain(deflateSync(large), large.length)).toBeNull();
  expect(inflate(deflateSync(large), large.length).equals(large)).toBe(true);
});

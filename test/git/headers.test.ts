import { expect, test } from "vitest";
import { parseHeaded } from "../../src/git/headers.ts";
import { fc } from "../support/laws.ts";

test("a text without an encoding is decoded as UTF-8 is everywhere, whatever its bytes", () => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const body = Buffer.concat([Buffer.from("tree 1\n\n"), bytes]);
      expect(parseHeaded(body).message).toBe(decoder.decode(bytes));
    }),
    { numRuns: 2_000 },
  );
  const marked = Buffer.from("tree 1\n\n\ufeffmarked \ud83d\ude00", "utf8");
  expect(parseHeaded(marked).message).toBe("\ufeffmarked \ud83d\ude00");
});

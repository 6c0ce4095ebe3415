import { fc } from "./laws.ts";
import type { Signature } from "../../src/values/identity.ts";

const word = fc.stringMatching(/^[A-Za-zäéß][A-Za-zäéß .'-]{0,12}[A-Za-zäéß]$/);

/** An object id. */
export const anyOid = fc.stringMatching(/^[0-9a-f]{40}$/);

/** A signature that Git can hold. */
export const anySignature: fc.Arbitrary<Signature> = fc.record({
  name: word,
  email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.org$/),
  seconds: fc.integer({ min: 0, max: 2 ** 40 }),
  offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
});

/** A message: any text without NUL that is well-formed. */
export const anyMessage = fc
  .string({ unit: "grapheme", maxLength: 60 })
  .map((text) => text.replaceAll("\0", ""));

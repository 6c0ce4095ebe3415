import { fc } from "../support/laws.ts";
import { expect, test } from "vitest";
import { anyDamages, anyLines, anyPatchwork, anyPrinted, checkLaw } from "../records/canonical-law.ts";

const anyDamaged = fc
  .tuple(fc.oneof(anyPrinted, anyLines), anyDamages)
  .map(([bytes, damage]) => damage(bytes));

test.each([
  ["patchworks of YAML", anyPatchwork, 200_000],
  ["lines of a record", anyLines, 200_000],
  ["damaged records", anyDamaged, 50_000],
] as const)("the fast path reads %s as the full parser does, or not at all", (_what, texts, runs) => {
  let answered = 0;
  fc.assert(
    fc.property(texts, (bytes) => {
      if (checkLaw(bytes)) answered += 1;
    }),
    { numRuns: runs },
  );
  expect(answered).toBeGreaterThan(runs / 200);
});

import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import {
  apply,
  changeOf,
  compose,
  editsOf,
  type Entries,
  type Entry,
  invert,
  isEmpty,
  noChange,
  sameEntry,
} from "../../src/changes/change.ts";
import { sameValue } from "../../src/values/plain-value.ts";
import { faultOf } from "../support/fault.ts";

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.string({ maxLength: 3 }).map((value) => ({ kind: "file", value }) as const),
  fc.constantFrom("a", "b").map((name) => ({ kind: "model", value: { name } }) as const),
);
const anyEntries: fc.Arbitrary<Entries> = fc
  .dictionary(fc.constantFrom("a", "b", "c", "d"), anyEntry)
  .map((found) => new Map(Object.entries(found)));

/** The change from one state to another. */
function between(before: Entries, after: Entries) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return changeOf(
    [...paths].map((path) => [path, before.get(path) ?? null, after.get(path) ?? null] as const),
  );
}

describe("a change", () => {
  it("leads from the state it was made for to the other, and back", () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (before, after) => {
        const change = between(before, after);
        expect(apply(before, change)).toEqual(after);
        expect(apply(apply(before, change), invert(change))).toEqual(before);
        expect(isEmpty(compose(change, invert(change)))).toBe(true);
      }),
    );
  });

  it("composes with the next into one that does what both do", () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (first, second, third) => {
        const [a, b] = [between(first, second), between(second, third)];
        expect(apply(first, compose(a, b))).toEqual(apply(apply(first, a), b));
        expect(compose(a, noChange)).toEqual(a);
      }),
    );
  });

  it("names each path once", () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (before, after) => {
        const paths = editsOf(between(before, after)).map(([path]) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  it("refuses entries, and a first change, that it was not made for", () => {
    const text = (value: string): Entry => ({ kind: "file", value });
    const change = changeOf([["a", text("1"), text("2")]]);
    expect(faultOf(() => apply(new Map(), change))).toMatchObject({ code: "bug" });
    expect(faultOf(() => apply(new Map([["a", text("3")]]), change))).toMatchObject({ code: "bug" });
    expect(faultOf(() => compose(change, change))).toMatchObject({ code: "bug" });
  });

  it("compares values without regard to the order of keys, and entries by kind too", () => {
    expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue([1], { 0: 1 })).toBe(false);
    expect(sameValue({ a: 1 }, { a: 1, b: 1 })).toBe(false);
    expect(sameValue({ a: undefined }, { b: undefined })).toBe(false);
    expect(sameValue(null, {})).toBe(false);
    expect(sameEntry({ kind: "file", value: "" }, { kind: "model", value: { name: "a" } })).toBe(false);
  });
});

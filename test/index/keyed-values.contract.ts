import { createHash } from "node:crypto";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { type KeyedValues, type ValueKind, valueKinds } from "../../src/index/port.ts";

/** Opens the values of a Git directory, as another process would. */
export type OpenValues = (gitDir: string) => KeyedValues;

/** An object id for a number. */
export function oidOf(number: number): string {
  return createHash("sha1").update(String(number)).digest("hex");
}

/** The value that tests give to a number, of some hundred bytes. */
export function valueOf(number: number): Buffer {
  return Buffer.from(`${number} `.repeat(1 + (number % 97)));
}

/** Adds the values of numbers and makes them last. */
export function addAll(values: KeyedValues, numbers: Iterable<number>): void {
  for (const number of numbers) values.add("version", oidOf(number), valueOf(number));
  values.flush();
}

/** How many of the numbers are shown their value; fails where one is shown another, or twice. */
export function countShown(values: KeyedValues, numbers: readonly number[]): number {
  const seen = new Set<number>();
  values.each("version", numbers.map(oidOf), (index, value) => {
    expect(seen.has(index)).toBe(false);
    expect(value.equals(valueOf(numbers[index] ?? -1))).toBe(true);
    seen.add(index);
  });
  return seen.size;
}

/** How many of the numbers have their value; fails where one has another. */
export function countKnown(values: KeyedValues, numbers: readonly number[]): number {
  const found = values.read("version", numbers.map(oidOf));
  let known = 0;
  for (const [index, number] of numbers.entries()) {
    const value = found[index];
    if (value == null) continue;
    expect(value.equals(valueOf(number))).toBe(true);
    known++;
  }
  return known;
}

/** The numbers from 0. */
export function numbers(count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** What every memory of values must do. */
export function keyedValuesContract(name: string, makeGitDir: () => string, open: OpenValues): void {
  describe(`${name} keeps the contract of keyed values:`, () => {
    it("what was added is known at once, and beyond the process once it was flushed", () => {
      const gitDir = makeGitDir();
      const values = open(gitDir);
      values.add("model", oidOf(1), Buffer.from("one"));
      expect(values.read("model", [oidOf(1), oidOf(2)])).toEqual([Buffer.from("one"), null]);
      expect(open(gitDir).read("model", [oidOf(1)])).toEqual([null]);
      values.flush();
      expect(open(gitDir).read("model", [oidOf(2), oidOf(1)])).toEqual([null, Buffer.from("one")]);
    });

    it("a kind says nothing about the others, and an empty value is one", () => {
      const gitDir = makeGitDir();
      const values = open(gitDir);
      values.add("model", oidOf(1), Buffer.alloc(0));
      values.flush();
      for (const each of [values, open(gitDir)])
        for (const kind of Object.keys(valueKinds) as ValueKind[])
          expect(each.read(kind, [oidOf(1)])).toEqual([kind === "model" ? Buffer.alloc(0) : null]);
    });

    it("waits with a flush until so many bytes wait as it is told", () => {
      const gitDir = makeGitDir();
      const values = open(gitDir);
      values.add("model", oidOf(1), Buffer.alloc(50));
      values.flush(100);
      expect(open(gitDir).read("model", [oidOf(1)])).toEqual([null]);
      values.add("model", oidOf(2), Buffer.alloc(50));
      values.flush(100);
      expect(open(gitDir).read("model", [oidOf(1), oidOf(2)])).not.toContain(null);
    });

    it("ids of 64 digits are told apart", () => {
      const gitDir = makeGitDir();
      const [one, two] = [1, 2].map((each) => createHash("sha256").update(String(each)).digest("hex"));
      const values = open(gitDir);
      values.add("model", one ?? "", Buffer.from("one"));
      values.flush();
      expect(open(gitDir).read("model", [two ?? "", one ?? ""])).toEqual([null, Buffer.from("one")]);
    });

    it("many flushes by several openers are all known, in any order of asking", () => {
      const gitDir = makeGitDir();
      const all = numbers(600);
      const openers = [open(gitDir), open(gitDir), open(gitDir)];
      for (const number of all) addAll(openers[number % 3] ?? openers[0] ?? open(gitDir), [number]);
      for (const opener of [...openers, open(gitDir)]) {
        expect(countKnown(opener, [5, 599, 0, 5, 700])).toBe(4);
      }
      expect(countKnown(open(gitDir), all)).toBe(600);
      expect(countShown(open(gitDir), [...all, 700, 5])).toBe(601);
    });

    it("behaves as a map does, over any sequence of adding, flushing and opening anew", () => {
      const action = fc.oneof(
        fc.record({ does: fc.constant("add" as const), number: fc.nat(40) }),
        fc.record({ does: fc.constant("flush" as const), number: fc.constant(0) }),
        fc.record({ does: fc.constant("open" as const), number: fc.constant(0) }),
      );
      fc.assert(
        fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
          const gitDir = makeGitDir();
          let values = open(gitDir);
          const [added, kept] = [new Set<number>(), new Set<number>()];
          for (const { does, number } of actions) {
            if (does === "add") values.add("version", oidOf(number), valueOf(number));
            if (does === "add") added.add(number);
            if (does === "flush") values.flush();
            if (does === "flush") for (const each of added) kept.add(each);
            if (does === "open") values = open(gitDir);
            if (does === "open") added.clear();
            const known = new Set([...added, ...kept]);
            expect(countKnown(values, numbers(41))).toBe(known.size);
            expect(countShown(values, numbers(41))).toBe(known.size);
          }
        }),
        { numRuns: 40 },
      );
    });
  });
}

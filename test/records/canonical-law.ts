import { fc } from "../support/laws.ts";
import { expect } from "vitest";
import { decodeText } from "../../src/records/bytes.ts";
import { parseCanonical } from "../../src/records/canonical.ts";
import type { RecordKind, RecordOf } from "../../src/records/kind.ts";
import { printRecord } from "../../src/records/print.ts";
import { type Json, valueOf } from "../../src/records/tree.ts";
import { readYaml } from "../../src/records/yaml.ts";
import { anyPair, anyText } from "./arbitrary.ts";

/**
 * Holds the fast path to its law: where it answers, the full parser finds no fault and reads the same value. Tells whether
 * it answered.
 */
export function checkLaw(bytes: Buffer): boolean {
  const { text } = decodeText(bytes);
  const quick = text === null ? undefined : parseCanonical(text);
  if (quick === undefined) return false;
  const full = valueOf(readYaml(bytes, "record.yaml", "registry").root);
  if (!isSame(quick, full)) expect.fail(`${JSON.stringify(text)} reads as ${JSON.stringify(quick)}`);
  return true;
}

/* Also the kind of zero, the order of keys, and that a map has no prototype. */
function isSame(a: Json, b: Json): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item: Json, index) => isSame(item, b[index] as Json));
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value], index) => right[index]?.[0] === key && isSame(value, right[index][1]))
  );
}

/** What means something to YAML, from single characters to lines, alone and in the wrong place. */
const pieces = [
  ...Array.from("a1:-[]{},\"'#|>?&*!%@`~.\\ \n\té=<+0e_/"),
  ..." |- |+ |2 >- : # - ,  -- --- ... ?  ~ null true No .5 5. 1. 010 0x1f 0o7 1e3 -1 -0 1.10 1e999 .inf .nan << __proto__".split(
    " ",
  ),
  ...[
    "\n\n",
    "  ",
    "    ",
    " #",
    " # c\n",
    "# c\n",
    "  # c\n",
    ": ",
    ":\n",
    "- ",
    "\n  - ",
    ", ",
    "''",
    '\\"',
  ],
  ...["k: v\n", "  k: v\n", "    k: v\n", "k:\n", "  k:\n", "- x\n", "  - x\n", "  - k: v\n", "- - x\n"],
  ...[
    "k: |\n  x\n",
    "k: |-\n  x\n",
    "[a, b]",
    "{a: b}",
    "{a: [b, {c: d}]}",
    '"a"',
    "'a'",
    '"\\u0041"',
    "\\x41",
  ],
  ...["\u00a0", "\u2028", "\u0085", "\ufeff", "\u202e", "\r", "\u{1f389}", "9007199254740993", "k : v\n"],
];

const anyPiece = fc.constantFrom(...pieces);

/** Texts of such pieces; many are no YAML at all. */
export const anyPatchwork: fc.Arbitrary<Buffer> = fc
  .array(anyPiece, { minLength: 1, maxLength: 16 })
  .map((parts) => Buffer.from(`${parts.join("")}\n`));

/** Lines that could stand in a record, with whatever behind the colon: the fast path answers to many of these. */
export const anyLines: fc.Arbitrary<Buffer> = fc
  .array(
    fc.record({
      indent: fc.constantFrom("", "", "", "", "  ", "    "),
      dashes: fc.constantFrom("", "", "", "", "", "- "),
      key: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...Array.from("abcdefghijklmnop", (key) => `${key}: `)) },
        { weight: 2, arbitrary: fc.constantFrom("q:", "r:", '"s": ', "t:\n  u: ", "v:\n  - ", "") },
        { weight: 1, arbitrary: anyPiece.map((piece) => `${piece}: `) },
      ),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom("x", "1.2.0", "[a, 1]", "{a: 1}", "|\n  x", "") },
        { weight: 1, arbitrary: anyPiece },
        { weight: 1, arbitrary: anyText },
      ),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((lines) => {
    const text = lines.map(({ indent, dashes, key, value }) => `${indent}${dashes}${key}${value}\n`);
    return Buffer.from(text.join(""));
  });

const position = fc.nat(1 << 20);

type Damage = (bytes: Buffer) => Buffer;

const cut = (bytes: Buffer, at: number, length: number, put = ""): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + length)]);

const onLines = (work: (lines: string[]) => string[]): Damage => {
  return (bytes) => Buffer.from(work(bytes.toString("latin1").split("\n")).join("\n"), "latin1");
};

/** One thing that a disk, a merge or a careless hand does to a file. */
const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(position, fc.nat(7)).map(([at, bit]) => (bytes: Buffer) => {
    const damaged = Buffer.from(bytes);
    if (damaged.length > 0) damaged[at % damaged.length] = (damaged[at % damaged.length] ?? 0) ^ (1 << bit);
    return damaged;
  }),
  fc.tuple(position, fc.integer({ min: 1, max: 6 })).map(
    ([at, length]) =>
      (bytes: Buffer) =>
        cut(bytes, at % (bytes.length + 1), length),
  ),
  fc.tuple(position, anyPiece).map(
    ([at, piece]) =>
      (bytes: Buffer) =>
        cut(bytes, at % (bytes.length + 1), 0, piece),
  ),
  fc.tuple(position, anyPiece).map(
    ([at, piece]) =>
      (bytes: Buffer) =>
        cut(bytes, at % (bytes.length + 1), 1, piece),
  ),
  fc
    .tuple(position, anyPiece)
    .map(([at, piece]) =>
      onLines((lines) => lines.with(at % lines.length, `${lines[at % lines.length] ?? ""}${piece}`)),
    ),
  fc
    .tuple(position, anyPiece)
    .map(([at, piece]) => onLines((lines) => lines.toSpliced(at % lines.length, 0, piece))),
  fc.tuple(position, position).map(([a, b]) =>
    onLines((lines) => {
      const [i, j] = [a % lines.length, b % lines.length];
      return lines.with(i, lines[j] ?? "").with(j, lines[i] ?? "");
    }),
  ),
  position.map((at) => onLines((lines) => lines.toSpliced(at % lines.length, 1))),
  position.map((at) =>
    onLines((lines) => lines.toSpliced(at % lines.length, 0, lines[at % lines.length] ?? "")),
  ),
  fc
    .tuple(position, fc.constantFrom(1, 2, 4))
    .map(([at, columns]) =>
      onLines((lines) =>
        lines.with(at % lines.length, `${" ".repeat(columns)}${lines[at % lines.length] ?? ""}`),
      ),
    ),
  fc
    .tuple(position, fc.constantFrom(1, 2))
    .map(([at, columns]) =>
      onLines((lines) => lines.with(at % lines.length, (lines[at % lines.length] ?? "").slice(columns))),
    ),
);

/** A few of them, one after the other. */
export const anyDamages: fc.Arbitrary<Damage> = fc
  .array(anyDamage, { minLength: 1, maxLength: 3 })
  .map((all) => (bytes) => all.reduce((damaged, damage) => damage(damaged), bytes));

/** The bytes of any record in canonical form. */
export const anyPrinted: fc.Arbitrary<Buffer> = anyPair.map(
  ({ kind, path, before }: { kind: RecordKind; path: string; before: RecordOf<RecordKind> }) =>
    printRecord(kind, before, path),
);

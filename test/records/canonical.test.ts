import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { parseCanonical } from "../../src/records/canonical.ts";
import { registryPath } from "../../src/records/layout.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { mostNodes } from "../../src/records/profile.ts";
import { anyDamages, anyLines, anyPatchwork, anyPrinted, checkLaw } from "./canonical-law.ts";
import { failureOf } from "./fault.ts";

const registryFiles = readdirSync("registry", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(join("registry", file)));

const answers: readonly (readonly [what: string, text: string, value: unknown])[] = [
  ["plain texts", "a: x y\nb: v1.2.0-rc.1\nc: 5.0.0\n", { a: "x y", b: "v1.2.0-rc.1", c: "5.0.0" }],
  [
    "texts that look like nothing else",
    "a: it's\nb: x#y\nc: a:b\nd: /x\n",
    { a: "it's", b: "x#y", c: "a:b", d: "/x" },
  ],
  ["characters beyond ASCII", "a: é 漢字\nb: 🎉\nü: [é]\n", { a: "é 漢字", b: "🎉", ü: ["é"] }],
  ["numbers", "a: 0\nb: -3\nc: 1.10\nd: 1.5e-7\ne: [-0.5]\n", { a: 0, b: -3, c: 1.1, d: 1.5e-7, e: [-0.5] }],
  ["minus zero as zero", "a: -0\nb: -0.0\nc: [-0e3]\n", { a: 0, b: 0, c: [0] }],
  ["the largest whole numbers", "a: 9007199254740991\nb: 1e20\n", { a: 9007199254740991, b: 1e20 }],
  [
    "words of the core schema",
    "a: ~\nb: Null\nc: TRUE\nd: false\ne: no\n",
    { a: null, b: null, c: true, d: false, e: "no" },
  ],
  ["values that are not there", "a:\nb: 1\nc:\n", { a: null, b: 1, c: null }],
  ["keys that look like other things", "null: 1\ntrue: 2\n1.0: 3\n", { null: 1, true: 2, "1.0": 3 }],
  ["quotes", `a: "x: y"\nb: 'it''s'\n"c d": ""\n'e': ''\n`, { a: "x: y", b: "it's", "c d": "", e: "" }],
  ["escapes", String.raw`a: "\"\\\/\n\t\u00e9\ud83c\udf89"` + "\n", { a: '"\\/\n\té🎉' }],
  [
    "brackets",
    'a: [x, {b: "c, d", e: [1, null]}, []]\nf: {}\n',
    { a: ["x", { b: "c, d", e: [1, null] }, []], f: {} },
  ],
  [
    "lists",
    "a:\n  - x\n  - b: 1\n    c:\n      - y\n  - - p\n    - q\n",
    { a: ["x", { b: 1, c: ["y"] }, ["p", "q"]] },
  ],
  ["literal blocks", "a: |\n  x\n\n    y\n  # z\n\nb: |-\n  x\n  y\n", { a: "x\n\n  y\n# z\n", b: "x\ny" }],
  ["a literal block in a list", "a:\n  - |\n    x\n  - b: |-\n      y\n", { a: ["x\n", { b: "y" }] }],
  ["comments and blank lines", "# a\n\na: 1\n  # b\n\n# c\nb:\n# d\n  c: 2\n", { a: 1, b: { c: 2 } }],
  ["deep maps", `${nested(32)}x\n`, undefined],
];

/* `a:` below `a:`, so many levels, and the place for a value. */
function nested(levels: number): string {
  return Array.from(
    { length: levels },
    (_, level) => `${" ".repeat(2 * level)}a:${level + 1 < levels ? "\n" : " "}`,
  ).join("");
}

/** What the full parser reads otherwise, refuses, or reads in a way that is not worth knowing twice. */
const left = [
  ...[
    "",
    "\n",
    "# c\n",
    "a: 1",
    "- a\n",
    "a\n",
    "a: b: c\n",
    "a: b:\n",
    "a : 1\n",
    "a:1\n",
    "a:  1\n",
    "a: 1 \n",
    " a: 1\n",
  ],
  ...[
    "a: 1 # c\n",
    "a: #\n",
    "a: x\n  y\n",
    "a:\n x: 1\n",
    "a:\n    x: 1\n",
    "a:\n  x: 1\n y: 2\n",
    "a:\n- x\n",
    "a:\n  \nb: 1\n",
  ],
  ...[
    "a: 010\n",
    "a: 0x1f\n",
    "a: 0o7\n",
    "a: 0b1\n",
    "a: .5\n",
    "a: 5.\n",
    "a: +1\n",
    "a: .inf\n",
    "a: -.Inf\n",
    "a: .NaN\n",
    "a: 1e999\n",
  ],
  ...[
    "a: 9007199254740992\n",
    "a: [-9007199254740993]\n",
    "a: 1\na: 2\n",
    'a: {b: 1, "b": 2}\n',
    '1: a\n"1": b\n',
  ],
  ...[
    "__proto__: 1\n",
    "a: {constructor: 1}\n",
    "a:\n  - prototype: 1\n",
    '"<<": 1\n',
    '"": 1\n',
    "a: {: 1}\n",
    "? a\n",
    "a: ? b\n",
  ],
  ...[
    "a: &b c\n",
    "a: *b\n",
    "a: !!str b\n",
    "%YAML 1.2\n",
    "---\na: 1\n",
    "a: 1\n...\n",
    "... : 1\n",
    "---: 1\n",
    "a: %b\n",
    "a: @b\n",
    "a: `b\n",
  ],
  ...[
    "a: >\n  x\n",
    "a: |+\n  x\n",
    "a: |2\n  x\n",
    "a: | # c\n  x\n",
    "a: |\n",
    "a: |\n\n  x\n",
    "a: |\n   x\n",
    "a: |\n  x\n   \n",
    "a: |\n x\n",
  ],
  ...[
    'a: "x\n',
    'a: "x\n  y"\n',
    'a: "x" y\n',
    String.raw`a: "\x41"` + "\n",
    String.raw`a: "\ud83d"` + "\n",
    String.raw`a: "\u0007"` + "\n",
    "a: 'x\n",
    "a: 'x'y\n",
  ],
  ...[
    "a: [b,c]\n",
    "a: [b, ]\n",
    "a: [b,\n  c]\n",
    "a: [ b]\n",
    "a: [b ]\n",
    "a: [b\n",
    "a: [b] c\n",
    "a: [b: c]\n",
    "a: [b, c: d]\n",
    "a: {b}\n",
  ],
  ...[
    "a: {b:c}\n",
    'a: {"b":c}\n',
    "a: {b: }\n",
    "a: {b: c,}\n",
    "a: {b: c\n",
    "a: [b:, c]\n",
    "a: [-]\n",
    "a: [- b]\n",
    "a: [b #c]\n",
    "a: [&b]\n",
    "[a]: 1\n",
    "{a: b}: 1\n",
  ],
  ...[
    "a: - b\n",
    "a:\n  -\n",
    "a:\n  -b\n  - c\n",
    "a:\n  - b\n   - c\n",
    "a:\n  - b: 1\n     c: 2\n",
    "-a: 1\n",
    ".a: 1\n",
    "a:\n  - -b: 1\n",
  ],
  `a: ${"[".repeat(20)}${"]".repeat(20)}\n`,
  `${nested(40)}x\n`,
  `a:\n  ${"- ".repeat(40)}x\n`,
  `${"k".repeat(501)}: 1\n`,
];

describe("the fast path for records in canonical form", () => {
  it.each(answers)("reads %s", (_what, text, value) => {
    expect(checkLaw(Buffer.from(text))).toBe(true);
    if (value !== undefined) expect(JSON.parse(JSON.stringify(parseCanonical(text)))).toEqual(value);
  });

  it.each(left)("leaves %j to the full parser", (text) => {
    expect(parseCanonical(text)).toBeUndefined();
  });

  it("reads every record of a registry as Stemma writes it", () => {
    expect(registryFiles.length).toBeGreaterThan(3);
    for (const bytes of registryFiles) expect(checkLaw(bytes)).toBe(true);
  });

  it("counts values as the full parser does", () => {
    const list = (values: number): Buffer => Buffer.from(`a: [${Array(values).fill("1").join(", ")}]\n`);
    expect(checkLaw(list(mostNodes - 2))).toBe(true);
    expect(checkLaw(list(mostNodes - 1))).toBe(false);
    const more = failureOf(() => parseRecord("registry", list(mostNodes - 1), registryPath));
    expect(more.code).toBe("yaml-invalid");
  });

  it("reads what the full parser reads: records as printed", () => {
    fc.assert(
      fc.property(anyPrinted, (bytes) => {
        checkLaw(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it("reads what the full parser reads: patchworks of YAML", () => {
    fc.assert(
      fc.property(fc.oneof(anyPatchwork, anyLines), (bytes) => {
        checkLaw(bytes);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads what the full parser reads: damaged records", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...registryFiles), anyPrinted), anyDamages, (bytes, damage) => {
        checkLaw(damage(bytes));
      }),
      { numRuns: 1500 },
    );
  });
});

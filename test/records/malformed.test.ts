import { describe, expect, it } from "vitest";
import { parseRecord } from "../../src/records/parse.ts";
import { problemsOf } from "../../src/records/problem.ts";
import type { ErrorCode } from "../../src/values/codes.ts";
import { failureOf } from "./fault.ts";

const path = "registry/models/vad/model.yaml";
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");
const bomb = lines(
  9,
  (i) =>
    `a${String(i)}: &a${String(i)} [${
      i === 0
        ? "x"
        : Array(9)
            .fill(`*a${String(i - 1)}`)
            .join(", ")
    }]\n`,
);

type Case = readonly [
  what: string,
  bytes: string | Buffer,
  code: ErrorCode,
  line: number | null,
  column: number | null,
  message: RegExp,
];

const corpus: readonly Case[] = [
  ["an empty file", "", "yaml-invalid", 1, 1, /empty/],
  ["a file of comments", "# nothing\n\n", "yaml-invalid", 1, 1, /empty/],
  ["a byte order mark", "\ufeffname: vad\n", "yaml-invalid", 1, 1, /byte order mark/],
  ["a mark in the middle", "name: v\ufeffad\n", "yaml-invalid", 1, 8, /U\+FEFF/],
  ["UTF-16", Buffer.from("name: vad\n", "utf16le"), "yaml-invalid", 1, 2, /U\+0000/],
  [
    "bytes that are not UTF-8",
    Buffer.from([...Buffer.from("name: vad\ntask: é"), 0xff, 0x0a]),
    "yaml-invalid",
    2,
    8,
    /not UTF-8/,
  ],
  ["a cut character", Buffer.from("name: vad\ntask: é").subarray(0, -1), "yaml-invalid", 2, 7, /not UTF-8/],
  ["an overlong encoding", Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0x80]), "yaml-invalid", 1, 4, /not UTF-8/],
  ["CR LF line ends", "name: vad\r\ntask: x\r\n", "yaml-invalid", 1, 10, /CR LF/],
  ["a tab for indentation", "name: vad\nstages:\n\tproduction: 1.0.0\n", "yaml-invalid", 3, 1, /tab/],
  ["a tab in a value", "name: vad\ntask: a\tb\n", "yaml-invalid", 2, 8, /tab/],
  ["a raw control character", "name: vad\ntask: a\u0007\n", "yaml-invalid", 2, 8, /U\+0007/],
  ["a raw C1 control", "name: vad\ntask: a\u0085\n", "yaml-invalid", 2, 8, /U\+0085/],
  ["a bidirectional override", "name: vad\ntask: a\u202eb\n", "yaml-invalid", 2, 8, /U\+202E/],
  ["an escaped control character", 'name: vad\ntask: "a\\0"\n', "yaml-invalid", 2, 7, /U\+0000/],
  ["an escaped override in a key", 'name: vad\ntags: {"a\\u2066": x}\n', "yaml-invalid", 2, 8, /U\+2066/],
  ["an escaped half of a pair", 'name: vad\ntask: "\\ud83d"\n', "yaml-invalid", 2, 7, /U\+D83D/],
  ["a directive", "%YAML 1.1\n---\nname: vad\n", "yaml-invalid", 1, 1, /directive/],
  ["a document start", "---\nname: vad\n", "yaml-invalid", 1, 1, /document marker/],
  ["a second document", "name: vad\n---\nname: vad\n", "yaml-invalid", 2, 1, /document marker/],
  ["a document end", "name: vad\n...\n", "yaml-invalid", 2, 1, /document marker/],
  ["an anchor", "name: &n vad\n", "yaml-invalid", 1, 7, /anchor/],
  ["an alias", "name: *n\n", "yaml-invalid", 1, 7, /alias/],
  ["an alias bomb", bomb, "yaml-invalid", 1, 5, /anchor/],
  [
    "fifty thousand anchors",
    lines(50_000, (i) => `k${String(i)}: &a${String(i)} x\n`),
    "yaml-invalid",
    1,
    5,
    /anchor/,
  ],
  ["a tag", "name: !!str vad\n", "yaml-invalid", 1, 7, /tag/],
  ["a foreign tag", "name: !!js/function vad\n", "yaml-invalid", 1, 7, /tag/],
  ["a merge key", "name: vad\ntags:\n  <<: {a: b}\n", "yaml-invalid", 3, 3, /merge key/],
  ["the key __proto__", "name: vad\ncustom: {__proto__: {x: 1}}\n", "yaml-invalid", 2, 10, /__proto__/],
  ["the key constructor", "name: vad\ncustom: {a: {constructor: 1}}\n", "yaml-invalid", 2, 14, /constructor/],
  ["the key prototype", "name: vad\ncustom:\n  - prototype: 1\n", "yaml-invalid", 3, 5, /prototype/],
  ["a key twice", "name: vad\ntask: a\nname: vad\n", "yaml-invalid", 3, 1, /'name' stands twice/],
  ["a key twice in brackets", "name: vad\ntags: {a: b, a: c}\n", "yaml-invalid", 2, 14, /'a' stands twice/],
  [
    "a number and a text as the same key",
    'name: vad\ncustom: {1: a, "1": b}\n',
    "yaml-invalid",
    2,
    16,
    /'1' stands twice/,
  ],
  ["an empty key", "name: vad\ncustom: {: a}\n", "yaml-invalid", 2, 10, /key is missing/],
  ["a key that is a list", "name: vad\ncustom: {[a]: b}\n", "yaml-invalid", 2, 10, /./],
  ["an explicit key", "? name\n: vad\n", "yaml-invalid", 1, 1, /explicit key/],
  ["not a number", "name: vad\ncustom: {a: .nan}\n", "yaml-invalid", 2, 13, /finite/],
  ["infinity", "name: vad\ncustom: {a: -.inf}\n", "yaml-invalid", 2, 13, /finite/],
  ["a number above all numbers", "name: vad\ncustom: {a: 1e999}\n", "yaml-invalid", 2, 13, /finite/],
  [
    "a whole number beyond 2^53",
    "name: vad\ncustom: {a: 9007199254740993}\n",
    "yaml-invalid",
    2,
    13,
    /too large/,
  ],
  ["a leading zero", "name: vad\ncustom: {a: 010}\n", "yaml-invalid", 2, 13, /010/],
  ["an octal number", "name: vad\ncustom: {a: 0o10}\n", "yaml-invalid", 2, 13, /0o10/],
  ["a hexadecimal number", "name: vad\ncustom: {a: 0x1f}\n", "yaml-invalid", 2, 13, /0x1f/],
  ["deep brackets", `name: ${"[".repeat(5000)}`, "yaml-invalid", 1, 71, /deeper than 64/],
  ["a hundred thousand dashes", "- ".repeat(100_000), "yaml-invalid", 1, 131, /deeper/],
  ["deep maps", lines(900, (i) => `${" ".repeat(i)}a:\n`), "yaml-invalid", 66, null, /deeper/],
  ["nested keys on a line", "name: a: b\n", "yaml-invalid", 1, 7, /compact mappings/],
  ["an open bracket", "name: vad\nowners: [a, b\n", "yaml-invalid", 3, 1, /inside brackets/],
  ["an open quote", 'name: "vad\n', "yaml-invalid", 2, 1, /missing closing/i],
  ["an indentation that jumps", "name: vad\nstages:\n   a: 1.0.0\n  b: 1.0.0\n", "yaml-invalid", 4, 1, /./],
  ["stray brackets", "]".repeat(200_000), "yaml-invalid", 1, 1, /./],
  ["ten megabytes", `name: ${"x".repeat(10 * 1024 * 1024)}\n`, "yaml-too-large", null, null, /bytes/],
  [
    "twenty thousand keys",
    `name: vad\ntags:\n${lines(20_000, (i) => `  k${String(i)}: x\n`)}`,
    "record-invalid",
    3,
    3,
    /at most 2000 entries/,
  ],
  [
    "a hundred thousand values",
    `name: vad\ncustom: [${"a,".repeat(100_000)}]\n`,
    "yaml-invalid",
    2,
    null,
    /more than 50000 values/,
  ],
  ["a list", "- name: vad\n", "record-invalid", 1, 1, /a list, and must be a map/],
  ["a text", "name\n", "record-invalid", 1, 1, /must be a map/],
  ["a missing name", "task: vad\n", "record-invalid", 1, 1, /'name' is missing/],
  ["an unknown key", "name: vad\nalias: {}\n", "record-invalid", 2, 1, /did you mean 'aliases'/],
  [
    "an unknown key like no other",
    "name: vad\nzzzzzzzzzz: {}\n",
    "record-invalid",
    2,
    1,
    /unknown key 'zzzzzzzzzz'$/,
  ],
  [
    "an unknown key in a hold",
    "name: vad\nholds:\n  production: {reason: a, by: b, sinse: c}\n",
    "record-invalid",
    3,
    15,
    /'since' is missing in 'holds.production' \(and 1 more\)/,
  ],
  [
    "a truth value for a text",
    "name: vad\ntask: true\n",
    "record-invalid",
    2,
    7,
    /'task' is true, and must be a text/,
  ],
  ["a text that is empty", 'name: vad\ntask: ""\n', "record-invalid", 2, 7, /not empty/],
  [
    "a value that is not there",
    "name: vad\nowners:\n",
    "record-invalid",
    2,
    8,
    /'owners' is nothing, and must be a list/,
  ],
  ["an unknown word", "name: vad\nversioning: calver\n", "record-invalid", 2, 13, /one of semver, timestamp/],
  [
    "a tag with a capital",
    "name: vad\ntags: {Domain: x}\n",
    "record-invalid",
    2,
    8,
    /'tags' has a key 'Domain'/,
  ],
  [
    "an alias to a list",
    "name: vad\naliases: {champion: [1.0.0]}\n",
    "record-invalid",
    2,
    21,
    /must be a version/,
  ],
  [
    "a version that is none",
    "name: vad\nstages: {production: 1.0}\n",
    "version-unquoted",
    2,
    22,
    /1\.0, which YAML reads as a number/,
  ],
  [
    "a version in a list that is a number",
    "name: vad\nstages:\n  old:\n    - 1.10\n",
    "version-unquoted",
    4,
    7,
    /1\.10/,
  ],
  [
    "a version of four parts",
    "name: vad\nstages: {production: 1.0.0.0}\n",
    "record-invalid",
    2,
    22,
    /must be a version/,
  ],
  [
    "a version with build metadata",
    "name: vad\ncollected: [1.0.0+x]\n",
    "record-invalid",
    2,
    13,
    /must be a version/,
  ],
  [
    "a deleted version without its version",
    "name: vad\ndeleted: [{content: x}]\n",
    "record-invalid",
    2,
    11,
    /'version' is missing/,
  ],
  ["another model's name", "name: other\n", "record-misplaced", 1, 7, /says vad/],
];

describe("a malformed file", () => {
  it.each(corpus)("with %s is a coded error with its place", (_, bytes, code, line, column, message) => {
    const error = failureOf(() => parseRecord("model", Buffer.from(bytes as string), path));
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    expect(error.kind).toBe("invalid");
    expect(error.data["path"]).toBe(path);
    expect(error.message.length).toBeLessThan(400);
    const problem = problemsOf(error)[0];
    expect(problem?.line ?? null).toBe(line);
    if (column !== null) expect(problem?.column).toBe(column);
    if (problem !== undefined) expect(problem.expected).not.toBe("");
    if (line !== null) expect(error.data["example"]).toBe("name: silero-vad\n");
  });

  it("is read to its end within the time limit of a test, however it is made", () => {
    const size = 1024 * 1024 - 100;
    const shapes = [
      "a: ",
      "{",
      "}",
      '"',
      "'",
      "# x\n",
      "\n",
      " ",
      "- ",
      "? ",
      ": ",
      "a: b: ",
      ",",
      "|\n",
      "> ",
      "a\n",
      "k: v\n",
      "!a ",
      "&a ",
      "--- ",
      "'a' ",
      "[a]: ",
    ];
    for (const shape of shapes) {
      for (const start of ["", "name: ", "name: [", "name: {", "name: |\n ", 'name: "']) {
        const text = start + shape.repeat(Math.floor((size - start.length) / shape.length / 128));
        expect(failureOf(() => parseRecord("model", Buffer.from(text), path)).kind).toBe("invalid");
      }
    }
  });
});

describe("a report of many problems", () => {
  it("lists them in the order of their lines and counts those beyond twenty", () => {
    const text = `name: vad\ntags:\n${lines(30, (i) => `  K${String(i)}: x\n`)}`;
    const error = failureOf(() => parseRecord("model", Buffer.from(text), path));
    expect(problemsOf(error).map((problem) => problem.line)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 3),
    );
    expect(error.data["omitted"]).toBe(10);
    expect(error.message).toContain("(and 29 more)");
  });

  it("says what was found, what was expected and where in the record", () => {
    const error = failureOf(() => parseRecord("model", Buffer.from("name: vad\naliases:\n  b: 1.x\n"), path));
    expect(problemsOf(error)).toEqual([
      {
        line: 3,
        column: 6,
        message: expect.stringContaining("'aliases.b' is 1.x") as string,
        found: "1.x",
        expected: expect.stringContaining("MAJOR.MINOR.PATCH") as string,
        pointer: "/aliases/b",
      },
    ]);
  });

  it("counts columns in characters, not in halves of them", () => {
    const error = failureOf(() =>
      parseRecord("model", Buffer.from('{name: vad, tags: {a: "🎉🎉", b: 1}}\n'), path),
    );
    expect(problemsOf(error)[0]).toMatchObject({ line: 1, column: 32 });
  });

  it("cuts what was found short", () => {
    const error = failureOf(() =>
      parseRecord("model", Buffer.from(`name: vad\nversioning: ${"x".repeat(500)}\n`), path),
    );
    expect(problemsOf(error)[0]?.found).toBe(`${"x".repeat(39)}…`);
  });
});

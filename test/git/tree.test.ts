import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { hashObject } from "../../src/git/oid.ts";
import {
  isFileMode,
  isFolderMode,
  parseRawTree,
  parseTree,
  printTree,
  type RawTreeEntry,
  replaceEntries,
} from "../../src/git/tree.ts";
import { anyOid } from "../support/arbitraries.ts";
import { makeRepository } from "../support/repository.ts";

const oid = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
const raw = (name: string | Buffer, mode = "100644"): RawTreeEntry => ({
  mode,
  name: Buffer.from(name as string),
  oid,
});
const body = (...entries: readonly RawTreeEntry[]): Buffer =>
  Buffer.concat(
    entries.map((each) =>
      Buffer.concat([
        Buffer.from(`${each.mode} `),
        each.name,
        Buffer.from([0]),
        Buffer.from(each.oid, "hex"),
      ]),
    ),
  );

const anyEntries = fc.uniqueArray(
  fc.record({
    mode: fc.constantFrom("100644", "100755", "120000", "40000", "160000", "100664"),
    name: fc
      .uint8Array({ minLength: 1, maxLength: 6 })
      .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x61 : byte)))),
    oid: anyOid,
  }),
  { selector: (entry) => entry.name.toString("hex"), maxLength: 20 },
);

describe("printTree and parseRawTree", () => {
  it("give back the same entries, whatever bytes the names hold", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const printed = printTree(entries);
        expect(printTree(parseRawTree(printed))).toEqual(printed);
        const key = (entry: RawTreeEntry): string =>
          `${entry.mode} ${entry.name.toString("hex")} ${entry.oid}`;
        expect(parseRawTree(printed).map(key).sort()).toEqual(entries.map(key).sort());
      }),
    );
  });

  it("give back the same entries with ids of SHA-256, which do not mix with those of SHA-1", () => {
    const long = (entry: RawTreeEntry): RawTreeEntry => ({ ...entry, oid: entry.oid.padEnd(64, "5") });
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const printed = printTree(entries.map(long));
        expect(
          parseRawTree(printed, "sha256")
            .map(({ oid }) => oid)
            .sort(),
        ).toEqual(entries.map((entry) => long(entry).oid).sort());
        expect(printTree(parseRawTree(printed, "sha256"))).toEqual(printed);
      }),
    );
    expect(() => printTree([raw("a"), long(raw("b"))])).toThrow(
      expect.objectContaining({ code: "tree-invalid" }),
    );
  });

  it("sort as git mktree does", () => {
    const { gitWith } = makeRepository();
    const names = ["a", "a.b", "a-b", "ab", "a0", "\u{1f600}", "\uffee", "z", "Z", "é"];
    const blob = gitWith("", "hash-object", "-w", "--stdin");
    const tree = gitWith("", "mktree");
    const entries = names.flatMap((name): RawTreeEntry[] => [
      { mode: "100644", name: Buffer.from(`${name}x`), oid: blob },
      { mode: "40000", name: Buffer.from(name), oid: tree },
    ]);
    const lines = entries.map(
      (each) =>
        `${each.mode} ${each.mode === "40000" ? "tree" : "blob"} ${each.oid}\t${each.name.toString()}\0`,
    );
    expect(hashObject("tree", printTree(entries))).toBe(gitWith(lines.join(""), "mktree", "-z"));
  });

  it("keep foreign entries byte for byte when one entry is replaced", () => {
    const foreign = [
      raw(Buffer.from([0xff, 0xfe])),
      raw(".git"),
      raw("a\\b"),
      raw("old", "100664"),
      raw("link", "120000"),
    ];
    const next = replaceEntries(parseRawTree(body(...foreign)), [["new", { mode: "100644", oid }]]);
    const without = replaceEntries(next, [["new", null]]);
    expect(parseRawTree(printTree(without))).toEqual(parseRawTree(printTree(foreign)));
    expect(replaceEntries(next, [["new", { mode: "100755", oid }]])).toHaveLength(foreign.length + 1);
  });
});

describe("parseRawTree", () => {
  it.each([
    ["bytes without a NUL", Buffer.from("100644 name")],
    ["no space", Buffer.from("100644")],
    ["an id that is cut off", body(raw("a")).subarray(0, -1)],
    ["a mode that is not octal", Buffer.from(`10064x a\0${"x".repeat(20)}`)],
  ])("refuses %s", (_, bytes) => {
    expect(() => parseRawTree(bytes)).toThrow(expect.objectContaining({ code: "object-corrupt" }));
  });
});

describe("parseTree", () => {
  it.each([
    ["", "empty"],
    [".", "leaves"],
    ["..", "leaves"],
    ["a/b", "slash"],
    ["a\\b", "backslash"],
    [".git", ".git"],
    [".GIT", ".git"],
    [".git ", ".git"],
    [".git...", ".git"],
    [".git:x", ".git"],
    [".git::$INDEX_ALLOCATION", ".git"],
    ["git~1", ".git"],
    ["GIT~1.", ".git"],
    [".g\u200cit", ".git"],
    ["\ufeff.git", ".git"],
  ])("reports the name %j and keeps its siblings", (name, why) => {
    const tree = parseTree(body(raw("good"), raw(name)));
    expect(tree.entries).toEqual([{ mode: "100644", name: "good", oid }]);
    expect(tree.problems).toEqual([{ name, why: expect.stringContaining(why) as string }]);
  });

  it("reports names that are not UTF-8, and second entries of one name", () => {
    const tree = parseTree(body(raw("a"), raw("a", "40000"), raw(Buffer.from([0x61, 0xff]))));
    expect(tree.entries.map((entry) => entry.name)).toEqual(["a"]);
    expect(tree.problems.map((problem) => problem.why)).toEqual([
      "a second entry has this name",
      "it is not UTF-8",
    ]);
  });

  it("accepts names that only look alike", () => {
    const names = [".gitignore", "git", "git~2", ".gitx", "...", "é", "a b"];
    expect(parseTree(body(...names.map((name) => raw(name)))).problems).toEqual([]);
  });
});

describe("printTree", () => {
  it.each([
    ["a duplicate", [raw("a"), raw("a", "40000")]],
    ["an empty name", [raw("")]],
    ["a slash", [raw("a/b")]],
    ["a mode that is not octal", [raw("a", "abc")]],
    ["an id that is not one", [{ ...raw("a"), oid: "../x" }]],
  ])("refuses %s", (_, entries) => {
    expect(() => printTree(entries)).toThrow(expect.objectContaining({ code: "tree-invalid" }));
  });
});

describe("replaceEntries", () => {
  it.each(["..", ".git", "a/b", "", "a\nb", "git~1", "a\0"])("refuses the new name %j", (name) => {
    expect(() => replaceEntries([], [[name, { mode: "100644", oid }]])).toThrow(
      expect.objectContaining({ code: "path-invalid" }),
    );
  });
});

describe("modes", () => {
  it("tell files from folders, links and submodules", () => {
    expect(["100644", "100755", "100664", "0100644"].every(isFileMode)).toBe(true);
    expect(["40000", "120000", "160000"].some(isFileMode)).toBe(false);
    expect(["40000", "040000"].every(isFolderMode)).toBe(true);
    expect(isFolderMode("100644")).toBe(false);
  });
});

import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { parseCommit, printCommit } from "../../src/git/commit.ts";
import { hashObject } from "../../src/git/oid.ts";
import { parseSignature, printSignature } from "../../src/git/signature.ts";
import { parseTag, printTag } from "../../src/git/tag.ts";
import { anyMessage, anyOid, anySignature } from "../support/arbitraries.ts";
import { makeRepository } from "../support/repository.ts";

const tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const ada = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 60 };
const text = (...lines: readonly string[]): Buffer => Buffer.from(lines.join("\n"));
const usual = [
  `tree ${tree}`,
  "author Ada <ada@example.org> 1700000000 +0100",
  "committer Ada <ada@example.org> 1700000000 +0100",
];

describe("printCommit and parseCommit", () => {
  it("give back the same commit", () => {
    const extra = fc.constantFrom([], [["gpgsig", "-----BEGIN-----\n\nabc\n-----END-----"]] as const);
    const anyCommit = fc.record({
      tree: anyOid,
      parents: fc.array(anyOid, { maxLength: 3 }),
      author: anySignature,
      committer: anySignature,
      message: anyMessage,
      extra,
    });
    fc.assert(
      fc.property(anyCommit, (commit) => {
        expect(parseCommit(printCommit(commit))).toEqual(commit);
      }),
    );
  });

  it("make the bytes that git makes", () => {
    const { git, gitWith } = makeRepository();
    const id = gitWith("Subject\n\nBody\n", "commit-tree", gitWith("", "mktree"));
    const body = printCommit({
      tree,
      parents: [],
      author: ada,
      committer: ada,
      message: "Subject\n\nBody\n",
    });
    expect(hashObject("commit", body)).toBe(id);
    expect(git("cat-file", "commit", id)).toBe(body.toString().replace(/\n$/, ""));
  });
});

describe("parseCommit", () => {
  it("keeps signatures and unknown headers beside the message", () => {
    const commit = parseCommit(
      text(...usual, "gpgsig -----BEGIN SSH SIGNATURE-----", " abc", " ", " -----END", "odd", "", "m\n"),
    );
    expect(commit.extra).toEqual([
      ["gpgsig", "-----BEGIN SSH SIGNATURE-----\nabc\n\n-----END"],
      ["odd", ""],
    ]);
    expect(commit.message).toBe("m\n");
  });

  it("decodes the encoding that the commit names, and survives one that nobody knows", () => {
    const latin = Buffer.concat([text(...usual, "encoding ISO-8859-1", "", ""), Buffer.from([0xe9])]);
    expect(parseCommit(latin).message).toBe("é");
    expect(parseCommit(text(...usual, "encoding klingon", "", "é")).message).toBe("é");
  });

  it("reads a commit without a message", () => {
    expect(parseCommit(text(...usual)).message).toBe("");
    expect(parseCommit(text(...usual, "")).message).toBe("");
  });

  it.each([
    ["no tree", usual.slice(1)],
    ["no author", [usual[0] ?? "", usual[2] ?? ""]],
    ["no committer", usual.slice(0, 2)],
    ["a parent that is no id", [usual[0] ?? "", "parent ../../x", ...usual.slice(1)]],
    ["nothing", [""]],
  ])("refuses a commit with %s", (_, lines) => {
    expect(() => parseCommit(text(...lines, "", "m"))).toThrow(
      expect.objectContaining({ code: "object-corrupt" }),
    );
  });
});

describe("printCommit", () => {
  it.each([
    ["a line break in a name", { name: "A\nparent x" }, "identity-invalid"],
    ["an angle bracket in an email", { email: "a>b" }, "identity-invalid"],
    ["an empty name", { name: " " }, "identity-invalid"],
    ["a name that ends in a space", { name: "Ada " }, "identity-invalid"],
    ["a time in fractions", { seconds: 1.5 }, "identity-invalid"],
    ["a time before 1970", { seconds: -1 }, "identity-invalid"],
    ["an offset that is none", { offset: Number.NaN }, "identity-invalid"],
  ])("refuses %s", (_, change, code) => {
    const commit = { tree, parents: [], author: { ...ada, ...change }, committer: ada, message: "m" };
    expect(() => printCommit(commit)).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a NUL in the message", () => {
    const commit = { tree, parents: [], author: ada, committer: ada, message: "a\0b" };
    expect(() => printCommit(commit)).toThrow(expect.objectContaining({ code: "usage-invalid" }));
  });
});

describe("signatures", () => {
  it("are printed and parsed without loss", () => {
    fc.assert(
      fc.property(anySignature, (by) => {
        expect(parseSignature(printSignature(by))).toEqual(by);
      }),
    );
  });

  it.each([
    ["Ada <ada@example.org> 12 -0130", { name: "Ada", email: "ada@example.org", seconds: 12, offset: -90 }],
    ["Ada <ada@example.org> 12 -0000", { name: "Ada", email: "ada@example.org", seconds: 12, offset: 0 }],
    ["<ada@example.org> 12 +0000", { name: "", email: "ada@example.org", seconds: 12, offset: 0 }],
    ["Ada <> 12", { name: "Ada", email: "", seconds: 12, offset: 0 }],
    ["Ada <ada@example.org>", { name: "Ada", email: "ada@example.org", seconds: 0, offset: 0 }],
    ["Ada", { name: "Ada", email: "", seconds: 0, offset: 0 }],
  ])("read %j as well as can be", (line, by) => {
    expect(parseSignature(line)).toEqual(by);
  });
});

describe("printTag and parseTag", () => {
  it("give back the same tag", () => {
    const anyTag = fc.record({
      object: anyOid,
      type: fc.constantFrom("blob", "tree", "commit", "tag"),
      tag: fc.stringMatching(/^[a-z@v.0-9]{1,12}$/),
      tagger: fc.option(anySignature),
      message: anyMessage,
    });
    fc.assert(
      fc.property(anyTag, (tag) => {
        expect(parseTag(printTag(tag))).toEqual(tag);
      }),
    );
  });

  it("make a tag that git accepts", () => {
    const { gitWith } = makeRepository();
    const commit = gitWith("m", "commit-tree", gitWith("", "mktree"));
    const body = printTag({
      object: commit,
      type: "commit",
      tag: "m@v1.0.0",
      tagger: ada,
      message: "m 1.0.0\n",
    });
    expect(gitWith(body, "mktag")).toBe(hashObject("tag", body));
  });

  it.each([
    ["no object", `type commit\ntag x\n\nm`],
    ["an odd type", `object ${tree}\ntype thing\ntag x\n\nm`],
    ["no name", `object ${tree}\ntype commit\n\nm`],
  ])("refuse %s", (_, body) => {
    expect(() => parseTag(Buffer.from(body))).toThrow(expect.objectContaining({ code: "object-corrupt" }));
  });
});

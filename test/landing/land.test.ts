import { describe, expect, it } from "vitest";
import { changeOf } from "../../src/changes/change.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { fileEditsOf } from "../../src/landing/file-edits.ts";
import { land } from "../../src/landing/land.ts";
import { messageOf } from "../../src/landing/message.ts";
import { PendingObjects } from "../../src/landing/pending-objects.ts";
import { editTree } from "../../src/landing/tree.ts";
import { rejectionOf } from "../support/fault.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";

const objectsOf = ({ gitDir }: TestRepository): NodeObjectStore =>
  new NodeObjectStore({ objectsDir: `${gitDir}/objects` });

/** Edits a tree that native git made of `mode path content` lines, and lists what came of it. */
async function edited(
  before: readonly string[],
  edits: Readonly<Record<string, string | null>>,
): Promise<readonly string[]> {
  const repository = makeRepository();
  const stream = ["commit refs/heads/main", "committer A <a@b> 1 +0000", "data 0"];
  for (const line of before) {
    const [mode = "", path = "", content = ""] = line.split(" ");
    if (mode === "160000") stream.push(`M ${mode} ${content} ${path}`);
    else stream.push(`M ${mode} inline ${path}`, `data ${content.length}`, content);
  }
  repository.gitWith(`${stream.join("\n")}\n`, "fast-import", "--quiet");
  const store = objectsOf(repository);
  const objects = new PendingObjects(store);
  const blobs = Object.entries(edits).map(
    ([path, text]) => [path, text === null ? null : objects.make("blob", Buffer.from(text))] as const,
  );
  const tree = await editTree(objects, repository.git("rev-parse", "main^{tree}"), blobs);
  await store.writeAll(objects.all());
  repository.git("fsck", "--strict", "--no-dangling");
  return repository
    .git("ls-tree", "-r", tree)
    .split("\n")
    .map((line) => line.replace(/ [a-z]+ [0-9a-f]{40}\t/, " "))
    .filter((line) => line !== "");
}

describe("a tree", () => {
  it("has the wished files changed, and all else as it was", async () => {
    const before = ["100755 run.sh x", "120000 link run.sh", "100644 a/b/one 1", "100644 a/c 2"];
    expect(
      await edited(before, { "run.sh": "y", "a/b/two": "2", "a/c": null, "new/deep/file": "n" }),
    ).toEqual(["100644 a/b/one", "100644 a/b/two", "120000 link", "100644 new/deep/file", "100755 run.sh"]);
  });

  it("loses a folder with its last file, and may end with nothing", async () => {
    expect(await edited(["100644 a/b/one 1", "100644 c 2"], { "a/b/one": null })).toEqual(["100644 c"]);
    expect(await edited(["100644 a/b/one 1"], { "a/b/one": null })).toEqual([]);
  });

  it("is not edited through what is no folder, nor over what is no file", async () => {
    expect(await rejectionOf(edited(["120000 a elsewhere"], { "a/b": "x" }))).toMatchObject({
      code: "path-invalid",
    });
    expect(await rejectionOf(edited(["120000 a elsewhere"], { a: "x" }))).toMatchObject({
      code: "path-invalid",
    });
    expect(await rejectionOf(edited(["100644 a/b x"], { a: "x" }))).toMatchObject({ code: "path-invalid" });
  });
});

describe("a message", () => {
  const step = { change: changeOf([]), moves: [], reason: null };
  it("is a subject, the details, and one line of reason", () => {
    const text = messageOf({
      ...step,
      subject: "promote(a): 1",
      details: ["one", "two\0"],
      reason: "because\nReason: forged\r\n x",
    });
    expect(text).toBe("promote(a): 1\n\none\ntwo\n\nReason: because Reason: forged x\n");
    expect(messageOf({ ...step, subject: "s", details: [] })).toBe("s\n");
  });
});

describe("a landing", () => {
  it("refuses a change that expects another file than there is", async () => {
    const change = changeOf([["registry/x", null, { kind: "file", value: "x" }]]);
    expect(await rejectionOf(fileEditsOf(change, () => Promise.resolve(Buffer.from("there"))))).toMatchObject(
      { code: "bug" },
    );
  });

  it("without a step is a bug", async () => {
    const repository = makeRepository();
    const by = { name: "A", email: "a@b", seconds: 1, offset: 0 };
    const base = {
      ref: "refs/heads/main",
      commit: null,
      read: () => Promise.resolve(null),
      author: by,
      committer: by,
    };
    const ports = {
      objects: objectsOf(repository),
      publish: () => Promise.resolve({ state: "moved", actual: null } as const),
    };
    expect(await rejectionOf(land(ports, base, []))).toMatchObject({ code: "bug" });
  });
});

describe("pending objects", () => {
  it("stand in front of the store without writing to it", async () => {
    const store = objectsOf(makeRepository());
    const objects = new PendingObjects(store);
    const blob = await objects.write("blob", Buffer.from("x"));
    const [other = ""] = await objects.writeAll([{ type: "blob", body: Buffer.from("y") }]);
    expect([(await objects.read(blob))?.body.toString(), await store.read(blob)]).toEqual(["x", null]);
    expect(await objects.read("0".repeat(40))).toBeNull();
    expect(await objects.expand(other)).toEqual([]);
    expect(objects.all()).toHaveLength(2);
  });
});

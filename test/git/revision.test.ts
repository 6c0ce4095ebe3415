import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import { peelToCommit, resolveRevision, type Revision } from "../../src/git/revision.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository, repositoryAt, type TestRepository } from "../support/repository.ts";
import { badRefNames } from "./ref-store.contract.ts";

const stores = (gitDir: string): { objects: NodeObjectStore; refs: NodeRefStore } => ({
  objects: new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") }),
  refs: new NodeRefStore({ gitDir }),
});

async function resolve({ gitDir }: TestRepository, text: string): Promise<Revision> {
  const { objects, refs } = stores(gitDir);
  return resolveRevision(objects, refs, await refs.head(), text);
}

/** Fills a repository with a merge, an annotated and a nested tag, a remote branch. */
function merged(repository = makeRepository()): TestRepository {
  const { git, gitWith } = repository;
  const [tip = "", before = ""] = commitFiles(repository, 5);
  const side = gitWith("side", "commit-tree", `${before}^{tree}`, "-p", before);
  const merge = gitWith("merge", "commit-tree", `${tip}^{tree}`, "-p", tip, "-p", side);
  git("update-ref", "refs/heads/main", merge);
  git("update-ref", "refs/remotes/origin/topic", side);
  git("tag", "-m", "note", "m@v1.0.0", before);
  git("tag", "-m", "tag of a tag", "team/m@v1.0.0", "m@v1.0.0");
  git("tag", "-m", "a file", "file", "main:models/a/model.yaml");
  git("pack-refs", "--all");
  return repository;
}

/* What is only read is shared: a full repository, and an empty one. */
let root = "";
let shared: TestRepository;
let empty: TestRepository;
beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "stemma-")));
  fs.mkdirSync(path.join(root, "empty"));
  shared = merged(repositoryAt(root));
  empty = repositoryAt(path.join(root, "empty"));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe("resolveRevision", () => {
  it.each([
    ...[
      "HEAD",
      "@",
      "main",
      "heads/main",
      "refs/heads/main",
      "origin/topic",
      "remotes/origin/topic",
      "m@v1.0.0",
      "team/m@v1.0.0",
    ],
    ...[
      "refs/tags/m@v1.0.0",
      "main~",
      "main~1",
      "main~3",
      "main^",
      "main^2",
      "main^2~1",
      "main^1^1",
      "main^0",
      "main~0",
    ],
    ...["m@v1.0.0^{commit}", "m@v1.0.0^{}", "team/m@v1.0.0^{}", "team/m@v1.0.0~1", "file", "file^{}"],
  ])("finds what git rev-parse finds: %s", async (text) => {
    const { oid, kind } = await resolve(shared, text);
    expect(oid).toBe(shared.git("rev-parse", text));
    expect(kind).toBe(shared.git("cat-file", "-t", text));
  });

  it("finds full ids and unique abbreviations, of any case", async () => {
    const repository = shared;
    const oid = repository.git("rev-parse", "main");
    expect(await resolve(repository, oid)).toEqual({ oid, kind: "commit" });
    expect(await resolve(repository, oid.slice(0, 12))).toEqual({ oid, kind: "commit" });
    expect(await resolve(repository, oid.slice(0, 12).toUpperCase())).toEqual({ oid, kind: "commit" });
  });

  it.each([
    ["an unknown name", "nothing"],
    ["an id that is not there", "1234567890123456789012345678901234567890"],
    ["an abbreviation that is not there", "12345678901"],
    ["an abbreviation that is too short", "abc"],
    ["a parent that is not there", "main^3"],
    ["an ancestor before the first commit", "main~99"],
    ["a parent of a file", "file~1"],
    ["a full ref that is not there", "refs/heads/gone"],
  ])("says that there is none: %s", async (_, text) => {
    await expect(resolve(shared, text)).rejects.toMatchObject({ code: "revision-not-found" });
  });

  it("says that an unborn branch has no commit", async () => {
    await expect(resolve(empty, "HEAD")).rejects.toMatchObject({ code: "revision-not-found" });
  });

  it.each([
    ...[
      "",
      "~1",
      "^",
      "main~x",
      "main^{tree}",
      "main^{/text}",
      "main@{1}",
      "main:models",
      "main..HEAD",
      "main~1x",
      ":/text",
      "-x",
    ],
    ...[
      "../../secret.txt",
      "refs/../config",
      "heads/../../config",
      ...badRefNames.filter((name) => /^refs\/[^~^]+$/.test(name)),
    ],
  ])("refuses %j before it looks", async (text) => {
    await expect(resolve(empty, text)).rejects.toMatchObject({ code: "ref-invalid" });
  });

  it("refuses to choose between a tag and a branch that differ, and takes two that agree", async () => {
    const repository = merged();
    repository.git("tag", "main", "main~1");
    await expect(resolve(repository, "main")).rejects.toMatchObject({
      code: "revision-ambiguous",
      data: { candidates: ["refs/tags/main", "refs/heads/main"] },
    });
    repository.git("tag", "-f", "main", "refs/heads/main");
    expect(await resolve(repository, "main")).toEqual(await resolve(repository, "refs/heads/main"));
  });

  it("refuses an abbreviation of several objects, unless one alone is a commit", async () => {
    const repository = makeRepository();
    const { gitWith } = repository;
    const blobs = new Map<string, string>();
    let twin = "";
    for (let n = 0; twin === ""; n++) {
      const oid = gitBlobId(String(n));
      const known = blobs.get(oid.slice(0, 4));
      if (known !== undefined) {
        for (const text of [known, String(n)]) gitWith(text, "hash-object", "-w", "--stdin");
        twin = oid.slice(0, 4);
      }
      blobs.set(oid.slice(0, 4), String(n));
    }
    await expect(resolve(repository, twin)).rejects.toMatchObject({ code: "revision-ambiguous" });
    const [commit = ""] = commitFiles(repository, 1);
    for (let n = 0; ; n++) {
      const oid = gitBlobId(`c${n}`);
      if (!oid.startsWith(commit.slice(0, 4))) continue;
      gitWith(`c${n}`, "hash-object", "-w", "--stdin");
      break;
    }
    expect(await resolve(repository, commit.slice(0, 4))).toEqual({ oid: commit, kind: "commit" });
  });
});

function gitBlobId(text: string): string {
  return hashObject("blob", Buffer.from(text));
}

describe("a shallow clone", () => {
  it("says that a parent was cut off, and still tells a parent that never was", async () => {
    const repository = makeRepository();
    const [tip = "", before = ""] = commitFiles(repository, 4);
    const { git, gitDir, world } = repository;
    git("clone", "-q", "--bare", "--depth=2", `file://${gitDir}`, world.path("shallow.git"));
    const cut = { ...repository, gitDir: world.path("shallow.git") };
    expect((await resolve(cut, "main~1")).oid).toBe(before);
    expect((await resolve(cut, "main~1^{commit}")).oid).toBe(before);
    for (const text of ["main~2", "main~3", "main~1^", `${before}^1`]) {
      await expect(resolve(cut, text)).rejects.toMatchObject({
        code: "history-incomplete",
        hint: expect.stringContaining("--unshallow") as string,
        data: { boundary: before },
      });
    }
    await expect(resolve(cut, "main~1^2")).rejects.toMatchObject({ code: "revision-not-found" });
    await expect(resolve(cut, tip.replace(/./g, "1"))).rejects.toMatchObject({ code: "revision-not-found" });
  });
});

describe("peelToCommit", () => {
  it("follows tags of tags, refuses files, and names a missing object", async () => {
    const { objects } = stores(shared.gitDir);
    const { git } = shared;
    expect(await peelToCommit(objects, git("rev-parse", "team/m@v1.0.0"))).toBe(
      git("rev-parse", "m@v1.0.0^{commit}"),
    );
    await expect(peelToCommit(objects, git("rev-parse", "file"))).rejects.toMatchObject({
      code: "revision-not-found",
    });
    await expect(peelToCommit(objects, "1".repeat(40))).rejects.toMatchObject({ code: "object-missing" });
  });
});

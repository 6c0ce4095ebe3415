import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSeam, nodeFiles } from "../../src/git/file-seam.ts";
import { GitRefReader } from "../../src/git/git-ref-reader.ts";
import { NativeRefStore, type NativeRefOptions } from "../../src/git/native-refs.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { RefFiles } from "../../src/git/ref-files.ts";
import { rejectionOf } from "../support/fault.ts";
import { knowsReftables } from "../support/git-version.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { leftovers, moveOf } from "./ref-store.contract.ts";

const main = "refs/heads/main";

function optionsOf(
  { gitDir, world }: TestRepository,
  more: Partial<NativeRefOptions> = {},
): NativeRefOptions {
  return {
    gitDir,
    commonDir: gitDir,
    algorithm: "sha1",
    refStorage: "files",
    partial: false,
    env: world.env,
    variables: {},
    patience: 20,
    ...more,
  };
}

const storeOf = (repository: TestRepository, more: Partial<NativeRefOptions> = {}): NativeRefStore =>
  new NativeRefStore(optionsOf(repository, more));

function writeHook({ gitDir }: TestRepository, text: string): string {
  const hook = path.join(gitDir, "hooks/reference-transaction");
  fs.mkdirSync(path.dirname(hook), { recursive: true });
  fs.writeFileSync(hook, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path.dirname(hook);
}

describe("native git as a store of refs", () => {
  it("moves no ref to an object that is not there", async () => {
    const repository = makeRepository();
    const [tip = ""] = commitFiles(repository, 1);
    const moved = storeOf(repository).move(moveOf(main, tip, "a".repeat(40)));
    expect(await rejectionOf(moved)).toMatchObject({ code: "object-missing", data: { ref: main } });
    expect(leftovers(repository.gitDir)).toEqual([]);
  });

  it("runs the hook of transactions, which may refuse, and no hook where none is wanted", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const hooks = writeHook(repository, '[ "$1" != prepared ] || { echo not today >&2; exit 1; }');
    const refused = await rejectionOf(storeOf(repository, { hooks }).move(moveOf(main, b, a)));
    expect(refused).toMatchObject({
      code: "hook-refused",
      data: { said: expect.stringContaining("not today") as string },
    });
    expect(repository.git("rev-parse", main)).toBe(b);
    expect(leftovers(repository.gitDir)).toEqual([]);
    expect(await storeOf(repository).move(moveOf(main, b, a))).toEqual({ state: "published", durable: true });
  });

  it("says that another was first where the ref moved between its look and git's", async () => {
    const repository = makeRepository();
    const [c = "", b = "", a = ""] = commitFiles(repository, 3);
    const hooks = writeHook(
      repository,
      `[ "$1" = committed ] || printf '${a}\\n' > "$GIT_DIR/${main}"; exit 1`,
    );
    // The hook stands for a writer without locks: git fails, and the ref is not what it was.
    expect(await storeOf(repository, { hooks }).move(moveOf(main, c, b))).toEqual({
      state: "moved",
      actual: a,
    });
  });

  it("takes a ref that holds the new id after git was killed for published, and not for durable", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const hooks = writeHook(repository, '[ "$1" != committed ] || kill -9 $PPID');
    expect(await storeOf(repository, { hooks }).move(moveOf(main, b, a))).toEqual({
      state: "published",
      durable: false,
    });
    expect(repository.git("rev-parse", main)).toBe(a);
  });

  it("heals a lock that our own protocol left when its process was killed", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    const [boot, host, space, , ticks] = thisOwner().split(".");
    const file = path.join(
      repository.gitDir,
      "stemma-tmp",
      `${[boot, host, space, pid, ticks].join(".")}.lock.abcdef`,
    );
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, `${b}\n`);
    fs.linkSync(file, path.join(repository.gitDir, `${main}.lock`));
    expect(await storeOf(repository).move(moveOf(main, b, a))).toMatchObject({ state: "published" });
    expect(leftovers(repository.gitDir)).toEqual([]);
  });

  it("moves nothing during a push", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const store = storeOf(repository, { variables: { GIT_QUARANTINE_PATH: "/incoming" } });
    expect(await rejectionOf(store.move(moveOf(main, b, a)))).toMatchObject({ code: "push-quarantined" });
    expect(await store.read(main)).toBe(b);
  });

  it("refuses an identity that git would write in another way", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const move = { ...moveOf(main, b, a), by: { name: "", email: "", seconds: 0, offset: 0 } };
    expect(await rejectionOf(storeOf(repository).move(move))).toMatchObject({ code: "identity-invalid" });
  });

  it("publishes without durability where a folder cannot be fsynced", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const files: FileSeam = { ...nodeFiles, syncFolder: () => Promise.reject(new Error("EIO")) };
    const moved = await storeOf(repository, { files }).move(moveOf(main, b, a, ""));
    expect(moved).toEqual({ state: "published", durable: false });
  });

  it("fails with the reason where git cannot write, or is not there", async () => {
    const repository = makeRepository();
    const [tip = ""] = commitFiles(repository, 1);
    fs.writeFileSync(path.join(repository.gitDir, "refs/remotes"), "");
    const blocked = storeOf(repository).move(moveOf("refs/remotes/o/main", null, tip));
    expect((await rejectionOf(blocked)).code).toMatch(/^(?:disk-failed|ref-conflict)$/);
    const none = storeOf(repository, { env: { PATH: repository.world.path("home") } });
    expect(await rejectionOf(none.move(moveOf("refs/heads/x", null, tip)))).toMatchObject({
      code: "git-missing",
    });
  });
});

describe("refs that are read through git", () => {
  it("are those that lie in files", async () => {
    const repository = makeRepository();
    const { git, gitDir } = repository;
    const [b = "", a = ""] = commitFiles(repository, 2);
    for (const name of ["refs/tags/z", "refs/tags/a", "refs/heads/deep/er"]) git("update-ref", name, a);
    git("pack-refs", "--all");
    git("update-ref", "refs/tags/z", b);
    git("symbolic-ref", "refs/heads/alias", main);
    const options = optionsOf(repository);
    const [byGit, byFiles] = [new GitRefReader(options), new RefFiles(options)];
    for (const prefix of ["refs/", "refs/tags/", "refs/none/"]) {
      expect(await byGit.list(prefix)).toEqual(await byFiles.list(prefix));
    }
    for (const ref of [
      "HEAD",
      main,
      "refs/tags/z",
      "refs/heads/deep",
      "refs/heads/alias",
      "refs/heads/none",
    ]) {
      expect(await byGit.read(ref), ref).toBe(await byFiles.read(ref));
      expect(await byGit.symbolicTarget(ref), ref).toBe(await byFiles.symbolicTarget(ref));
    }
    expect(await byGit.head()).toEqual(await byFiles.head());
    fs.writeFileSync(path.join(gitDir, "HEAD"), `${a}\n`);
    expect(await byGit.head()).toEqual(await byFiles.head());
    expect(await byGit.read("HEAD")).toBe(a);
  });

  it("have the reflogs that lie in files, where git can list reflogs", async () => {
    const repository = makeRepository();
    const [c = "", b = "", a = ""] = commitFiles(repository, 3);
    repository.git("update-ref", "-d", main);
    const store = storeOf(repository, { reflogs: "usual" });
    await store.move(moveOf(main, null, a, "first"));
    await store.move(moveOf(main, a, b, "second: x"));
    await store.move({
      ...moveOf(main, b, c, "third"),
      by: { name: "Bo", email: "", seconds: 5, offset: -90 },
    });
    const byGit = new GitRefReader(optionsOf(repository));
    if (!knowsReftables()) {
      expect(await rejectionOf(byGit.reflogs())).toMatchObject({ code: "git-failed" });
      return;
    }
    expect(await byGit.reflogs()).toEqual(["HEAD", main]);
    expect(await byGit.reflog(main)).toEqual(await store.reflog(main));
    expect(await byGit.reflog("HEAD")).toEqual(await store.reflog("HEAD"));
    expect(await byGit.reflog("refs/heads/none")).toEqual([]);
  });

  it("are not silent about a broken one, nor about bad names", async () => {
    const repository = makeRepository();
    const reader = new GitRefReader(optionsOf(repository));
    fs.writeFileSync(path.join(repository.gitDir, main), "not an id\n");
    expect(await rejectionOf(reader.read(main))).toMatchObject({ code: "ref-corrupt", data: { ref: main } });
    expect(await rejectionOf(reader.list("refs/"))).toMatchObject({ code: "ref-corrupt" });
    fs.writeFileSync(path.join(repository.gitDir, "packed-refs"), "garbage\n");
    expect(await rejectionOf(reader.list("refs/tags/"))).toMatchObject({ code: "git-failed" });
    expect(await rejectionOf(reader.read("../config"))).toMatchObject({ code: "ref-invalid" });
    fs.rmSync(path.join(repository.gitDir, "HEAD"));
    expect((await rejectionOf(reader.head())).code).toBe("git-unavailable");
  });
});

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSeam, nodeFiles } from "../../src/git/file-seam.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { ownerState, thisOwner } from "../../src/git/process-owner.ts";
import type { ReflogPolicy } from "../../src/git/reflog.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";
import { leftovers, moveOf, refStoreContract } from "./ref-store.contract.ts";

const main = "refs/heads/main";

refStoreContract("NodeRefStore", (gitDir) => new NodeRefStore({ gitDir, reflogs: "usual", patience: 20 }));

function storeOf(gitDir: string, files: Partial<FileSeam> = {}): NodeRefStore {
  return new NodeRefStore({ gitDir, patience: 20, files: { ...nodeFiles, ...files } });
}

function failure(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: broken`), { code });
  };
}

/** The name of an owner that is dead for sure: this boot and host, a process that has ended. */
function deadOwner(): string {
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  const [boot, host, space, , ticks] = thisOwner().split(".");
  return [boot, host, space, pid, ticks].join(".");
}

/** Leaves what a writer leaves that was killed while it held the lock. */
function leaveLock(gitDir: string, owner: string, ref = main): string {
  const folder = path.join(gitDir, "stemma-tmp");
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${owner}.lock.abcdef`);
  fs.writeFileSync(file, `${"b".repeat(40)}\n`);
  fs.linkSync(file, path.join(gitDir, `${ref}.lock`));
  return file;
}

describe("a lock that one of us left", () => {
  it("heals when its owner is dead, and what the owner wanted did not happen", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    leaveLock(repository.gitDir, deadOwner());
    expect(await storeOf(repository.gitDir).move(moveOf(main, b, a))).toMatchObject({ state: "published" });
    expect(leftovers(repository.gitDir)).toEqual([]);
  });

  it("heals when its healer died after claiming it", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const file = leaveLock(repository.gitDir, deadOwner());
    fs.renameSync(file, path.join(path.dirname(file), `${deadOwner()}.claim.abcdef`));
    expect(await storeOf(repository.gitDir).move(moveOf(main, b, a))).toMatchObject({ state: "published" });
    expect(leftovers(repository.gitDir)).toEqual([]);
  });

  it.each([
    ["goes back to the dead owner", false],
    ["is healed once this process has ended", true],
  ])("whose removal fails %s, so that others can try", async (_, isStuck) => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const file = leaveLock(repository.gitDir, deadOwner());
    let failures = 0;
    const unlink = (target: string): void => {
      if (target.endsWith(".lock") && failures++ === 0) failure("EIO")();
      nodeFiles.unlink(target);
    };
    const rename = (from: string, to: string): void => {
      if (isStuck && from.includes(".claim.")) failure("EIO")();
      nodeFiles.rename(from, to);
    };
    const healer = storeOf(repository.gitDir, { unlink, rename });
    await expect(healer.move(moveOf(main, b, a))).rejects.toMatchObject({ code: "disk-failed" });
    expect(fs.existsSync(file)).toBe(!isStuck);
    const next = new NodeRefStore({ gitDir: repository.gitDir, patience: 0 }).move(moveOf(main, b, a));
    if (isStuck) await expect(next).rejects.toMatchObject({ code: "ref-locked", data: { foreign: false } });
    else expect(await next).toMatchObject({ state: "published" });
  });

  it("stays while its owner lives, and is reported as ours", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    leaveLock(repository.gitDir, thisOwner());
    const moving = storeOf(repository.gitDir).move(moveOf(main, b, a));
    await expect(moving).rejects.toMatchObject({ code: "ref-locked", data: { foreign: false } });
    expect(fs.existsSync(path.join(repository.gitDir, `${main}.lock`))).toBe(true);
  });

  it("stays when its owner cannot be judged from here", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const [boot, host, , pid, ticks] = deadOwner().split(".");
    leaveLock(repository.gitDir, [boot, host, "1", pid, ticks].join("."));
    await expect(storeOf(repository.gitDir).move(moveOf(main, b, a))).rejects.toMatchObject({
      code: "ref-locked",
    });
  });

  it("goes to one healer when the claim is lost to another", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const file = leaveLock(repository.gitDir, deadOwner());
    const other = (): never => {
      fs.rmSync(path.join(repository.gitDir, `${main}.lock`), { force: true });
      fs.rmSync(file, { force: true });
      return failure("ENOENT")();
    };
    let claims = 0;
    const rename = (from: string, to: string): void =>
      to.includes(".claim.") && claims++ === 0 ? other() : nodeFiles.rename(from, to);
    expect(await storeOf(repository.gitDir, { rename }).move(moveOf(main, b, a))).toMatchObject({
      state: "published",
    });
    expect(claims).toBe(1);
  });

  it("is waited for while it is held", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const lock = path.join(repository.gitDir, `${main}.lock`);
    fs.writeFileSync(lock, "");
    let tries = 0;
    const link = (from: string, to: string): void => {
      if (++tries === 4) fs.rmSync(lock);
      nodeFiles.link(from, to);
    };
    const store = new NodeRefStore({ gitDir: repository.gitDir, files: { ...nodeFiles, link } });
    expect(await store.move(moveOf(main, b, a))).toMatchObject({ state: "published" });
  });
});

describe("the owner of a temporary file", () => {
  const [boot = "", host = "", space = "", pid = "", ticks = ""] = thisOwner().split(".");

  it.each([
    ["this process", thisOwner(), "alive"],
    ["a process that ended", deadOwner(), "dead"],
    ["this process id, started at another time", [boot, host, space, pid, "1"].join("."), "dead"],
    ["this host before it was started anew", ["other", host, space, pid, ticks].join("."), "dead"],
    ["another host", ["other", "ffffffff", space, pid, ticks].join("."), "unknown"],
    ["another container", [boot, "ffffffff", "7", pid, ticks].join("."), "unknown"],
    ["a system that tells nothing, on another host", ["0", "ffffffff", "0", pid, "0"].join("."), "unknown"],
    ["no owner at all", "something", "unknown"],
    ["no process id", [boot, host, space, "-1", ticks].join("."), "unknown"],
    ["a living process whose start is not known", [boot, host, space, pid, "0"].join("."), "alive"],
  ])("is judged: %s", (_, name, state) => expect(ownerState(`${name}.lock.abc`)).toBe(state));
});

describe("temporary files", () => {
  it("of the dead are swept, unless they are still the name of a lock; those of others stay", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const folder = path.join(repository.gitDir, "stemma-tmp");
    const lockTag = leaveLock(repository.gitDir, deadOwner(), "refs/heads/other");
    const dead = path.join(folder, `${deadOwner()}.lock.dead`);
    const alive = path.join(folder, `${thisOwner()}.lock.alive`);
    const foreign = path.join(folder, "foreign");
    for (const file of [dead, alive, foreign]) fs.writeFileSync(file, "");
    const store = storeOf(repository.gitDir);
    await store.move(moveOf(main, b, a));
    await store.move(moveOf(main, a, b));
    expect([dead, alive, foreign, lockTag].map((file) => fs.existsSync(file))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe("a move that fails", () => {
  it.each([
    ["create", "EIO", "disk-failed"],
    ["write", "ENOSPC", "disk-failed"],
    ["sync", "EIO", "disk-failed"],
    ["link", "EIO", "disk-failed"],
    ["link", "ENOENT", "disk-failed"],
    ["rename", "EIO", "disk-failed"],
    ["rename", "EISDIR", "ref-conflict"],
    ["makeFolders", "EROFS", "disk-failed"],
    ["append", "ENOSPC", "disk-failed"],
  ] as const)("at %s with %s leaves ref and locks as they were", async (step, code, reported) => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const store = new NodeRefStore({
      gitDir: repository.gitDir,
      reflogs: "always",
      files: { ...nodeFiles, [step]: failure(code) },
    });
    await expect(store.move(moveOf(main, b, a))).rejects.toMatchObject({ code: reported });
    expect(repository.git("rev-parse", main)).toBe(b);
    expect(leftovers(repository.gitDir)).toEqual([]);
    expect(await storeOf(repository.gitDir).move(moveOf(main, b, a))).toMatchObject({ state: "published" });
  });

  it("only at the last fsync is published, with its durability unknown", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const store = storeOf(repository.gitDir, { syncFolder: () => Promise.reject(new Error("EIO")) });
    expect(await store.move(moveOf(main, b, a))).toEqual({ state: "published", durable: false });
    expect(repository.git("rev-parse", main)).toBe(a);
  });

  it("in a rename that was done all the same is published, with its durability unknown", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const rename = (from: string, to: string): void => {
      nodeFiles.rename(from, to);
      failure("EIO")();
    };
    expect(await storeOf(repository.gitDir, { rename }).move(moveOf(main, b, a))).toEqual({
      state: "published",
      durable: false,
    });
    expect(leftovers(repository.gitDir)).toEqual([]);
  });

  it("for an identity that Git cannot hold takes no lock", async () => {
    const { gitDir } = makeRepository();
    const move = {
      ...moveOf(main, null, "a".repeat(40)),
      by: { name: "a\nb", email: "", seconds: 0, offset: 0 },
    };
    await expect(storeOf(gitDir).move(move)).rejects.toMatchObject({ code: "identity-invalid" });
    expect(leftovers(gitDir)).toEqual([]);
  });
});

describe("a file system without hard links", () => {
  it("locks by exclusive creation", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    const store = storeOf(repository.gitDir, { link: failure("EPERM") });
    expect(await store.move(moveOf(main, b, a))).toEqual({ state: "published", durable: true });
    expect(await store.move(moveOf(main, b, a))).toEqual({ state: "moved", actual: a });
    expect(leftovers(repository.gitDir)).toEqual([]);
    fs.writeFileSync(path.join(repository.gitDir, `${main}.lock`), "");
    await expect(store.move(moveOf(main, a, b))).rejects.toMatchObject({ code: "ref-locked" });
    expect(leftovers(repository.gitDir)).toEqual([`${main}.lock`]);
  });
});

describe("which moves are logged", () => {
  it.each([
    ["always", "refs/tags/t", true],
    ["usual", "refs/tags/t", false],
    ["usual", "refs/heads/t", true],
    ["existing", "refs/heads/t", false],
  ] as const)("%s and %s: %s", async (reflogs: ReflogPolicy, ref, logged) => {
    const repository = makeRepository();
    const [tip = ""] = commitFiles(repository, 1);
    const store = new NodeRefStore({ gitDir: repository.gitDir, reflogs });
    await store.move(moveOf(ref, null, tip));
    expect(await store.reflog(ref)).toHaveLength(logged ? 1 : 0);
    expect(await store.reflogs()).toEqual(logged ? [ref] : []);
  });

  it("one that has a log continues it whatever the setting", async () => {
    const repository = makeRepository();
    const [b = "", a = ""] = commitFiles(repository, 2);
    await new NodeRefStore({ gitDir: repository.gitDir, reflogs: "usual" }).move(moveOf(main, b, a));
    await new NodeRefStore({ gitDir: repository.gitDir, reflogs: "existing" }).move(moveOf(main, a, b));
    expect(await storeOf(repository.gitDir).reflog(main)).toHaveLength(2);
    expect(await storeOf(repository.gitDir).reflog("HEAD")).toHaveLength(2);
  });
});

describe("HEAD", () => {
  it("is a branch, an unborn branch, or a commit; its absence is not one of them", async () => {
    const repository = makeRepository();
    const { gitDir, git } = repository;
    const store = storeOf(gitDir);
    expect(await store.head()).toEqual({ kind: "branch", ref: main, oid: null });
    const [tip = ""] = commitFiles(repository, 1);
    expect(await store.head()).toEqual({ kind: "branch", ref: main, oid: tip });
    git("update-ref", "--no-deref", "HEAD", tip);
    expect(await store.head()).toEqual({ kind: "detached", oid: tip });
    fs.rmSync(path.join(gitDir, "HEAD"));
    await expect(store.head()).rejects.toMatchObject({ code: "git-unavailable" });
  });
});

describe("a look that fails", () => {
  it("is not absence", async () => {
    const { gitDir } = makeRepository();
    fs.rmSync(path.join(gitDir, "packed-refs"), { force: true });
    fs.mkdirSync(path.join(gitDir, "packed-refs"));
    await expect(storeOf(gitDir).read(main)).rejects.toMatchObject({ code: "git-unavailable" });
  });
});

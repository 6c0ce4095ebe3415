import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ambient } from "../../src/git/ambient.ts";
import { errno, type FileSeam, nodeFiles, succeeds } from "../../src/git/file-seam.ts";
import { healLock, sweepTemporaries } from "../../src/git/heal.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { loosePath } from "../../src/git/loose.ts";
import { hashObject } from "../../src/git/oid.ts";
import { openRepository } from "../../src/git/open.ts";
import { branchInHeadFile, refuseBusyRef } from "../../src/git/operations.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { discard } from "../../src/git/publish-file.ts";
import { commitFiles, pack } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";
import { makeWorld } from "../support/world.ts";
import { checkedOut, prepare, publish, publisher, tip } from "./checkout-world.ts";
import { moveOf } from "./ref-store.contract.ts";

const main = "refs/heads/main";

const broken = (code: string): Error => Object.assign(new Error(`${code}: broken`), { code });

/** The name of an owner that is dead for sure. */
function deadOwner(): string {
  const { pid } = spawnSync("true");
  const [boot, host, space, , ticks] = thisOwner().split(".");
  return [boot, host, space, pid, ticks].join(".");
}

/** A folder on another file system than the temporary folder; null where the machine has none. */
function otherDisk(like: string): string | null {
  const disk = ["/dev/shm", "/var/tmp"].find(
    (each) => fs.existsSync(each) && fs.statSync(each).dev !== fs.statSync(like).dev,
  );
  if (disk === undefined) return null;
  const folder = fs.mkdtempSync(path.join(disk, "stemma-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("healing a lock", () => {
  const held = (): { readonly folder: string; readonly lock: string; readonly root: string } => {
    const { root } = makeWorld();
    const folder = path.join(root, "tmp");
    const lock = path.join(root, "x.lock");
    fs.mkdirSync(folder);
    const tag = path.join(folder, `${deadOwner()}.lock.abc`);
    fs.writeFileSync(tag, "");
    fs.linkSync(tag, lock);
    return { folder, lock, root };
  };

  test("never removes a fresh lock that took the dead owner's place during the claim", () => {
    const { folder, lock } = held();
    const rename = (from: string, to: string): void => {
      nodeFiles.rename(from, to);
      fs.rmSync(lock);
      fs.writeFileSync(lock, "somebody's");
    };
    expect(healLock({ ...nodeFiles, rename }, folder, lock)).toBe("gone");
    expect(fs.readFileSync(lock, "utf8")).toBe("somebody's");
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test("sees that there is none, and whose none can tell", () => {
    const { folder, lock, root } = held();
    expect(healLock(nodeFiles, folder, path.join(root, "y.lock"))).toBe("gone");
    expect(healLock(nodeFiles, path.join(root, "nowhere"), lock)).toBe("foreign");
    fs.symlinkSync("nowhere", path.join(folder, "a"));
    expect(healLock(nodeFiles, folder, lock)).toBe("gone");
    expect(fs.existsSync(lock)).toBe(false);
  });

  test("fails where the claim fails otherwise than by another healer", () => {
    const { folder, lock } = held();
    const rename = (): never => {
      throw broken("EACCES");
    };
    expect(() => healLock({ ...nodeFiles, rename }, folder, lock)).toThrow("EACCES");
    expect(fs.existsSync(lock)).toBe(true);
  });

  test("sweeps nothing where there is no folder, and lives with what cannot be removed", () => {
    const { root } = makeWorld();
    sweepTemporaries(nodeFiles, path.join(root, "nowhere"));
    const file = path.join(root, `${deadOwner()}.lock.abc`);
    fs.writeFileSync(file, "");
    const unlink = (): never => {
      throw broken("EACCES");
    };
    sweepTemporaries({ ...nodeFiles, unlink }, root);
    expect(fs.existsSync(file)).toBe(true);
  });
});

describe("an error that is no answer of the disk", () => {
  const bug = (): never => {
    throw new TypeError("a bug");
  };

  test("is never taken for one", () => {
    expect(() => succeeds(bug, "ENOENT")).toThrow("a bug");
    expect(() => discard({ ...nodeFiles, unlink: bug }, "x")).toThrow("a bug");
    expect(errno(new TypeError("a bug"))).toBeUndefined();
    expect(errno("text")).toBeUndefined();
  });

  test("stops a publication into a checkout, which the next command finishes", async () => {
    const world = makeWorld();
    checkedOut(world);
    const onStep = (step: string): void => {
      if (step === "placed") bug();
    };
    await expect(publish(world, { "m/a.yaml": "two\n" }, { onStep })).rejects.toThrow("a bug");
    expect(await publisher(world).recover()).toMatch(/^finished/);
    expect(world.git("r", "status", "--porcelain")).toBe("");
  });
});

describe("two disks", () => {
  test("a Git directory on another disk than its work tree is followed all the same", async (context) => {
    const world = makeWorld();
    checkedOut(world);
    const disk = otherDisk(world.root);
    if (disk === null) return context.skip("there is one disk only");
    const gitDir = path.join(disk, "git");
    fs.cpSync(world.path("r/.git"), gitDir, { recursive: true });
    fs.rmSync(world.path("r/.git"), { recursive: true });
    world.write("r/.git", `gitdir: ${gitDir}\n`);
    const edits = { "m/a.yaml": "two\n", "n/b.yaml": "new\n" };
    const { move, touched } = prepare(world, edits);
    const repository = await openRepository({ path: world.path("r"), env: world.env });
    expect(await repository.publish(move, touched)).toEqual({ state: "published", durable: true });
    expect(fs.readFileSync(world.path("r/n/b.yaml"), "utf8")).toBe("new\n");
    expect(world.git("r", "status", "--porcelain")).toBe("");
    expect(fs.readdirSync(world.path("r/n"))).toEqual(["b.yaml"]);
    return undefined;
  });

  test("the search for a repository ends at the border of a disk, unless it may cross", async (context) => {
    const { GIT_DISCOVERY_ACROSS_FILESYSTEM: _, ...env } = makeWorld().env;
    const disk = fs.existsSync("/dev/shm") ? "/dev/shm" : null;
    if (disk === null || fs.statSync(disk).dev === fs.statSync("/").dev)
      return context.skip("there is one disk only");
    const found = (more: Record<string, string>): Promise<unknown> =>
      openRepository({ path: disk, env: { ...env, ...more } });
    await expect(found({})).rejects.toThrow(/GIT_DISCOVERY_ACROSS_FILESYSTEM/);
    await expect(found({ GIT_DISCOVERY_ACROSS_FILESYSTEM: "1" })).rejects.toThrow(/root of the file system/);
    return undefined;
  });
});

describe("odd repositories", () => {
  test("a folder with objects and no refs is none, and the search goes on above it", async () => {
    const world = makeWorld();
    checkedOut(world);
    fs.mkdirSync(world.path("r/x/objects"), { recursive: true });
    const repository = await openRepository({
      path: world.path("r/x"),
      env: { ...world.env, GIT_WORK_TREE: "" },
    });
    expect(repository.workTree).toBe(world.path("r"));
    expect(await repository.uncommitted("worktree")?.list("m")).toEqual(["m/a.yaml"]);
  });

  test("a SHA-256 repository with a detached HEAD is opened all the same", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "--object-format=sha256", "r");
    world.write("r/.git/HEAD", `${"a".repeat(64)}\n`);
    const opened = await openRepository({ path: world.path("r"), env: world.env });
    expect(await opened.head()).toEqual({ kind: "detached", oid: "a".repeat(64) });
  });

  test("a linked work tree whose files are half gone hides nothing", async () => {
    const world = makeWorld();
    checkedOut(world);
    const folder = world.path("r/.git/worktrees/gone");
    fs.mkdirSync(folder, { recursive: true });
    const gitDir = world.path("r/.git");
    const place = { gitDir, commonDir: gitDir, mainIsBare: false, branchOf: branchInHeadFile };
    const refuse = (): Promise<void> => refuseBusyRef(place, main);
    await refuse();
    world.write("r/.git/worktrees/gone/HEAD", `${tip(world)}\n`);
    await refuse();
    world.write("r/.git/worktrees/gone/HEAD", `ref: ${main}\n`);
    await expect(refuse()).rejects.toMatchObject({
      code: "ref-checked-out-elsewhere",
      data: { ref: main, worktree: folder },
    });
  });

  test.each([
    ["always", "refs/tags/t", 1],
    ["true", "refs/tags/t", 0],
    ["true", "refs/heads/t", 1],
    ["false", "refs/heads/t", 0],
  ])("core.logAllRefUpdates = %s decides on the reflog of %s", async (value, ref, lines) => {
    const repository = makeRepository();
    const [commit = ""] = commitFiles(repository, 1);
    repository.git("config", "core.logAllRefUpdates", value);
    const { refs } = await openRepository({ path: repository.gitDir, env: repository.world.env });
    await refs.move(moveOf(ref, null, commit));
    expect(await refs.reflog(ref)).toHaveLength(lines);
  });

  test("a reflog line without a message, and a packed ref with a name of nobody's, are read over", async () => {
    const repository = makeRepository();
    const { gitDir, git } = repository;
    const [commit = ""] = commitFiles(repository, 1);
    fs.mkdirSync(path.join(gitDir, "logs/refs/heads"), { recursive: true });
    fs.writeFileSync(
      path.join(gitDir, "logs", main),
      `${"0".repeat(40)} ${commit} Ada <ada@example.org> 1700000000 +0000\n`,
    );
    git("pack-refs", "--all");
    fs.appendFileSync(path.join(gitDir, "packed-refs"), `${commit} refs/heads/z..z\n`);
    const refs = new NodeRefStore({ gitDir });
    expect(await refs.reflog(main)).toMatchObject([{ before: null, after: commit, message: "" }]);
    expect(await refs.list("refs/")).toEqual([{ ref: main, oid: commit }]);
  });

  test("a folder that fills again while it is cleared for a ref is looked at again", async () => {
    const repository = makeRepository();
    const { gitDir } = repository;
    const [commit = ""] = commitFiles(repository, 1);
    const folder = path.join(gitDir, "refs/heads/a");
    fs.mkdirSync(path.join(folder, "b"), { recursive: true });
    let removals = 0;
    const removeFolder = (target: string): void => {
      if (removals++ === 0) throw broken("ENOTEMPTY");
      nodeFiles.removeFolder(target);
    };
    const refs = new NodeRefStore({ gitDir, files: { ...nodeFiles, removeFolder } });
    expect((await refs.move(moveOf("refs/heads/a", null, commit))).state).toBe("published");
    const files: FileSeam = {
      ...nodeFiles,
      removeFolder: () => {
        throw broken("EACCES");
      },
    };
    fs.mkdirSync(path.join(gitDir, "refs/heads/c"));
    const refused = new NodeRefStore({ gitDir, files }).move(moveOf("refs/heads/c", null, commit));
    await expect(refused).rejects.toMatchObject({ code: "disk-failed", data: { errno: "EACCES" } });
  });
});

describe("odd packs", () => {
  const packed = (): {
    readonly store: () => NodeObjectStore;
    readonly folder: string;
    readonly delta: string;
    readonly base: string;
  } => {
    const repository = makeRepository();
    commitFiles(repository, 12);
    pack(repository, "packed with ref deltas");
    const folder = path.join(repository.gitDir, "objects/pack");
    const [index = ""] = fs.readdirSync(folder).filter((name) => name.endsWith(".idx"));
    const lines = repository.git("verify-pack", "-v", path.join(folder, index)).split("\n");
    const [delta = "", base = ""] =
      lines
        .map((line) => /^(\w{40}) blob +\d+ +\d+ +\d+ 1 (\w{40})$/.exec(line)?.slice(1) ?? [])
        .find((found) => found.length === 2) ?? [];
    const objectsDir = path.join(repository.gitDir, "objects");
    return { store: () => new NodeObjectStore({ objectsDir }), folder, delta, base };
  };

  /** Makes the delta of an object name another base. */
  const rebase = (folder: string, from: string, to: string): void => {
    const [file = ""] = fs.readdirSync(folder).filter((name) => name.endsWith(".pack"));
    const bytes = fs.readFileSync(path.join(folder, file));
    for (
      let at = bytes.indexOf(Buffer.from(from, "hex"));
      at >= 0;
      at = bytes.indexOf(Buffer.from(from, "hex"))
    )
      bytes.write(to, at, "hex");
    fs.rmSync(path.join(folder, file));
    fs.writeFileSync(path.join(folder, file), bytes);
  };

  test("a delta whose base is not there, or is itself, is damage that is named", async () => {
    const gone = packed();
    rebase(gone.folder, gone.base, "1".repeat(40));
    await expect(gone.store().read(gone.delta)).rejects.toThrow(/base of its delta is not in the pack/);
    const loop = packed();
    rebase(loop.folder, loop.base, loop.delta);
    await expect(loop.store().read(loop.delta)).rejects.toThrow(/round in a loop/);
    expect((await loop.store().read(loop.base))?.type).toBe("blob");
  });

  test("an index that vanishes, one without its pack, and no folder of packs at all are absence; a folder in its place is not", async () => {
    const { store, folder, delta } = packed();
    fs.symlinkSync("nowhere", path.join(folder, "pack-gone.idx"));
    fs.writeFileSync(path.join(folder, "pack-gone.pack"), "");
    fs.writeFileSync(path.join(folder, "pack-lonely.idx"), "");
    expect((await store().read(delta))?.type).toBe("blob");
    fs.mkdirSync(path.join(folder, "pack-dir.idx"));
    fs.writeFileSync(path.join(folder, "pack-dir.pack"), "");
    // All packs are asked only for what is in none. How a folder fails depends on the size that the file system gives it.
    await expect(store().read("f".repeat(40))).rejects.toMatchObject({
      code: expect.stringMatching(/^(git-unavailable|object-corrupt)$/) as string,
    });
    fs.rmSync(folder, { recursive: true });
    expect(await store().read(delta)).toBeNull();
  });

  test("a copy that cannot be looked at stops a write of the same object", async () => {
    const { gitDir } = makeRepository();
    const objectsDir = path.join(gitDir, "objects");
    fs.mkdirSync(loosePath(objectsDir, hashObject("blob", Buffer.from("x"))), { recursive: true });
    const writing = new NodeObjectStore({ objectsDir }).write("blob", Buffer.from("x"));
    await expect(writing).rejects.toMatchObject({ code: "git-unavailable" });
  });
});

describe("an index that is odd", () => {
  test("and cannot be copied refuses a publication before anything moves", async () => {
    const world = makeWorld();
    checkedOut(world);
    const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
    fs.rmSync(world.path("r/.git/index"));
    fs.mkdirSync(world.path("r/.git/index"));
    await expect(publisher(world).publish(move, touched)).rejects.toMatchObject({ code: "disk-failed" });
    expect(tip(world)).toBe(move.expected);
    expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  });

  test("and absent lets a removal through as well", async () => {
    const world = makeWorld();
    checkedOut(world);
    const { move, touched } = prepare(world, { "m/a.yaml": null, "m/b.yaml": "new\n" });
    fs.rmSync(world.path("r/.git/index"));
    expect((await publisher(world).publish(move, touched)).state).toBe("published");
    expect(fs.readdirSync(world.path("r/m"))).toEqual(["b.yaml"]);
    expect(world.git("r", "status", "--porcelain")).toBe("");
  });
});

describe("what a dead process left of a synchronisation", () => {
  test("before it had the lock is removed without a word, and left to another that was first", async () => {
    const world = makeWorld();
    checkedOut(world);
    const folder = `r/.git/stemma-sync/${deadOwner()}.abc`;
    fs.mkdirSync(world.path(folder, "tree"), { recursive: true });
    const rename = (): never => {
      throw broken("ENOENT");
    };
    expect(await publisher(world, { files: { ...nodeFiles, rename } }).recover()).toBeNull();
    expect(fs.existsSync(world.path(folder))).toBe(true);
    expect(await publisher(world).recover()).toBeNull();
    expect(fs.readdirSync(world.path("r/.git/stemma-sync"))).toEqual([]);
  });
});

describe("the surrounding process", () => {
  test("gives its environment, folder, clock, chance and patience", async () => {
    const here = ambient();
    expect([here.env, here.path]).toEqual([process.env, process.cwd()]);
    const before = here.now();
    await here.sleep(1);
    expect(here.now()).toBeGreaterThanOrEqual(before);
    expect(Math.abs(here.offsetAt(before))).toBeLessThanOrEqual(14 * 60);
    const number = here.random();
    expect(number >= 0 && number < 1).toBe(true);
  });
});

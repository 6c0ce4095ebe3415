import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, test } from "vitest";
import type { PublishStep } from "../../src/git/checkout.ts";
import { type FileSeam, nodeFiles } from "../../src/git/file-seam.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { isStemmaError, type StemmaError } from "../../src/values/error.ts";
import { makeWorld, type World } from "../support/world.ts";
import { checkedOut, type Edits, prepare, publish, publisher, tip } from "./checkout-world.ts";

const published = { state: "published", durable: true };

const refusal = async (attempt: Promise<unknown>): Promise<StemmaError> => {
  try {
    await attempt;
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

const everything = (world: World): unknown => ({
  tip: world.git("r", "rev-parse", "--verify", "-q", "HEAD"),
  index: fs.readFileSync(world.path("r/.git/index")).toString("hex"),
  status: world.git("r", "status", "--porcelain", "-uall"),
  files: world
    .git("r", "ls-files", "-co")
    .split("\n")
    .map((file) => [file, read(world, file)]),
  reflog: fs.readFileSync(world.path("r/.git/logs/HEAD"), "utf8"),
  left: fs.existsSync(world.path("r/.git/stemma-sync"))
    ? fs.readdirSync(world.path("r/.git/stemma-sync"))
    : [],
});

const read = (world: World, file: string): string | null => {
  const stat = fs.lstatSync(world.path("r", file), { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return `-> ${fs.readlinkSync(world.path("r", file))}`;
  return stat === undefined ? null : fs.readFileSync(world.path("r", file), "utf8");
};

const expectRefused = async (world: World, edits: Edits, code: string): Promise<StemmaError> => {
  const before = everything(world);
  const error = await refusal(publish(world, edits, { patience: 20 }));
  expect(error.code).toBe(code);
  expect(everything(world)).toEqual(before);
  return error;
};

const expectFollowed = (world: World, edits: Edits): void => {
  for (const [path, content] of Object.entries(edits)) {
    expect(read(world, path)).toBe(content);
    expect(world.git("r", "status", "--porcelain", "--", path)).toBe("");
  }
  expect(world.git("r", "diff-files", "--name-only", "--", ...Object.keys(edits))).toBe("");
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  expect(fs.readdirSync(world.path("r/.git/stemma-sync"))).toEqual([]);
};

test("brings index and files of the touched paths along: changed, added and removed", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", "m/deep/er/gone.yaml": "x\n", other: "other\n" });
  const edits = { "m/a.yaml": "two\n", "m/deep/er/gone.yaml": null, "n/with space/ünïcode.yaml": "new\n" };
  expect(await publish(world, edits)).toEqual(published);
  expectFollowed(world, edits);
  expect(fs.existsSync(world.path("r/m/deep"))).toBe(false);
  expect(world.git("r", "status", "--porcelain")).toBe("");
  expect(world.git("r", "fsck", "--strict")).toBe("");
});

test("lets nobody read the moved branch and then the old index, which a commit would make a reversal of", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", "m/gone.yaml": "one\n", mine: "1\n" });
  world.write("r/mine", "2\n");
  world.git("r", "add", "mine");
  const { move, touched } = prepare(world, {
    "m/a.yaml": "two\n",
    "m/gone.yaml": null,
    "m/new.yaml": "two\n",
  });
  const seen = new Map<string, string>();
  // What git does between HEAD and its lock: it reads the branch, and after that the index.
  const onStep = (step: string): void => {
    const isMoved = tip(world) === move.next;
    seen.set(
      step,
      `${isMoved} ${world.git("r", "diff", "--cached", "--name-only", "HEAD").split("\n").join()}`,
    );
    expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(true);
  };
  expect((await publisher(world, { onStep }).publish(move, touched)).state).toBe("published");
  const ahead = "false m/a.yaml,m/gone.yaml,m/new.yaml,mine";
  expect(Object.fromEntries(seen)).toEqual({
    ...{ locked: "false mine", built: "false mine", noted: "false mine", indexed: ahead },
    ...{ moved: "true mine", placed: "true mine", refreshed: "true mine", settled: "true mine" },
    "note-dropped": "true mine",
  });
});

test("brings the old index back when the ref cannot be moved after all", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", mine: "1\n" });
  const before = fs.readFileSync(world.path("r/.git/index"));
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const refuse = (from: string, to: string): void => {
    if (to.endsWith("refs/heads/main")) throw Object.assign(new Error("EIO: injected"), { code: "EIO" });
    nodeFiles.rename(from, to);
  };
  const files = { ...nodeFiles, rename: refuse };
  const refs = new NodeRefStore({ gitDir: world.path("r/.git"), reflogs: "usual", files });
  await expect(publisher(world, { refs }).publish(move, touched)).rejects.toMatchObject({
    code: "disk-failed",
  });
  expect(fs.readFileSync(world.path("r/.git/index"))).toEqual(before);
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  expect(world.git("r", "status", "--porcelain")).toBe("");
  expect((await publisher(world).publish(move, touched)).state).toBe("published");
});

test("leaves unrelated staged, edited and untracked files exactly as they were", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", staged: "1\n", edited: "1\n", both: "1\n", deleted: "1\n" });
  world.write("r/staged", "2\n");
  world.write("r/both", "2\n");
  world.write("r/m/fresh", "2\n");
  world.git("r", "add", "staged", "both", "m/fresh");
  world.write("r/both", "3\n");
  world.write("r/edited", "2\n");
  world.write("r/m/untracked", "2\n");
  fs.rmSync(world.path("r/deleted"));
  const before = world.git("r", "status", "--porcelain");
  expect(await publish(world, { "m/a.yaml": "two\n" })).toEqual(published);
  expectFollowed(world, { "m/a.yaml": "two\n" });
  expect(world.git("r", "status", "--porcelain")).toBe(before);
  world.git("r", "commit", "-q", "-m", "the user's own");
  expect(world.git("r", "show", "HEAD:m/a.yaml")).toBe("two");
});

test("publishes the first commit of an unborn branch beside staged files, and without an index", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  world.write("r/staged", "mine\n");
  world.git("r", "add", "staged");
  expect(await publish(world, { "registry/registry.yaml": "format: 1\n" })).toEqual(published);
  expectFollowed(world, { "registry/registry.yaml": "format: 1\n" });
  expect(world.git("r", "status", "--porcelain")).toBe("A  staged");

  const empty = makeWorld();
  empty.git(".", "init", "-q", "r");
  expect(await publish(empty, { a: "x\n" })).toEqual(published);
  expectFollowed(empty, { a: "x\n" });
});

test("gives a clone without a checkout an index from which nothing is deleted", async () => {
  const world = makeWorld();
  checkedOut(world);
  fs.rmSync(world.path("r/.git/index"));
  fs.rmSync(world.path("r/m"), { recursive: true });
  const edits = { "m/a.yaml": "two\n", "m/b.yaml": "new\n" };
  expect(await publish(world, edits)).toEqual(published);
  expectFollowed(world, edits);
  expect(world.git("r", "diff", "--cached", "--name-only")).toBe("");
});

test("moves a ref that is not checked out without touching index and files", async () => {
  const world = makeWorld();
  checkedOut(world);
  world.git("r", "branch", "registry");
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" }, "refs/heads/registry");
  expect(await publisher(world).publish(move, touched)).toEqual(published);
  expect(tip(world, "registry")).toBe(move.next);
  expect(world.git("r", "status", "--porcelain")).toBe("");
  expect(read(world, "m/a.yaml")).toBe("one\n");
});

test("moves the branch of HEAD in a bare repository like any other ref, without git", async () => {
  const world = makeWorld();
  checkedOut(world);
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const outcome = await publisher(world, { workTree: null, env: { PATH: "" } }).publish(move, touched);
  expect(outcome).toEqual(published);
  expect(tip(world)).toBe(move.next);
});

test("answers that the ref has moved, with nothing changed, when another writer was first", async () => {
  const world = makeWorld();
  checkedOut(world);
  const late = prepare(world, { "m/a.yaml": "late\n" });
  await publish(world, { "m/a.yaml": "two\n" });
  const before = everything(world);
  expect(await publisher(world).publish(late.move, late.touched)).toEqual({
    state: "moved",
    actual: tip(world),
  });
  expect(everything(world)).toEqual(before);
});

const dirty: readonly (readonly [string, (world: World) => void, Edits, string])[] = [
  ["edited file", (world) => void world.write("r/m/a.yaml", "mine\n"), { "m/a.yaml": "two\n" }, "edited"],
  ["deleted file", (world) => fs.rmSync(world.path("r/m/a.yaml")), { "m/a.yaml": "two\n" }, "deleted"],
  [
    "edited file that goes",
    (world) => void world.write("r/m/a.yaml", "mine\n"),
    { "m/a.yaml": null },
    "edited",
  ],
  [
    "untracked file in the way",
    (world) => void world.write("r/n.yaml", "mine\n"),
    { "n.yaml": "x\n" },
    "untracked file in the way",
  ],
  [
    "staged file",
    (world) => {
      world.write("r/m/a.yaml", "mine\n");
      world.git("r", "add", "m/a.yaml");
      world.write("r/m/a.yaml", "one\n");
    },
    { "m/a.yaml": "two\n" },
    "staged",
  ],
  [
    "file that is staged as deleted",
    (world) => {
      world.git("r", "rm", "-q", "--cached", "m/a.yaml");
    },
    { "m/a.yaml": "two\n" },
    "staged as deleted",
  ],
  [
    "file that is assumed to be unchanged and is not",
    (world) => {
      world.git("r", "update-index", "--assume-unchanged", "m/a.yaml");
      world.write("r/m/a.yaml", "mine\n");
    },
    { "m/a.yaml": "two\n" },
    "edited",
  ],
  [
    "file that the user made executable",
    (world) => fs.chmodSync(world.path("r/m/a.yaml"), 0o755),
    { "m/a.yaml": "two\n" },
    "mode changed",
  ],
  [
    "folder in the way",
    (world) => void world.write("r/n/x", "mine\n"),
    { n: "x\n" },
    "a folder in its place",
  ],
  [
    "file where a folder is needed",
    (world) => void world.write("r/n", "mine\n"),
    { "n/x": "x\n" },
    "a file at n",
  ],
  [
    "symbolic link to a folder",
    (world) => fs.symlinkSync("m", world.path("r/n")),
    { "n/x.yaml": "x\n" },
    "a symbolic link at n",
  ],
  [
    "symbolic link to a file",
    (world) => {
      fs.rmSync(world.path("r/m/a.yaml"));
      fs.symlinkSync("../other", world.path("r/m/a.yaml"));
    },
    { "m/a.yaml": "two\n" },
    "a symbolic link in its place",
  ],
];

test.each(dirty)("refuses a touched path with local work: %s", async (_name, edit, edits, reason) => {
  const world = makeWorld();
  checkedOut(world);
  edit(world);
  const error = await expectRefused(world, edits, "path-dirty");
  expect(error.data["paths"]).toEqual([{ path: Object.keys(edits)[0], reason }]);
});

test("lists every touched path that holds local work", async () => {
  const world = makeWorld();
  checkedOut(world, { a: "1\n", b: "1\n", c: "1\n" });
  world.write("r/a", "mine\n");
  world.write("r/c", "mine\n");
  const error = await expectRefused(world, { a: "2\n", b: "2\n", c: "2\n" }, "path-dirty");
  expect(error.message).toContain("a (edited), c (edited)");
});

test("lets a file give way to a folder of the same name", async () => {
  const world = makeWorld();
  checkedOut(world, { m: "file\n" });
  const edits = { "m/a.yaml": "two\n", m: null };
  expect(await publish(world, { m: null, "m/a.yaml": "two\n" })).toEqual(published);
  expect(read(world, "m/a.yaml")).toBe(edits["m/a.yaml"]);
  expect(world.git("r", "status", "--porcelain")).toBe("");
});

const operations: readonly (readonly [string, (world: World) => void])[] = [
  ["merge", (world) => void world.write("r/.git/MERGE_HEAD", `${tip(world)}\n`)],
  ["rebase", (world) => fs.mkdirSync(world.path("r/.git/rebase-merge"))],
  ["rebase", (world) => fs.mkdirSync(world.path("r/.git/rebase-apply"))],
  ["rebase", (world) => void world.write("r/.git/rebase-merge/head-name", "refs/heads/main\n")],
  ["cherry-pick", (world) => void world.write("r/.git/CHERRY_PICK_HEAD", `${tip(world)}\n`)],
  ["revert", (world) => void world.write("r/.git/REVERT_HEAD", `${tip(world)}\n`)],
  ["cherry-pick or revert", (world) => fs.mkdirSync(world.path("r/.git/sequencer"))],
  ["bisect", (world) => void world.write("r/.git/BISECT_LOG", "git bisect start\n")],
];

test.each(operations)("refuses during a %s", async (operation, begin) => {
  const world = makeWorld();
  checkedOut(world);
  begin(world);
  const error = await expectRefused(world, { "m/a.yaml": "two\n" }, "operation-in-progress");
  expect(error.data["operation"]).toBe(operation);
});

test("refuses during a real merge with conflicts, and when only the index has them", async () => {
  const world = makeWorld();
  checkedOut(world);
  world.git("r", "checkout", "-q", "-b", "side");
  world.write("r/other", "side\n");
  world.git("r", "commit", "-q", "-am", "side");
  world.git("r", "checkout", "-q", "main");
  world.write("r/other", "main\n");
  world.git("r", "commit", "-q", "-am", "main");
  expect(() => world.git("r", "merge", "-q", "side")).toThrow();
  await expectRefused(world, { "m/a.yaml": "two\n" }, "operation-in-progress");
  fs.rmSync(world.path("r/.git/MERGE_HEAD"));
  await expectRefused(world, { "m/a.yaml": "two\n" }, "operation-in-progress");
});

test("refuses a branch that a linked work tree has checked out or rebases", async () => {
  const world = makeWorld();
  checkedOut(world);
  world.git("r", "worktree", "add", "-q", "../linked", "-b", "other");
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" }, "refs/heads/other");
  const error = await refusal(publisher(world).publish(move, touched));
  expect(error.code).toBe("ref-checked-out-elsewhere");
  expect(error.data["worktree"]).toBe(world.path("linked/.git"));
  world.git("linked", "checkout", "-q", "--detach");
  world.write("r/.git/worktrees/linked/rebase-merge/head-name", "refs/heads/other\n");
  expect((await refusal(publisher(world).publish(move, touched))).code).toBe("operation-in-progress");
  expect(tip(world, "other")).toBe(move.expected);
});

test("waits for an index.lock that goes, and refuses one that stays", async () => {
  const world = makeWorld();
  checkedOut(world);
  world.write("r/.git/index.lock", "somebody's");
  const error = await expectRefused(world, { "m/a.yaml": "two\n" }, "index-locked");
  expect(error.data["lock"]).toBe(world.path("r/.git/index.lock"));
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const waiting = publisher(world, { patience: 60_000 }).publish(move, touched);
  setTimeout(() => fs.rmSync(world.path("r/.git/index.lock")), 30);
  expect(await waiting).toEqual(published);
});

test("stops waiting for an index.lock when the ref has moved meanwhile", async () => {
  const world = makeWorld();
  checkedOut(world);
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const other = prepare(world, { other: "x\n" });
  world.write("r/.git/index.lock", "somebody's");
  world.git("r", "update-ref", "refs/heads/main", other.move.next);
  const outcome = await publisher(world, { patience: 60_000 }).publish(move, touched);
  expect(outcome).toEqual({ state: "moved", actual: other.move.next });
});

// Permissions do not bind root, so that a test run by root has to make the folder immutable; where the disk knows no
// such flag, nothing is left to test with.
const protect = (folder: string): (() => void) | null => {
  if (process.geteuid?.() !== 0) {
    fs.chmodSync(folder, 0o555);
    return () => fs.chmodSync(folder, 0o755);
  }
  if (spawnSync("chattr", ["+i", folder]).status !== 0) return null;
  return () => void spawnSync("chattr", ["-i", folder]);
};

test("refuses a work tree that cannot be written, before anything moves", async (context) => {
  const world = makeWorld();
  checkedOut(world);
  const unprotect = protect(world.path("r/m"));
  if (unprotect === null) context.skip("this disk has no immutable flag");
  try {
    for (const path of ["m/a.yaml", "m/new/deep.yaml"])
      await expectRefused(world, { [path]: "two\n" }, "disk-failed");
  } finally {
    unprotect?.();
  }
});

test("keeps a publication whose files could not follow, and finishes it with the next command", async () => {
  const world = makeWorld();
  checkedOut(world);
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n", "n/x.yaml": "two\n" });
  const onStep = (step: PublishStep): void => {
    if (step === "moved") world.write("r/n", "a file that came meanwhile");
  };
  const outcome = await publisher(world, { onStep }).publish(move, touched);
  expect(outcome).toEqual({ state: "published", durable: false });
  expect(tip(world)).toBe(move.next);
  expect(() => world.git("r", "commit", "-q", "-am", "mine")).toThrow(/index\.lock/);
  fs.rmSync(world.path("r/n"));
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expectFollowed(world, { "m/a.yaml": "two\n", "n/x.yaml": "two\n" });
});

/** The seam of a file system without hard links. */
const withoutLinks = (code: string, more: Partial<FileSeam> = {}): FileSeam => ({
  ...nodeFiles,
  link: () => {
    throw Object.assign(new Error(`${code}: no links`), { code });
  },
  ...more,
});

describe("on a file system without hard links", () => {
  test.each(["EPERM", "ENOTSUP", "ENOSYS"])("follows under a lock that it creates: %s", async (code) => {
    const world = makeWorld();
    checkedOut(world);
    const edits = { "m/a.yaml": "two\n", "n/b.yaml": "new\n" };
    expect(await publish(world, edits, { files: withoutLinks(code) })).toEqual(published);
    expectFollowed(world, edits);
  });

  test("waits for another of our own, and gives way to a lock of others", async () => {
    const world = makeWorld();
    checkedOut(world);
    const files = withoutLinks("EPERM");
    const late = prepare(world, { other: "x\n" });
    const tries: Promise<unknown>[] = [];
    const onStep = (step: PublishStep): void => {
      if (step !== "noted") return;
      tries.push(
        refusal(publisher(world, { files, patience: -1 }).recover()).then(({ data }) => data["holder"]),
      );
      tries.push(publisher(world, { files, patience: 0 }).publish(late.move, late.touched));
    };
    expect(await publish(world, { "m/a.yaml": "two\n" }, { files, onStep })).toEqual(published);
    expect(await Promise.all(tries)).toEqual(["stemma", { state: "moved", actual: tip(world) }]);
    world.write("r/.git/index.lock", "somebody's");
    const error = await refusal(publish(world, { "m/a.yaml": "three\n" }, { files, patience: 20 }));
    expect([error.code, error.data["holder"]]).toEqual(["index-locked", "unknown"]);
    expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(true);
  });

  test("leaves no lock when what refuses comes later", async () => {
    const world = makeWorld();
    checkedOut(world);
    world.write("r/m/a.yaml", "mine\n");
    const error = await refusal(publish(world, { "m/a.yaml": "two\n" }, { files: withoutLinks("EPERM") }));
    expect(error.code).toBe("path-dirty");
    expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  });

  test("does not heal: what could not follow waits until somebody has deleted the lock", async () => {
    const world = makeWorld();
    checkedOut(world);
    const onStep = (step: PublishStep): void => {
      if (step === "moved") world.write("r/n", "a file that came meanwhile");
    };
    const files = withoutLinks("EPERM");
    const outcome = await publish(world, { "n/x.yaml": "two\n" }, { files, onStep });
    expect(outcome).toEqual({ state: "published", durable: false });
    fs.rmSync(world.path("r/n"));
    const error = await refusal(publisher(world, { files }).recover());
    expect([error.code, error.data["lock"]]).toEqual(["index-locked", world.path("r/.git/index.lock")]);
    fs.rmSync(world.path("r/.git/index.lock"));
    expect(await publisher(world, { files }).recover()).toMatch(/^finished/);
    expectFollowed(world, { "n/x.yaml": "two\n" });
  });
});

test.each([
  ["makeFolders", "ENOSPC"],
  ["create", "EACCES"],
  ["write", "ENOSPC"],
  ["sync", "EIO"],
  ["link", "EIO"],
  ["rename", "EIO"],
  ["syncFolder", "EIO"],
] as const)("fails at %s with %s before anything has moved, and leaves no lock", async (step, code) => {
  const world = makeWorld();
  checkedOut(world);
  const before = everything(world);
  const fail = (): never => {
    throw Object.assign(new Error(`${code}: broken`), { code });
  };
  const files = { ...nodeFiles, [step]: fail };
  const error = await refusal(publish(world, { "m/a.yaml": "two\n" }, { files }));
  expect([error.code, error.data["errno"]]).toEqual(["disk-failed", code]);
  expect(everything(world)).toEqual(before);
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  expect(await publish(world, { "m/a.yaml": "two\n" })).toEqual(published);
});

test("keeps a publication whose index could not be put in place durably, and finishes it with the next command", async () => {
  const world = makeWorld();
  checkedOut(world);
  let indexes = 0;
  const openExisting = (file: string): number => {
    // The first time it is fsynced before the branch moves, the second time with the files in place.
    if (indexes++ > 0) throw Object.assign(new Error("EIO: broken"), { code: "EIO" });
    return nodeFiles.openExisting(file);
  };
  const files = { ...nodeFiles, openExisting };
  const outcome = await publish(world, { "m/a.yaml": "two\n" }, { files });
  expect(outcome).toEqual({ state: "published", durable: false });
  expect(() => world.git("r", "commit", "-q", "-am", "mine")).toThrow(/index\.lock/);
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expectFollowed(world, { "m/a.yaml": "two\n" });
});

test("reports a publication that could not even be given up, and finishes it when its process has ended", async () => {
  const world = makeWorld();
  checkedOut(world);
  let renames = 0;
  const rename = (from: string, to: string): void => {
    // Giving up renames the folder; the note and the index came before it.
    if (renames++ > 1) throw Object.assign(new Error("EIO: broken"), { code: "EIO" });
    nodeFiles.rename(from, to);
  };
  const onStep = (step: PublishStep): void => {
    if (step === "moved") world.write("r/n", "in the way");
  };
  const files = { ...nodeFiles, rename };
  const outcome = await publish(world, { "n/x.yaml": "two\n" }, { files, onStep });
  expect(outcome).toEqual({ state: "published", durable: false });
  expect(fs.readdirSync(world.path("r/.git/stemma-sync"))).toEqual([expect.stringContaining(thisOwner())]);
});

test("refuses without git, before anything moves", async () => {
  const world = makeWorld();
  checkedOut(world);
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const error = await refusal(publisher(world, { env: { PATH: world.path("home") } }).publish(move, touched));
  expect(error.code).toBe("git-missing");
  expect(tip(world)).toBe(move.expected);
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
});

test("writes line ends and the executable bit as the user's own checkout would", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", ".gitattributes": "*.yaml text eol=crlf\n" });
  fs.rmSync(world.path("r/m/a.yaml"));
  world.git("r", "checkout", "--", "m/a.yaml");
  expect(read(world, "m/a.yaml")).toBe("one\r\n");
  expect(await publish(world, { "m/a.yaml": "two\n" })).toEqual(published);
  expect(read(world, "m/a.yaml")).toBe("two\r\n");
  expect(world.git("r", "status", "--porcelain")).toBe("");
});

test("takes an executable file that is one in the commit too, and every file where core.fileMode is off", async () => {
  const world = makeWorld();
  checkedOut(world);
  fs.chmodSync(world.path("r/m/a.yaml"), 0o755);
  world.git("r", "commit", "-q", "-a", "-m", "executable");
  expect(await publish(world, { "m/a.yaml": "two\n" })).toEqual(published);
  fs.chmodSync(world.path("r/m/a.yaml"), 0o755);
  world.git("r", "config", "core.fileMode", "false");
  expect(await publish(world, { "m/a.yaml": "three\n" })).toEqual(published);
});

test("heeds an untracked .gitattributes, at the top and in a folder, as the user's own checkout would", async () => {
  const world = makeWorld();
  checkedOut(world);
  world.write("r/.gitattributes", "*.yaml text eol=crlf\n");
  world.write("r/m/.gitattributes", "raw.yaml -text\n");
  fs.symlinkSync("../.gitattributes", world.path("r/m/link"));
  const edits = { "m/a.yaml": "two\n", "m/raw.yaml": "raw\n", "n/b.yaml": "new\n" };
  expect(await publish(world, edits)).toEqual(published);
  expect(Object.keys(edits).map((path) => read(world, path))).toEqual(["two\r\n", "raw\n", "new\r\n"]);
  expect(world.git("r", "diff-files", "--name-only")).toBe("");
  expect(read(world, ".gitattributes")).toBe("*.yaml text eol=crlf\n");
});

test("publishes a .gitattributes itself, and refuses to do so over an untracked one", async () => {
  const world = makeWorld();
  checkedOut(world);
  const edits = { ".gitattributes": "*.yaml text eol=crlf\n", "m/a.yaml": "two\n" };
  world.write("r/.gitattributes", "mine\n");
  await expectRefused(world, edits, "path-dirty");
  fs.rmSync(world.path("r/.gitattributes"));
  expect(await publish(world, edits)).toEqual(published);
  expect(world.git("r", "status", "--porcelain")).toBe("");
});

const formats: readonly (readonly [string, (world: World) => void])[] = [
  ["an index of version 4", (world) => world.git("r", "update-index", "--index-version", "4")],
  ["a split index", (world) => world.git("r", "update-index", "--split-index")],
  ["an untracked cache", (world) => world.git("r", "update-index", "--untracked-cache")],
  ["fsmonitor", (world) => world.git("r", "config", "core.fsmonitor", "true")],
];

test.each(formats)("follows in a repository with %s", async (_name, change) => {
  const world = makeWorld();
  checkedOut(world);
  change(world);
  const edits = { "m/a.yaml": "two\n", "m/b.yaml": "new\n" };
  expect(await publish(world, edits)).toEqual(published);
  expectFollowed(world, edits);
  expect(world.git("r", "status", "--porcelain")).toBe("");
});

test.each([[[]], [["--sparse-index"]]])("writes no file outside a sparse checkout %s", async (options) => {
  const world = makeWorld();
  checkedOut(world, { "in/a": "1\n", "out/a": "1\n", "out/b": "1\n" });
  world.git("r", "sparse-checkout", "set", "--cone", ...options, "in");
  const edits = { "in/a": "2\n", "out/a": "2\n", "out/b": null, "out/c": "2\n", "in/c": "2\n" };
  expect(await publish(world, edits)).toEqual(published);
  expect([read(world, "in/a"), read(world, "in/c"), read(world, "out/a"), read(world, "out/c")]).toEqual([
    "2\n",
    "2\n",
    null,
    null,
  ]);
  expect(world.git("r", "status", "--porcelain")).toBe("");
  world.git("r", "sparse-checkout", "disable");
  expect([read(world, "out/a"), read(world, "out/b"), read(world, "out/c")]).toEqual(["2\n", null, "2\n"]);
});

test("publishes many at once from one process, each exactly once", async () => {
  const world = makeWorld();
  checkedOut(world);
  const one = async (name: string): Promise<void> => {
    for (;;) {
      const { move, touched } = prepare(world, { [`m/${name}.yaml`]: `${name}\n` });
      if ((await publisher(world).publish(move, touched)).state === "published") return;
    }
  };
  const names = ["b", "c", "d", "e", "f"];
  await Promise.all(names.map(one));
  expect(world.git("r", "rev-list", "--count", "HEAD")).toBe("6");
  expectFollowed(world, Object.fromEntries(names.map((name) => [`m/${name}.yaml`, `${name}\n`])));
});

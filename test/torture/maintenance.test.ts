import { execFile, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import isomorphicGit from "isomorphic-git";
import { describe, expect, it } from "vitest";
import { printCommit } from "../../src/git/commit.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import type { Oid } from "../../src/git/ports.ts";
import { printTree } from "../../src/git/tree.ts";
import { readCommit, readTree } from "../../src/git/walk.ts";
import { moveOf } from "../git/ref-store.contract.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { type Arena, type Engine, findLosses, main, makeArena, none } from "./ledger.ts";
import { size } from "./size.ts";

const run = promisify(execFile);

const chores = [
  ["pack-refs", "--all"],
  ["repack", "-adq"],
  ["pack-refs", "--all"],
  ["prune", "--expire=2.weeks.ago"],
  ["gc", "-q"],
] as const;

/* Does one chore after the other until all is over; gives how many of them went through. */
async function maintain({ gitDir, world }: TestRepository, over: () => boolean): Promise<number> {
  let done = 0;
  for (let n = 0; !over(); n++) {
    const chore = chores[n % chores.length] ?? [];
    try {
      await run("git", chore, { cwd: gitDir, env: world.env });
      done += 1;
    } catch (error) {
      // A ref that is locked or moves while it is packed: git gives up until the next time. Damage is another thing.
      expect(String(error), chore.join(" ")).not.toMatch(/bad object|corrupt|missing|broken|unable to read/i);
    }
  }
  return done;
}

async function writeUnder(
  arena: Arena,
  engines: readonly Engine[],
  commits: number,
): Promise<readonly string[]> {
  const ended = await Promise.all(
    engines.map((engine, n) => arena.write({ engine, name: `${engine}${n}`, commits, bytes: 200 })),
  );
  expect(ended.map(({ code, errors }) => ({ code, errors }))).toEqual(
    engines.map(() => ({ code: 0, errors: "" })),
  );
  return ended.flatMap(({ lines }) => lines);
}

/* While packs come and go isomorphic-git looks once and says that an object is not there: so it is asked again. */
const tries = 20;

async function insisting<T>(read: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await read();
    } catch (error) {
      if (count === tries) throw error;
    }
  }
}

/* Reads the newest commit and its tree by isomorphic-git as well; gives how many went through, all of which say what ours do. */
async function readByIsomorphicGit({ gitDir }: Arena, over: () => boolean): Promise<number> {
  const refs = new NodeRefStore({ gitDir });
  const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
  let reads = 0;
  while (!over()) {
    const oid = (await refs.read(main)) ?? "";
    const { tree } = await readCommit(objects, oid);
    // A cache of its own each time, since one that is kept names packs that are gone.
    const theirs = await insisting(() => isomorphicGit.readCommit({ fs, gitdir: gitDir, oid, cache: {} }));
    expect(theirs.commit.tree).toBe(tree);
    const listed = await insisting(() =>
      isomorphicGit.readTree({ fs, gitdir: gitDir, oid: tree, cache: {} }),
    );
    const own = await readTree(objects, tree);
    expect(listed.tree.map((entry) => entry.oid)).toEqual(own.entries.map((entry) => entry.oid));
    reads += 1;
  }
  return reads;
}

describe("maintenance by native git beside writers and readers", () => {
  it("loses nothing, shows no old value and no error", async () => {
    const arena = makeArena();
    const script = bundleScript("counter-reader", arena.world.root);
    const readers = [1, 2].map(() => runProcess(process.execPath, [script, arena.gitDir, main]));
    let over = false;
    const maintenance = maintain(arena, () => over);
    const thirdReader = readByIsomorphicGit(arena, () => over);
    const rounds = size(3, 300);
    const acknowledged: string[] = [];
    const writing = (async (): Promise<void> => {
      for (let round = 0; round < rounds; round++)
        acknowledged.push(...(await writeUnder(arena, ["own", "own", "native"], 20)));
    })().finally(() => {
      over = true;
      fs.writeFileSync(arena.world.path("stop"), "");
    });
    const [done, reads, , ...ended] = await Promise.all([maintenance, thirdReader, writing, ...readers]);
    for (const reader of ended) expect(reader).toMatchObject({ code: 0, errors: "" });
    expect(done).toBeGreaterThan(0);
    expect(reads).toBeGreaterThan(0);
    expect(new Set(acknowledged).size).toBe(rounds * 60);
    expect(findLosses(arena, acknowledged)).toEqual(none);
  });

  it("loses or hides commits of plain isomorphic-git: this test can fail", async () => {
    const { gitDir, git, world } = makeArena();
    const at = { fs, gitdir: gitDir, ref: main };
    const tree = git("rev-parse", `${main}^{tree}`);
    const author = { name: "Ada", email: "ada@example.org" };
    let over = false;
    const packing = (async (): Promise<void> => {
      while (!over)
        await run("git", ["pack-refs", "--all"], { cwd: gitDir, env: world.env }).catch(() => null);
    })();
    let wrong = 0;
    for (let commits = 0; commits < 50_000 && wrong === 0; commits++) {
      const made = await isomorphicGit.commit({ ...at, tree, message: `commit ${commits}`, author });
      // The one writer there is reads its own commit: an older one is either lost or read from packed-refs too early.
      const seen = await isomorphicGit.resolveRef(at).catch(() => null);
      if (seen !== made) wrong += 1;
    }
    over = true;
    await packing;
    expect(wrong).toBe(1);
  });
});

/** Writes a blob again that is there, old and unreachable, while prune runs, and then commits it. */
interface Freshening {
  readonly blob: (text: string) => Promise<Oid>;
}

async function rewriteOldBlob(repository: TestRepository, { blob }: Freshening): Promise<string> {
  const { git, gitWith, gitDir } = repository;
  const text = "written before, and needed again\n";
  const oid = gitWith(text, "hash-object", "-w", "--stdin");
  const file = path.join(gitDir, "objects", oid.slice(0, 2), oid.slice(2));
  const old = Date.now() / 1000 - 30 * 24 * 3600;
  fs.utimesSync(file, old, old);
  expect(await blob(text)).toBe(oid);
  git("prune", "--expire=2.weeks.ago");
  const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
  const entry = { mode: "100644", name: "again", oid };
  const tree = await objects.write("tree", printTree([{ ...entry, name: Buffer.from(entry.name) }]));
  const by = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 0 };
  const parents = [git("rev-parse", main)];
  const commit = printCommit({ tree, parents, author: by, committer: by, message: "again\n" });
  const next = await objects.write("commit", commit);
  await new NodeRefStore({ gitDir }).move(moveOf(main, parents[0] ?? null, next));
  const fsck = spawnSync("git", ["fsck", "--strict", "--no-dangling"], {
    cwd: gitDir,
    env: repository.world.env,
  });
  return `${fsck.stdout.toString()}${fsck.stderr.toString()}`;
}

describe("an old unreachable object that a new commit needs", () => {
  it("is spared by prune once it was written again", async () => {
    const arena = makeArena();
    const objects = new NodeObjectStore({ objectsDir: path.join(arena.gitDir, "objects") });
    const said = await rewriteOldBlob(arena, { blob: (text) => objects.write("blob", Buffer.from(text)) });
    expect(said).toBe("");
  });

  it("is pruned when plain isomorphic-git wrote it: this test can fail", async () => {
    const arena = makeArena();
    const gitdir = arena.gitDir;
    const said = await rewriteOldBlob(arena, {
      blob: (text) => isomorphicGit.writeBlob({ fs, gitdir, blob: Buffer.from(text) }),
    });
    expect(said).toMatch(/missing blob|broken link/);
  });

  it("is written again where only a cruft pack holds it", async () => {
    const repository = makeRepository();
    const { git, gitWith, gitDir } = repository;
    gitWith(`commit ${main}\ncommitter A <a@b.org> 1700000000 +0000\ndata 1\nx\n`, "fast-import", "--quiet");
    const text = "only in a cruft pack\n";
    const oid = gitWith(text, "hash-object", "-w", "--stdin");
    git("gc", "-q", "--cruft", "--prune=2.weeks.ago");
    expect(fs.existsSync(path.join(gitDir, "objects", oid.slice(0, 2), oid.slice(2)))).toBe(false);
    const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
    expect(await objects.write("blob", Buffer.from(text))).toBe(oid);
    expect(fs.existsSync(path.join(gitDir, "objects", oid.slice(0, 2), oid.slice(2)))).toBe(true);
  });
});

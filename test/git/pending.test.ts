import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "esbuild";
import type { PublishStep } from "../../src/git/checkout.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { makeWorld, type World } from "../support/world.ts";
import { checkedOut, type Edits, prepare, type Prepared, publisher, tip } from "./checkout-world.ts";

/*
 * A publisher is killed with SIGKILL after each of its steps, in a process of its own, so that its locks have a dead
 * owner for real. The step is a parameter of the constructor.
 */
const script = `
import { CheckoutPublisher } from "./src/git/checkout.ts";
import { NodeRefStore } from "./src/git/node-refs.ts";
const { gitDir, workTree, prepared, step } = JSON.parse(process.argv[2]);
const refs = new NodeRefStore({ gitDir, reflogs: "usual" });
const onStep = (at) => { if (at === step) process.kill(process.pid, "SIGKILL"); };
const publisher = new CheckoutPublisher({ gitDir, workTree, refs, env: process.env, onStep });
await publisher.publish(prepared.move, prepared.touched);
`;

let program = "";
beforeAll(async () => {
  const root = path.resolve(import.meta.dirname, "../..");
  program = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "stemma-test-")), "publish.mjs");
  await build({
    stdin: { contents: script, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: program,
    logLevel: "error",
  });
});
afterAll(() => fs.rmSync(path.dirname(program), { recursive: true, force: true }));

const publishAndDie = (world: World, prepared: Prepared, step: PublishStep): void => {
  const [gitDir, workTree] = [world.path("r/.git"), world.path("r")];
  const given = JSON.stringify({ gitDir, workTree, prepared, step });
  const done = spawnSync(process.execPath, [program, given], { env: world.env, encoding: "utf8" });
  expect(done.signal, done.stderr).toBe("SIGKILL");
};

const read = (world: World, file: string): string | null =>
  fs.existsSync(world.path("r", file)) ? fs.readFileSync(world.path("r", file), "utf8") : null;

const before: Edits = { "m/a.yaml": "one\n", "m/gone.yaml": "one\n", "m/new.yaml": null };
const after: Edits = { "m/a.yaml": "two\n", "m/gone.yaml": null, "m/new.yaml": "two\n" };

const deadAt = (step: PublishStep): { readonly world: World; readonly prepared: Prepared } => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", "m/gone.yaml": "one\n", staged: "1\n", edited: "1\n" });
  world.write("r/staged", "2\n");
  world.git("r", "add", "staged");
  world.write("r/edited", "2\n");
  const prepared = prepare(world, after);
  publishAndDie(world, prepared, step);
  return { world, prepared };
};

const expectState = (world: World, files: Edits, status = " M edited\nM  staged"): void => {
  for (const [file, content] of Object.entries(files))
    expect([file, read(world, file)]).toEqual([file, content]);
  expect(world.git("r", "status", "--porcelain")).toBe(status);
  expect(world.git("r", "diff-files", "--name-only")).toBe("edited");
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  expect(fs.readdirSync(world.path("r/.git/stemma-sync"))).toEqual([]);
};

test.each(["locked", "built", "noted", "indexed"] as const)(
  "undoes a publication killed when %s",
  async (step) => {
    const { world, prepared } = deadAt(step);
    expect(tip(world)).toBe(prepared.move.expected);
    expect(() => world.git("r", "commit", "-q", "-m", "mine")).toThrow(/index\.lock/);
    expect(await publisher(world).recover()).toMatch(
      ["noted", "indexed"].includes(step) ? /^undid/ : /^removed the index.lock/,
    );
    expectState(world, before);
    expect(await publisher(world).recover()).toBeNull();
  },
);

test.each(["moved", "placed", "refreshed", "settled"] as const)(
  "finishes a publication killed when %s, and no commit of the user's can revert it before",
  async (step) => {
    const { world, prepared } = deadAt(step);
    expect(tip(world)).toBe(prepared.move.next);
    expect(() => world.git("r", "commit", "-q", "-m", "mine")).toThrow(/index\.lock/);
    expect(() => world.git("r", "commit", "-q", "-a", "-m", "mine")).toThrow(/index\.lock/);
    expect(await publisher(world).recover()).toMatch(/^finished the publication/);
    expectState(world, after);
    expect(world.git("r", "fsck", "--strict")).toBe("");
    expect(await publisher(world).recover()).toBeNull();
  },
);

test("only lets go of the lock of a publication killed when it was complete", async () => {
  const { world } = deadAt("note-dropped");
  expect(await publisher(world).recover()).toMatch(/^removed the index.lock/);
  expectState(world, after);
});

test("recovers before it publishes", async () => {
  const { world } = deadAt("moved");
  const next = prepare(world, { "m/a.yaml": "three\n" });
  expect((await publisher(world).publish(next.move, next.touched)).state).toBe("published");
  expectState(world, { ...after, "m/a.yaml": "three\n" });
});

test("keeps what the user wrote into a touched file after the kill, and names it", async () => {
  const { world } = deadAt("moved");
  world.write("r/m/a.yaml", "mine\n");
  world.write("r/m/new.yaml", "mine too\n");
  expect(await publisher(world).recover()).toMatch(/leaving local edits in m\/a\.yaml, m\/new\.yaml$/);
  expect([read(world, "m/a.yaml"), read(world, "m/new.yaml"), read(world, "m/gone.yaml")]).toEqual([
    "mine\n",
    "mine too\n",
    null,
  ]);
  expect(world.git("r", "show", ":m/a.yaml")).toBe("two");
});

test("leaves alone what stands in the way of a file, and names it", async () => {
  const { world } = deadAt("moved");
  fs.mkdirSync(world.path("r/m/new.yaml"));
  expect(await publisher(world).recover()).toMatch(/leaving local edits in m\/new\.yaml$/);
});

test("finishes although the user deleted the lock, as git's message advises", async () => {
  const { world } = deadAt("moved");
  fs.rmSync(world.path("r/.git/index.lock"));
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expectState(world, after);
});

test("waits with the work while another program has the lock that the user deleted", async () => {
  const { world } = deadAt("moved");
  fs.rmSync(world.path("r/.git/index.lock"));
  world.write("r/.git/index.lock", "somebody's");
  await expect(publisher(world).recover()).rejects.toSatisfy((error) => isStemmaError(error, "index-locked"));
  expect(fs.readFileSync(world.path("r/.git/index.lock"), "utf8")).toBe("somebody's");
  fs.rmSync(world.path("r/.git/index.lock"));
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expectState(world, after);
});

test("goes on to where another writer has moved the ref since", async () => {
  const { world } = deadAt("placed");
  const later = prepare(world, { "m/a.yaml": "three\n", "m/new.yaml": null });
  world.git("r", "update-ref", "refs/heads/main", later.move.next);
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expectState(world, { "m/a.yaml": "three\n", "m/new.yaml": null, "m/gone.yaml": null });
});

test("undoes a publication killed before the ref moved in a repository without a commit before", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  world.write("r/mine", "1\n");
  world.git("r", "add", "mine");
  const prepared = prepare(world, { "m/new.yaml": "two\n" });
  publishAndDie(world, prepared, "indexed");
  expect(world.git("r", "ls-files")).toBe("m/new.yaml\nmine");
  expect(await publisher(world).recover()).toMatch(/^undid/);
  expect(world.git("r", "ls-files")).toBe("mine");
  expect(read(world, "m/new.yaml")).toBeNull();
});

test("drops the work when another branch is checked out by now", async () => {
  const { world } = deadAt("moved");
  world.git("r", "symbolic-ref", "HEAD", "refs/heads/other");
  expect(await publisher(world).recover()).toMatch(/no longer checked out/);
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
});

test("finishes in a repository whose index is gone", async () => {
  const { world } = deadAt("moved");
  fs.rmSync(world.path("r/.git/index"));
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expect(world.git("r", "diff", "--cached", "--name-only")).toBe("");
  expect(read(world, "m/a.yaml")).toBe("two\n");
});

test("says so when a note cannot be read, and keeps it and the lock", async () => {
  const { world } = deadAt("moved");
  const [folder = ""] = fs.readdirSync(world.path("r/.git/stemma-sync"));
  world.write(`r/.git/stemma-sync/${folder}/note.json`, "{");
  for (const _time of [1, 2]) {
    await expect(publisher(world).recover()).rejects.toSatisfy((error) =>
      isStemmaError(error, "index-locked"),
    );
  }
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(true);
});

test("leaves a publication alone whose owner lives, and one whose owner cannot be told", async () => {
  const world = makeWorld();
  checkedOut(world);
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const said: (string | null)[] = [];
  const pending: Promise<void>[] = [];
  const onStep = (step: PublishStep): void => {
    if (step !== "moved") return;
    pending.push(
      publisher(world)
        .recoverDead()
        .then((text) => void said.push(text)),
    );
  };
  await publisher(world, { onStep }).publish(move, touched);
  await Promise.all(pending);
  expect(said).toEqual([null]);
  fs.mkdirSync(world.path("r/.git/stemma-sync/strange.name"));
  expect(await publisher(world).recover()).toBeNull();
  expect(fs.existsSync(world.path("r/.git/stemma-sync/strange.name"))).toBe(true);
});

test("waits for a publication whose owner lives, and reports one that does not end", async () => {
  const world = makeWorld();
  checkedOut(world);
  const { move, touched } = prepare(world, { "m/a.yaml": "two\n" });
  const said: Promise<unknown>[] = [];
  const onStep = (step: PublishStep): void => {
    if (step !== "moved") return;
    const impatient = publisher(world, { patience: -1 }).recover();
    said.push(expect(impatient).rejects.toSatisfy((error) => isStemmaError(error, "index-locked")));
    said.push(expect(publisher(world).recover()).resolves.toBeNull());
  };
  await publisher(world, { onStep }).publish(move, touched);
  await Promise.all(said);
  expect(said.length).toBe(2);
});

test.each(["noted", "indexed", "moved", "placed", "settled"] as const)(
  "keeps new files out of a sparse checkout that leaves them out, killed when %s",
  async (step) => {
    const world = makeWorld();
    checkedOut(world, { "m/a.yaml": "one\n", "out/old.yaml": "one\n" });
    world.git("r", "sparse-checkout", "set", "m");
    const prepared = prepare(world, {
      "m/new.yaml": "two\n",
      "out/new.yaml": "two\n",
      "out/old.yaml": "two\n",
    });
    publishAndDie(world, prepared, step);
    const isUndone = step === "noted" || step === "indexed";
    expect(await publisher(world).recover()).toMatch(isUndone ? /^undid/ : /^finished/);
    const written = isUndone ? null : "two\n";
    expect(["m/new.yaml", "out/new.yaml", "out/old.yaml"].map((file) => read(world, file))).toEqual([
      written,
      null,
      null,
    ]);
    expect(world.git("r", "status", "--porcelain")).toBe("");
    world.git("r", "sparse-checkout", "disable");
    expect(read(world, "out/new.yaml")).toBe(written);
  },
);

test("finishes although a loss of power has torn the next index", async () => {
  const { world } = deadAt("moved");
  const [folder = ""] = fs.readdirSync(world.path("r/.git/stemma-sync"));
  const index = world.path("r/.git/stemma-sync", folder, "index");
  const torn = fs.readFileSync(index).subarray(0, 20);
  fs.rmSync(index);
  fs.writeFileSync(index, torn);
  expect(await publisher(world).recover()).toMatch(/^finished/);
  expectState(world, after);
});

test("waits for a git that outlived its killed starter, and no longer than it may take", async () => {
  const { world } = deadAt("moved");
  const [folder = ""] = fs.readdirSync(world.path("r/.git/stemma-sync"));
  const lock = world.write(`r/.git/stemma-sync/${folder}/index.lock`, "");
  const recovering = publisher(world).recover();
  // The folder is claimed by renaming it; the lock in it goes when its git ends.
  const claimed = fs.readdirSync(world.path("r/.git/stemma-sync")).find((name) => name !== folder);
  fs.rmSync(claimed === undefined ? lock : world.path("r/.git/stemma-sync", claimed, "index.lock"), {
    force: true,
  });
  expect(await recovering).toMatch(/^finished/);
  expectState(world, after);
});

test("lets two recoveries at once finish a publication once", async () => {
  const { world } = deadAt("moved");
  const said = await Promise.all([publisher(world).recover(), publisher(world).recover()]);
  expect(said.filter((text) => text !== null)).toEqual([expect.stringMatching(/^finished/)]);
  expectState(world, after);
});

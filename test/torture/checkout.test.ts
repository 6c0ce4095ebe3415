import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { checkedOut, prepare, publisher } from "../git/checkout-world.ts";
import { makeWorld, type World } from "../support/world.ts";

const run = promisify(execFile);

/*
 * A user who stages files of their own and commits them, some with -a, until the publications are done. Without a pause
 * for thought, on a loaded machine, every commit would come in less time than `prepare` takes with its eight git
 * processes, and no publication would ever find the branch as it read it.
 */
const commitUntil = async (world: World, done: () => boolean): Promise<number> => {
  let commits = 0;
  for (let round = 0; !done() || commits < 5; round += 1) {
    await pause(Math.random() * 200);
    world.write(`r/user/${round % 7}`, `${round}\n`);
    const options = { cwd: world.path("r"), env: world.env };
    const commit = round % 3 === 0 ? ["commit", "-q", "-a", "-m", "mine"] : ["commit", "-q", "-m", "mine"];
    try {
      await run("git", ["add", "user"], options);
      await run("git", commit, options);
      commits += 1;
    } catch (error) {
      // The lock is held or HEAD has moved: git refuses, and the user tries again, with the index of what is there now.
      if (/cannot lock ref/.test(String(error))) await run("git", ["reset", "-q"], options).catch(() => null);
      expect(String(error)).toMatch(/index\.lock|cannot lock ref|nothing to commit|no changes added/);
    }
  }
  return commits;
};

const files = (count: number): readonly (readonly [string, string])[] =>
  Array.from({ length: count }, (_, number) => [`m/v${number}.yaml`, `version: ${number}\n`]);

const publishAll = async (world: World, wanted: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [file, content] of wanted) {
    for (let state = "moved"; state === "moved";) {
      const { move, touched } = prepare(world, { [file]: content });
      state = (await publisher(world, { patience: 60_000 }).publish(move, touched)).state;
    }
  }
};

const expectAll = (world: World, wanted: readonly (readonly [string, string])[]): void => {
  for (const [file, content] of wanted) {
    expect(`${world.git("r", "show", `HEAD:${file}`)}\n`).toBe(content);
    expect(fs.readFileSync(world.path("r", file), "utf8")).toBe(content);
  }
  expect(world.git("r", "status", "--porcelain", "--", "m")).toBe("");
  // Nothing was ever taken away: no commit on the way removes or changes what a publication brought.
  expect(world.git("r", "log", "--diff-filter=DM", "--format=%H", "--", "m/v*")).toBe("");
  expect(world.git("r", "fsck", "--strict", "--no-dangling")).toBe("");
};

test("no commit of the user's own beside 30 publications reverts any of them", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", "user/0": "x\n" });
  world.git("r", "config", "gc.auto", "0");
  const wanted = files(30);
  let done = false;
  const user = commitUntil(world, () => done);
  await publishAll(world, wanted).finally(() => (done = true));
  expect(await user).toBeGreaterThanOrEqual(5);
  expectAll(world, wanted);
});

const script = `
import { prepare, publisher } from "./test/git/checkout-world.ts";
import { worldAt } from "./test/support/world-at.ts";
const [root, first, count] = process.argv.slice(2);
const world = worldAt(root);
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  for (let state = "moved"; state === "moved"; ) {
    const { move, touched } = prepare(world, { ["m/v" + number + ".yaml"]: "version: " + number + "\\n" });
    if (touched[0].before !== null) break;
    state = (await publisher(world, { patience: 60000 }).publish(move, touched)).state;
  }
}
`;

/* Runs the program and kills it at random moments, then lets it run to its end. */
const killAndFinish = async (world: World, program: string, total: number): Promise<void> => {
  for (let kill = 0; kill < 15; kill += 1) {
    const child = spawn(process.execPath, [program, world.root, "0", String(total)], {
      env: world.env,
      stdio: "ignore",
    });
    const ended = new Promise<boolean>((resolve) => child.on("exit", (code) => resolve(code === 0)));
    const timer = setTimeout(() => child.kill("SIGKILL"), 150 + Math.random() * 400);
    const complete = await ended;
    clearTimeout(timer);
    if (complete) break;
  }
  await run(process.execPath, [program, world.root, "0", String(total)], { env: world.env });
  await publisher(world).recover();
};

test("publishers killed at random moments, beside the user's commits, leave the old or the complete new state", async () => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", "user/0": "x\n" });
  world.git("r", "config", "gc.auto", "0");
  const program = world.path("publish.mjs");
  await build({
    stdin: { contents: script, resolveDir: path.resolve(import.meta.dirname, "../.."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: program,
    logLevel: "error",
  });
  const total = 15;
  let done = false;
  const user = commitUntil(world, () => done);
  await killAndFinish(world, program, total).finally(() => (done = true));
  await user;
  expectAll(world, files(total));
  expect(fs.readdirSync(world.path("r/.git/stemma-sync"))).toEqual([]);
});

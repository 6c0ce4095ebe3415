import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { initRegistry, openRegistry } from "../../src/registry/registry.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import type { World } from "../support/world.ts";

const run = promisify(execFile);

/** How many processes register how many versions each. */
export interface Race {
  readonly processes: number;
  readonly versions: number;
}

/**
 * Lets processes register versions into one registry in a checkout, with a user beside them who stages files of their
 * own and commits them with native git, and expects that nothing was lost and nothing taken back.
 */
export async function race(world: World, { processes, versions }: Race): Promise<void> {
  world.write("r/user/start", "x\n");
  await initRegistry({ path: world.path("r"), env: world.env });
  world.git("r", "config", "gc.auto", "0");
  const script = bundleScript("registrar", world.root);
  const models = Array.from({ length: processes }, (_, n) => `model-${n % Math.ceil(processes / 2)}`);
  let over = false;
  const user = commitUntil(world, () => over);
  const ended = await Promise.all(
    models.map((model, n) => {
      const first = String(1 + n * versions);
      return runProcess(process.execPath, [script, world.path("r"), model, first, String(versions)], {
        env: world.env,
      });
    }),
  );
  over = true;
  const mine = await user;
  expect(ended.map(({ code, errors }) => ({ code, errors }))).toEqual(
    ended.map(() => ({ code: 0, errors: "" })),
  );
  const history = new Set(world.git("r", "rev-list", "main").split("\n"));
  const acknowledged = ended.flatMap(({ lines }) => lines);
  expect(acknowledged).toHaveLength(processes * versions);
  expect(acknowledged.filter((oid) => !history.has(oid))).toEqual([]);
  expect(mine.filter((oid) => !history.has(oid))).toEqual([]);
  expect(history.size).toBe(1 + acknowledged.length + mine.length);
  await expectWhole(world, processes * versions);
}

/** Expects that a registry has so many versions, that nothing was ever taken away from it, and that index and files agree. */
export async function expectWhole(world: World, versions: number, gitDir = "r/.git"): Promise<void> {
  const registry = await openRegistry({ path: world.path("r"), env: world.env });
  expect((await registry.versions()).total).toBe(versions);
  expect(await registry.check()).toMatchObject({ ok: true });
  if (gitDir !== "r") expect(world.git("r", "status", "--porcelain", "--", "registry")).toBe("");
  expect(world.git("r", "log", "--diff-filter=DM", "--format=%H", "--", "registry")).toBe("");
  expect(world.git("r", "fsck", "--strict", "--no-dangling")).toBe("");
  expect(fs.readdirSync(world.path(gitDir)).filter((name) => name.endsWith(".lock"))).toEqual([]);
}

/** A user who stages files and commits them until all is over; gives the commits that git acknowledged. */
export async function commitUntil(world: World, over: () => boolean): Promise<readonly string[]> {
  const options = { cwd: world.path("r"), env: world.env };
  const mine: string[] = [];
  for (let round = 0; !over() || mine.length < 3; round++) {
    fs.writeFileSync(path.join(world.path("r"), "user", String(round % 7)), `${round}\n`);
    try {
      await run("git", ["add", "user"], options);
      await run("git", ["commit", "-q", "-m", `mine ${round}`], options);
      mine.push(
        (await run("git", ["log", "-1", "--format=%H", "--grep", `^mine ${round}$`], options)).stdout.trim(),
      );
    } catch (error) {
      // The lock is held or HEAD has moved: git refuses, and the user tries again, with the index of what is there now.
      if (/cannot lock ref/.test(String(error))) await run("git", ["reset", "-q"], options).catch(() => null);
      expect(String(error)).toMatch(/index\.lock|cannot lock ref|nothing to commit|no changes added/);
    }
  }
  return mine;
}

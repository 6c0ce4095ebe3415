import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type World, worldAt } from "../support/world-at.ts";
import { fits, type Shown, steady, stepsOf } from "./console.ts";

/** The top folder of this repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Makes a reader's world for the running test. */
export function openWorld(): World {
  const world = makeReader();
  onTestFinished(() => rmSync(world.root, { recursive: true, force: true, maxRetries: 5 }));
  return world;
}

/**
 * Makes a world with an identity, `stemma` on the PATH and a clock that runs, for somebody who types what a page shows.
 * The caller removes it.
 */
export function makeReader(): World {
  const world = worldAt(realpathSync(mkdtempSync(join(tmpdir(), "stemma-docs-"))));
  world.write(
    "home/gitconfig",
    "[init]\n\tdefaultBranch = main\n[user]\n\tname = Ada\n\temail = ada@example.org\n",
  );
  const shim = world.write(
    "bin/stemma",
    `#!/bin/sh\nexec '${process.execPath}' '${root}/dist/bin/stemma.js' "$@"\n`,
  );
  chmodSync(shim, 0o755);
  const kept = Object.entries(world.env).filter(([name]) => !/^GIT_(AUTHOR|COMMITTER)_/.test(name));
  const env = { ...Object.fromEntries(kept), PATH: `${world.path("bin")}:${world.env["PATH"] ?? ""}` };
  return { ...world, env };
}

/** Follows a page from a folder of the world on; gives what did not come out as shown, one text for each command. */
export function follow(page: string, world: World, folder: string): readonly string[] {
  const wrong: string[] = [];
  let cwd = world.path(folder);
  for (const step of stepsOf(readFileSync(join(root, page), "utf8"))) {
    if ("file" in step) {
      world.write(join(cwd.slice(world.root.length + 1), step.file), step.text);
      continue;
    }
    const typed = type(step.command, world, cwd);
    cwd = typed.cwd;
    if (!comesOut(step, typed, world)) {
      wrong.push(
        `${page}:${step.line}: ${step.command}\n${steady(typed.output, world.root)}[exit ${typed.exit}]`,
      );
    }
  }
  return wrong;
}

interface Typed {
  readonly exit: number | null;
  readonly output: string;
  readonly cwd: string;
}

function type(command: string, world: World, cwd: string): Typed {
  const script = `${command}\nexit=$?\npwd >&3\nexit $exit`;
  const stdio = ["ignore", "pipe", "pipe", "pipe"] as const;
  // One pipe for both streams, so that lines stand in the order in which a reader sees them.
  const done = spawnSync("sh", ["-c", `exec 2>&1\n${script}`], {
    cwd,
    env: world.env,
    encoding: "utf8",
    stdio: [...stdio],
  });
  return { exit: done.status, output: done.stdout, cwd: done.output[3]?.trim() ?? cwd };
}

function comesOut(shown: Shown, typed: Typed, world: World): boolean {
  if (typed.exit !== shown.exit) return false;
  return shown.output.length === 0 || fits(steady(typed.output, world.root), shown.output);
}

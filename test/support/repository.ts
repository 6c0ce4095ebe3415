import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type World, worldAt } from "./world.ts";

/** A bare Git repository of a test's own. */
export interface TestRepository {
  readonly world: World;
  /** Absolute path of the Git directory. */
  readonly gitDir: string;
  /** Runs native git in it and returns its output without the last line feed. */
  readonly git: (...args: readonly string[]) => string;
  /** Runs native git in it with bytes on its input. */
  readonly gitWith: (input: string | Buffer, ...args: readonly string[]) => string;
}

/** Makes an empty bare repository with HEAD on `main`, for the running test. */
export function makeRepository(): TestRepository {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "stemma-")));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  return repositoryAt(root);
}

/** Makes an empty bare repository in a folder that the caller removes. */
export function repositoryAt(root: string): TestRepository {
  const world = worldAt(root);
  const gitDir = world.path("repository.git");
  world.git(".", "init", "-q", "--bare", "repository.git");
  const gitWith = (input: string | Buffer, ...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: gitDir, env: world.env, input, maxBuffer: 1 << 28, stdio: "pipe" })
      .toString("utf8")
      .replace(/\n$/, "");
  return { world, gitDir, git: (...args) => gitWith("", ...args), gitWith };
}

import fs from "node:fs";
import { expect, test } from "vitest";
import { runGit } from "../../src/git/native.ts";
import { isStemmaError, type StemmaError } from "../../src/values/error.ts";
import { makeWorld } from "../support/world.ts";

const failure = async (attempt: Promise<unknown>): Promise<StemmaError> => {
  try {
    await attempt;
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  throw new Error("it went through");
};

test("gives back what git prints, and hands it the input", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  const run = { cwd: world.path("r"), env: world.env, input: "one\n" };
  const out = await runGit(["hash-object", "--stdin"], run);
  expect(out.toString()).toBe("5626abf0f72e58d7a153368ba57db4c673c0e171\n");
});

test("reports the status and the message of git, with control characters escaped", async () => {
  const world = makeWorld();
  const error = await failure(runGit(["rev-parse", "\u001b[31m"], { cwd: world.root, env: world.env }));
  expect(error.code).toBe("git-failed");
  expect(error.data["status"]).toBe(128);
  expect(error.message + String(error.data["stderr"])).not.toMatch(/\p{Cc}/u);
});

test("says that there is no git, and when git cannot be started", async () => {
  const world = makeWorld();
  const missing = await failure(runGit(["version"], { env: { PATH: world.root } }));
  expect(missing.code).toBe("git-missing");
  expect(missing.hint).toBeTruthy();
  world.write("bin/git", "no program");
  fs.chmodSync(world.path("bin/git"), 0o644);
  const unusable = await failure(runGit(["version"], { env: { PATH: world.path("bin") } }));
  expect(["git-failed", "git-missing"]).toContain(unusable.code);
});

test("survives a git that ends before it has read its input", async () => {
  const world = makeWorld();
  const input = Buffer.alloc(4 * 1024 * 1024);
  expect((await runGit(["version"], { env: world.env, input })).toString()).toContain("git version");
});

test("keeps every GIT_ variable of the caller from git, and its settings unless they are wanted", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  world.write("home/gitconfig", "[user]\n\tname = Global\n");
  const env = {
    ...world.env,
    GIT_DIR: "/nowhere",
    GIT_INDEX_FILE: "/nowhere",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "user.email",
    GIT_CONFIG_VALUE_0: "env@example.org",
  };
  const list = async (settings: "user" | "none"): Promise<string> =>
    (await runGit(["config", "--list"], { cwd: world.path("r"), env, settings })).toString();
  expect(await list("none")).not.toMatch(/user\./);
  expect(await list("user")).toMatch(/user\.name=Global[^]*user\.email=env@example\.org/);
});

test("runs no hook and no fsmonitor of the repository", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  world.write("r/.git/hooks/post-index-change", `#!/bin/sh\ntouch ${world.path("ran")}\n`);
  world.write("mon", `#!/bin/sh\ntouch ${world.path("ran")}\n`);
  fs.chmodSync(world.path("r/.git/hooks/post-index-change"), 0o755);
  fs.chmodSync(world.path("mon"), 0o755);
  world.write(
    "r/.git/config",
    `${fs.readFileSync(world.path("r/.git/config"), "utf8")}[core]\n\tfsmonitor = ${world.path("mon")}\n`,
  );
  world.write("r/a", "a");
  await runGit(["add", "a"], { cwd: world.path("r"), env: world.env });
  await runGit(["status"], { cwd: world.path("r"), env: world.env });
  expect(fs.existsSync(world.path("ran"))).toBe(false);
});

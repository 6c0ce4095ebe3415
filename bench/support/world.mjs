/* The world of a measurement: an identity, no settings of the machine's own, temporary folders. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment of every process that is measured. */
export function worldEnvironment() {
  return {
    PATH: process.env["PATH"],
    HOME: "/nonexistent",
    LC_ALL: "C",
    NO_COLOR: "1",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.org",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.org",
  };
}

/** Runs git to its end and gives its output as bytes. */
export function gitSync(folder, args, input) {
  const options = { cwd: folder, env: worldEnvironment(), input, maxBuffer: 1 << 28 };
  const { status, stdout, stderr, error } = spawnSync("git", args, options);
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Runs git with a stream of texts as its input. */
export async function git(folder, args, texts) {
  const child = spawn("git", args, {
    cwd: folder,
    env: worldEnvironment(),
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  let held = "";
  for (const text of texts) {
    held += text;
    if (held.length < 1 << 20) continue;
    if (!child.stdin.write(held)) await new Promise((resolve) => child.stdin.once("drain", resolve));
    held = "";
  }
  child.stdin.end(held);
  const status = await ended;
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}`);
}

/** Does work in a temporary folder that goes afterwards. */
export async function inTemporaryFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), "stemma-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { isStemmaError, StemmaError } from "../values/error.ts";
import { type Environment, runGit } from "./native.ts";

/** The first two numbers of a version of git. */
export type GitVersion = readonly [major: number, minor: number];

/**
 * Asks the git on the PATH for its version. `why` says in the error what needs it.
 * @throws StemmaError `git-missing`; `git-failed` for a program that is none
 */
export async function gitVersion(env: Environment, why: string): Promise<GitVersion> {
  const out = (await askGit(env, why)).toString("utf8");
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(out) ?? [];
  if (major !== undefined && minor !== undefined) return [Number(major), Number(minor)];
  throw new StemmaError("git-failed", "The git on the PATH does not say its version", {
    data: { args: ["version"], status: 0, stderr: "" },
  });
}

async function askGit(env: Environment, why: string): Promise<Buffer> {
  try {
    return await runGit(["version"], { env });
  } catch (error) {
    if (!isStemmaError(error, "git-missing")) throw error;
    throw new StemmaError("git-missing", `There is no git program on the PATH; it is needed, since ${why}`, {
      hint: "Install git, or use a plain clone of the repository.",
      data: { why },
      cause: error,
    });
  }
}

/** Tells whether a version comes before another one. */
export function isOlder([major, minor]: GitVersion, [thanMajor, thanMinor]: GitVersion): boolean {
  return major < thanMajor || (major === thanMajor && minor < thanMinor);
}

/** Prints a version as `2.45`. */
export function printVersion(version: GitVersion): string {
  return version.join(".");
}

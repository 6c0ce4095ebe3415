import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** A temporary folder with a home, an identity and a clock of its own, in which nothing of the machine's Git settings counts. */
export interface World {
  /** Absolute, real path; removed when the test ends. */
  readonly root: string;
  /** What a process in this world gets as its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs native git in a folder below the root and gives back what it printed, without the last line break. */
  git(folder: string, ...args: readonly string[]): string;
  /** Writes a file below the root, with the folders above it, and gives back its absolute path. */
  write(file: string, content: string | Uint8Array): string;
  /** Makes an absolute path of one below the root. */
  path(...segments: readonly string[]): string;
}

/**
 * Makes a world of a folder that the caller removes: for processes that a test starts, and for suites that
 * build one repository for many tests.
 */
export function worldAt(root: string): World {
  const home = path.join(root, "home");
  fs.mkdirSync(home, { recursive: true });
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    LC_ALL: "C",
    TZ: "UTC",
    // Temporary folders may be a file system of their own, where the search for a repository would end with another message.
    GIT_DISCOVERY_ACROSS_FILESYSTEM: "1",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: path.join(home, "gitconfig"),
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.org",
    GIT_AUTHOR_DATE: "1700000000 +0100",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.org",
    GIT_COMMITTER_DATE: "1700000000 +0100",
  };
  fs.writeFileSync(env.GIT_CONFIG_GLOBAL, "[init]\n\tdefaultBranch = main\n");
  return {
    root,
    env,
    git: (folder, ...args) =>
      execFileSync("git", args, {
        cwd: path.join(root, folder),
        env,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }).replace(/\n$/, ""),
    write: (file, content) => {
      const target = path.join(root, file);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, content);
      return target;
    },
    path: (...segments) => path.join(root, ...segments),
  };
}

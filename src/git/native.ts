import { once } from "node:events";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { StemmaError } from "../values/error.ts";

/** Environment variables, as an argument: the rooms below the process edge never read `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a run of native git is set up. */
export interface GitRun {
  /** Folder to run in. */
  readonly cwd?: string;
  /** Absolute Git directory; git discovers nothing then. */
  readonly gitDir?: string;
  /** Absolute work tree, with `gitDir`. */
  readonly workTree?: string;
  /** Absolute path of the index file, in place of the repository's own. */
  readonly indexFile?: string;
  /** Bytes for standard input. */
  readonly input?: string | Buffer;
  /** The caller's environment; every `GIT_*` of it is dropped except as `settings` says. */
  readonly env: Environment;
  /**
   * `user` lets git read the system's and the user's configuration: needed where files are written, since the
   * filters and line ends of the user's own git (LFS, autocrlf) live there, and a file written without them
   * would show as edited. `none` shuts both out.
   */
  readonly settings?: "user" | "none";
  /** Further settings, each `name=value`, for this command only. */
  readonly config?: readonly string[];
  /** Further variables of the environment, after all others of `GIT_*` were dropped. */
  readonly variables?: Readonly<Record<string, string>>;
}

const userSettings = /^GIT_CONFIG(?:_GLOBAL|_SYSTEM|_NOSYSTEM|_COUNT|_KEY_\d+|_VALUE_\d+|_PARAMETERS)$/;

/*
 * A repository that somebody else made can name programs in its configuration. Hooks, fsmonitor and ssh commands are
 * never wanted in a plumbing command of ours, so they are off whatever the configuration says, and no transport
 * may start one. Filters stay: files in the work tree must be what the user's own checkout would write, and a
 * repository of another owner was refused at open (safe.directory).
 */
const hardening = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.sshCommand=",
  "protocol.allow=never",
  "gc.auto=0",
  "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);

/** How a git ended, whatever its status was. */
export interface GitEnd {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly out: Buffer;
  /** What it said on standard error, as it is: not for a terminal. */
  readonly said: string;
}

/**
 * Runs native git without a shell and gives back its standard output.
 * @throws StemmaError `git-missing` without a git on the PATH; `git-failed` when it ends with a status other than 0,
 *   `data` holding `args`, `status` and `stderr` with its control characters escaped
 */
export function runGit(args: readonly string[], run: GitRun): Promise<Buffer> {
  return startGit(args, run).finish(run.input ?? "");
}

/**
 * Runs native git as `runGit` does, for callers to whom a status other than 0 is an answer.
 * @throws StemmaError `git-missing`, and `git-failed` when it cannot be started
 */
export function tryGit(args: readonly string[], run: GitRun): Promise<GitEnd> {
  const { child, ended } = collect(args, run);
  child.stdin.end(run.input ?? "");
  return ended;
}

/** Starts native git for a talk over its pipes. Whoever does must listen to `error`, which says that it could not be started. */
export function spawnGit(
  args: readonly string[],
  run: Omit<GitRun, "input">,
): ChildProcessWithoutNullStreams {
  const config = (run.config ?? []).flatMap((setting) => ["-c", setting]);
  return spawn("git", ["--literal-pathspecs", ...hardening, ...config, ...args], {
    env: gitEnvironment(run),
    ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
    // A process group of its own: Ctrl-C stops us at a safe point, never git in the middle of a file.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** A native git that starts while its starter does other work. It ends by itself when its starter does. */
export interface StartedGit {
  /** Gives it a part of its input, and waits until its output ends with a text. Throws as `runGit` does when it ends before. */
  exchange(input: string, until: string): Promise<void>;
  /** Gives it all of its input and waits for its end; answers and throws as `runGit` does. */
  finish(input: string | Buffer): Promise<Buffer>;
}

/** Starts native git without a shell. A failure to start is thrown by `finish`. */
export function startGit(args: readonly string[], run: Omit<GitRun, "input">): StartedGit {
  const { child, ended, heard } = collect(args, run);
  // Whoever never finishes it learns of no failure.
  ended.catch(() => undefined);
  const failure = async (): Promise<never> => {
    const { status, said } = await ended;
    throw endFailure(args, status, said);
  };
  return {
    async exchange(input, until) {
      child.stdin.write(input);
      while (!heard().endsWith(until)) {
        const isOver = await Promise.race([
          once(child.stdout, "data").then(() => false),
          ended.then(() => true),
        ]);
        if (isOver && !heard().endsWith(until)) await failure();
      }
    },
    async finish(input) {
      child.stdin.end(input);
      const { status, out } = await ended;
      return status === 0 ? out : await failure();
    },
  };
}

function collect(
  args: readonly string[],
  run: Omit<GitRun, "input">,
): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<GitEnd>;
  readonly heard: () => string;
} {
  const child = spawnGit(args, run);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // git may end before it has read everything; its status tells what that means, EPIPE tells nothing.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<GitEnd>((resolve, reject) => {
    child.on("error", (cause) => {
      reject(startFailure(args, cause));
    });
    child.on("close", (status) => {
      resolve({ status, out: Buffer.concat(out), said: Buffer.concat(err).toString("utf8") });
    });
  });
  return { child, ended, heard: () => Buffer.concat(out).toString("latin1") };
}

function gitEnvironment(run: GitRun): NodeJS.ProcessEnv {
  const kept = Object.entries(run.env).filter(
    ([name]) => !name.startsWith("GIT_") || (run.settings === "user" && userSettings.test(name)),
  );
  return {
    ...Object.fromEntries(kept),
    ...(run.settings === "user" ? {} : { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" }),
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
    ...(run.gitDir === undefined ? {} : { GIT_DIR: run.gitDir }),
    ...(run.workTree === undefined ? {} : { GIT_WORK_TREE: run.workTree }),
    ...(run.indexFile === undefined ? {} : { GIT_INDEX_FILE: run.indexFile }),
    ...run.variables,
  };
}

/** Names the failure of a git that could not be started. */
export function startFailure(args: readonly string[], cause: Error): StemmaError {
  const missing = "code" in cause && cause.code === "ENOENT";
  return missing
    ? new StemmaError("git-missing", "There is no git program on the PATH", {
        hint: "Install git, or work on a bare repository, which needs none.",
        cause,
      })
    : new StemmaError("git-failed", `git ${args[0] ?? ""} could not be started: ${cause.message}`, {
        data: { args, status: null, stderr: "" },
        cause,
      });
}

/** Names the failure of a git that ended with a status other than 0. */
export function endFailure(args: readonly string[], status: number | null, stderr: string): StemmaError {
  const said = escapeControls(stderr.trim());
  const summary = said.split("\\n")[0] ?? "";
  return new StemmaError("git-failed", `git ${args[0] ?? ""} failed: ${summary}`, {
    data: { args, status, stderr: said },
  });
}

/** Makes what git printed, which may come from a remote or a hostile repository, safe for a terminal. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (found) =>
    found === "\n" ? "\\n" : `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

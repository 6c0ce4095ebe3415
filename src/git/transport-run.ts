import { spawn } from "node:child_process";
import { StemmaError } from "../values/error.ts";
import type { Environment } from "./native.ts";

/** How native git is run to speak with a remote. */
export interface TransportRun {
  /** Absolute Git directory; null where none is needed. */
  readonly gitDir: string | null;
  readonly env: Environment;
  /** Milliseconds without a sign of life after which git is stopped. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
  readonly input?: string;
}

/** How a run of native git ended. A run that was stopped has no status. */
export interface TransportEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stopped: "timeout" | "aborted" | null;
}

/* What says how git reaches a remote; everything else that begins with GIT_ would point it at another repository. */
const kept =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|PROXY_SSL_\w+|HTTP_PROXY_AUTHMETHOD|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+|PARAMETERS))$/;

/*
 * The user's own settings stay, since credential helpers, proxies and ssh commands live there. Off is what could start a
 * program that has no business here, or make git do more than it was asked for.
 */
const hardening = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.fsync=all",
  "protocol.allow=never",
  ...["https", "http", "ssh", "git", "file"].map((scheme) => `protocol.${scheme}.allow=always`),
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.fsckObjects=true",
  "fetch.writeCommitGraph=false",
  "push.followTags=false",
  "push.recurseSubmodules=no",
].flatMap((setting) => ["-c", setting]);

/**
 * Runs native git against a remote, in a process group of its own without a terminal, so that nothing can ask for a
 * password. What git says is a sign of life; its end is an answer, whatever the status.
 * @throws StemmaError `git-missing`, `git-failed` when git could not be started
 */
export function runTransport(args: readonly string[], run: TransportRun): Promise<TransportEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...hardening, ...args], {
      env: environmentOf(run),
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    let stopped: TransportEnd["stopped"] = null;
    const stop = (why: "timeout" | "aborted") => {
      stopped ??= why;
      killGroup(child.pid);
    };
    const abort = () => stop("aborted");
    let timer = setTimeout(() => stop("timeout"), run.patience);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const hear = (chunks: Buffer[]) => (chunk: Buffer) => {
      chunks.push(chunk);
      clearTimeout(timer);
      timer = setTimeout(() => stop("timeout"), run.patience);
    };
    const end = () => {
      clearTimeout(timer);
      run.signal?.removeEventListener("abort", abort);
    };
    child.stdout.on("data", hear(out));
    child.stderr.on("data", hear(err));
    child.stdin.on("error", () => undefined); // its status tells why it read no more
    child.on("error", (cause) => {
      end();
      reject(startFailure(cause));
    });
    child.on("close", (status) => {
      end();
      const [stdout, stderr] = [Buffer.concat(out).toString("utf8"), Buffer.concat(err).toString("utf8")];
      resolve({ status: stopped === null ? status : null, stdout, stderr, stopped });
    });
    if (run.signal?.aborted === true) abort();
    run.signal?.addEventListener("abort", abort);
    child.stdin.end(run.input ?? "");
  });
}

/* Of git, its transport and ssh: all of them are in the group that git leads. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function environmentOf({ gitDir, env }: TransportRun): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || kept.test(name));
  return {
    ...Object.fromEntries(rest),
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS_REQUIRE: "never",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
    ...(gitDir === null ? {} : { GIT_DIR: gitDir }),
  };
}

function startFailure(cause: Error): StemmaError {
  return "code" in cause && cause.code === "ENOENT"
    ? new StemmaError("git-missing", "There is no git program on the PATH", {
        hint: "Install git, or reach the remote over plain http or https, which needs none.",
        cause,
      })
    : new StemmaError("git-failed", `git could not be started: ${cause.message}`, { cause });
}

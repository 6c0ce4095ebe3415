import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { errnoOf } from "../../artifacts/errno.ts";
import type { StemmaError } from "../../values/error.ts";
import { runnerMissing } from "../runner-fault.ts";
import { groupMemory, memorySource, peakMemory } from "./group-memory.ts";
import { Tail } from "./tail.ts";

/** How a program is started. */
export interface ProgramOptions {
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly memoryBytes: number | null;
}

/** How a program ended: by a status, or by a signal. */
export interface ProgramEnd {
  readonly status: number | null;
  readonly signal: string | null;
}

/** What a program is watched by. */
export interface ProgramWatcher {
  onOutput(chunk: Buffer): void;
  /** Called when it has ended and all that it said was heard. */
  onEnd(end: ProgramEnd): void;
  /** Called when it takes more memory than it may, with the bytes. */
  onMemory(bytes: number): void;
}

const sampleMs = memorySource === "proc" ? 50 : 500;
const patienceMs = 2000;

const running = new Set<Program>();

/* A program in a group of its own does not hear that the terminal interrupts ours. */
function killRunning(): void {
  for (const program of running) program.kill();
}

/** A program in a process group of its own, so that it ends with all that it started. */
export class Program {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #pid: number;
  readonly #errors = new Tail();
  readonly #ended: Promise<void>;
  #sampling: NodeJS.Timeout | undefined;
  #over = false;
  #peak = 0;

  private constructor(child: ChildProcessWithoutNullStreams, pid: number, watcher: ProgramWatcher) {
    this.#child = child;
    this.#pid = pid;
    child.stdout.on("data", (chunk: Buffer) => watcher.onOutput(chunk));
    child.stderr.on("data", (chunk: Buffer) => this.#errors.add(chunk));
    // A program that ended does not read what is written to it: its end says why.
    child.stdin.on("error", () => undefined);
    // What it started may hold its streams open, and then they would never end.
    child.on("exit", () => this.kill());
    this.#ended = new Promise((resolve) => {
      child.on("close", (status, signal) => {
        this.#over = true;
        clearInterval(this.#sampling);
        running.delete(this);
        if (running.size === 0) process.removeListener("exit", killRunning);
        watcher.onEnd({ status, signal });
        resolve();
      });
    });
    if (running.size === 0) process.once("exit", killRunning);
    running.add(this);
  }

  /**
   * Starts a program.
   * @throws StemmaError `runner-missing` when it is not there or may not be run
   */
  static async start(options: ProgramOptions, watcher: ProgramWatcher): Promise<Program> {
    const [file = "", ...args] = options.argv;
    const child = spawn(file, args, {
      cwd: options.workingFolder,
      env: { ...options.variables },
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const pid = await new Promise<number>((resolve, reject) => {
      child.once("error", (error) => reject(notStarted(file, options.workingFolder, error)));
      child.once("spawn", () => resolve(child.pid ?? 0));
    });
    const program = new Program(child, pid, watcher);
    if (options.memoryBytes !== null) await setWall(pid, options.memoryBytes);
    program.#watch(options.memoryBytes, watcher);
    return program;
  }

  /** The end of what it said on its standard error. */
  get errors(): string {
    return this.#errors.text();
  }

  /** The most memory that it, with all that it started, was seen to take, in bytes. */
  get peakBytes(): number {
    return Math.max(this.#peak, peakMemory(this.#pid) ?? 0);
  }

  /** Writes to its standard input. */
  write(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Ends it and all that it started, at once. */
  kill(): void {
    try {
      process.kill(-this.#pid, "SIGKILL");
    } catch (error) {
      // Nothing of it is left, which some systems call a thing that is not ours to end.
      if (errnoOf(error) !== "ESRCH" && errnoOf(error) !== "EPERM") throw error;
    }
  }

  /** Closes its standard input, gives it a moment to end by itself, and ends it. */
  async close(): Promise<void> {
    this.#peak = this.peakBytes;
    if (!this.#over) {
      this.#child.stdin.end();
      const patience = setTimeout(() => this.kill(), patienceMs);
      await this.#ended;
      clearTimeout(patience);
    }
    await this.#ended;
  }

  #watch(limit: number | null, watcher: ProgramWatcher): void {
    let asking = false;
    const look = async (): Promise<void> => {
      const bytes = await groupMemory(this.#pid);
      this.#peak = Math.max(this.#peak, bytes);
      if (limit !== null && bytes > limit && !this.#over) watcher.onMemory(bytes);
    };
    this.#sampling = setInterval(() => {
      if (asking) return;
      asking = true;
      void look().finally(() => (asking = false));
    }, sampleMs);
    this.#sampling.unref();
  }
}

function notStarted(file: string, folder: string, error: Error): StemmaError {
  const errno = errnoOf(error) ?? "unknown";
  const what = errno === "EACCES" ? "may not be run" : `could not be started (${errno})`;
  const hint =
    errno === "ENOENT"
      ? `Install it, or correct the command of the suite; it runs in ${folder}.`
      : "Make it executable, or name the program that runs it.";
  return runnerMissing(`the program '${file}' ${errno === "ENOENT" ? "is not there" : what}`, hint, {
    data: { program: file, folder, errno },
    cause: error,
  });
}

/*
 * A wall that a sudden allocation cannot pass between two looks, at twice the limit: what fails there fails within the program, in its own
 * words, and the look that ends it at the limit says more. Address space is not limited, since runtimes reserve far more than they use.
 */
function setWall(pid: number, limit: number): Promise<void> {
  return new Promise((resolve) => {
    // Without prlimit there is no wall, and the looks alone hold the limit.
    execFile("prlimit", ["--pid", String(pid), `--data=${2 * limit}`], () => resolve());
  });
}

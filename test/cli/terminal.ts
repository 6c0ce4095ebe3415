import { main } from "../../src/cli/main.ts";
import type { Io } from "../../src/cli/io.ts";
import { stdinOf } from "../support/stdin.ts";
import { makeWorld, type World } from "../support/world.ts";

/** What a command line came to. */
export interface Transcript {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What of the world a run changes. */
export interface Situation {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal; without it nothing is a terminal. */
  readonly terminal?: number;
  readonly signal?: AbortSignal;
}

/** Command lines in a hermetic world, whose clock goes on by one second a command. */
export interface Terminal {
  readonly world: World;
  /** Runs one command line. */
  run(...argv: readonly string[]): Promise<Transcript>;
  /** Runs one command line in another situation. */
  runIn(situation: Situation, ...argv: readonly string[]): Promise<Transcript>;
  /** Runs one that must succeed, and gives its stdout. */
  ok(...argv: readonly string[]): Promise<string>;
  /** Runs one with `--json`, and gives its value. */
  json(...argv: readonly string[]): Promise<unknown>;
  /**
   * Runs lines as a user types them, and gives what the screen then shows: each line, its output, and its exit code
   * where it is not 0. Object ids and the folder of the test are replaced, since they say nothing.
   */
  screen(...lines: readonly string[]): Promise<string>;
}

/** Splits a line into words; single quotes keep one together. */
export function splitLine(line: string): readonly string[] {
  return Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, word]) => quoted ?? word ?? "");
}

/** Replaces what differs from run to run, from machine to machine or with the format of records: object ids, the folder of the test, git. */
export function steady(world: World, text: string): string {
  return (
    text
      .replaceAll(world.root, "<root>")
      .replaceAll(/git version [\w.]+( \([^)]*\))?/g, "git version 2.x")
      .replaceAll(/(--after |"next": ")[\w=-]{20,}/g, "$1<cursor>")
      .replaceAll(
        /\d+ bytes; [0-9a-f]{16}: \d+ bytes in \d+ files/g,
        "1642 bytes; <reader>: 1642 bytes in 1 files",
      )
      // A checkpoint's is that of commits, which approvals with new keys make new.
      .replaceAll(/("digest": "sha256:)[0-9a-f]{64}(?=",\s*"signature")/g, `$1${"c".repeat(64)}`)
      // What a pack of evidence comes to depends on the git that packed it.
      .replaceAll(/("size": )\d+(,\s*"digest": "sha256:)[0-9a-f]{64}/g, `$10$2${"c".repeat(64)}`)
      .replaceAll(
        /("digest": "sha256:)[0-9a-f]{64}(",\s*"size": )\d+(?=,\s*"signed")/g,
        `$1${"c".repeat(64)}$20`,
      )
      .replaceAll(/^(.*\.tar: )\d+ bytes(, .*\nsha256:)[0-9a-f]{64}$/gm, `$1N bytes$2${"c".repeat(64)}`)
      .replaceAll(/\b[0-9a-f]{40}\b/g, "c".repeat(40))
      .replaceAll(/(?<!sha256:)\b(?=[0-9a-f]*[0-9])[0-9a-f]{12}\b/g, "c".repeat(12))
  );
}

const start = Date.UTC(2026, 10, 21, 10, 0, 0);

/** Opens a terminal in an empty folder of a world of its own, or in the one given. */
export function openTerminal(world: World = makeWorld()): Terminal {
  let commands = 0;
  world.write("home/.keep", "");
  world.write("work/.keep", "");
  const runIn = async (situation: Situation, ...argv: readonly string[]): Promise<Transcript> => {
    const time = start + 1000 * ++commands;
    const date = `@${time / 1000} +0000`;
    const written = { stdout: "", stderr: "" };
    const sink = (name: "stdout" | "stderr"): Io["stdout"] => ({
      terminal: situation.terminal !== undefined,
      columns: situation.terminal ?? null,
      write: (text) => {
        written[name] += text;
        return Promise.resolve();
      },
    });
    const code = await main(argv, {
      stdout: sink("stdout"),
      stderr: sink("stderr"),
      stdin: stdinOf(situation.stdin ?? "", situation.terminal !== undefined),
      env: { ...world.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, ...situation.env },
      cwd: world.path("work"),
      now: () => time,
      elapsed: () => 0,
      signal: situation.signal ?? new AbortController().signal,
      version: "0.0.0-test",
    });
    return { code, ...written };
  };
  const run = (...argv: readonly string[]) => runIn({}, ...argv);
  return {
    world,
    run,
    runIn,
    ok: async (...argv) => {
      const { code, stdout, stderr } = await run(...argv);
      if (code !== 0) throw new Error(`stemma ${argv.join(" ")} exited with ${code}:\n${stdout}${stderr}`);
      return stdout;
    },
    screen: async (...lines) => {
      let shown = "";
      for (const line of lines) {
        const { code, stdout, stderr } = await run(...splitLine(line));
        shown += `$ stemma ${line}\n${stdout}${stderr}${code === 0 ? "" : `[exit ${code}]\n`}`;
      }
      return `\n${steady(world, shown)}`;
    },
    json: async (...argv) => JSON.parse((await run(...argv, "--json")).stdout) as unknown,
  };
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Environment, escapeControls } from "./native.ts";

/** How a program that signs or verifies ended; `fault` where it did not come to an answer at all. */
export interface SigningEnd {
  readonly status: number | null;
  readonly out: string;
  /** The first line of what it said on standard error, safe for a terminal. */
  readonly said: string;
  readonly fault: string | null;
}

/** A program with its arguments, its environment and what it reads. */
export interface SigningRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly input: string | Buffer;
}

/** Runs a program that signs or verifies, without a shell. A program that cannot be run is an answer too. */
export function runSigning({ program, args, env, input }: SigningRun): Promise<SigningEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...env, LC_ALL: "C" },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin.on("error", () => undefined); // its status tells why it read no more
    child.on("error", (cause) => {
      resolve({ status: null, out: "", said: "", fault: `${program} cannot be run: ${cause.message}` });
    });
    child.on("close", (status, signal) => {
      const said = escapeControls(Buffer.concat(err).toString("utf8").trim().split("\n")[0] ?? "");
      const fault = status === null ? `${program} was ended by ${signal ?? "a signal"}` : null;
      resolve({ status, out: Buffer.concat(out).toString("utf8"), said, fault });
    });
    child.stdin.end(input);
  });
}

/** Does something in a folder that only this user can read, and that is gone afterwards. */
export async function inSigningFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-sign-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

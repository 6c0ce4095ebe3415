import { spawn } from "node:child_process";
import { lstat } from "node:fs/promises";

/* The number of renameat2 in the table of system calls, by architecture. */
const callNumbers: Readonly<Record<string, number>> = {
  arm: 382,
  arm64: 276,
  ia32: 353,
  loong64: 276,
  ppc64: 357,
  riscv64: 276,
  s390x: 347,
  x64: 316,
};

/* AT_FDCWD is -100, RENAME_EXCHANGE is 2. */
const perl = "exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)";

const patience = 10_000;

/**
 * Exchanges two folders in one step, so that nobody ever sees either path without one. Linux can, and Node has no call for it, so
 * another program makes the call: `mv` of coreutils from 9.5 on, else perl. False where none of them could; both folders
 * are then as they were.
 * @throws the error of the file system where a folder cannot be looked at
 */
export async function exchangeFolders(one: string, other: string): Promise<boolean> {
  if (process.platform !== "linux") return false;
  const wanted = await identityOf(other);
  for (const [program, args] of waysOf(one, other)) {
    await attempt(program, args);
    // A program that was killed may have made the call before: what is there now decides, not how it ended.
    if ((await identityOf(one)) === wanted) return true;
  }
  return false;
}

function waysOf(one: string, other: string): readonly (readonly [string, readonly string[]])[] {
  const number = callNumbers[process.arch];
  const mv = ["mv", ["--exchange", "--no-target-directory", "--", one, other]] as const;
  return number === undefined ? [mv] : [mv, ["perl", ["-e", perl, "--", String(number), one, other]]];
}

function attempt(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const running = spawn(program, args, { stdio: "ignore", timeout: patience, windowsHide: true });
    running.on("error", () => {
      resolve();
    });
    running.on("close", () => {
      resolve();
    });
  });
}

async function identityOf(path: string): Promise<string> {
  const { dev, ino } = await lstat(path, { bigint: true });
  return `${dev}:${ino}`;
}

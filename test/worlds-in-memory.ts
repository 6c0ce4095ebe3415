import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const memory = "/dev/shm";
const wanted = 2 * 1024 ** 3;

let folder: string | null = null;

/**
 * Puts temporary folders into a file system in memory where the machine has a roomy one, since a third of the time of the
 * tests went into waiting for the disk. What a disk does to a registry is asked in `test/torture`, which stays on it. A
 * `TMPDIR` that is set is left alone.
 */
export function setup(): void {
  if (process.env["TMPDIR"] !== undefined || !fs.existsSync(memory)) return;
  const { bavail, bsize } = fs.statfsSync(memory);
  if (bavail * bsize < wanted) return;
  folder = fs.mkdtempSync(path.join(memory, "stemma-tests-"));
  // As open as the folder that it stands for: some tests let another user in.
  fs.chmodSync(folder, 0o1777);
  if (canExecute(folder)) process.env["TMPDIR"] = folder;
}

/** Takes the folder away with all that tests left there. */
export function teardown(): void {
  if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
}

/* Containers often forbid it, and hooks are programs. */
function canExecute(folder: string): boolean {
  const program = path.join(folder, "program");
  fs.writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
  try {
    execFileSync(program);
    return true;
  } catch {
    return false;
  }
}

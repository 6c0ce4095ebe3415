/*
 * A process that reads every object of a repository, has it packed anew by native git, and so on. Arguments: Git directory, number of
 * rounds. Fails when it ends with more memory than it had after the first rounds: objects, buffers and open files. To be run with
 * --expose-gc.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { NodeObjectStore } from "../../src/git/node-objects.ts";

const [gitDir = "", rounds = "0"] = process.argv.slice(2);
const git = (...args: readonly string[]): string =>
  execFileSync("git", args, {
    cwd: gitDir,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
const warmUp = 10;
const margin = 8 << 20;

const store = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
const oids = git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)").trim().split("\n");

/* Bytes in use that no collection frees, and the number that the next file would get. */
async function held(): Promise<{ readonly bytes: number; readonly files: number }> {
  await turn();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const fd = fs.openSync(gitDir, "r");
  fs.closeSync(fd);
  return { bytes: heapUsed + external, files: fd };
}

let first = await held();
for (let round = 1; round <= Number(rounds); round++) {
  for (const oid of oids) if ((await store.read(oid)) === null) throw new Error(`${oid} is not there`);
  // Another window makes other packs under other names.
  git("repack", "-a", "-d", "-f", "-k", "-q", `--window=${1 + (round % 7)}`, `--depth=${1 + (round % 3)}`);
  if (round === warmUp) first = await held();
}
const last = await held();
if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
if (last.bytes > first.bytes + margin) throw new Error(`${first.bytes} bytes became ${last.bytes}`);
if (last.files > first.files) throw new Error(`${last.files - first.files} files stay open`);

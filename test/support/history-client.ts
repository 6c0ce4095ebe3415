/*
 * A client that reads a ref and lands edits on it at random, until it has done so many operations. Arguments: Git directory, ref, own name,
 * seed, number of operations. Prints a line of JSON when an operation starts and one when it ends, so that those in whose midst it
 * is killed are known as such. Times are of the machine's monotonic clock, in nanoseconds. Now and then the disk is full.
 */
import fs from "node:fs";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { isStemmaError } from "../../src/values/error.ts";
import type { Operation } from "./client-history.ts";
import { numbers } from "./numbers.ts";
import { land } from "./plain-landing.ts";
import { spoiltAt } from "./spoilt-files.ts";

const [gitDir = "", ref = "", client = "", seed = "0", count = "0"] = process.argv.slice(2);
const random = numbers(Number(seed));
const refs = new NodeRefStore({ gitDir, reflogs: "always" });
const print = (value: unknown): void => void fs.writeSync(1, `${JSON.stringify(value)}\n`);
const clock = (): number => Number(process.hrtime.bigint());
const full = (): never => {
  throw Object.assign(new Error("ENOSPC: injected"), { code: "ENOSPC" });
};

async function write(n: number): Promise<Pick<Operation, "state" | "base" | "oid">> {
  const edit = { gitDir, workTree: null, ref, file: `f${random(20)}`, content: `${client} ${n}\n` };
  const files = random(8) === 0 ? spoiltAt(1 + random(25), full, nodeFiles).files : nodeFiles;
  try {
    const { outcome, base, next } = await land(edit, process.env, files);
    return { state: outcome.state, base, oid: next };
  } catch (error) {
    // A lock that is held longer than we wait is no failure of the disk, and as harmless.
    if (!isStemmaError(error, "disk-failed", "ref-locked", "git-unavailable")) throw error;
    return { state: error.code, base: null, oid: null };
  }
}

for (let n = 0; n < Number(count); n++) {
  const kind = random(3) === 0 ? "read" : "write";
  const start = clock();
  print({ client, n, kind, start });
  const answer = kind === "read" ? { state: "read", base: null, oid: await refs.read(ref) } : await write(n);
  print({ client, n, kind, start, end: clock(), ...answer } satisfies Operation);
}

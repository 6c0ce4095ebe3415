/*
 * A process that lands one edit of a file in the top folder, and kills itself instead of doing its n-th call of the file system.
 * Argument, as JSON: Git directory, work tree (null for a bare repository), ref, the edit, n. Prints the new commit when
 * the publication was acknowledged.
 */
import fs from "node:fs";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { land, type Edit } from "./plain-landing.ts";
import { spoiltAt } from "./spoilt-files.ts";

const given = JSON.parse(process.argv[2] ?? "") as Edit & { readonly n: number };
const die = (): unknown => {
  process.kill(process.pid, "SIGKILL");
  // The signal is on its way, and nothing more may happen until it arrives.
  return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
const { outcome, next } = await land(given, process.env, spoiltAt(given.n, die, nodeFiles).files);
if (outcome.state === "published") fs.writeSync(1, `${next}\n`);

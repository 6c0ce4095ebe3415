/*
 * A process that registers versions of one model, each as an operation with an id of its own, and now and then kills itself just before
 * its commit is published or just after, when nobody has the answer yet. Arguments: folder of the repository, model, seed, number
 * of the first version, number of versions. Prints each commit that was acknowledged.
 */
import fs from "node:fs";
import path from "node:path";
import { openRegistry } from "../../src/registry/registry.ts";
import { numbers } from "./numbers.ts";

const [folder = "", model = "", seed = "0", first = "0", count = "0"] = process.argv.slice(2);
const random = numbers(Number(seed));
const die = (): void => {
  process.kill(process.pid, "SIGKILL");
  // The signal is on its way, and nothing more may happen until it arrives.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
const { renameSync } = fs;
fs.renameSync = (from, to): void => {
  const isPublication = String(to).endsWith(path.join("refs", "heads", "main"));
  const fate = isPublication ? random(6) : -1;
  if (fate === 0) die();
  renameSync(from, to);
  if (fate === 1 || fate === 2) die();
};

const scratch = fs.mkdtempSync(path.join(path.dirname(folder), "files-"));
const registry = await openRegistry({ path: folder });
for (let n = Number(first); n < Number(count); n++) {
  const file = path.join(scratch, "weights.bin");
  fs.writeFileSync(file, `\0${model} ${n}`);
  // Without a version of its own: a repetition that did not find what was done would register the next one.
  const input = { model, files: [file] };
  const { commit } = await registry.register(input, { operation: `${model}-${n}` });
  fs.writeSync(1, `${commit}\n`);
}

/*
 * A process that registers versions of one model, one after the other. Arguments: folder of the repository, model, number of the
 * first version, number of versions. Each has a file of its own. Prints each commit that was acknowledged.
 * A version that is there already is passed over, so that a process that was killed can be started again.
 */
import fs from "node:fs";
import path from "node:path";
import { openRegistry } from "../../src/registry/registry.ts";
import { isStemmaError } from "../../src/values/error.ts";

const [folder = "", model = "", first = "1", count = "0"] = process.argv.slice(2);
const registry = await openRegistry({ path: folder });
const scratch = fs.mkdtempSync(path.join(path.dirname(folder), "files-"));

for (let n = Number(first); n < Number(first) + Number(count); n++) {
  const file = path.join(scratch, "weights.bin");
  fs.writeFileSync(file, `${model} ${n}`);
  try {
    const { commit } = await registry.register({ model, version: `1.${n}.0`, files: [file] });
    fs.writeSync(1, `${commit}\n`);
  } catch (error) {
    if (!isStemmaError(error, "version-exists")) throw error;
  }
}

/*
 * A process that registers versions all at once, each with a file of its own, by as many promises. Arguments: folder of the
 * repository, number of versions. Prints each commit that was acknowledged.
 */
import fs from "node:fs";
import path from "node:path";
import { openRegistry } from "../../src/registry/registry.ts";

const [folder = "", count = "0"] = process.argv.slice(2);
const registry = await openRegistry({ path: folder });
const scratch = fs.mkdtempSync(path.join(path.dirname(folder), "files-"));
const work = Array.from({ length: Number(count) }, async (_, n) => {
  const file = path.join(scratch, `${n}.bin`);
  fs.writeFileSync(file, `\0${n}`);
  const { commit } = await registry.register({ model: "m", version: `1.${n}.0`, files: [file] });
  fs.writeSync(1, `${commit}\n`);
});
await Promise.all(work);

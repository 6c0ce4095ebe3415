/*
 * A process that pulls versions of a model to one folder, one after the other, again and again. Arguments: folder of the
 * repository, folder to pull to, references. Prints 40 zeros when it begins, and after each pull.
 */
import fs from "node:fs";
import { openRegistry } from "../../src/registry/registry.ts";

const [path = "", into = "", ...references] = process.argv.slice(2);
const registry = await openRegistry({ path });
const say = (): void => void fs.writeSync(1, `${"0".repeat(40)}\n`);

say();
for (;;) {
  for (const reference of references) {
    await registry.pull(reference, { into });
    say();
  }
}

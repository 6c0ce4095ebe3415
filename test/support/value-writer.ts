/*
 * A process that derives values and flushes them a few at a time. Arguments: Git directory, reader id, first number, count.
 * It fails where it reads a value that is not that of its number.
 */
import { createHash } from "node:crypto";
import { FileValues } from "../../src/index/file-values.ts";

const [gitDir = "", readerId = "", from = "0", count = "0"] = process.argv.slice(2);
const values = new FileValues({ gitDir, readerId });
const oidOf = (number: number): string => createHash("sha1").update(String(number)).digest("hex");
const valueOf = (number: number): Buffer => Buffer.from(`${number} `.repeat(1 + (number % 97)));

for (let number = Number(from); number < Number(from) + Number(count); number++) {
  const [found = null] = values.read("version", [oidOf(number)]);
  if (found !== null && !found.equals(valueOf(number))) throw new Error(`${number} has a wrong value`);
  if (found === null) values.add("version", oidOf(number), valueOf(number));
  if (number % 3 === 0) values.flush();
}
values.flush();

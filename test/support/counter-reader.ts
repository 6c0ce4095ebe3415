/*
 * A process that reads the tip of a ref, every object that its tree names, and the shared counter, again and again, until the file
 * `stop` appears beside the Git directory. The counter never goes back for a reader. Arguments: Git directory, ref.
 * Prints how often it read.
 */
import fs from "node:fs";
import path from "node:path";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { readCommit, readRawTree } from "../../src/git/walk.ts";

const [gitDir = "", ref = ""] = process.argv.slice(2);
const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
const refs = new NodeRefStore({ gitDir });
let newest = 0;
let reads = 0;

while (!fs.existsSync(path.join(path.dirname(gitDir), "stop")) || reads === 0) {
  const tip = await refs.read(ref);
  if (tip === null) throw new Error("the ref is not there");
  for (const { name, oid } of await readRawTree(objects, (await readCommit(objects, tip)).tree)) {
    const blob = await objects.read(oid);
    if (blob === null) throw new Error(`the blob ${oid} is not there`);
    if (name.toString() !== "counter") continue;
    const counted = Number(blob.body.toString());
    if (counted < newest) throw new Error(`read ${counted} after ${newest}`);
    newest = counted;
  }
  reads += 1;
}
fs.writeSync(1, `reads: ${reads}\n`);

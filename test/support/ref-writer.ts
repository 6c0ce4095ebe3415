/*
 * A process that commits to a ref in a loop: blob, tree, commit, then one compare-and-swap, the whole again when another was first.
 * Arguments: Git directory, ref, own name, number of commits, `native` for the engine of that name. Prints each commit that was
 * acknowledged.
 */
import fs from "node:fs";
import path from "node:path";
import { printCommit } from "../../src/git/commit.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import { NativeObjectStore } from "../../src/git/native-objects.ts";
import type { NativePlace } from "../../src/git/native-place.ts";
import { NativeRefStore } from "../../src/git/native-refs.ts";
import type { ObjectStore, Oid, RefStore } from "../../src/git/ports.ts";
import { printTree, replaceEntries } from "../../src/git/tree.ts";
import { readCommit, readRawTree } from "../../src/git/walk.ts";

const [gitDir = "", ref = "", name = "", count = "0", engine = "node"] = process.argv.slice(2);
const [objects, refs] = engine === "native" ? nativeStores() : nodeStores();
const by = { name, email: `${name}@example.org`, seconds: 1_700_000_000, offset: 0 };

function nodeStores(): [ObjectStore, RefStore] {
  const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
  return [objects, new NodeRefStore({ gitDir, reflogs: "always", patience: 30_000 })];
}

function nativeStores(): [ObjectStore, RefStore] {
  const place: NativePlace = {
    gitDir,
    commonDir: gitDir,
    algorithm: "sha1",
    refStorage: "files",
    partial: false,
    env: process.env,
    variables: {},
  };
  return [
    new NativeObjectStore(place),
    new NativeRefStore({ ...place, reflogs: "always", patience: 30_000 }),
  ];
}

async function attempt(n: number): Promise<Oid | null> {
  const tip = await refs.read(ref);
  const before = tip === null ? [] : await readRawTree(objects, (await readCommit(objects, tip)).tree);
  const blob = Buffer.from(`${name} ${n}`);
  const entry = { mode: "100644", oid: hashObject("blob", blob) };
  const tree = printTree(replaceEntries(before, [[`${name}-${n}`, entry]]));
  const parents = tip === null ? [] : [tip];
  const commit = printCommit({
    tree: hashObject("tree", tree),
    parents,
    author: by,
    committer: by,
    message: `${name} ${n}\n`,
  });
  const [, , next = ""] = await objects.writeAll([
    { type: "blob", body: blob },
    { type: "tree", body: tree },
    { type: "commit", body: commit },
  ]);
  const outcome = await refs.move({ ref, expected: tip, next, by, message: `${name} ${n}` });
  return outcome.state === "published" ? next : null;
}

for (let n = 0; n < Number(count); n++) {
  let acknowledged: Oid | null = null;
  while (acknowledged === null) acknowledged = await attempt(n);
  fs.writeSync(1, `${acknowledged}\n`);
}

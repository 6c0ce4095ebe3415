import { expect, test } from "vitest";
import { hashObject } from "../../src/git/oid.ts";
import type { GitObject, ObjectType, Oid } from "../../src/git/ports.ts";
import { FileValues } from "../../src/index/file-values.ts";
import { NearObjects } from "../../src/snapshot/near-objects.ts";
import { makeWorld } from "../support/world.ts";

const readerId = "5a".repeat(32);

/* Objects in memory, which tell what was read of them. */
function storeOf(objects: readonly GitObject[]) {
  const byId = new Map(objects.map((object) => [hashObject(object.type, object.body), object]));
  const read: Oid[] = [];
  return {
    ids: [...byId.keys()],
    read: (oid: Oid): Promise<GitObject | null> => {
      read.push(oid);
      return Promise.resolve(byId.get(oid) ?? null);
    },
    asked: read,
    algorithm: "sha1" as const,
  };
}

function object(type: ObjectType, text: string): GitObject {
  return { type, body: Buffer.from(text) };
}

test("the next process reads commits and small trees of this one from the index, and nothing else", async () => {
  const world = makeWorld();
  const objects = [
    object("commit", "tree 1\n"),
    object("tree", "entries"),
    object("tree", "x".repeat(20_000)),
    object("blob", "name: vad\n"),
  ];
  const store = storeOf(objects);
  const ask = async (): Promise<readonly (GitObject | null)[]> => {
    const values = new FileValues({ gitDir: world.root, readerId });
    const near = new NearObjects(store, values);
    const found: (GitObject | null)[] = [];
    for (const oid of [...store.ids, "f".repeat(40)]) found.push(await near.read(oid));
    values.flush();
    return found;
  };
  expect(await ask()).toEqual([...objects, null]);
  expect(store.asked.splice(0)).toHaveLength(5);
  expect(await ask()).toEqual([...objects, null]);
  expect(store.asked).toEqual([...store.ids.slice(2), "f".repeat(40)]);
});

test("a walk of many commits is neither kept nor looked up", async () => {
  const world = makeWorld();
  const store = storeOf(Array.from({ length: 400 }, (_, at) => object("commit", `tree ${at}\n`)));
  const walk = async (): Promise<void> => {
    const values = new FileValues({ gitDir: world.root, readerId });
    const near = new NearObjects(store, values);
    for (const oid of store.ids) await near.read(oid);
    values.flush();
  };
  await walk();
  expect(store.asked.splice(0)).toHaveLength(400);
  await walk();
  expect(store.asked).toEqual(store.ids.slice(64));
});

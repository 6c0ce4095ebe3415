import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { LineFolder } from "../../src/index/line-folder.ts";
import { MemoryShelf } from "../history/shelf.ts";
import { makeWorld } from "../support/world.ts";
import { describeShelf } from "./line-shelf.contract.ts";

const name = `${"a".repeat(40)}.line`;

describeShelf("a folder of lines", () => new LineFolder(makeWorld().root));
describeShelf("lines in memory", () => new MemoryShelf());

test("the oldest name comes first, and what was not kept by us is none of our names", async () => {
  const folder = new LineFolder(makeWorld().root);
  const newer = `${"b".repeat(64)}.part`;
  await folder.keep(newer, Buffer.from("x"));
  await folder.keep(name, Buffer.from("x"));
  fs.utimesSync(path.join(folder.path, name), 1000, 1000);
  fs.writeFileSync(path.join(folder.path, "README"), "x");
  expect(await folder.names()).toEqual([name, newer]);
});

test("a file that is no file, or a folder that is none, reads as nothing", async () => {
  const world = makeWorld();
  const folder = new LineFolder(world.root);
  fs.mkdirSync(path.join(folder.path, name), { recursive: true });
  expect(await folder.read(name)).toBe(null);
  expect(await folder.keep(name, Buffer.from("x"))).toBe(false);
  await folder.remove(name);
  expect(fs.readdirSync(folder.path)).toEqual([name]);
  const blocked = new LineFolder(world.write("file", "x"));
  expect(await blocked.names()).toEqual([]);
  expect(await blocked.keep(name, Buffer.from("x"))).toBe(false);
});

test("nothing can be kept in a folder that is not there to be written", async () => {
  expect(await new LineFolder(path.join(makeWorld().root, "gone")).keeps()).toBe(false);
});

test("a write that fails on the way leaves nothing under the name, and no draft", async () => {
  for (const failing of ["create", "write", "rename"] as const) {
    const fail = (): never => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    };
    const folder = new LineFolder(makeWorld().root, { ...nodeFiles, [failing]: fail });
    expect(await folder.keep(name, Buffer.from("x"))).toBe(false);
    expect(fs.readdirSync(folder.path)).toEqual([]);
  }
});

test("a bug on the way is not taken for a disk that fails", () => {
  const rename = (): never => {
    throw new TypeError("a bug");
  };
  const folder = new LineFolder(makeWorld().root, { ...nodeFiles, rename });
  expect(() => folder.keep(name, Buffer.from("x"))).toThrow(TypeError);
});

test("a draft that a killed process left long ago is swept, a fresh one is not", async () => {
  const folder = new LineFolder(makeWorld().root);
  fs.mkdirSync(folder.path, { recursive: true });
  fs.writeFileSync(path.join(folder.path, "tmp-old"), "x");
  fs.utimesSync(path.join(folder.path, "tmp-old"), 1000, 1000);
  fs.writeFileSync(path.join(folder.path, "tmp-new"), "x");
  await folder.keep(name, Buffer.from("x"));
  expect(fs.readdirSync(folder.path).sort()).toEqual([name, "tmp-new"]);
});

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { bufferSource } from "../../src/artifacts/byte-source.ts";
import { readTar } from "../../src/artifacts/tar.ts";
import { printTar } from "../../src/artifacts/tar-printer.ts";
import { makeWorld } from "../support/world.ts";

const seconds = 1_700_000_000;
const files = [
  { name: "a/README.md", content: Buffer.from("read me\n") },
  { name: "a/empty", content: Buffer.alloc(0) },
  { name: `a/${"b".repeat(90)}/${"c".repeat(60)}`, content: Buffer.alloc(512, 7) },
  { name: `a/${"d".repeat(120)}`, content: Buffer.from("its name is too long for one field") },
  { name: `${"e/".repeat(150)}f`, content: Buffer.from("and this path for both") },
];

describe("a printed tar archive", () => {
  it("is unpacked by tar as it was packed", () => {
    const world = makeWorld();
    fs.writeFileSync(world.path("a.tar"), printTar(files, seconds));
    fs.mkdirSync(world.path("out"));
    const said = execFileSync("tar", ["-xf", world.path("a.tar"), "-C", world.path("out")], {
      stdio: "pipe",
    });
    expect(said.toString()).toBe("");
    for (const { name, content } of files) {
      expect(fs.readFileSync(world.path(`out/${name}`))).toEqual(content);
      expect(fs.statSync(world.path(`out/${name}`)).mtimeMs).toBe(seconds * 1000);
    }
  });

  it("is read by the reader that weights are read with, and is the same each time", () => {
    const [first, second] = files;
    const bytes = printTar(files.slice(0, 2), seconds);
    expect(printTar(files.slice(0, 2), seconds)).toEqual(bytes);
    expect(readTar(bufferSource(bytes)).map(({ name }) => name)).toEqual([first?.name, second?.name]);
    expect(bytes.length % 512).toBe(0);
  });
});

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackBytes } from "../../src/git/pack-bytes.ts";

const size = 1_500_000;
const bytes = randomBytes(size);
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-pack-bytes-"));
  file = join(folder, "pack");
  writeFileSync(file, bytes);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the bytes of a pack", () => {
  it.each([
    ["within a block", 100, 4096],
    ["over the edge of two", 65_536 - 10, 4096],
    ["of many blocks", 1000, 400_000],
    ["that end with the file", size - 50, 4096],
    ["over an edge, and beyond the end", 22 * 65_536 - 5, 70_000],
    ["beyond the end", size + 5, 10],
  ])("are those of the file: a span %s", (_what, offset, length) => {
    const pack = new PackBytes(file);
    const read = pack.during(() => Buffer.from(pack.read(offset, length)));
    expect(read.equals(bytes.subarray(offset, offset + length))).toBe(true);
  });

  it("stay right when more blocks are read than are kept", () => {
    const pack = new PackBytes(file);
    for (let round = 0; round < 2; round++) {
      for (let offset = 0; offset < size; offset += 40_000) {
        const read = pack.during(() => Buffer.from(pack.read(offset, 3000)));
        expect(read.equals(bytes.subarray(offset, offset + 3000))).toBe(true);
      }
    }
  });

  it("are at hand again without a file", () => {
    const pack = new PackBytes(join(folder, "gone"));
    expect(() => pack.during(() => pack.read(0, 10))).toThrow(/ENOENT/);
    writeFileSync(join(folder, "gone"), bytes);
    pack.during(() => pack.read(0, 10));
    rmSync(join(folder, "gone"));
    expect(pack.during(() => Buffer.from(pack.read(5, 10))).equals(bytes.subarray(5, 15))).toBe(true);
  });
});

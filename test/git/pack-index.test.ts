import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fc } from "../support/laws.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackIndex } from "../../src/git/pack-index.ts";
import { PackGone, PackIndexBytes } from "../../src/git/pack-index-bytes.ts";

const corrupt = expect.objectContaining({ code: "object-corrupt" }) as Error;
let folder: string;
let files = 0;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "stemma-pack-index-"));
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** A file that is open stays so until then. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function write(bytes: Buffer): string {
  const file = path.join(folder, `${(files += 1)}.idx`);
  fs.writeFileSync(file, bytes);
  return file;
}

/** The index of a pack in which the n-th object of the sorted ids is at 12 + n. */
function printed(ids: readonly string[]): Buffer {
  const sorted = [...ids].sort();
  const bytes = Buffer.alloc(8 + 1024 + sorted.length * 28 + 40);
  bytes.set([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
  const starts = new Array<number>(256).fill(0);
  for (const id of ids) {
    const byte = Number.parseInt(id.slice(0, 2), 16);
    starts[byte] = (starts[byte] ?? 0) + 1;
  }
  let count = 0;
  for (const [byte, own] of starts.entries()) bytes.writeUInt32BE((count += own), 8 + byte * 4);
  bytes.write(sorted.join(""), 1032, "hex");
  for (const at of sorted.keys()) bytes.writeUInt32BE(12 + at, 1032 + sorted.length * 24 + at * 4);
  createHash("sha1")
    .update(bytes.subarray(0, -20))
    .digest()
    .copy(bytes, bytes.length - 20);
  return bytes;
}

describe("a pack index", () => {
  const oid = "ab".repeat(20);
  const other = "cd".repeat(20);

  /** An index of two objects, of which the second lies above 2 GiB. */
  function index(change: (bytes: Buffer) => void = () => undefined): PackIndex {
    const bytes = Buffer.alloc(8 + 1024 + 2 * 28 + 8 + 40);
    bytes.set([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
    for (let byte = 0; byte < 256; byte++)
      bytes.writeUInt32BE(byte < 0xab ? 0 : byte < 0xcd ? 1 : 2, 8 + byte * 4);
    bytes.write(oid + other, 1032, "hex");
    bytes.writeUInt32BE(12, 1032 + 48);
    bytes.writeUInt32BE(0x8000_0000, 1032 + 52);
    bytes.writeBigUInt64BE(5_000_000_000n, 1032 + 56);
    change(bytes);
    return new PackIndex(write(bytes));
  }

  it("finds offsets of 31 and of 64 bits", () => {
    expect(index().find(oid)).toBe(12);
    expect(index().find(other)).toBe(5_000_000_000);
    expect(index().find("00".repeat(20))).toBeNull();
    expect(index().find("ff".repeat(20))).toBeNull();
  });

  it("refuses an offset beyond its table, tables that do not rise, and a wrong checksum", () => {
    expect(() => index((bytes) => bytes.writeUInt32BE(0x8000_0001, 1032 + 52)).find(other)).toThrow(corrupt);
    expect(() => index((bytes) => bytes.writeUInt32BE(9, 8 + 0xaa * 4)).find(oid)).toThrow(corrupt);
    expect(() => index().verify()).toThrow(corrupt);
    expect(() => index((bytes) => bytes.writeUInt32BE(1, 4))).toThrow(corrupt);
    expect(() => index((bytes) => bytes.writeUInt32BE(9000, 8 + 255 * 4))).toThrow(corrupt);
    expect(() => new PackIndex(write(Buffer.alloc(3)))).toThrow(corrupt);
  });

  it("finds each of many ids and no other, wherever they lie, read in parts and whole", () => {
    // The first bytes are the same, so that a guess by the bytes after them is as bad as it can be.
    const crowd = (start: string, count: number): string[] =>
      Array.from({ length: count }, () => `${start}${randomBytes(20).toString("hex")}`.slice(0, 40));
    const inCrowd = fc.constantFrom("", "00", "ff", "7f", "7f00000000", "7fffffffff");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(inCrowd, fc.integer({ min: 0, max: 900 })), { maxLength: 4 }),
        (crowds) => {
          const ids = crowds.flatMap(([start, count]) => crowd(start, count));
          const sorted = [...ids].sort();
          const found = new PackIndex(write(printed(ids)));
          expect(found.count).toBe(ids.length);
          found.verify();
          for (let round = 0; round < 2; round++)
            for (const [at, id] of sorted.entries()) {
              if (at % 7 === 0) expect(found.find(id)).toBe(12 + at);
              if (at % 7 === 1)
                expect(found.find(`${id.slice(0, 39)}${id.endsWith("0") ? "1" : "0"}`)).toBeNull();
            }
          const [first = ""] = ids;
          expect(found.expand(first.slice(0, 4))).toEqual(
            sorted.filter((id) => id.startsWith(first.slice(0, 4))),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it("reads only some of a large file for an object", async () => {
    const ids = Array.from({ length: 40_000 }, () => randomBytes(20).toString("hex"));
    const file = write(printed(ids));
    const bytes = new PackIndexBytes(file);
    expect(bytes.size).toBeGreaterThan(1_000_000);
    const found = new PackIndex(file);
    expect(found.find(ids[0] ?? "")).not.toBeNull();
    // What follows is read from the file again, which is another one by now.
    fs.utimesSync(file, 1, 1);
    await endOfTurn();
    expect(() => found.find(ids[1] ?? "")).toThrow(PackGone);
  });

  it("holds few files open, of however many work without a pause reads", () => {
    const ids = Array.from({ length: 2000 }, () => randomBytes(20).toString("hex"));
    const file = write(printed(ids));
    // A file that is opened gets the lowest number that is free.
    const nextNumber = (): number => {
      const fd = fs.openSync(file, "r");
      fs.closeSync(fd);
      return fd;
    };
    const before = nextNumber();
    const all = Array.from({ length: 300 }, () => new PackIndexBytes(file));
    const first = fs.readFileSync(file).subarray(0, 8);
    for (let round = 0; round < 2; round++)
      for (const bytes of all) expect(bytes.during(() => bytes.read(0, 8)).equals(first)).toBe(true);
    expect(nextNumber() - before).toBeLessThanOrEqual(64);
  });

  it("that is gone, replaced or cut is gone, and one that was read whole needs no file", async () => {
    const ids = Array.from({ length: 3000 }, () => randomBytes(20).toString("hex"));
    const sorted = [...ids].sort();
    for (const change of [
      (file: string) => fs.rmSync(file),
      (file: string) => fs.truncateSync(file, 5000),
      (file: string) => {
        fs.rmSync(file);
        fs.writeFileSync(file, printed(ids));
        fs.utimesSync(file, 5, 5);
      },
    ]) {
      const file = write(printed(ids));
      const [parts, whole] = [new PackIndex(file), new PackIndex(file)];
      for (const id of ids) whole.find(id);
      change(file);
      await endOfTurn();
      expect(() => parts.find(ids[0] ?? "")).toThrow(expect.objectContaining({ code: "ENOENT" }));
      expect(whole.find(sorted[7] ?? "")).toBe(19);
    }
  });
});

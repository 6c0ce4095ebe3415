import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FileValues } from "../../src/index/file-values.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";
import { addAll, countKnown, countShown, keyedValuesContract, numbers } from "./keyed-values.contract.ts";

const readerId = "5a".repeat(32);
const all = numbers(300);

function open(gitDir: string): FileValues {
  return new FileValues({ gitDir, readerId });
}

keyedValuesContract("FileValues", () => makeWorld().root, open);

/** A Git directory with an index of one segment; gives its folder and the segment's path. */
function withSegment(): { readonly gitDir: string; readonly folder: string; readonly segment: string } {
  const gitDir = makeWorld().root;
  addAll(open(gitDir), all);
  const folder = path.join(gitDir, "stemma-index", readerId.slice(0, 16));
  const [name = ""] = fs.readdirSync(folder);
  return { gitDir, folder, segment: path.join(folder, name) };
}

/** What is there is right, and what is missing can be added again and then is known to all. */
function expectRebuilt(gitDir: string): void {
  countShown(open(gitDir), all);
  const values = open(gitDir);
  countKnown(values, all);
  addAll(values, all);
  expect(countKnown(values, all)).toBe(300);
  const anew = open(gitDir);
  countKnown(anew, all);
  addAll(anew, all);
  expect(countKnown(open(gitDir), all)).toBe(300);
}

describe("An index on disk", () => {
  it("gives right values or none where any bit was flipped, and is rebuilt", () => {
    const { gitDir, segment } = withSegment();
    const bytes = fs.readFileSync(segment);
    const head = numbers(60).map((each) => each * 8);
    const places = [...head, ...numbers(120).map((each) => Math.floor((each * bytes.length) / 120))];
    for (const place of places) {
      const damaged = Buffer.from(bytes);
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      fs.rmSync(path.dirname(segment), { recursive: true });
      fs.mkdirSync(path.dirname(segment));
      fs.writeFileSync(segment, damaged);
      expectRebuilt(gitDir);
    }
  });

  it("gives right values or none where a file was cut off, grown or emptied, and is rebuilt", () => {
    const { gitDir, segment } = withSegment();
    const bytes = fs.readFileSync(segment);
    const sizes = [0, 1, 55, 56, 1000, 1083, 1084, 2000, 1084 + 300 * 36, bytes.length - 1];
    for (const damaged of [...sizes.map((size) => bytes.subarray(0, size)), Buffer.concat([bytes, bytes])]) {
      fs.rmSync(path.dirname(segment), { recursive: true });
      fs.mkdirSync(path.dirname(segment));
      fs.writeFileSync(segment, damaged);
      expectRebuilt(gitDir);
    }
  });

  it("takes zeros and noise for no index", () => {
    const { gitDir, segment } = withSegment();
    const { size } = fs.statSync(segment);
    for (const damaged of [Buffer.alloc(size), randomBytes(size)]) {
      fs.rmSync(path.dirname(segment), { recursive: true });
      fs.mkdirSync(path.dirname(segment));
      fs.writeFileSync(segment, damaged);
      expect(countKnown(open(gitDir), all)).toBe(0);
      expectRebuilt(gitDir);
    }
  });

  it("leaves files alone that are not its own, and folders in the place of files do no harm", () => {
    const { gitDir, folder } = withSegment();
    fs.writeFileSync(path.join(folder, "README"), "mine");
    fs.mkdirSync(path.join(folder, "77-0123456789abcdef.values"));
    expectRebuilt(gitDir);
    for (const number of numbers(60, 1000)) addAll(open(gitDir), [number]);
    expect(countKnown(open(gitDir), numbers(60, 1000))).toBe(60);
    expect(fs.readFileSync(path.join(folder, "README"), "utf8")).toBe("mine");
  });

  it("is not that of another reader, even where its files are put in its place", () => {
    const { gitDir, folder } = withSegment();
    const other = new FileValues({ gitDir, readerId: "a5".repeat(32) });
    expect(countKnown(other, all)).toBe(0);
    fs.cpSync(folder, path.join(gitDir, "stemma-index", "a5".repeat(8)), { recursive: true });
    expect(countKnown(new FileValues({ gitDir, readerId: "a5".repeat(32) }), all)).toBe(0);
    expect(countKnown(open(gitDir), all)).toBe(300);
  });

  it("stays in memory where it cannot be written", () => {
    const { root } = makeWorld();
    for (const gitDir of [path.join(root, "absent"), path.join(root, "blocked")]) {
      if (gitDir.endsWith("blocked")) fs.mkdirSync(gitDir);
      if (gitDir.endsWith("blocked")) fs.writeFileSync(path.join(gitDir, "stemma-index"), "a file");
      const values = open(gitDir);
      addAll(values, all);
      expect(countKnown(values, all)).toBe(300);
      expect(countKnown(open(gitDir), all)).toBe(0);
    }
    expect(fs.existsSync(path.join(root, "absent"))).toBe(false);
  });

  it("keeps memory bounded where it cannot be written", () => {
    const values = open(path.join(makeWorld().root, "absent"));
    const big = Buffer.alloc(5 << 20);
    for (const id of ["aa", "bb", "cc"]) values.add("version", id.repeat(20), big);
    const [first, , last] = values.read("version", ["aa".repeat(20), "bb".repeat(20), "cc".repeat(20)]);
    expect([first === null, last?.length]).toEqual([true, big.length]);
  });

  it("finds what another process merged away", () => {
    const { gitDir, folder } = withSegment();
    const [first, second] = [open(gitDir), open(gitDir)];
    for (const number of numbers(40, 1000)) {
      addAll(first, [number]);
      expect(countKnown(second, [...all, number])).toBeGreaterThanOrEqual(300);
    }
    expect(countKnown(first, numbers(40, 1000))).toBe(40);
    expect(countKnown(open(gitDir), [...all, ...numbers(40, 1000)])).toBe(340);
    expect(fs.readdirSync(folder).length).toBeLessThan(12);
  });

  it("does not hand damage on in a merge", () => {
    const { gitDir, folder, segment } = withSegment();
    const bytes = fs.readFileSync(segment);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 4;
    fs.writeFileSync(segment, bytes);
    for (const start of [1000, 2000, 3000, 4000]) addAll(open(gitDir), numbers(300, start));
    expect(fs.existsSync(segment)).toBe(false);
    for (const start of [1000, 2000, 3000, 4000])
      expect(countKnown(open(gitDir), numbers(300, start))).toBe(300);
    expect(fs.readdirSync(folder).length).toBeGreaterThan(0);
  });

  it("sweeps what a writer left that died an hour ago, and no younger file", () => {
    const { gitDir, folder } = withSegment();
    const [old, young] = ["0", "1"].map((digit) => path.join(folder, `tmp-${digit.repeat(16)}`));
    for (const file of [old ?? "", young ?? ""]) fs.writeFileSync(file, "half");
    const hourAgo = new Date(Date.now() - 3_700_000);
    fs.utimesSync(old ?? "", hourAgo, hourAgo);
    for (const number of numbers(20, 1000)) addAll(open(gitDir), [number]);
    expect([fs.existsSync(old ?? ""), fs.existsSync(young ?? "")]).toEqual([false, true]);
  });

  it("is written by several processes at once, each of which reads right values all the time", async () => {
    const { root } = makeWorld();
    const script = bundleScript("value-writer", root);
    const starts = [0, 0, 100, 250];
    const ended = await Promise.all(
      starts.map((from) => runProcess(process.execPath, [script, root, readerId, String(from), "200"])),
    );
    expect(ended.map(({ code, errors }) => [code, errors])).toEqual(starts.map(() => [0, ""]));
    expect(countKnown(open(root), numbers(450))).toBe(450);
  });
});

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { bundleScript } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";
import { codes } from "../../src/values/codes.ts";
import { size } from "./size.ts";

interface Line {
  readonly reader?: string;
  readonly says?: string;
  readonly outcome?: string;
  readonly ms?: number;
  readonly mebibytes?: number;
  readonly random?: number;
}

test("no malformed input crashes a reader, keeps it busy, or fills the memory", () => {
  const world = makeWorld();
  const script = bundleScript("malformed-reader", world.root);
  const atRandom = size(20_000, 10_000_000);
  const args = [script, world.root, String(atRandom)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: world.env,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const cases = lines.filter(({ reader }) => reader !== undefined);
  expect(cases.length).toBeGreaterThanOrEqual(400);
  // Some damage does no harm: a message or a comment may say anything.
  const known = new Set(["read", ...Object.keys(codes)]);
  expect(cases.filter(({ outcome = "" }) => !known.has(outcome))).toEqual([]);
  expect(cases.filter(({ outcome }) => outcome !== "read").length).toBeGreaterThan(cases.length / 2);
  // Of the processor's time, which another process does not take.
  expect(cases.filter(({ ms = Infinity }) => ms > 2000)).toEqual([]);
  expect(lines.at(-1)?.random).toBe(atRandom);
  expect(lines.at(-1)?.mebibytes).toBeLessThan(300);
});

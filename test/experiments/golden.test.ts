import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { expect, it } from "vitest";
import { Router, type Assignment } from "../../src/experiments/router.ts";
import { bucketOf } from "../../src/values/murmur3.ts";
import { bundleScript } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";
import { running } from "./arbitrary.ts";

/** What an implementation in another language, written for this from the definition alone, came to. It never changes. */
interface Golden {
  readonly weights: readonly number[];
  readonly coverage: number;
  readonly layer: { name: string; range: number[] };
  readonly units: readonly {
    readonly unit: string;
    readonly buckets: Readonly<Record<string, number>>;
    /** The arm of those who are enrolled, else the reason. */
    readonly served: string;
  }[];
}

const golden = JSON.parse(
  fs.readFileSync(new URL("golden/assignments.json", import.meta.url), "utf8"),
) as Golden;
const record = running(golden);
const units = golden.units.map(({ unit }) => unit);
const expected = golden.units.map(({ served }) => served);

function servedOf({ enrolled, arm, reason }: Assignment): string {
  return enrolled ? arm : reason;
}

it("buckets are those of every version", () => {
  for (const { unit, buckets } of golden.units)
    for (const [seed, bucket] of Object.entries(buckets)) expect(bucketOf(seed, unit)).toBe(bucket);
});

it("assignments are those of every version, in every process", () => {
  const router = new Router([record]);
  expect(units.map((unit) => servedOf(router.assign(record.name, unit)))).toEqual(expected);
  const world = makeWorld();
  world.write("given.json", JSON.stringify({ record, units }));
  const script = bundleScript("assigner", world.root);
  const printed = execFileSync(process.execPath, [script, world.path("given.json")], { encoding: "utf8" });
  expect((JSON.parse(printed) as readonly Assignment[]).map(servedOf)).toEqual(expected);
}, 60_000);

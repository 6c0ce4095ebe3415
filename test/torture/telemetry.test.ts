import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { expect, test } from "vitest";
import { compact } from "../../src/telemetry/compact.ts";
import { standardRetention } from "../../src/telemetry/tables.ts";
import { bundleScript } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";
import { noon, requestsIn } from "../telemetry/folder.ts";

const day = 86_400_000;
const retention = standardRetention;

test("a recorder and a compaction killed at any call lose nothing that was acknowledged, and count nothing twice", async () => {
  const world = makeWorld();
  const script = bundleScript("telemetry-process", world.path("."));
  const run = (given: object): { readonly told: string; readonly calls: number } => {
    const child = spawnSync(process.execPath, [script, JSON.stringify(given)], { encoding: "utf8" });
    return { told: child.stdout, calls: Number(/calls (\d+)/.exec(child.stderr)?.[1] ?? 0) };
  };
  const whole = world.path("whole");
  const { calls } = run({ folder: whole, does: "record", now: noon, n: 0 });
  expect([calls > 8, await requestsIn(whole)]).toEqual([true, 40]);
  for (let n = 1; n <= calls; n++) {
    const folder = world.path(`record-${n}`);
    const { told } = run({ folder, does: "record", now: noon, n });
    const acknowledged = Math.max(0, ...told.trim().split("\n").map(Number));
    const found = await requestsIn(folder);
    expect(found % 10 === 0 && found >= acknowledged && found <= acknowledged + 10).toBe(true);
    await compact(folder, { now: noon + 10 * day, retention });
    expect(await requestsIn(folder)).toBe(found);
  }
  const fresh = world.path("fresh");
  fs.cpSync(whole, fresh, { recursive: true });
  const compaction = run({ folder: fresh, does: "compact", now: noon + day, n: 0 });
  expect([compaction.calls > 10, await requestsIn(fresh)]).toEqual([true, 40]);
  for (let n = 1; n <= compaction.calls; n++) {
    const folder = world.path(`compact-${n}`);
    fs.cpSync(whole, folder, { recursive: true });
    run({ folder, does: "compact", now: noon + day, n });
    expect([n, await requestsIn(folder)]).toEqual([n, 40]);
    await compact(folder, { now: noon + 9 * day, retention });
    expect([n, await requestsIn(folder)]).toEqual([n, 40]);
    const files = fs.readdirSync(folder).filter((name) => /\.(log|seg)$/.test(name));
    expect([n, files.length]).toEqual([n, 1]);
  }
});

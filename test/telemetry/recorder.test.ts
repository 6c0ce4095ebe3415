import { expect, test } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { FolderReader } from "../../src/telemetry/folder-reader.ts";
import type { Tracked } from "../../src/telemetry/tracked.ts";
import { meanOf, momentsOf } from "../../src/statistics/moments.ts";
import { Collected } from "../../src/telemetry/collected.ts";
import { fc } from "../support/laws.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { spoiltAt } from "../support/spoilt-files.ts";
import { makeWorld } from "../support/world.ts";
import { always, noon, recorderOn, requestsIn, slicesOf } from "./folder.ts";

test("what is tracked is read back by minute and series", async () => {
  const folder = makeWorld().path("telemetry");
  let now = noon;
  const { recorder } = recorderOn(folder, { now: () => now, labels: ["region"] });
  recorder.track({ model: "vad", version: "1.0.0", latencyMs: 4, inputBytes: 10, outputBytes: 2 });
  recorder.track({ model: "vad", version: "1.0.0", latencyMs: 8, ok: false, errorType: "timeout" });
  recorder.track({ model: "vad", version: "1.0.0", labels: { region: "eu", user: "ada" } });
  now += 60_000;
  recorder.track({ model: "vad", version: "1.0.0", latencyMs: 1 });
  await recorder.flush();
  now -= 120_000;
  recorder.track({ model: "vad", version: "1.0.0", latencyMs: 2 });
  expect(await recorder.close()).toMatchObject({ counted: 5, invalid: 0, dropped: 0, failedWrites: 0 });

  const slices = await slicesOf(folder, { step: 60_000 });
  expect(
    slices.map(({ start, series, aggregate }) => [start - noon, series.labels, aggregate.requests]),
  ).toEqual([
    [-60_000, [], 1],
    [0, [], 2],
    [0, ["region=eu"], 1],
    [60_000, [], 1],
  ]);
  const [, { aggregate }] = slices as [unknown, (typeof slices)[0]];
  expect([aggregate.inputBytes, aggregate.outputBytes, aggregate.failed]).toEqual([10, 2, 1]);
  expect([...aggregate.errors]).toEqual([["timeout", 1]]);
  expect([aggregate.latency.count, aggregate.latency.total]).toEqual([2, 12]);
  expect((await slicesOf(folder, { model: "vad", from: noon, to: noon + 1 })).length).toBe(2);
  expect(await slicesOf(folder, { model: "asr" })).toEqual([]);
  expect(await slicesOf(folder, { version: "2.0.0" })).toEqual([]);
});

test("an answer for a version nobody recorded is empty, and no folder is made", async () => {
  const folder = makeWorld().path("none");
  expect(await slicesOf(folder)).toEqual([]);
});

test("units are kept as buckets of their hash, and outcomes go to the phase of the exposure", async () => {
  const folder = makeWorld().path("telemetry");
  const { recorder } = recorderOn(folder, {
    exposure: (_, unit, at) =>
      unit === "nobody"
        ? null
        : { model: "vad", version: "1.0.0", arm: "control", phase: at < noon - 1000 ? 1 : 2 },
  });
  const base = { model: "vad", version: "1.0.0", experiment: "split", arm: "control", phase: 2 };
  for (const unit of ["a", "b", "a"]) recorder.track({ ...base, unit, latencyMs: 10, values: { clicks: 3 } });
  recorder.track({ ...base, values: { clicks: 1, latency_ms: 4 } });
  recorder.outcome({ experiment: "split", unit: "a", values: { paid: 5 } });
  recorder.outcome({ experiment: "split", unit: "a", values: { paid: 7 }, at: noon - 86_400_000 });
  recorder.outcome({ experiment: "split", unit: "nobody", values: { paid: 1 } });
  recorder.outcome({ experiment: "split", unit: "", values: { paid: 1 } });
  expect(await recorder.close()).toMatchObject({ counted: 6, unattributed: 1, invalid: 2 });

  const slices = await slicesOf(folder, { experiment: "split" });
  const paid = slices.map(({ series, aggregate }) => {
    const tally = aggregate.metrics.get("paid");
    return [series.phase, tally === undefined ? null : meanOf(tally.all)];
  });
  expect(paid).toEqual([
    ["1", 7],
    ["2", 5],
  ]);
  const clicks = slices[1]?.aggregate.metrics.get("clicks");
  expect([clicks?.all.count, clicks?.buckets.filled.map(([, { count }]) => count).sort()]).toEqual([
    4,
    [1, 2],
  ]);
  expect(slices[1]?.aggregate.metrics.get("failed")?.all.count).toBe(3);
  expect(slices[1]?.aggregate.metrics.get("latency_ms")?.all.count).toBe(3);
});

test("values that are summed fast have the moments of those that are not", () => {
  const value = fc.oneof(
    fc.integer({ min: -5, max: 70_000_000 }),
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((each) => each / 1024),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 50 }), (values) => {
      const collected = new Collected();
      for (const each of values) collected.add(each);
      expect(collected.moments()).toEqual(momentsOf(values));
    }),
  );
});

test("nothing that is passed in makes a recorder throw", async () => {
  const folder = makeWorld().path("telemetry");
  const { recorder } = recorderOn(folder, { labels: ["x"] });
  const trap = new Proxy({}, { get: () => thrown() });
  const odd = [
    null,
    undefined,
    trap,
    {},
    { model: "", version: "1" },
    { model: 7, version: {} },
    { model: "m".repeat(201), version: "1" },
    { model: "m", version: "1", latencyMs: -1 },
    { model: "m", version: "1", latencyMs: Number.NaN },
    { model: "m", version: "1", latencyMs: "4" },
    { model: "m", version: "1", inputBytes: -3, outputBytes: 1.5 },
    { model: "m", version: "1", at: Number.NaN },
    { model: "m", version: "1", at: 1e300 },
    { model: "m", version: "1", experiment: "e", unit: "\ud800", values: { a: Number.NaN, b: null } },
    { model: "m", version: "1", experiment: "e", unit: "x".repeat(1 << 20), labels: { x: 4 } },
    { model: "m", version: "1", ok: false, errorType: "\0" },
  ];
  for (const each of odd) {
    recorder.track(each as Tracked);
    recorder.outcome(each as never);
  }
  const { invalid, counted, dropped, failedWrites } = await recorder.close();
  expect({ counted, dropped, failedWrites }).toEqual({ counted: 7, dropped: 2, failedWrites: 0 });
  expect(invalid).toBeGreaterThan(20);
  expect(await requestsIn(folder)).toBe(7);
});

test("types of errors beyond the cap count as _OTHER, and metrics beyond theirs are dropped", async () => {
  const folder = makeWorld().path("telemetry");
  const { recorder } = recorderOn(folder);
  for (let at = 0; at < 40; at++)
    recorder.track({ model: "m", version: "1", ok: false, errorType: `e${at}`, values: { [`v${at}`]: 1 } });
  expect(await recorder.close()).toMatchObject({ counted: 40, dropped: 8 });
  const errors = (await slicesOf(folder))[0]?.aggregate.errors;
  expect([errors?.size, errors?.get("_OTHER")]).toEqual([21, 20]);
});

test("memory is bounded: series beyond the cap are dropped and counted until the next write", async () => {
  const folder = makeWorld().path("telemetry");
  const { recorder } = recorderOn(folder);
  for (let at = 0; at < 5000; at++) recorder.track({ model: "m", version: `${at}`, latencyMs: 1 });
  expect(recorder.state()).toMatchObject({ counted: 4096, dropped: 904, pending: 4096 });
  await recorder.flush();
  recorder.track({ model: "m", version: "late" });
  await recorder.close();
  expect(await requestsIn(folder)).toBe(4097);
  recorder.track({ model: "m", version: "after the end" });
  expect(recorder.state().dropped).toBe(905);
});

test("a full disk is counted, and what it refused is written once there is room", async () => {
  for (let n = 1; n <= 8; n++) {
    const folder = makeWorld().path("telemetry");
    const full = (): unknown => thrown("ENOSPC");
    const { recorder } = recorderOn(folder, { files: spoiltAt(n, full, nodeFiles).files });
    for (let batch = 0; batch < 4; batch++) {
      for (let at = 0; at < 5; at++) recorder.track({ model: "m", version: "1", latencyMs: at });
      await recorder.flush();
    }
    const state = await recorder.close();
    expect([n, await requestsIn(folder)]).toEqual([n, 20]);
    expect([n, state.dropped, state.failedWrites > 0 === (state.lastFailure !== null)]).toEqual([n, 0, true]);
  }
});

test("a write that stops in the middle leaves a tail that is dropped, and the batch counts once", async () => {
  const folder = makeWorld().path("telemetry");
  let left = 1;
  const files = {
    ...nodeFiles,
    write: (fd: number, bytes: Uint8Array): void => {
      // The second write is the first batch: half of it fits.
      nodeFiles.write(fd, left-- === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes);
    },
  };
  const { recorder } = recorderOn(folder, { files });
  recorder.track({ model: "m", version: "1" });
  await recorder.flush();
  expect(recorder.state()).toMatchObject({
    failedWrites: 1,
    lastFailure: expect.stringContaining("Only") as string,
  });
  expect((await recorder.close()).failedWrites).toBe(1);
  const reading = await new FolderReader(folder).read(always);
  expect(reading.slices.map(({ aggregate }) => aggregate.requests)).toEqual([1]);
  expect(reading.notes).toEqual([
    expect.stringMatching(/^\d+ bytes at the ends of logs are incomplete/) as string,
  ]);
});

test("raw latencies are kept in rings, merged over recorders", async () => {
  const folder = makeWorld().path("telemetry");
  let now = noon;
  const one = recorderOn(folder, { ring: 3, now: () => now });
  const two = recorderOn(folder, { ring: 3, now: () => now + 1 });
  for (let at = 0; at < 5; at++, now += 10) {
    one.recorder.track({ model: "m", version: "1", latencyMs: at });
    two.recorder.track({ model: "m", version: "1", latencyMs: 100 + at });
    if (at === 1) await one.recorder.flush();
  }
  two.recorder.track({ model: "m", version: "2", latencyMs: 7 });
  await Promise.all([one.recorder.close(), two.recorder.close()]);
  const samples = await new FolderReader(folder).samples({
    from: noon + 21,
    to: now,
    model: "m",
    version: "1",
  });
  expect(samples.map(({ latencyMs }) => latencyMs)).toEqual([102, 3, 103, 4, 104]);
});

test("a process that ends by itself loses nothing, without a flush", async () => {
  const world = makeWorld();
  const script = bundleScript("telemetry-process", world.path("."));
  const folder = world.path("telemetry");
  const given = JSON.stringify({ folder, does: "exit", now: noon, n: 0 });
  const { code } = await runProcess(process.execPath, [script, given]);
  expect([code, await requestsIn(folder)]).toEqual([0, 40]);
});

test("the background writes without being asked, and does not keep the process", async () => {
  const folder = makeWorld().path("telemetry");
  const { recorder } = recorderOn(folder, { flushMs: 5 });
  recorder.track({ model: "m", version: "1" });
  while (recorder.state().pending > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await recorder.close();
  expect(await requestsIn(folder)).toBe(1);
});

function thrown(code = "EIO"): never {
  throw Object.assign(new Error(`${code}: injected`), { code });
}

import { expect, test } from "vitest";
import { Aggregate } from "../../src/telemetry/aggregate.ts";
import { judgeHealth } from "../../src/telemetry/health.ts";
import { Recorder } from "../../src/telemetry/recorder.ts";
import { reportLatency } from "../../src/telemetry/report.ts";
import { widths } from "../../src/telemetry/series.ts";
import type { Question, Slice, TelemetryReader, TelemetryWriter } from "../../src/telemetry/store.ts";
import { meanOf, varianceOf } from "../../src/statistics/moments.ts";
import { noon } from "./folder.ts";

/** A store that the contract is run on; `now` is the clock of the writers. */
export interface OpenedStore {
  readonly reader: TelemetryReader;
  readonly writer: (now: () => number) => TelemetryWriter;
}

/** What a store says it cannot hold. */
export interface StoreLimits {
  /** Buckets of units, which the variance of an experiment is made from. */
  readonly units: boolean;
}

const profile = {
  features: {
    loudness: { kind: "numeric", count: 4, missing: 1, edges: [0.3], counts: [1, 2] },
    device: { kind: "categorical", count: 3, categories: { phone: 2, tablet: 1 }, other: 0 },
  },
} as const;

/** Cases that every telemetry store passes. Each asks about a model of its own, so that stores may be shared. */
export function storeContract(name: string, { units }: StoreLimits, open: () => Promise<OpenedStore>): void {
  let models = 0;
  const setUp = async () => {
    const { reader, writer } = await open();
    const model = `contract-${models++}`;
    let now = noon;
    const recorder = (labels: readonly string[] = []) =>
      new Recorder({
        store: writer(() => now),
        ...{ rings: null, now: () => now, flushMs: 0, labels, ring: 0, exposure: null },
        profiles: [{ model, version: "1.0.0", profile: profile as never }],
      });
    const read = async (question: Partial<Question> = {}): Promise<readonly Slice[]> =>
      (await reader.read({ model, from: noon - widths.hour, to: noon + widths.hour, ...question })).slices;
    return { model, recorder, read, pass: (milliseconds: number) => (now += milliseconds) };
  };
  const sum = (slices: readonly Slice[]): Aggregate => {
    const all = new Aggregate();
    for (const { aggregate } of slices) all.merge(aggregate);
    return all;
  };

  test(`${name}: counts, errors, bytes and latencies are read back as they were recorded`, async () => {
    const { model, recorder, read, pass } = await setUp();
    const each = recorder();
    const latencies = [0, 0.5, 4, 8, 8, 30, 1000.25];
    for (const latencyMs of latencies) each.track({ model, version: "1.0.0", latencyMs, inputBytes: 10 });
    await each.flush();
    pass(10_000);
    each.track({ model, version: "1.0.0", ok: false, errorType: "timeout", outputBytes: 7 });
    each.track({ model, version: "1.0.0", ok: false });
    pass(60_000);
    each.track({ model, version: "1.0.0", latencyMs: 2, ok: false, errorType: "timeout" });
    expect(await each.close()).toMatchObject({ counted: 10, dropped: 0, failedWrites: 0, lastFailure: null });
    const all = sum(await read());
    expect([all.requests, all.failed, all.inputBytes, all.outputBytes]).toEqual([10, 3, 70, 7]);
    expect(Object.fromEntries(all.errors)).toEqual({ timeout: 2, _OTHER: 1 });
    const expected = new Aggregate();
    for (const latency of [...latencies, 2]) expected.latency.add(latency);
    const [told, wanted] = [reportLatency(all, []), reportLatency(expected, [])];
    expect(told.std_ms).toBeCloseTo(wanted.std_ms ?? 0, 6);
    expect({ ...told, std_ms: 0 }).toEqual({ ...wanted, std_ms: 0 });
    expect(all.latency.zeros).toBe(1);
    expect(all.latency.buckets()).toEqual(expected.latency.buckets());
    expect(judgeHealth(all, new Aggregate()).status).toBe("unknown");
  });

  test(`${name}: slices begin with their minute, and minutes without requests are not there`, async () => {
    const { model, recorder, read, pass } = await setUp();
    const each = recorder(["region"]);
    for (const gap of [0, 60_000, 180_000]) {
      pass(gap);
      each.track({ model, version: "1.0.0", labels: { region: 'e"u\\\n' } });
      await each.flush();
    }
    each.track({ model, version: "2.0.0" });
    await each.close();
    const starts = (slices: readonly Slice[]) => slices.map(({ start }) => (start - noon) / 60_000);
    const minutes = await read({ step: widths.minute, version: "1.0.0" });
    expect(starts(minutes)).toEqual([0, 1, 4]);
    expect(minutes[0]?.series).toEqual({
      ...{ model, version: "1.0.0", experiment: null, arm: null, phase: null },
      labels: ['region=e"u\\\n'],
    });
    expect(starts(await read({ step: widths.minute, version: "1.0.0", from: noon + 60_000 }))).toEqual([
      1, 4,
    ]);
    expect(starts(await read({ step: widths.minute, version: "1.0.0", to: noon + 60_000 }))).toEqual([0]);
    const hours = await read({ step: widths.hour });
    expect(hours.map(({ start, series, aggregate }) => [start, series.version, aggregate.requests])).toEqual([
      [noon, "1.0.0", 3],
      [noon, "2.0.0", 1],
    ]);
    expect(starts(await read({ step: widths.hour, version: "1.0.0", from: noon + 60_000 }))).toEqual([0]);
    expect(sum(await read({ version: "1.0.0", from: noon + 60_000 })).requests).toBe(2);
    expect(await read({ from: noon - widths.hour, to: noon })).toEqual([]);
    expect(await read({ version: "3.0.0" })).toEqual([]);
  });

  test(`${name}: what several writers counted in the same minute adds up`, async () => {
    const { model, recorder, read } = await setUp();
    const [one, other] = [recorder(), recorder()];
    for (let at = 1; at <= 30; at++) {
      one.track({ model, version: "1.0.0", latencyMs: at });
      other.track({ model, version: "1.0.0", latencyMs: 100 * at });
      if (at % 10 === 0) await Promise.all([one.flush(), other.flush()]);
    }
    await Promise.all([one.close(), other.close()]);
    const { requests, latency } = sum(await read());
    expect([requests, latency.count, latency.min, latency.max, latency.total]).toEqual([
      60, 60, 1, 3000, 46_965,
    ]);
  });

  test(`${name}: experiments, values and features are kept`, async () => {
    const { model, recorder, read } = await setUp();
    const each = recorder();
    const request = { model, version: "1.0.0", experiment: `${model}-split`, arm: "control", phase: 2 };
    const values = [3, 1, 4, 1, 5, 9.25];
    for (const [at, clicks] of values.entries())
      each.track({ ...request, unit: `u${at}`, values: { clicks }, latencyMs: 4 });
    for (const loudness of [0.1, 0.2, 0.9, null])
      each.track({ model, version: "1.0.0", features: { loudness, device: "phone" } });
    await each.close();
    const slices = await read({ experiment: `${model}-split` });
    expect(slices.map(({ series }) => [series.arm, series.phase])).toEqual([["control", "2"]]);
    const clicks = sum(slices).metrics.get("clicks");
    if (clicks === undefined) throw new Error("no clicks");
    expect(clicks.all.count).toBe(6);
    expect(meanOf(clicks.all)).toBeCloseTo(23.25 / 6, 12);
    expect(varianceOf(clicks.all)).toBeCloseTo(9.49375, 9);
    expect(clicks.buckets.filled.length).toBe(units ? 6 : 0);
    const { features } = sum(await read());
    expect([...features.all()].map(({ feature, counts }) => [feature, counts]).sort()).toEqual([
      ["device", [4, 0, 0, 0]],
      ["loudness", [2, 1, 1]],
    ]);
  });

  test(`${name}: a clock that goes backwards loses and doubles nothing that the store takes`, async () => {
    const { model, recorder, read, pass } = await setUp();
    const each = recorder();
    for (const step of [0, 30_000, -10_000, -15_000, 5000]) {
      pass(step);
      each.track({ model, version: "1.0.0", latencyMs: 1 });
      await each.flush();
    }
    const { counted, dropped } = await each.close();
    expect(sum(await read()).requests).toBe(counted - dropped);
    expect(counted).toBe(5);
    expect(dropped).toBe(0);
  });
}

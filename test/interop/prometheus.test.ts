import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { debianProgram } from "../../scripts/debian-program.mjs";
import { PrometheusClient } from "../../src/telemetry/prometheus/client.ts";
import { PrometheusReader } from "../../src/telemetry/prometheus/prometheus-reader.ts";
import { PrometheusWriter } from "../../src/telemetry/prometheus/prometheus-writer.ts";
import { type PrometheusSetup, type StartedPrometheus, startPrometheus } from "../support/prometheus.ts";
import { layOut, type Place, registerAll } from "../registry/world.ts";
import { storeContract } from "../telemetry/store-contract.ts";

const program = debianProgram("prometheus");

let shared: StartedPrometheus;
let writers = 0;

beforeAll(async () => {
  shared = await startPrometheus(program);
});
afterAll(() => shared.stop());

storeContract("Prometheus", { units: false }, () => {
  const client = new PrometheusClient({ url: shared.url, token: null, fetch });
  return Promise.resolve({
    reader: new PrometheusReader(client),
    writer: (now: () => number) => new PrometheusWriter(client, { instance: `test:${writers++}`, now }),
  });
});

/** A Prometheus of one test, which is ended with it however it ends. */
async function started(setup?: PrometheusSetup): Promise<StartedPrometheus> {
  const prometheus = await startPrometheus(program, setup);
  onTestFinished(() => prometheus.stop());
  return prometheus;
}

/** A registry with a version in production whose telemetry goes to a Prometheus, and whose clock is that of the samples. */
async function watched(url: string): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  place.world.git("r", "config", "stemma.telemetry.prometheus", url);
  place.setClock("2026-11-21T12:00:00Z");
  return place;
}

const slow = "name: slow\nmodel: vad@production\nthreshold: {metric: p95_ms, above: 100}\n";

test("monitor answers from Prometheus as it does from a folder", async () => {
  const prometheus = await started();
  const place = await watched(prometheus.url);
  place.commit({ "registry/alerts/slow.yaml": slow });
  const { monitor } = await place.open();
  const lines = Array.from({ length: 200 }, (_, at) =>
    JSON.stringify({ model: "vad", version: "1.0.0", latency_ms: 101 + at, ok: at % 4 !== 0 }),
  );
  expect(await monitor.record(lines)).toMatchObject({ counted: 200, dropped: 0, failed_writes: 0 });
  const metrics = await monitor.metrics("vad@production");
  expect(metrics).toMatchObject({ requests: 200, errors: { _OTHER: 50 } });
  expect(metrics.success_rate?.value).toBe(0.75);
  expect(metrics.latency).toMatchObject({
    count: 200,
    avg_ms: 200.5,
    min_ms: 101,
    max_ms: 300,
    exact: false,
  });
  expect(metrics.latency.std_ms).toBeCloseTo(Math.sqrt((200 ** 2 - 1) / 12 / (1 - 1 / 200)), 6);
  expect(metrics.latency.p95.value).toBeGreaterThan(290 * (1 - 0.0109));
  expect(metrics.latency.p95.value).toBeLessThan(290 * (1 + 0.0109));
  expect(metrics.notes).toEqual([`read from Prometheus at ${prometheus.url}`]);
  const { days } = await monitor.usage("vad@production", { days: 3 });
  expect(days.map(({ requests }) => requests)).toEqual([null, null, 200]);
  expect((await monitor.health("vad@production")).status).toBe("unhealthy");
  expect((await monitor.alerts()).firing).toBe(1);
  const { content } = await monitor.export("jsonl", { reference: "vad" });
  const minutes = content.trimEnd().split("\n");
  const counts = minutes.map((line) => (JSON.parse(line) as { requests: number }).requests);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200);
});

test("experiments are analysed from the folder, which keeps what Prometheus cannot", async () => {
  const prometheus = await started();
  const place = await watched(prometheus.url);
  const { monitor } = await place.open();
  const request = { model: "vad", version: "1.0.0", latency_ms: 4 };
  const split = { ...request, experiment: "split", arm: "control", phase: 1 };
  await monitor.record(
    [request, { ...split, unit: "a" }, { ...split, unit: "b" }].map((each) => JSON.stringify(each)),
  );
  expect((await monitor.metrics("vad@1.0.0")).requests).toBe(3);
  place.world.git("r", "config", "--unset", "stemma.telemetry.prometheus");
  const { monitor: ofFolder } = await place.open();
  expect((await ofFolder.metrics("vad@1.0.0")).requests).toBe(2);
});

test("rows that Prometheus refuses are counted, and the others are kept", async () => {
  const place = await watched(shared.url);
  const { monitor } = await place.open();
  const line = (at: string) => JSON.stringify({ model: "vad", version: "1.0.0", latency_ms: 4, at });
  const form = await monitor.record([line("2026-11-21T11:59:00Z"), line("2026-11-20T10:00:00Z")]);
  expect(form).toMatchObject({ counted: 2, dropped: 1, failed_writes: 0, pending: 0 });
  expect(form.last_failure).toContain("refused rows: out of bounds");
  expect((await monitor.metrics("vad@1.0.0")).requests).toBe(1);
});

test("a recorder outlives a Prometheus that is gone, and tells it what it missed when it is back", async () => {
  const first = await started();
  const place = await watched(first.url);
  const { monitor } = await place.open();
  const recorder = await monitor.recorder({ flushMs: 0 });
  const request = { model: "vad", version: "1.0.0", latencyMs: 4 };
  recorder.track(request);
  await recorder.flush();
  await first.stop();
  for (let at = 0; at < 3; at++) {
    recorder.track(request);
    await recorder.flush();
  }
  expect(recorder.state()).toMatchObject({ counted: 4, dropped: 0, failedWrites: 3, pending: 1 });
  expect(recorder.state().lastFailure).toContain("ECONNREFUSED");
  await expect(monitor.metrics("vad@1.0.0")).rejects.toMatchObject({ code: "telemetry-unavailable" });
  await expect(monitor.health("vad@1.0.0")).rejects.toMatchObject({ kind: "unavailable" });
  await started({ port: Number(new URL(first.url).port) });
  await recorder.flush();
  expect(await recorder.close()).toMatchObject({ counted: 4, dropped: 0, pending: 0 });
  expect((await monitor.metrics("vad@1.0.0")).requests).toBe(3);
});

test("a Prometheus that is told to take samples of long ago takes old logs", async () => {
  const patient = await started({ outOfOrder: "30d" });
  const place = await watched(patient.url);
  const { monitor } = await place.open();
  const line = (at: string) => JSON.stringify({ model: "vad", version: "1.0.0", latency_ms: 4, at });
  expect(await monitor.record([line("2026-11-21T11:59:00Z"), line("2026-11-10T10:00:00Z")])).toMatchObject({
    dropped: 0,
    last_failure: null,
  });
  const { days } = await monitor.usage("vad@1.0.0", { days: 12 });
  expect(days.map(({ requests }) => requests)).toEqual([1, ...Array<null>(10).fill(null), 1]);
});

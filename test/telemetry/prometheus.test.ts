import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { BothWriters } from "../../src/telemetry/both-writers.ts";
import { FolderReader } from "../../src/telemetry/folder-reader.ts";
import { newWriter } from "../../src/telemetry/folder-writer.ts";
import { PrometheusClient } from "../../src/telemetry/prometheus/client.ts";
import { prometheusReader, prometheusWriter } from "../../src/telemetry/prometheus/open-prometheus.ts";
import { queriesFor } from "../../src/telemetry/prometheus/promql.ts";
import { snappyBlock } from "../../src/telemetry/prometheus/snappy.ts";
import { printWriteRequest } from "../../src/telemetry/prometheus/write-request.ts";
import { Recorder } from "../../src/telemetry/recorder.ts";
import { widths } from "../../src/telemetry/series.ts";
import { prometheusSettings } from "../../src/telemetry/settings.ts";
import { makeWorld } from "../support/world.ts";
import { always, noon } from "./folder.ts";

/* What a real Prometheus does is tested in test/interop; here is what one that is not well does. */

interface Asked {
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A server that answers as a test says, and what it was asked. */
async function serverThat(answer: (asked: Asked) => { readonly status: number; readonly text?: string }) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { path: request.url ?? "", body: Buffer.concat(chunks), headers: request.headers };
      asked.push(one);
      const { status, text = "" } = answer(one);
      response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/" } : {}).end(text);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const plain = { token: null, instance: "here", fetch };

function recorderTo(store: ConstructorParameters<typeof Recorder>[0]["store"]): Recorder {
  return new Recorder({
    store,
    ...{ rings: null, now: () => noon, flushMs: 0, labels: [], ring: 0, exposure: null },
  });
}

test("a block of Snappy is its length and literals", () => {
  expect([...snappyBlock(Buffer.from("abc"))]).toEqual([3, 0xf4, 2, 0, 97, 98, 99]);
  expect([...snappyBlock(Buffer.alloc(0))]).toEqual([0]);
  const long = snappyBlock(Buffer.alloc(65_537));
  // 65,537 in groups of seven bits, a literal of 65,536 bytes, and one of a single byte.
  expect([...long.subarray(0, 6)]).toEqual([0x81, 0x80, 0x04, 0xf4, 0xff, 0xff]);
  expect([...long.subarray(65_542)]).toEqual([0xf4, 0, 0, 0]);
});

test("a sample is printed as remote write has it, its labels sorted and without empty ones", () => {
  const bytes = printWriteRequest([
    { metric: "m", labels: { b: "2", a: "ü", none: "" }, value: 1, time: 300 },
  ]);
  const label = (name: string, text: string): string => {
    const [key, value] = [Buffer.from(name), Buffer.from(text)];
    const inner = Buffer.concat([Buffer.of(0x0a, key.length), key, Buffer.of(0x12, value.length), value]);
    return Buffer.concat([Buffer.of(0x0a, inner.length), inner]).toString("hex");
  };
  const series = `${label("__name__", "m")}${label("a", "ü")}${label("b", "2")}120c09000000000000f03f10ac02`;
  expect(bytes.toString("hex")).toBe(`0a${(series.length / 2).toString(16)}${series}`);
});

test("a question is as few queries as can be, at instants that Prometheus takes", () => {
  const spans = (question: { readonly from: number; readonly to: number; readonly step?: number }) =>
    queriesFor(question).map(({ first, last, step }) => [first - noon, last - noon, step]);
  const { minute, hour } = widths;
  expect(spans({ from: noon, to: noon })).toEqual([]);
  expect(spans({ from: noon + 1, to: noon + minute + 1 })).toEqual([[2 * minute, 2 * minute, 2 * minute]]);
  expect(spans({ from: noon, to: noon + 2 * hour, step: hour })).toEqual([[hour, 2 * hour, hour]]);
  expect(spans({ from: noon + minute, to: noon + 2 * hour + minute, step: hour })).toEqual([
    [hour, hour, 59 * minute],
    [2 * hour, 2 * hour, hour],
    [2 * hour + minute, 2 * hour + minute, minute],
  ]);
  expect(spans({ from: noon + minute, to: noon + 2 * minute, step: hour })).toEqual([
    [2 * minute, 2 * minute, minute],
  ]);
  const many = queriesFor({ from: noon, to: noon + 25_000 * minute, step: minute });
  expect(many.map(({ first, last }) => (last - first) / minute + 1)).toEqual([10_000, 10_000, 5000]);
  expect(queriesFor(always).length).toBe(1);
  expect(queriesFor({ ...always, model: 'a"\\\n' })[0]?.expression).toContain('{model="a\\"\\\\\\n"}');
});

test("a Prometheus that is not well is told of, and what it missed is sent again", async () => {
  let status = 503;
  const { asked, url } = await serverThat(() => ({ status, text: "shutting down\nmore" }));
  const recorder = recorderTo(prometheusWriter({ ...plain, url }, () => noon));
  recorder.track({ model: "vad", version: "1.0.0", latencyMs: 4 });
  await recorder.flush();
  expect(recorder.state()).toMatchObject({ failedWrites: 1, dropped: 0 });
  expect(recorder.state().lastFailure).toBe(
    `Prometheus at ${url} cannot be used: it answered 503 shutting down`,
  );
  for (status of [302, 404, 401]) await recorder.flush();
  status = 204;
  recorder.track({ model: "vad", version: "1.0.0", latencyMs: 4 });
  expect(await recorder.close()).toMatchObject({ failedWrites: 4, dropped: 0, pending: 0 });
  expect(asked[4]?.body.equals(asked[0]?.body ?? Buffer.alloc(0))).toBe(true);
  expect(asked.map(({ path }) => path)).toEqual(Array<string>(6).fill("/api/v1/write"));
});

test("a row that is refused for good is found, counted and left out", async () => {
  const bad = Buffer.from("2.0.0");
  const { asked, url } = await serverThat(({ body }) =>
    body.includes(bad) ? { status: 400, text: "out of order sample" } : { status: 204 },
  );
  const recorder = recorderTo(prometheusWriter({ ...plain, url }, () => noon));
  for (const version of ["1.0.0", "1.1.0", "2.0.0", "2.0.0", "3.0.0"])
    recorder.track({ model: "vad", version });
  expect(await recorder.close()).toMatchObject({ counted: 5, dropped: 2, failedWrites: 0, pending: 0 });
  expect(recorder.state().lastFailure).toContain("refused rows: out of order sample");
  const taken = asked.filter(({ body }) => !body.includes(bad)).map(({ body }) => body);
  for (const version of ["1.0.0", "1.1.0", "3.0.0"])
    expect(taken.filter((body) => body.includes(Buffer.from(version))).length).toBe(1);
});

test("an answer that is none is no knowledge", async () => {
  const answers = [
    "no JSON",
    "[]",
    '{"status":"error","error":"too many samples"}',
    '{"status":"maybe"}',
    '{"status":"success","data":{}}',
    '{"status":"success","data":{"result":[{"metric":{},"value":[1,"NaN"]}]}}',
    '{"status":"success","data":{"result":[{"metric":7,"value":[1,"1"]}]}}',
    '{"status":"success","data":{"result":[{"metric":{},"values":"none"}]}}',
  ];
  let text = "";
  const { url } = await serverThat(() => ({ status: 200, text }));
  for (text of answers)
    await expect(prometheusReader({ ...plain, url }).read(always)).rejects.toMatchObject({
      code: "telemetry-unavailable",
    });
});

test("what an answer says is put together by series, and its warnings are told", async () => {
  const metric = (field: string, more: object = {}) => ({ model: "vad", version: "1.0.0", field, ...more });
  const at = (noon + widths.minute) / 1000;
  const result = [
    { metric: metric("stemma_requests"), values: [[at, "3"]] },
    { metric: metric("stemma_errors", { error_type: "timeout" }), values: [[at, "1"]] },
    { metric: metric("stemma_errors", { error_type: "timeout", cluster: "b" }), values: [[at, "1"]] },
    { metric: metric("stemma_latency_count", { bucket: "64" }), values: [[at, "2"]] },
    { metric: metric("stemma_latency_count", { bucket: "zero" }), values: [[at, "1"]] },
    { metric: metric("stemma_latency_ms_min"), values: [[at, "0"]] },
    { metric: metric("stemma_latency_ms_max"), values: [[at, "4.1"]] },
    { metric: metric("stemma_latency_ms_sum"), values: [[at, "8.2"]] },
    { metric: metric("stemma_latency_ms_squares"), values: [[at, "33"]] },
    { metric: metric("stemma_input_bytes"), values: [[at, "10"]] },
    { metric: metric("stemma_output_bytes"), values: [[at, "11"]] },
    { metric: metric("stemma_value_count", { metric: "clicks" }), values: [[at, "2"]] },
    { metric: metric("stemma_value_sum", { metric: "clicks" }), values: [[at, "-3.5"]] },
    { metric: metric("stemma_value_squares", { metric: "clicks" }), values: [[at, "7"]] },
    { metric: metric("stemma_features", { feature: "f", profile: "p", bin: "2" }), values: [[at, "7"]] },
    { metric: metric("stemma_of_tomorrow"), values: [[at, "1"]] },
  ];
  const { asked, url } = await serverThat(() => ({
    status: 200,
    text: JSON.stringify({ status: "success", data: { result }, warnings: ["half of it"] }),
  }));
  const reader = prometheusReader({ ...plain, url: `${url}/prom/`, token: "s3cret" });
  const question = { from: noon, to: noon + 2 * widths.minute, step: widths.minute };
  const { slices, notes } = await reader.read(question);
  expect(notes).toEqual([`read from Prometheus at ${url}/prom`, "half of it"]);
  expect(slices.map(({ start }) => start)).toEqual([noon]);
  const aggregate = slices[0]?.aggregate;
  expect(aggregate).toMatchObject({ requests: 3, failed: 2, inputBytes: 10, outputBytes: 11 });
  expect(aggregate?.latency).toMatchObject({ count: 3, zeros: 1, min: 0, max: 4.1 });
  expect(aggregate?.latency.total).toBeCloseTo(8.2, 6);
  expect(aggregate?.metrics.get("clicks")?.all).toEqual({ count: 2, sum: [-3.5], squares: [7] });
  expect(aggregate?.features.of("f", "p")).toEqual([0, 0, 7]);
  expect(await reader.samples()).toEqual([]);
  expect(asked[0]?.path).toBe("/prom/api/v1/query_range");
  expect(asked[0]?.headers["authorization"]).toBe("Bearer s3cret");
});

test("a name and a password of the URL are sent as such, and told nobody", async () => {
  const { asked, url } = await serverThat(() => ({ status: 500 }));
  const client = new PrometheusClient({ url: url.replace("//", "//ada:p%40ss@"), token: null, fetch });
  await expect(client.post("query", "", {})).rejects.toSatisfy((error) => !String(error).includes("ss@"));
  expect(asked[0]?.headers["authorization"]).toBe(`Basic ${Buffer.from("ada:p@ss").toString("base64")}`);
  expect(client.name).toBe(`Prometheus at ${url}`);
});

test("rows of experiments are kept in a folder once, however often Prometheus fails", async () => {
  const folder = makeWorld().path("telemetry");
  let status = 503;
  const { asked, url } = await serverThat(() => ({ status }));
  const writer = new BothWriters(
    prometheusWriter({ ...plain, url }, () => noon),
    newWriter(folder),
  );
  expect(writer.rotate()).toBe(false);
  const recorder = recorderTo(writer);
  const request = { model: "vad", version: "1.0.0", latencyMs: 4 };
  recorder.track(request);
  recorder.track({ ...request, experiment: "split", arm: "control", phase: 1, unit: "a" });
  await recorder.flush();
  await recorder.flush();
  const kept = async () => {
    const { slices } = await new FolderReader(folder).read(always);
    return slices.map(({ series, aggregate }) => [series.experiment, aggregate.requests]);
  };
  expect(await kept()).toEqual([["split", 1]]);
  status = 204;
  expect(await recorder.close()).toMatchObject({ failedWrites: 2, pending: 0, dropped: 0 });
  expect(await kept()).toEqual([["split", 1]]);
  expect(asked.length).toBe(3);
  expect(writer.rotate()).toBe(true);
});

test("settings choose Prometheus, and what is no URL is told without it", () => {
  const read = (settings: Readonly<Record<string, string>>) => prometheusSettings((name) => settings[name]);
  expect(read({})).toBeNull();
  expect(read({ "telemetry.prometheus": "" })).toBeNull();
  expect(read({ "telemetry.prometheus": "http://h:9090", "telemetry.token": "t" })).toEqual({
    ...{ url: "http://h:9090", token: "t", instance: null },
  });
  for (const url of ["localhost:9090", "ftp://h", "not a URL"])
    expect(() => read({ "telemetry.prometheus": url })).toThrow("is no URL of HTTP");
});

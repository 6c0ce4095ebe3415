/* What recording a request costs, and how fast its sums are written and read. The baselines do the same work in the same process, in
 * turn: hdr-histogram-js with three digits, and DDSketch of 1 % as @datadog/sketches-js has it. */
import { randomUUID } from "node:crypto";
import { copyFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { median, pairedRatio, quantile } from "./support/measure.mjs";
import { randomFrom } from "./support/random.mjs";
import { loadSource } from "./support/source.mjs";
import { row } from "./support/table.mjs";
import { inTemporaryFolder } from "./support/world.mjs";

export const title = "Telemetry: recording, writing and reading";

const require = createRequire(import.meta.url);
const minute = 60_000;
const day = 1440 * minute;
const end = Date.UTC(2026, 10, 21);

/** Milliseconds: a microsecond. */
const trackBar = 0.001;
/** Milliseconds: 200,000 rows a second. */
const appendBar = 0.005;
const queryBar = 50;

export async function run({ quick }) {
  const source = await loadSource(`
    export { ByteWriter } from "./src/telemetry/bytes.ts";
    export { compact } from "./src/telemetry/compact.ts";
    export { FolderReader } from "./src/telemetry/folder-reader.ts";
    export { Histogram } from "./src/telemetry/histogram.ts";
    export { writeHistogram } from "./src/telemetry/histogram-bytes.ts";
    export { Aggregate } from "./src/telemetry/aggregate.ts";
    export { Recorder } from "./src/telemetry/recorder.ts";
    export { SegmentWriter } from "./src/telemetry/segment-writer.ts";
    export { standardRetention } from "./src/telemetry/tables.ts";
  `);
  const latencies = logNormal(quick ? 1000 : 1_000_000);
  const rounds = quick ? 1 : 7;
  return {
    rows: [
      ...addRows({ source, latencies, rounds }),
      bytesRow({ source, latencies }),
      ...trackRows({ source, latencies, rounds }),
      ...(await inTemporaryFolder((root) =>
        storeRows({ source, root, days: quick ? 1 : 30, rounds: quick ? 1 : 40 }),
      )),
    ],
  };
}

/* Median 40 ms, sigma 0.8, by the method of Box and Muller. */
function logNormal(size) {
  const random = randomFrom(7);
  return Float64Array.from({ length: size }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return 40 * Math.exp(0.8 * normal);
  });
}

function addRows({ source, latencies, rounds }) {
  const hdr = require("hdr-histogram-js");
  const { DDSketch } = require("@datadog/sketches-js");
  const subjects = [
    () => {
      const histogram = new source.Histogram();
      for (const value of latencies) histogram.add(value);
    },
    () => {
      const histogram = hdr.build({ numberOfSignificantValueDigits: 3, useWebAssembly: false });
      for (const value of latencies) histogram.recordValue(Math.round(value * 1000));
    },
    () => {
      const sketch = new DDSketch({ relativeAccuracy: 0.01 });
      for (const value of latencies) sketch.accept(value);
    },
  ];
  const [ours, hdrTimes, ddTimes] = inTurn(rounds, subjects, latencies.length);
  return [
    ["hdr-histogram-js, 3 digits", hdrTimes],
    ["@datadog/sketches-js, 1 %", ddTimes],
  ].map(([baseline, theirs]) =>
    row({
      what: "a latency into a histogram",
      ours: median(ours),
      spread: quantile(ours, 0.95),
      baseline,
      theirs: median(theirs),
      ratio: pairedRatio(ours, theirs),
      bar: null,
      unit: "time",
    }),
  );
}

function bytesRow({ source, latencies }) {
  const { DDSketch } = require("@datadog/sketches-js");
  const histogram = new source.Histogram();
  const sketch = new DDSketch({ relativeAccuracy: 0.01 });
  for (const value of latencies) {
    histogram.add(value);
    sketch.accept(value);
  }
  const writer = new source.ByteWriter();
  source.writeHistogram(writer, histogram);
  const theirs = sketch.toProto().length;
  return row({
    what: `bytes of ${latencies.length} latencies`,
    ours: { bytes: writer.length },
    baseline: "@datadog/sketches-js, 1 %",
    theirs: { bytes: theirs },
    ratio: writer.length / theirs,
  });
}

function trackRows({ source, latencies, rounds }) {
  const units = Array.from({ length: 1000 }, () => randomUUID());
  const nowhere = { prepare: () => Buffer.alloc(0), put: () => undefined, sync: () => Promise.resolve() };
  const recorder = () =>
    new source.Recorder({
      store: nowhere,
      rings: null,
      now: Date.now,
      flushMs: 0,
      labels: [],
      ring: 0,
      exposure: null,
    });
  const tracking = (requestOf) => () => {
    const each = recorder();
    let at = 0;
    for (const latencyMs of latencies) each.track(requestOf(latencyMs, at++));
    each.flushNow();
    void each.close();
  };
  const [plain, split] = inTurn(
    rounds,
    [
      tracking((latencyMs) => ({ model: "vad", version: "1.0.0", latencyMs, ok: true })),
      tracking((latencyMs, at) => ({
        model: "vad",
        version: "1.0.0",
        latencyMs,
        experiment: "split",
        arm: at % 2 === 0 ? "control" : "treatment",
        phase: 1,
        unit: units[at % units.length],
      })),
    ],
    latencies.length,
  );
  return [
    ["track of a request", plain, trackBar],
    ["track of a request of an experiment, with its unit", split, trackBar],
  ].map(([what, times, bar]) =>
    row({ what, ours: median(times), spread: quantile(times, 0.95), bar, unit: "time" }),
  );
}

/* One version, a row for each minute with a hundred latencies. */
async function storeRows({ source, root, days, rounds }) {
  const folder = join(root, "telemetry");
  const random = randomFrom(3);
  const writer = new source.SegmentWriter(folder, "0123456789ab");
  const series = { model: "vad", version: "1.0.0", experiment: null, arm: null, phase: null, labels: [] };
  const appended = [];
  for (let from = end - days * day; from < end; from += day) {
    const rows = Array.from({ length: 1440 }, (_, at) => {
      const aggregate = new source.Aggregate();
      for (let each = 0; each < 100; each++) aggregate.latency.add(5 + 100 * random() ** 3);
      aggregate.requests = 100;
      return { start: from + at * minute, width: "minute", series, aggregate };
    });
    const started = performance.now();
    writer.put(writer.prepare(rows));
    await writer.sync();
    appended.push((performance.now() - started) / rows.length);
  }
  writer.rotate();
  const question = { from: end - days * day, to: end, model: "vad", version: "1.0.0" };
  const reader = new source.FolderReader(folder);
  const asked = async () => {
    const times = [];
    for (let round = 0; round <= rounds; round++) {
      const started = performance.now();
      const { slices } = await reader.read(question);
      if (slices[0].aggregate.requests !== days * 1440 * 100) throw new Error("requests are missing");
      if (round > 0) times.push(performance.now() - started);
    }
    return times;
  };
  const raw = await asked();
  await compactAll({ source, folder });
  const compacted = await asked();
  const bytes = readdirSync(folder)
    .filter((name) => /\.(log|seg)$/.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return [
    row({
      what: "append of a row, with fsync",
      ours: median(appended),
      spread: quantile(appended, 0.95),
      bar: appendBar,
      unit: "time",
    }),
    row({
      what: `query of ${days} days of minutes, not compacted: p99`,
      ours: quantile(raw, 0.99),
      bar: null,
      unit: "time",
    }),
    row({
      what: `query of ${days} days, compacted: p99`,
      ours: quantile(compacted, 0.99),
      bar: queryBar,
      unit: "time",
    }),
    row({ what: `bytes of ${days} days, compacted`, ours: { bytes } }),
  ];
}

/* The log of a process that lives is complete once the same writer has begun another one. */
async function compactAll({ source, folder }) {
  const [name] = readdirSync(folder).filter((each) => each.endsWith(".log"));
  copyFileSync(join(folder, name), join(folder, name.replace(/\.\d+\.log$/, ".999.log")));
  await source.compact(folder, { now: end, retention: source.standardRetention });
}

function inTurn(rounds, subjects, size) {
  const times = subjects.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const started = performance.now();
      subject();
      if (round > 0) times[index].push((performance.now() - started) / size);
    }
  }
  return times;
}

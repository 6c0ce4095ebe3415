import { expect, it } from "vitest";
import type { Terminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

const lineOf = (at: number, more: object = {}): string =>
  JSON.stringify({
    model: "vad",
    version: "1.0.0",
    at: "2026-11-21T10:00:01Z",
    latency_ms: 2 + (at % 8),
    ...more,
  });

async function record(terminal: Terminal, lines: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await terminal.runIn({ stdin: lines.join("\n") }, "monitor", "record");
  return `${stdout}${stderr}[exit ${code}]`;
}

it("monitor tells what is known, and that nothing is known where nothing was recorded", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "monitor metrics vad@1.0.0",
      "monitor usage vad@1.0.0 --days 2",
      "monitor health vad@1.0.0",
      "monitor export vad@1.0.0 --format csv",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma monitor metrics vad@1.0.0
    version   vad@1.0.0
    window    2026-11-21 09:01 to 2026-11-21 10:01
    requests  unknown: nothing was recorded
    $ stemma monitor usage vad@1.0.0 --days 2
    DAY         REQUESTS  FAILED  P95
    2026-11-20         ?       ?    ?
    2026-11-21         ?       ?    ?
    $ stemma monitor health vad@1.0.0
    version  vad@1.0.0
    window   2026-11-21 09:01 to 2026-11-21 10:01
    status   unknown
    because  nothing was recorded
    trend    unknown
    $ stemma monitor export vad@1.0.0 --format csv
    start,model,version,experiment,arm,phase,labels,requests,failed,errors,input_bytes,output_bytes,latencies,latency_sum_ms,p50_ms,p95_ms,p99_ms
    "
  `);
  const lines = Array.from({ length: 60 }, (_, at) => lineOf(at, { ok: at % 10 > 0, error_type: "timeout" }));
  expect(await record(terminal, lines)).toMatchInlineSnapshot(`
    "recorded 60 requests
    [exit 0]"
  `);
  expect(
    await terminal.screen(
      "monitor metrics vad@1.0.0",
      "monitor usage vad@1.0.0 --days 2",
      "monitor health vad@1.0.0",
      "monitor watch vad@1.0.0 --limit 2 --every 100ms --window 5m",
      "monitor export vad --format prometheus",
      "monitor export --format jsonl",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma monitor metrics vad@1.0.0
    version       vad@1.0.0
    window        2026-11-21 09:01 to 2026-11-21 10:01
    requests      60
    per minute    1
    success rate  90.00 % (79.85 % to 95.34 %)
    errors        timeout: 6
    avg           5.367 ms
    std           2.307 ms
    min           2 ms
    p50           5.021 ms
    p95           9 ms
    p99           9 ms (not supported: 60 of 100 values)
    max           9 ms
    $ stemma monitor usage vad@1.0.0 --days 2
    DAY         REQUESTS  FAILED   P95
    2026-11-20         ?       ?     ?
    2026-11-21        60       6  9 ms
    $ stemma monitor health vad@1.0.0
    version  vad@1.0.0
    window   2026-11-21 09:01 to 2026-11-21 10:01
    status   degraded
    because  90.00 % succeed, at most 95.34 %: below 99.00 %
    trend    unknown
    $ stemma monitor watch vad@1.0.0 --limit 2 --every 100ms --window 5m
    version       vad@1.0.0
    window        2026-11-21 09:56 to 2026-11-21 10:01
    requests      60
    per minute    12
    success rate  90.00 % (79.85 % to 95.34 %)
    errors        timeout: 6
    avg           5.367 ms
    std           2.307 ms
    min           2 ms
    p50           5.021 ms
    p95           9 ms
    p99           9 ms (not supported: 60 of 100 values)
    max           9 ms

    version       vad@1.0.0
    window        2026-11-21 09:56 to 2026-11-21 10:01
    requests      60
    per minute    12
    success rate  90.00 % (79.85 % to 95.34 %)
    errors        timeout: 6
    avg           5.367 ms
    std           2.307 ms
    min           2 ms
    p50           5.021 ms
    p95           9 ms
    p99           9 ms (not supported: 60 of 100 values)
    max           9 ms
    $ stemma monitor export vad --format prometheus
    # HELP stemma_inference_requests_total Requests by model version.
    # TYPE stemma_inference_requests_total counter
    stemma_inference_requests_total{model="vad",version="1.0.0"} 60
    # HELP stemma_inference_errors_total Failed requests by type.
    # TYPE stemma_inference_errors_total counter
    stemma_inference_errors_total{model="vad",version="1.0.0",error_type="timeout"} 6
    # HELP stemma_inference_duration_seconds How long requests took.
    # TYPE stemma_inference_duration_seconds histogram
    stemma_inference_duration_seconds_bucket{model="vad",version="1.0.0",le="0.002"} 8
    stemma_inference_duration_seconds_bucket{model="vad",version="1.0.0",le="0.004"} 24
    stemma_inference_duration_seconds_bucket{model="vad",version="1.0.0",le="0.008"} 53
    stemma_inference_duration_seconds_bucket{model="vad",version="1.0.0",le="0.016"} 60
    stemma_inference_duration_seconds_bucket{model="vad",version="1.0.0",le="+Inf"} 60
    stemma_inference_duration_seconds_sum{model="vad",version="1.0.0"} 0.322
    stemma_inference_duration_seconds_count{model="vad",version="1.0.0"} 60
    $ stemma monitor export --format jsonl
    {"start":"2026-11-21T10:00:00.000Z","model":"vad","version":"1.0.0","experiment":null,"arm":null,"phase":null,"labels":[],"requests":60,"failed":6,"errors":{"timeout":6},"input_bytes":0,"output_bytes":0,"latencies":60,"latency_sum_ms":322,"p50_ms":5.021228534939006,"p95_ms":9,"p99_ms":9}
    "
  `);
});

it("monitor record counts what is no request, and says what is wrong with the first", async () => {
  const terminal = await openSeeded();
  const odd = [
    "",
    "{",
    "[]",
    '{"model": "vad"}',
    lineOf(0, { latency: 4 }),
    lineOf(0, { ok: "yes" }),
    lineOf(1, { latency_ms: -1 }),
  ];
  expect(await record(terminal, odd)).toMatchInlineSnapshot(`
    "recorded 1 request
    left out 1 value that cannot be counted
    left out 5 lines; line 2: A line is no request: it is no JSON
    [exit 1]"
  `);
  const { code, stderr } = await terminal.runIn({ terminal: 80 }, "monitor", "record");
  expect([code, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "[31merror[39m: nothing comes on standard input
    [36mhint[39m: Give a file: stemma monitor record < requests.jsonl
    ",
    ]
  `);
});

it("monitor refuses what it cannot answer", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "monitor metrics vad@9.9.9",
      "monitor metrics vad@1.0.0 --window 10s",
      "monitor usage vad@1.0.0 --days 0",
      "monitor export nothing --format otlp",
      "monitor export --format xml",
      "monitor watch vad@1.0.0 --every 1ms",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma monitor metrics vad@9.9.9
    error: vad has no version 9.9.9
    hint: See its versions with stemma list vad --all.
    [exit 3]
    $ stemma monitor metrics vad@1.0.0 --window 10s
    error: --window '10s' is no time between 1m and 3660d
    hint: Write it as 15m, 1h or 7d.
    [exit 2]
    $ stemma monitor usage vad@1.0.0 --days 0
    error: --days 0 is not between 1 and 3660
    hint: Ask for fewer days.
    [exit 2]
    $ stemma monitor export nothing --format otlp
    error: there is no model nothing
    hint: See the models with stemma list.
    [exit 3]
    $ stemma monitor export --format xml
    error: --format cannot be 'xml'
      expected: prometheus, otlp, jsonl, csv
    hint: Choose one of: prometheus, otlp, jsonl, csv.
    [exit 2]
    $ stemma monitor watch vad@1.0.0 --every 1ms
    error: --every '1ms' is no time between 100ms and 1d
    hint: Write it as 5s or 1m.
    [exit 2]
    "
  `);
  const env = { STEMMA_TELEMETRY_RING: "many" };
  const { code, stderr } = await terminal.runIn({ env, stdin: lineOf(1) }, "monitor", "record");
  expect([code, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "error: stemma.telemetry.ring 'many' is no whole number up to 10000
    hint: Set it, or STEMMA_TELEMETRY_RING, to a number such as 0.
    ",
    ]
  `);
});

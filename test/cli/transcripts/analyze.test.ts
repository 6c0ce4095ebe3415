import fs from "node:fs";
import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";
import type { Terminal } from "../terminal.ts";

async function openRunning(): Promise<Terminal> {
  const terminal = await openSeeded();
  await terminal.ok("promote", "vad@1.1.0", "staging");
  await terminal.ok("experiment", "create", "faster", "--a", "vad@production", "--b", "vad@staging");
  await terminal.ok("experiment", "start", "faster");
  return terminal;
}

const rows = Array.from({ length: 2000 }, (_, at) => {
  const isTreated = at % 2 === 1;
  const success = Number(Math.floor(at / 2) % (isTreated ? 20 : 5) !== 0);
  const hour = 10 + (at % 12);
  return `${isTreated ? "treatment" : "control"},u${at},2026-11-${at % 4 < 2 ? "23" : "24"}T${hour}:00:00.000Z,${success},${20 + (at % 40)}`;
});
const csv = ["arm,unit,at,success,latency_ms", ...rows].join("\n");

it("a test says what its data shows, and its report is a file", async () => {
  const terminal = await openRunning();
  terminal.world.write("work/out.csv", csv);
  expect(
    await terminal.screen(
      "experiment analyze faster",
      "experiment analyze faster --data out.csv --until 2026-11-24",
      "experiment analyze faster --data out.csv --until 2026-11-24 --fixed",
      "experiment analyze faster --data out.csv --until 2026-11-24 --format md",
      "experiment analyze faster --data out.csv --until 2026-11-24 --format html -o report.html",
      "experiment analyze faster --data none.csv",
      "experiment analyze faster --phase 2",
      "experiment analyze fastest",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma experiment analyze faster
    faster: blocked
    phase 1 from 2026-11-21 10:00 to 2026-11-21 10:00, by recorded telemetry; sequential: may be looked at every day, alpha 0.05

    Why
    arm control has 0 of at least 150 units
    arm treatment has 0 of at least 150 units
    it ran 0 h of at least 72 h

    Arms
    ARM                UNITS  PLANNED
    control (control)  0      50 %
    treatment          0      50 %

    Goals
    METRIC   ARM        STATE
    success  treatment  no data

    Guardrails
    METRIC       ARM        MARGIN  SEVERITY  STATE
    latency_p95  treatment  0.01    high      no data

    Health
    sizes of arms      p 1 over all looks, 1 at this one (chi-square)
    largest deviation  0 %
    in several arms    not known
    running for        0 h
    $ stemma experiment analyze faster --data out.csv --until 2026-11-24
    faster: ship treatment
    phase 1 from 2026-11-21 10:00 to 2026-11-24 23:59, by given observations; sequential: may be looked at every day, alpha 0.05

    Why
    success is better in treatment
    latency_p95 is safe in treatment

    Arms
    ARM                UNITS  SHARE  PLANNED
    control (control)  1000   50 %   50 %
    treatment          1000   50 %   50 %

    Goals
    METRIC   ARM        CONTROL  TREATMENT  CHANGE  RELATIVE  INTERVAL                P        STATE
    success  treatment  0.8      0.95       +0.15   +18.7%    +0.105002 to +0.194998  2.5e-18  better

    Guardrails
    METRIC       ARM        HARM  INTERVAL                    MARGIN  SEVERITY  STATE
    latency_p95  treatment  =     -0.00288385 to +0.00288385  0.01    high      safe

    Latency
    ARM        REQUESTS  P50 MS   P95 MS   P99 MS
    control    1000      37.6425  55.5914  58
    treatment  1000      39.3091  56.8087  59

    Health
    sizes of arms      p 1.1e-6 over all looks, 1 at this one (chi-square)
    largest deviation  0 %
    in several arms    0 %
    running for        86 h
    $ stemma experiment analyze faster --data out.csv --until 2026-11-24 --fixed
    faster: keep running
    phase 1 from 2026-11-21 10:00 to 2026-11-24 23:59, by given observations; fixed horizon: counts at its end alone, alpha 0.05

    Why
    the test has a fixed horizon: goals are judged at its end

    Arms
    ARM                UNITS  SHARE  PLANNED
    control (control)  1000   50 %   50 %
    treatment          1000   50 %   50 %

    Goals
    METRIC   ARM        CONTROL  TREATMENT  CHANGE  RELATIVE  INTERVAL                P        STATE
    success  treatment  0.8      0.95       +0.15   +18.7%    +0.121745 to +0.178255  1.4e-24  better

    Guardrails
    METRIC       ARM        HARM  INTERVAL                    MARGIN  SEVERITY  STATE
    latency_p95  treatment  =     -0.00288385 to +0.00288385  0.01    high      safe

    Latency
    ARM        REQUESTS  P50 MS   P95 MS   P99 MS
    control    1000      37.6425  55.5914  58
    treatment  1000      39.3091  56.8087  59

    Health
    sizes of arms      p 1.1e-6 over all looks, 1 at this one (chi-square)
    largest deviation  0 %
    in several arms    0 %
    running for        86 h
    $ stemma experiment analyze faster --data out.csv --until 2026-11-24 --format md
    # faster: ship treatment

    \`phase 1 from 2026-11-21 10:00 to 2026-11-24 23:59, by given observations; sequential: may be looked at every day, alpha 0.05; commit cccccccccccc\`

    ## Why

    - success is better in treatment
    - \`latency_p95 is safe in treatment\`

    ## Arms

    | arm | units | share | planned |
    | --- | --- | --- | --- |
    | control (control) | 1000 | 50 % | 50 % |
    | treatment | 1000 | 50 % | 50 % |

    ## Goals

    | metric | arm | control | treatment | change | relative | interval | p | state |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | success | treatment | 0.8 | 0.95 | +0.15 | +18.7% | +0.105002 to +0.194998 | 2.5e-18 | better |

    ## Guardrails

    | metric | arm | harm | interval | margin | severity | state |
    | --- | --- | --- | --- | --- | --- | --- |
    | \`latency_p95\` | treatment | \`=\` | -0.00288385 to +0.00288385 | 0.01 | high | safe |

    ## Latency

    | arm | requests | p50 ms | p95 ms | p99 ms |
    | --- | --- | --- | --- | --- |
    | control | 1000 | 37.6425 | 55.5914 | 58 |
    | treatment | 1000 | 39.3091 | 56.8087 | 59 |

    ## Health

    | | |
    | --- | --- |
    | sizes of arms | p 1.1e-6 over all looks, 1 at this one (chi-square) |
    | largest deviation | 0 % |
    | in several arms | 0 % |
    | running for | 86 h |
    $ stemma experiment analyze faster --data out.csv --until 2026-11-24 --format html -o report.html
    report.html: 7948 bytes
    $ stemma experiment analyze faster --data none.csv
    error: there is no file none.csv
    hint: Check the path and its permissions.
    [exit 2]
    $ stemma experiment analyze faster --phase 2
    error: faster has no phase 2
    hint: Data counts from the start of a phase on.
    [exit 1]
    $ stemma experiment analyze fastest
    error: there is no experiment fastest
    hint: See them with stemma experiment list.
    [exit 3]
    "
  `);
  const page = fs.readFileSync(terminal.world.path("work/report.html"), "utf8");
  expect(page).toContain("<h1>faster: ship treatment</h1>");
  expect(page.match(/<figure>/g)?.length).toBeGreaterThanOrEqual(4);
  expect(page).not.toMatch(/https?:\/\//);
  const json: unknown = JSON.parse(
    await terminal.ok(
      ..."experiment analyze faster --data out.csv --until 2026-11-24 --format json".split(" "),
    ),
  );
  expect(json).toMatchObject({ source: "rows", analysis: { verdict: "ship", winner: "treatment" } });
});

it("requests that monitor record has counted are analysed", async () => {
  const terminal = await openRunning();
  const lines = rows.map((row) => {
    const [arm, unit, , success, latency] = row.split(",");
    return JSON.stringify({
      ...{ model: "vad", version: arm === "control" ? "1.0.0" : "1.1.0", experiment: "faster", phase: 1 },
      ...{ arm, unit, at: "2026-11-24T09:00:00.000Z", ok: success === "1", latency_ms: Number(latency) },
    });
  });
  const recorded = await terminal.runIn({ stdin: lines.join("\n") }, "monitor", "record");
  expect(recorded).toMatchObject({ code: 0, stdout: "recorded 2000 requests\n" });
  expect(await terminal.screen("experiment analyze faster --until 2026-11-24")).toMatchInlineSnapshot(`
    "
    $ stemma experiment analyze faster --until 2026-11-24
    faster: ship treatment
    phase 1 from 2026-11-21 10:00 to 2026-11-24 23:59, by recorded telemetry; sequential: may be looked at every day, alpha 0.05

    Why
    success is better in treatment
    latency_p95 is safe in treatment

    Arms
    ARM                UNITS  SHARE  PLANNED
    control (control)  955    50 %   50 %
    treatment          955    50 %   50 %

    Goals
    METRIC   ARM        CONTROL  TREATMENT  CHANGE  RELATIVE  INTERVAL                P        STATE
    success  treatment  0.8      0.95       +0.15   +18.7%    +0.106615 to +0.193385  1.1e-19  better

    Guardrails
    METRIC       ARM        HARM  INTERVAL                    MARGIN  SEVERITY  STATE
    latency_p95  treatment  =     -0.00295073 to +0.00295073  0.01    high      safe

    Latency
    ARM        REQUESTS  P50 MS   P95 MS   P99 MS
    control    1000      37.6425  55.5914  58
    treatment  1000      39.3091  56.8087  59

    Health
    sizes of arms      p 1 over all looks, 1 at this one (chi-square)
    largest deviation  0 %
    in several arms    not known
    running for        86 h

    Notes
    units are reckoned from requests (2000), by how their hashes scatter; who was in several arms is not known
    values from before the test are not known, so nothing is adjusted by them (CUPED); observations of your own, with --data, may have both
    "
  `);
});

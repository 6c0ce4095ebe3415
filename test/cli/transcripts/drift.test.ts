import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

const table = (rows: readonly (readonly [number | string, string])[]): string =>
  ["loudness,device", ...rows.map((row) => row.join(","))].join("\n");

const reference = table(
  Array.from({ length: 400 }, (_, at) => [at % 40 === 0 ? "" : at / 400, at % 4 === 0 ? "phone" : "tablet"]),
);
const same = table(Array.from({ length: 200 }, (_, at) => [at / 200, at % 4 === 0 ? "phone" : "tablet"]));
const louder = table(
  Array.from({ length: 200 }, (_, at) => [0.5 + at / 400, at % 4 === 0 ? "phone" : "tablet"]),
);

it("monitor profile keeps how features were distributed, and monitor drift holds others against it", async () => {
  const terminal = await openSeeded();
  terminal.world.write("work/reference.csv", reference);
  terminal.world.write("work/same.csv", same);
  terminal.world.write("work/louder.csv", louder);
  terminal.world.write("work/few.jsonl", '{"loudness": 0.1, "weight": 7}\n\n{"loudness": "loud"}\n');
  terminal.world.write("work/broken.jsonl", '{"loudness": 0.1}\n{"loudness": [1]}\n');
  expect(
    await terminal.screen(
      "monitor drift vad@production",
      "monitor profile vad@production --data reference.csv --dry-run",
      "monitor profile vad@production --data reference.csv --source training",
      "monitor profile vad@production --data reference.csv --source training",
      "monitor profile vad@production --data reference.csv --feature loudnes",
      "monitor profile vad@production --data broken.jsonl",
      "monitor profile vad@production --data missing.csv",
      "monitor drift vad@production",
      "monitor drift vad@production --data same.csv",
      "monitor drift vad@production --data louder.csv --feature loudness",
      "monitor drift vad@production --data few.jsonl",
      "monitor drift vad@production --data louder.csv --feature devise",
      "monitor drift vad@production --data few.jsonl --window 1h",
      "monitor drift vad@production --alpha 2",
      "check",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma monitor drift vad@production
    error: vad@1.0.0 has no profile of its features
    hint: Make it from reference data: stemma monitor profile vad@1.0.0 --data reference.csv.
    [exit 3]
    $ stemma monitor profile vad@production --data reference.csv --dry-run
    Would change 1 file; nothing was written.

    create registry/models/vad/profiles/1.0.0.yaml
      + # yaml-language-server: $schema=../../../.schemas/profile.schema.json
      + version: 1.0.0
      + features:
      +   device:
      +     kind: categorical
      +     count: 400
      +     categories: {phone: 100, tablet: 300}
      +   loudness:
      +     kind: numeric
      +     count: 400
      +     missing: 10
      +     edges:
      +       - 0.05
      +       - 0.0975
      +       - 0.15
      +       - 0.1975
      +       - 0.25
      +       - 0.2975
      +       - 0.35
      +       - 0.3975
      +       - 0.45
      +       - 0.4975
      +       - 0.55
      +       - 0.5975
      +       - 0.65
      +       - 0.6975
      +       - 0.75
      +       - 0.7975
      +       - 0.85
      +       - 0.8975
      +       - 0.95
      +     counts: [20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 20, 19]
      +     min: 0.0025
      +     max: 0.9975
      +     mean: 0.5
    $ stemma monitor profile vad@production --data reference.csv --source training
    vad@1.0.0: profile of 2 features in registry/models/vad/profiles/1.0.0.yaml
      loudness: numeric, 400 values, 10 missing, 20 bins
      device: categorical, 400 values, 2 bins
    commit cccccccccccc
    $ stemma monitor profile vad@production --data reference.csv --source training
    nothing to change: the registry holds this already
    $ stemma monitor profile vad@production --data reference.csv --feature loudnes
    error: the data has no feature loudnes
    hint: Did you mean loudness?
    [exit 2]
    $ stemma monitor profile vad@production --data broken.jsonl
    error: line 2: loudness is no number, text, truth or null
    hint: Write a line of names and a line for each row, or lines such as {"loudness": 0.7, "device": "phone"}.
    [exit 2]
    $ stemma monitor profile vad@production --data missing.csv
    error: there is no file missing.csv
    hint: Check the path and its permissions.
    [exit 2]
    $ stemma monitor drift vad@production
    version  vad@1.0.0
    window   2026-11-20 10:01 to 2026-11-21 10:01
    drift    0 of 2 features

    FEATURE   VALUES  PSI  CRITICAL  JS  KS  P  VERDICT  BECAUSE
    device         0    ?         ?   ?   ?  ?  unknown  only 0 of the 100 values that it takes were recorded
    loudness       0    ?         ?   ?   ?  ?  unknown  only 0 of the 100 values that it takes were recorded
    $ stemma monitor drift vad@production --data same.csv
    version  vad@1.0.0
    drift    0 of 2 features

    FEATURE   VALUES         PSI  CRITICAL     JS       KS      P  VERDICT  BECAUSE
    device       200  0.00000805    0.0812      0        ?  0.999  none     PSI 0.000 is below 0.2
    loudness     200      0.0427      0.34  0.117  0.00372  0.999  none     PSI 0.043 is below 0.2
    $ stemma monitor drift vad@production --data louder.csv --feature loudness
    version  vad@1.0.0
    drift    1 of 1 feature

    FEATURE   VALUES  PSI  CRITICAL     JS   KS         P  VERDICT  BECAUSE
    loudness     200  1.4      0.34  0.567  0.5  5.53e-29  drift    PSI 1.398 is at least 0.2, and chance does not explain it
    [exit 1]
    $ stemma monitor drift vad@production --data few.jsonl
    version  vad@1.0.0
    drift    0 of 2 features
    note     values of loudness that are no numbers, and were left out: 1
             the profile has no weight

    FEATURE   VALUES  PSI  CRITICAL  JS  KS  P  VERDICT  BECAUSE
    device         0    ?         ?   ?   ?  ?  unknown  only 0 of the 100 values that it takes were recorded
    loudness       1    ?         ?   ?   ?  ?  unknown  only 1 of the 100 values that it takes were recorded
    $ stemma monitor drift vad@production --data louder.csv --feature devise
    error: the profile has no feature devise
    hint: Did you mean device?
    [exit 2]
    $ stemma monitor drift vad@production --data few.jsonl --window 1h
    error: --data and --window exclude each other
    hint: A file has no window: leave --window out.
    [exit 2]
    $ stemma monitor drift vad@production --alpha 2
    error: --alpha '2' is no limit
    hint: Write --alpha 0.001.
    [exit 2]
    $ stemma check
    ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
    "
  `);
});

it("what telemetry counted by the profile drifts as a file of the same values does", async () => {
  const terminal = await openSeeded();
  terminal.world.write("work/reference.csv", reference);
  expect((await terminal.run("monitor", "profile", "vad@1.0.0", "--data", "reference.csv")).code).toBe(0);
  const lines = Array.from({ length: 200 }, (_, at) =>
    JSON.stringify({
      ...{ model: "vad", version: "1.0.0", at: "2026-11-21T10:00:01Z" },
      features: { loudness: 0.5 + at / 400, device: at % 4 === 0 ? "phone" : "tablet" },
    }),
  );
  expect((await terminal.runIn({ stdin: lines.join("\n") }, "monitor", "record")).code).toBe(0);
  expect(await terminal.screen("monitor drift vad@1.0.0")).toMatchInlineSnapshot(`
    "
    $ stemma monitor drift vad@1.0.0
    version  vad@1.0.0
    window   2026-11-20 10:01 to 2026-11-21 10:01
    drift    1 of 2 features

    FEATURE   VALUES         PSI  CRITICAL     JS   KS         P  VERDICT  BECAUSE
    device       200  0.00000805    0.0812      0    ?     0.974  none     PSI 0.000 is below 0.2
    loudness     200         1.4      0.34  0.567  0.5  1.11e-28  drift    PSI 1.398 is at least 0.2, and chance does not explain it
    [exit 1]
    "
  `);
});

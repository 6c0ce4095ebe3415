import { expect, it } from "vitest";
import { digestOfBytes } from "../../../src/values/content.ts";
import { openSeeded } from "./seed.ts";

const program = `
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, inputs } = JSON.parse(line);
  if (id !== undefined) process.stdout.write(JSON.stringify({ id, outputs: { p: inputs.x } }) + "\\n");
});
`;

const data = Array.from(
  { length: 24 },
  (_, at) => `${JSON.stringify({ x: at / 24, y: Number(at >= 12) })}\n`,
).join("");

const suite = `name: quality
description: What every version must hear.
model: vad
data:
  - name: rows
    path: rows.jsonl
    digest: ${digestOfBytes(Buffer.from(data))}
    format: jsonl
    columns: [x, y]
runner:
  kind: command
  command: ["${process.execPath}", score.cjs, "{model}"]
truth: "y"
prediction: {output: p}
cases:
  - {name: loads, kind: smoke, severity: low}
  - {name: known, kind: unit, expect: [{row: 12, values: [0.5]}], absolute: 0.001}
  - {name: auc, kind: regression, metric: roc_auc, at_least: 0.9, baseline: {stage: production, when_missing: pass}, margin: 0.1}
  - {name: loss, kind: regression, severity: medium, metric: brier, at_most: 0.01}
  - {name: calm, kind: regression, severity: medium, metric: brier, at_most: 0.001}
resamples: 100
schedule:
  nightly: {hour_utc: 2}
`;

it("a version is put through a suite: planned, kept as evidence, refused where it fails", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  world.write("work/rows.jsonl", data);
  world.write("work/score.cjs", program);
  world.write("work/registry/suites/quality.yaml", suite);
  world.git("work", "add", "registry", "score.cjs");
  world.git("work", "commit", "-qm", "A suite");
  await terminal.screen("artifact add rows.jsonl");
  const shown = await terminal.screen("evaluate show quality", "evaluate list");
  expect(shown).toContain("What every version must hear.");
  expect(shown).toMatch(/auc +regression +high +roc_auc +at least 0.9, within 0.1 of production/);
  expect(shown).toMatch(/known +unit +high +1 known output/);
  expect(await terminal.screen("evaluate run vad@1.1.0")).toContain("which was not allowed here");
  const planned = await terminal.screen("evaluate run vad@1.1.0 --allow-commands --dry-run");
  expect(planned).toContain("create registry/models/vad/evidence/1.1.0/evaluation.quality.yaml");
  const blocked = await terminal.screen("evaluate run vad@1.1.0 --suite quality --allow-commands");
  expect(blocked).toMatch(/vad@1\.1\.0 quality: blocked \(.* s by command /);
  expect(blocked).toMatch(/loss +medium +failed +brier .* to /);
  expect(blocked).toContain("evidence in registry/models/vad/evidence/1.1.0/evaluation.quality.yaml");
  expect(blocked).toContain("[exit 1]");
  world.write("work/registry/suites/quality.yaml", suite.replace(/ {2}- \{name: calm.*\n/, ""));
  world.git("work", "commit", "-qam", "One case less");
  expect(await terminal.screen("evaluate run vad@1.1.0 --allow-commands")).toContain("needs a waiver");
  world.write(
    "work/registry/suites/quality.yaml",
    suite.replace(/ {2}- \{name: (?:calm|loss).*\n/g, "").replace("when_missing: pass", "when_missing: hold"),
  );
  world.git("work", "commit", "-qam", "Two cases less");
  expect(await terminal.screen("evaluate run vad@1.1.0 --allow-commands --json")).toMatch(
    /"verdict": "(?:passed|held)"/,
  );
  expect(await terminal.screen("evaluate run vad@9.9.9", "evaluate run vad@1.1.0 --suite none")).toMatch(
    /\[exit 3\]/,
  );
}, 240_000);

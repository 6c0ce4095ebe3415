import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { toolVersion } from "../../src/registry/evaluation/tool.ts";
import { rejectionOf } from "../support/fault.ts";
import { digestOf, layOut, type Place } from "./world.ts";

/* A model is a file with a number; it says how far each row is above it, as a probability. */
const program = `
const bar = Number(require("node:fs").readFileSync(process.argv[2], "utf8").slice(1));
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, inputs } = JSON.parse(line);
  if (id === undefined) return;
  const p = 1 / (1 + Math.exp(-(inputs.x - bar * Math.sin(inputs.x * 7))));
  process.stdout.write(JSON.stringify({ id, outputs: { p } }) + "\\n");
});
`;

const rows = Array.from({ length: 120 }, (_, at) => ({ x: (at - 60) / 20, y: at >= 60 ? 1 : 0 }));
const data = rows.map((row) => `${JSON.stringify(row)}\n`).join("");

const suite = (more = ""): string => `name: quality
model: vad
data:
  - name: rows
    path: rows.jsonl
    digest: ${digestOf(data)}
    format: jsonl
    columns: [x, y]
runner:
  kind: command
  command: ["${process.execPath}", score.cjs, "{model}"]
truth: "y"
prediction: {output: p}
cases:
  - name: known
    kind: unit
    severity: high
    expect:
      - {row: 60, values: [0.5]}
    absolute: 0.001
  - name: auc
    kind: regression
    severity: high
    metric: roc_auc
    baseline: {stage: production, when_missing: pass}
    margin: 0.02
    at_least: 0.6
  - name: f1
    kind: regression
    severity: medium
    metric: f1
    at_least: 0.5
  - name: speed
    kind: performance
    severity: low
    metric: latency_mean_ms
    at_most: 60000
    warmup: 1
    runs: 5
resamples: 200
${more}`;

const gate = "gates:\n  production:\n    - {rule: evidence, suites: [quality]}\n";

async function evaluated(): Promise<Place> {
  const place = await layOut();
  const { registry } = place;
  await registry.artifacts.add([place.file("rows.jsonl", data)]);
  for (const [version, bar] of [
    ["1.0.0", "0.1"],
    ["1.1.0", "9"],
  ] as const)
    await registry.register({ model: "vad", version, files: [place.file(`${version}.bin`, `\0${bar}`)] });
  place.commit({ "score.cjs": program, "registry/suites/quality.yaml": suite() });
  place.git("config", "stemma.evaluate.commands", "true");
  return { ...place, registry: await place.open() };
}

/** Serves `{"rows": [{x}]}` as `{"rows": [{p}]}`, as the plain protocol has it. */
async function serveRows(answer: (x: number) => number): Promise<string> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { rows: asked } = JSON.parse(Buffer.concat(chunks).toString()) as { rows: { x: number }[] };
      response.end(JSON.stringify({ rows: asked.map(({ x }) => ({ p: answer(x) })) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const patience = { timeout: 240_000 };

describe("a version that is put through a suite", () => {
  it("has evidence with all that it was made by, the same again on every run", patience, async () => {
    const place = await evaluated();
    const { registry } = place;
    const form = await registry.evaluation.run("vad@1.0.0");
    expect(form).toMatchObject({ passed: true, dry_run: false, changed: true });
    const [run] = form.runs;
    expect(run?.cases.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "known passed",
      "auc passed",
      "f1 passed",
      "speed passed",
    ]);
    expect(run?.metrics["roc_auc"]).toBe(1);
    const text = place.read("registry/models/vad/evidence/1.0.0/evaluation.quality.yaml");
    expect(text).toContain("passed: true");
    expect(text).toContain(`digest: ${digestOf(data)}`);
    expect(text).toContain("stemma: ");
    const again = await registry.evaluation.run("vad@1.0.0", { dryRun: true });
    expect(again).toMatchObject({ dry_run: true, commit: null, passed: true });
    expect(again.runs[0]?.metrics["roc_auc"]).toBe(run?.metrics["roc_auc"]);
    expect(again.runs[0]?.cases[1]).toEqual(run?.cases[1]);
  });

  it("opens a gate until a digest changes: that of the suite or its data", patience, async () => {
    const place = await evaluated();
    const { registry } = place;
    place.commit({
      "registry/registry.yaml": place
        .read("registry/registry.yaml")
        .replace("gates: {}\n", gate)
        .replace("policy_version: 1", "policy_version: 2"),
    });
    await registry.evaluation.run("vad@1.0.0");
    await registry.promote({ version: "vad@1.0.0", stage: "staging" });
    expect(await registry.gate("vad@1.0.0", "production")).toMatchObject({ met: true });
    place.commit({ "registry/suites/quality.yaml": suite("seed: 7\n") });
    const closed = await registry.gate("vad@1.0.0", "production");
    expect(closed.met).toBe(false);
    expect(JSON.stringify(closed)).toContain("another state of the suite quality");
    await registry.evaluation.run("vad@1.0.0");
    expect(await registry.gate("vad@1.0.0", "production")).toMatchObject({ met: true });
    await registry.addEvidence({ version: "vad@1.0.0", suite: "quality", result: { passed: true } });
    expect(JSON.stringify(await registry.gate("vad@1.0.0", "production"))).toContain(
      "does not say by which state",
    );
  });

  it("is blocked where it is worse than the version that serves", patience, async () => {
    const { registry } = await evaluated();
    await registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
    const { passed, runs } = await registry.evaluation.run("vad@1.1.0", { dryRun: true });
    expect(passed).toBe(false);
    expect(runs[0]?.verdict).toBe("blocked");
    const auc = runs[0]?.cases.find(({ name }) => name === "auc");
    expect(auc).toMatchObject({ status: "failed" });
    expect(auc?.baseline).toMatchObject({ version: "vad@1.0.0", value: 1, source: "run" });
  });

  it("starts no program that nobody allowed", patience, async () => {
    const place = await evaluated();
    place.git("config", "--unset", "stemma.evaluate.commands");
    const { registry } = place;
    const reopened = await place.open();
    expect(await rejectionOf(reopened.evaluation.run("vad@1.0.0"))).toMatchObject({
      code: "runner-untrusted",
    });
    expect(await rejectionOf(registry.evaluation.run("vad@1.0.0", { suites: ["odd"] }))).toMatchObject({
      code: "suite-unknown",
    });
  });

  it("is asked through the endpoint that serves it", patience, async () => {
    const place = await evaluated();
    const url = await serveRows((x) => 1 / (1 + Math.exp(-x)));
    const asked = suite().replace(/kind: command\n.*\n/, "kind: http\n  protocol: json\n");
    place.commit({ "registry/suites/quality.yaml": asked });
    const registry = await place.open();
    expect(await rejectionOf(registry.evaluation.run("vad@1.0.0"))).toMatchObject({
      code: "runner-invalid",
      hint: expect.stringContaining("stemma.endpoint.quality.url") as string,
    });
    const { runs } = await registry.evaluation.run("vad@1.0.0", { endpoint: url, dryRun: true });
    expect(runs[0]?.cases.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "known passed",
      "auc passed",
      "f1 passed",
      "speed passed",
    ]);
    place.git("config", "stemma.endpoint.quality.url", url);
    expect((await (await place.open()).evaluation.run("vad@1.0.0")).passed).toBe(true);
  });

  it("is told which case and row are wrong", patience, async () => {
    const place = await evaluated();
    const bad = data.replace('"y":0', '"y":null');
    await place.registry.artifacts.add([place.file("bad.jsonl", bad)]);
    place.commit({ "registry/suites/quality.yaml": suite().replace(digestOf(data), digestOf(bad)) });
    expect(await rejectionOf(place.registry.evaluation.run("vad@1.0.0"))).toMatchObject({
      code: "truth-missing",
      message: expect.stringMatching(/^case 'auc': row 1: y says nothing/) as string,
    });
    place.commit({ "registry/suites/quality.yaml": suite().replace(digestOf(data), digestOf("")) });
    expect(await rejectionOf(place.registry.evaluation.run("vad@1.0.0"))).toMatchObject({
      code: "artifact-missing",
    });
  });
});

it("evidence names the version of the package", () => {
  const file = path.join(import.meta.dirname, "../../package.json");
  expect(JSON.parse(fs.readFileSync(file, "utf8"))).toMatchObject({ version: toolVersion });
});

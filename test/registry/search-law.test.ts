import { expect, it } from "vitest";
import { compileFilter } from "../../src/snapshot/query/evaluate.ts";
import { fieldTable } from "../../src/snapshot/query/field-table.ts";
import { parseQuery } from "../../src/snapshot/query/parse.ts";
import { readField } from "../../src/snapshot/query/read-field.ts";
import { layOut, type Place } from "./world.ts";

const digest = `sha256:${"a".repeat(64)}`;

const inspection = `{format: onnx, producer: p, opsets: [{domain: ai.onnx, version: 16}], parameters: 5, tensors: 1, dtypes: {x: 5}, architecture: a, quantization: q, layout: "${digest}", pickles: [{path: m, imports: [os.system], fault: f}]}`;

const rich = `version: 1.1.0
ordinal: 2
created: "2026-11-21T10:00:00.000Z"
author: Ada <ada@example.org>
description: Rich.
change: {level: minor, from: 1.0.0, reasons: [more], notes: none}
task: own
framework: onnx
model_type: cnn
artifacts: [{path: m.onnx, digest: "${digest}", size: 10, format: onnx}]
interface: {inputs: [{name: x, type: float32, shape: [1]}], outputs: [{name: y, type: float32, shape: [n]}]}
inspection: ${inspection}
features: [f]
parents: [{version: vad@1.0.0, relation: fine-tuned}]
dataset: [{name: d, version: "1", digest: "${digest}"}]
training:
  started: "2026-11-20T10:00:00.000Z"
  ended: "2026-11-20T11:00:00.000Z"
  duration_s: 3600
  samples: {train: 1, validation: 2, test: 3}
  host: h
source: {run: r, commit: c, uri: u}
code: {repository: https://example.org/r, commit: c}
parameters: {x: 1}
config: {hash: "${digest}", artifact: "${digest}"}
metrics: {x: {value: 1, at: "2026-11-20T10:00:00.000Z", dataset: d}}
tags: {x: }
exports:
  - format: tflite
    path: m
    digest: "${digest}"
    size: 1
    role: weights
    uri: u
    created: "2026-11-20T10:00:00.000Z"
    inspection: ${inspection}
links: [https://example.org]
resources: {memory_bytes: 1, gpu_memory_bytes: 2}
custom: {x: {y: 1}}
`;

const bare = `version: 1.0.0
created: "2026-11-20T10:00:00.000Z"
author: Ada <ada@example.org>
`;

const model = `name: vad
description: Voice activity.
task: vad
owners: [ada]
license: MIT
intended_use: Calls on a phone.
tags: {x: y}
primary_metric: x
metrics_direction: {x: up}
stages: {x: 1.1.0}
aliases: {x: 1.1.0}
holds: {x: {reason: r, by: ada, since: "2026-11-20T10:00:00.000Z"}}
formerly: [old]
adopted: [1.1.0]
deleted: [0.1.0]
collected: [1.0.0]
custom: {x: 1}
`;

const evidence = `kind: evaluation
subject: {model: vad, version: 1.1.0, artifacts: ["${digest}"]}
by: ci
created: "2026-11-21T10:00:00.000Z"
result: {metrics: {x: 0.5}}
`;

async function lay(): Promise<Place> {
  const place = await layOut();
  place.commit({
    "registry/models/vad/model.yaml": model,
    "registry/models/vad/versions/1.0.0.yaml": bare,
    "registry/models/vad/versions/1.1.0.yaml": rich,
    "registry/models/vad/evidence/1.1.0/evaluation.x.yaml": evidence,
    "registry/models/stt/model.yaml": "name: stt\n",
    "registry/models/stt/versions/1.0.0.yaml": bare,
  });
  return place;
}

it("every field is read from a registry as it is from the form of a version", async () => {
  const { registry } = await lay();
  const { items } = await registry.versions({ all: true });
  const snapshot = await registry.snapshot();
  const measured = { x: { x: 0.5 } };
  const subjects = await Promise.all(
    items.map(async (version) => ({
      version,
      model: { versioning: "semver", ...(await snapshot.model(version.model)).record },
      measured: version.version === "1.1.0" ? measured : {},
    })),
  );
  expect(items).toHaveLength(3);
  const fields = fieldTable.map(({ name }) => name.replace(/SUITE|STAGE/, "x").replace(/KEY|PATH/, "x"));
  const empty: string[] = [];
  for (const name of fields) {
    const query = `${name} is not null`;
    const filter = compileFilter(parseQuery(query), 0);
    const [field] = filter.fields;
    const naive = subjects.filter((subject) => field !== undefined && readField(field, subject) !== null);
    const found = await registry.search(query, {
      sort: [name === "evidence.x" || name === "model.holds.x" ? "model" : name],
    });
    const names = found.items.map((form) => `${form.model}@${form.version}`);
    expect([name, names.toSorted()]).toEqual([
      name,
      naive.map(({ version }) => `${version.model}@${version.version}`).toSorted(),
    ]);
    if (names.length === 0) empty.push(name);
  }
  expect(empty).toEqual([]);
});

it("a suite, or a metric of one, that nobody measured is said when nothing was found", async () => {
  const { registry } = await lay();
  const said = async (query: string) =>
    (await registry.search(query)).problems.map(({ code, message, hint }) => [`${code}: ${message}`, hint]);
  expect(await said("evidence.y.x > 0.1")).toEqual([
    ["value-unknown: no version has evidence of the suite 'y'", "Did you mean x?"],
  ]);
  expect(await said("evidence.x.acc > 0.1 or evidence.odd is not null")).toEqual([
    ["value-unknown: no version has the metric 'acc' of the suite 'x'", "There are: x."],
    ["value-unknown: no version has evidence of the suite 'odd'", "There are: x."],
  ]);
  expect(await said("model = stt and evidence.x.x > 0.1")).toEqual([
    ["value-unknown: no version that the other conditions leave has evidence of the suite 'x'", null],
  ]);
  expect(await said("evidence.x.x > 0.9")).toEqual([]);
  expect(await said("size > 1TB and evidence.y.x > 0.1")).toEqual([]);
  expect(await said("not evidence.y.x < 1 and evidence.x.x > 0.9")).toEqual([]);
});

/* Records as `register` and `promote` would have written them for the generated registries. */
import { createHash } from "node:crypto";

const schema = (depth, kind) =>
  `# yaml-language-server: $schema=${"../".repeat(depth)}.schemas/${kind}.schema.json\n`;

/** The text of a model record; `stages` has versions by stage. */
export function modelRecord(model, { staging, production, deprecated = [] }) {
  const stages = [
    ...(staging === undefined ? [] : [`  staging: ${staging}`]),
    ...(production === undefined ? [] : [`  production: ${production}`]),
    ...(deprecated.length === 0 ? [] : ["  deprecated:", ...deprecated.map((version) => `    - ${version}`)]),
  ];
  return [
    `${schema(4, "model")}name: ${model}`,
    `task: ${model.split("/")[1].replace(/-[0-9]+$/, "")}`,
    "primary_metric: roc_auc",
    ...(stages.length === 0 ? [] : ["stages:", ...stages]),
    "",
  ].join("\n");
}

/** The text of the record of version `1.<number>.0`: facts, a parent and some metrics. */
export function versionRecord({ model, number, at, author, random }) {
  const digest = createHash("sha256").update(`${model} ${number}`).digest("hex");
  const figure = (base, spread) => (base + random() * spread).toFixed(4).replace(/0+$/, "1");
  const change =
    number === 0
      ? "change: {level: initial, reasons: [first version]}"
      : `change: {level: minor, from: 1.${number - 1}.0, reasons: [weights model.onnx changed]}`;
  return [
    `${schema(5, "version")}version: 1.${number}.0`,
    `ordinal: ${number + 1}`,
    `created: "${new Date(at).toISOString()}"`,
    `author: ${author}`,
    change,
    "framework: onnx",
    "artifacts:",
    "  - path: model.onnx",
    `    digest: sha256:${digest}`,
    `    size: ${2_000_000 + Math.floor(random() * 1_000_000)}`,
    "    format: onnx",
    "    role: weights",
    "interface:",
    "  inputs: [{name: input, type: float32, shape: [null, null]}]",
    "  outputs: [{name: output, type: float32, shape: [null, 1]}]",
    ...(number === 0 ? [] : [`parents: [${model}@1.${number - 1}.0]`]),
    "dataset:",
    "  - {name: ava-speech, version: 1.2.0}",
    "parameters:",
    "  epochs: 20",
    `  learning_rate: ${figure(0.001, 0.01)}`,
    "  sample_rate: 16000",
    "metrics:",
    `  latency_p95_ms: ${figure(0.3, 2)}`,
    `  loss: ${figure(0.1, 0.4)}`,
    `  roc_auc: ${figure(0.9, 0.09)}`,
    "tags:",
    `  domain: ${model.split("/")[0]}`,
    "",
  ].join("\n");
}

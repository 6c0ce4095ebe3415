import { describe, expect, test } from "vitest";
import { compileFilter } from "../../../src/snapshot/query/evaluate.ts";
import { parseQuery } from "../../../src/snapshot/query/parse.ts";
import type { FilterSubject } from "../../../src/snapshot/query/read-field.ts";
import { holds, now } from "./query.ts";

const subject: FilterSubject = {
  version: {
    model: "speech/vad",
    version: "1.10.0-rc.2",
    ordinal: 7,
    stage: "staging",
    aliases: ["champion", "eu"],
    task: "vad",
    created: "2026-10-01T12:00:00.000Z",
    author: "Ada <ada@example.org>",
    framework: "onnx",
    size: 2_327_524,
    tags: { domain: "speech", baseline: null, "a.b": "c", "team/x": "1" },
    metrics: {
      acc: { value: 0.9, at: "2026-09-30T00:00:00.000Z", dataset: "ava" },
      "val.loss": { value: 2, at: null, dataset: null },
      at: { value: 5, at: null, dataset: null },
    },
    parameters: {
      rate: 16000,
      optimizer: { name: "adam", lr: 0.1, "warm.up": true },
      layers: [1, [2, 3]],
      "a.b": { c: "joined" },
      empty: {},
      none: null,
      text: "16000",
    },
    custom: {},
    artifacts: [
      { path: "model.onnx", size: 100, digest: "sha256:aa", format: "onnx", role: "weights" },
      { path: "vocab.txt", size: 5, digest: "sha256:bb", format: null, role: "tokenizer" },
    ],
    interface: { inputs: [{ name: "x", type: "float32", shape: [null, "batch", 80] }], outputs: [] },
    features: [],
    parents: [{ version: "speech/vad@1.9.0", relation: null }],
    dataset: [{ name: "ava-speech", version: "1.2.0", digest: null }],
    training: { duration_s: 7200, samples: { train: 1000, validation: null, test: null }, host: null },
    change: { level: "minor", from: "1.9.0" },
    exports: [],
    description: null,
    config: null,
  },
  model: {
    name: "speech/vad",
    versioning: "semver",
    tags: { owner: "team" },
    stages: { production: "1.9.0", deprecated: ["1.0.0", "1.1.0", "1.2.0-01"] },
    holds: { production: { reason: "latency", by: "ada", since: "2026-10-01T00:00:00.000Z" } },
    deleted: ["0.1.0", { version: "0.2.0", content: "sha256:cc" }],
    custom: { cost: 5 },
  },
  measured: { smoke: { acc: 0.8, "wer.clean": 0.1 }, "nightly.v2": { acc: 0.7 } },
};

/* Every query, and whether it holds. */
const cases: readonly (readonly [string, boolean])[] = [
  ["model = speech/vad", true],
  ["model < speech/w and model > speech", true],
  ["framework = ONNX", false],
  ["framework != tflite", true],
  ["framework in (onnx, tflite)", true],
  ["framework not in (onnx, tflite)", false],
  ["framework = onnx or nothing_known.x = 1".replace("nothing_known.x", "custom.x"), true],
  ["stage = production or stage = staging and framework = onnx", true],
  ["(stage = production or stage = staging) and framework = tflite", false],
  ["not stage = production", true],
  ["not not stage = production", false],

  ["version > 1.9.0", true],
  ["version >= 1.10.0", false],
  ["version < v1.10.0-rc.10", true],
  ["version = v1.10.0-rc.2", true],
  ["version in (1.0.0, 1.10.0-rc.2)", true],
  ["version like '1.%'", true],
  ["change.from < 1.10.0-rc.2", true],
  ["version > v20260101000000_aaaaaaaa", true],

  ["ordinal = 7", true],
  ["ordinal = '7'", true],
  ["ordinal in (6, 7.0)", true],
  ["ordinal <= 6", false],
  ["size > 2MB", true],
  ["size > 2.3MiB", false],
  ["size <= 2327524", true],
  ["artifacts.size < 10B", true],
  ["training.duration_s = 2h", true],
  ["training.duration_s >= 7201", false],
  ["training.duration_s in (120m)", true],
  ["training.samples.train >= 1e3", true],

  ["created = 2026-10-01", true],
  ["created != 2026-10-02", true],
  ["created > 2026-10-01", false],
  ["created >= 2026-10-01", true],
  ["created <= 2026-10-01", true],
  ["created < 2026-10-01", false],
  ["created < '2026-10-01 12:00:01Z'", true],
  ["created = 2026-10-01T14:00:00+02:00", true],
  ["created in (2026-09-30, 2026-10-01)", true],
  ["created like '2026-10-%'", true],
  ["age > 50d", true],
  ["age > 51d", false],
  ["age < 1224h", true],
  ["age <= 50d", false],
  ["age >= 9999999d", false],
  ["age is null", false],

  ["aliases = champion", true],
  ["aliases = champion and aliases = eu", true],
  ["aliases in (us, eu)", true],
  ["aliases != champion", false],
  ["aliases != us", true],
  ["aliases like 'ch%'", true],
  ["aliases not like 'x%'", true],
  ["features is null", true],
  ["features = x", false],
  ["features != x", true],
  ["artifacts.format is not null", true],
  ["artifacts.format != onnx", false],
  ["artifacts.digest = sha256:bb", true],
  ["parents = speech/vad@1.9.0", true],
  ["parents.relation is null", true],
  ["dataset = ava-speech and dataset.version >= 1.2", true],
  ["exports is null and exports.format is null", true],
  ["interface.inputs.shape = batch and interface.inputs.shape = 80", true],
  ["interface.outputs is null and interface is not null", true],
  ["training is not null and training.samples is not null", true],
  ["training.host is null and config is null and config.hash is null", true],

  ["description = x", false],
  ["description < x", false],
  ["description != x", true],
  ["not description = x", true],
  ["description not in (x)", true],
  ["description not like 'x'", true],
  ["description is null", true],
  ["description = null", true],

  ["tags.domain = speech", true],
  ["tags.baseline is not null", true],
  ["tags.baseline = ''", true],
  ["tags.missing is null", true],
  ["tags.a.b = c", true],
  ['tags."a.b" = c', true],
  ["tags.team/x = 1", true],
  ["tags is null", false],
  ["custom is null", true],
  ["model.tags.owner = team", true],
  ["model.tags.domain is null", true],

  ["metrics.acc >= 0.9", true],
  ["metrics.acc > 0.9", false],
  ["metrics.acc.value = .9", true],
  ["metrics.acc.at < 2026-10-01", true],
  ["metrics.acc.dataset = ava", true],
  ["metrics.val.loss = 2", true],
  ["metrics.at = 5", true],
  ["metrics.wer < 1", false],
  ["metrics is not null", true],
  ["evidence.smoke.acc >= 0.8", true],
  ["evidence.smoke.wer.clean <= 0.1", true],
  ["evidence.nightly.v2.acc = 0.7", false],
  ['evidence."nightly.v2".acc = 0.7', true],
  ["evidence.smoke is not null and evidence.other is null", true],
  ["evidence is not null", true],

  ["parameters.rate = 16000", true],
  ["parameters.rate = '16000'", true],
  ["parameters.rate >= 16kB", true],
  ["parameters.rate like '16%'", false],
  ["parameters.text = 16000", true],
  ["parameters.text like '16%'", true],
  ["parameters.optimizer.name = adam", true],
  ["parameters.optimizer.name > 5", true],
  ["parameters.optimizer.lr < high", false],
  ["parameters.optimizer.warm.up = TRUE", true],
  ["parameters.optimizer.warm.up != false", true],
  ["parameters.optimizer.warm.up > false", false],
  ["parameters.optimizer is not null", true],
  ["parameters.optimizer = adam", false],
  ["parameters.layers = 3", true],
  ["parameters.layers in (7, 2)", true],
  ["parameters.a.b.c = joined", true],
  ["parameters.empty is null and parameters.none is null", true],

  ["model.name like 'speech/%' and model.versioning = semver", true],
  ["model.stages.production < 1.10.0", true],
  ["model.stages.deprecated = 1.1.0", true],
  ["model.stages.deprecated > 1.1.0", false],
  ["model.stages.deprecated = 1.2.0-1", false],
  ["model.holds.production is not null and model.holds.staging is null", true],
  ["model.holds.production.since < 2026-10-02", true],
  ["model.deleted.version = 0.1.0 and model.deleted.version = 0.2.0", true],
  ["model.deleted is not null and model.collected is null", true],
  ["model.custom.cost > 4", true],
  ["model.owners = ada", false],
];

test.each(cases)("%s is %s", (query, expected) => {
  expect(holds(query, subject)).toBe(expected);
});

describe("like", () => {
  test.each([
    ["old%", "older", true],
    ["old%", "an old", false],
    ["%old", "an old", true],
    ["%o_d%", "an odd one", true],
    ["%a%b%c%", "xxaxxbxxc", true],
    ["%a%b%c", "xxaxxbxx", false],
    ["_", "😀", true],
    ["_😀%", "a😀", true],
    ["__", "😀", false],
    ["", "", true],
    ["%", "", true],
    ["_", "", false],
    ["50\\%", "50%", true],
    ["50\\%", "500", false],
    ["a\\_b", "a_b", true],
    ["a\\\\%", "a\\x", true],
    ["a\\b", "a\\b", true],
    ["a.c", "abc", false],
    ["Old%", "older", false],
  ])("%s and %s: %s", (pattern, text, expected) => {
    const version = { description: text === "" ? null : text, tags: { x: text } };
    expect(holds(`tags.x like '${pattern}'`, { ...subject, version })).toBe(expected);
  });

  test("without regard to case", () => {
    const version = { description: "Größe ONE" };
    expect(
      holds("description ilike 'gRÖSSE%' or description ilike 'größe o_E'", { ...subject, version }),
    ).toBe(true);
  });

  test("takes no long time for a pattern made to be slow", () => {
    const version = { description: "a".repeat(2000) };
    expect(holds(`description like '${"%a".repeat(400)}b'`, { ...subject, version })).toBe(false);
  });
});

test("a filter names each of its fields once, whatever it asks of them", () => {
  const query =
    "metrics.acc > 1 and (metrics.acc.value < 2 or age > 1d) and created > 2026-01-01 and metrics.acc != 5";
  const { fields } = compileFilter(parseQuery(query), now);
  expect(fields.map(({ name }) => name)).toEqual(["metrics.acc", "metrics.acc.value", "created"]);
});

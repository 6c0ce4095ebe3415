import { describe, expect, it } from "vitest";
import { Call } from "../../src/cli/call.ts";
import type { Io } from "../../src/cli/io.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { registerInput } from "../../src/cli/registration.ts";
import { commands } from "../../src/cli/table.ts";
import { makeWorld } from "../support/world.ts";
import { stdinOf } from "../support/stdin.ts";

/** What a line of `register` or `next` gives to the registry, in a folder with some files. */
async function inputOf(files: Readonly<Record<string, string>>, stdin: string, ...argv: readonly string[]) {
  const world = makeWorld();
  for (const [file, text] of Object.entries(files)) world.write(file, text);
  const invocation = parseCommandLine(argv, commands);
  if (invocation.kind !== "run") throw new Error("it runs");
  const sink = { terminal: false, columns: null, write: () => Promise.resolve() };
  const io: Io = {
    stdout: sink,
    stderr: sink,
    stdin: stdinOf(stdin),
    env: {},
    cwd: world.root,
    now: () => 0,
    elapsed: () => 0,
    signal: new AbortController().signal,
    version: "0",
  };
  const input = await registerInput(new Call(invocation.arguments, argv, io));
  return JSON.parse(JSON.stringify(input).replaceAll(world.root, "")) as unknown;
}

describe("the options of register", () => {
  it("become facts, each in its place", async () => {
    const line = [
      "register",
      "speech/vad",
      "model.onnx",
      "extra",
      "--version",
      "4.0.0",
      "--framework",
      "onnx",
      "--task",
      "vad",
      "--model-type",
      "lstm",
      "--metric",
      "acc=0.9",
      "--param",
      "lr=0.1",
      "--param",
      "name=adam",
      "--config",
      "c.yaml",
      "--dataset",
      "ava@1.2.0",
      "--parent",
      "speech/vad@3.0.0",
      "--inherit",
      "speech/vad@latest",
      "--run",
      "mlflow:7",
      "--feature",
      "b",
      "--feature",
      "a",
      "--trained-from",
      "2026-01-01",
      "--trained-to",
      "2026-01-02T03:04:05Z",
      "--samples",
      "train=10",
      "--memory",
      "40MiB",
      "--code",
      "r@c",
      "--interface",
      "i.yaml",
      "--tag",
      "baseline",
      "--tag",
      "k:v",
      "--custom",
      'team={"a":1}',
      "--link",
      "https://e.org",
      "--change",
      "new",
      "--description",
      "d",
      "--stage",
      "staging",
      "--reason",
      "why",
      "--store",
      "main",
      "--allow-duplicate",
    ];
    expect(await inputOf({}, "", ...line)).toEqual({
      model: "speech/vad",
      files: ["/model.onnx", "/extra"],
      version: "4.0.0",
      task: "vad",
      inherit: "speech/vad@latest",
      notes: "new",
      config: "/c.yaml",
      interface: "/i.yaml",
      stage: "staging",
      reason: "why",
      store: "main",
      allowDuplicate: true,
      facts: {
        framework: "onnx",
        model_type: "lstm",
        description: "d",
        metrics: { acc: 0.9 },
        parameters: { lr: 0.1, name: "adam" },
        features: ["b", "a"],
        dataset: [{ name: "ava", version: "1.2.0" }],
        parents: ["speech/vad@3.0.0"],
        training: {
          started: "2026-01-01T00:00:00.000Z",
          ended: "2026-01-02T03:04:05.000Z",
          samples: { train: 10 },
        },
        source: { run: "mlflow:7" },
        code: { repository: "r", commit: "c" },
        resources: { memory_bytes: 41_943_040 },
        tags: { baseline: null, k: "v" },
        custom: { team: { a: 1 } },
        links: ["https://e.org"],
      },
    });
  });

  it("may be few, and are relative to -C", async () => {
    expect(await inputOf({}, "", "next", "vad")).toEqual({ model: "vad" });
    expect(await inputOf({}, "", "next", "vad", "m.onnx", "-C", "sub", "--bump", "minor")).toEqual({
      model: "vad",
      files: ["/sub/m.onnx"],
      bump: "minor",
    });
  });

  it("read parameters and features from files", async () => {
    const files = { "p.json": '{"lr": 0.1,\t"depth": 3}', "f.txt": "a\r\n b \n\n", "f.yaml": "- a\n- b\n" };
    expect(
      await inputOf(
        files,
        "",
        "next",
        "vad",
        "--params",
        "p.json",
        "--param",
        "lr=0.2",
        "--features",
        "f.txt",
      ),
    ).toEqual({
      model: "vad",
      facts: { parameters: { lr: 0.2, depth: 3 }, features: ["a", "b"] },
    });
    expect(await inputOf(files, "", "next", "vad", "--features", "f.yaml")).toEqual({
      model: "vad",
      facts: { features: ["a", "b"] },
    });
    expect(await inputOf(files, "lr: 1\n", "next", "vad", "--params", "-")).toEqual({
      model: "vad",
      facts: { parameters: { lr: 1 } },
    });
  });

  it.each([
    [
      ["--features", "f.yaml", "--feature", "x"],
      "usage-invalid",
      "--feature and --features exclude each other",
    ],
    [["--features", "map.yaml"], "usage-invalid", "expected a list of names"],
    [["--params", "f.yaml"], "usage-invalid", "found a list, expected a map"],
    [["--params", "broken.yaml"], "usage-invalid", "--params broken.yaml: "],
    [["--params", "alias.yaml"], "usage-invalid", "YAML aliases are not allowed"],
    [["--params", "gone.yaml"], "file-unreadable", "there is no file gone.yaml"],
    [["--metric", "acc=high"], "metric-invalid", "metric acc: 'high' is no number"],
    [["--trained-from", "soon"], "date-invalid", "'soon' is not a date"],
  ])("%j is refused", async (options, code, message) => {
    const files = {
      "f.yaml": "- a\n",
      "map.yaml": "a: 1\n",
      "broken.yaml": "a: [\n",
      "alias.yaml": "a: &x 1\nb: *x\n",
    };
    await expect(inputOf(files, "", "register", "vad", ...options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as unknown,
    });
  });
});

describe("the map of --from", () => {
  it("takes options and record fields, and options win over it", async () => {
    const map = {
      model: "vad",
      files: "model.onnx",
      version: "1.0.0",
      "model-type": "lstm",
      metrics: { acc: 0.9, wer: { value: 3, dataset: "ava" } },
      params: { lr: 0.1 },
      dataset: ["ava@1", { name: "b" }],
      parent: "vad@0.9.0",
      run: "r:1",
      feature: ["a"],
      "trained-from": "2026-01-01",
      trained_to: "2026-01-02",
      samples: { train: 1 },
      memory: "1KiB",
      code: "r@c",
      tags: { a: null },
      custom: { x: 1 },
      link: "https://e.org",
      exports: [{ format: "torchscript" }],
      change: "new",
      allow_duplicate: false,
      bump: "major",
    };
    const line = [
      "register",
      "vad",
      "--from",
      "-",
      "--metric",
      "acc=0.95",
      "--framework",
      "onnx",
      "--code",
      "s",
    ];
    expect(await inputOf({}, JSON.stringify(map), ...line)).toEqual({
      model: "vad",
      files: ["/model.onnx"],
      version: "1.0.0",
      bump: "major",
      notes: "new",
      allowDuplicate: false,
      facts: {
        model_type: "lstm",
        metrics: { acc: 0.95, wer: { value: 3, dataset: "ava" } },
        parameters: { lr: 0.1 },
        dataset: [{ name: "ava", version: "1" }, { name: "b" }],
        parents: ["vad@0.9.0"],
        source: { run: "r:1" },
        features: ["a"],
        training: {
          started: "2026-01-01T00:00:00.000Z",
          ended: "2026-01-02T00:00:00.000Z",
          samples: { train: 1 },
        },
        resources: { memory_bytes: 1024 },
        code: { repository: "s" },
        tags: { a: null },
        custom: { x: 1 },
        links: ["https://e.org"],
        exports: [{ format: "torchscript" }],
        framework: "onnx",
      },
    });
  });

  it("takes the other spellings", async () => {
    const yaml =
      "tag: [a, b=c]\ncode: {repository: r}\nmemory: 12\nparents:\n  - {version: vad@1.0.0, relation: distilled}\n";
    expect(await inputOf({ "f.yaml": yaml }, "", "next", "vad", "--from", "f.yaml")).toEqual({
      model: "vad",
      facts: {
        tags: { a: null, b: "c" },
        code: { repository: "r" },
        resources: { memory_bytes: 12 },
        parents: [{ version: "vad@1.0.0", relation: "distilled" }],
      },
    });
  });

  it.each([
    ["framwork: onnx", "unknown key of --from 'framwork'"],
    ["constructor: x", "unknown key of --from 'constructor'"],
    ["model: other", "--from is about another model than 'vad'"],
    ["version: 1.10", "--from: version: found a number, expected a text"],
    ["framework: [a]", "--from: framework: found a list, expected a text"],
    ["metrics: [a]", "--from: metrics: found a list, expected a map"],
    ["metrics: {acc: high}", "metric acc: 'high' is not a number"],
    ["metrics: {acc: .nan}", "metric acc: NaN is not a number"],
    ["metrics: {acc: 1e300}", "metric acc: 1e+300 is not a number"],
    ["metrics: {acc: }", "metric acc: nothing is not a number"],
    ["bump: huge", "--from: bump cannot be 'huge'"],
    ["exports: a", "--from: exports: found a string, expected a list"],
    ["allow-duplicate: 1", "--from: allow-duplicate: found a number, expected true or false"],
    ["[]", "found a list, expected a map"],
    ["", "found nothing, expected a map"],
  ])("'%s' is refused", async (yaml, message) => {
    await expect(inputOf({}, yaml, "register", "vad", "--from", "-")).rejects.toThrow(message);
  });
});

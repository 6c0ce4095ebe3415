import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { model as onnx, node, part, tensor, value } from "../artifacts/onnx-bytes.ts";
import { rejectionOf } from "../support/fault.ts";
import { digestOf, layOut, type Place, registerAll, weights } from "./world.ts";

/** Bytes of an ONNX model with some inputs. */
function onnxFile(place: Place, name: string, inputs: readonly string[], weight = 1): string {
  const bytes = onnx(
    node("Add"),
    part(5, tensor("w", [1], part(9, Buffer.from([weight, 0, 0, 0])))),
    ...inputs.map((input) => part(11, value(input, 1, "batch", 16))),
    part(12, value("y", 1, 1)),
  );
  return place.world.write(`files/${name}`, bytes);
}

describe("a registration", () => {
  it("answers the version, its commit and the commit below it", async () => {
    const place = await layOut();
    const base = await place.registry.commit();
    const form = await place.registry.register({
      model: "vad",
      files: [place.file("model.bin", "\0bytes")],
      task: "vad",
    });
    expect(form).toMatchObject({
      base,
      changed: true,
      durable: true,
      findings: [],
      moves: [],
      model: "vad",
      version: "1.0.0",
      ordinal: 1,
      stage: "development",
      task: "vad",
      author: "Ada <ada@example.org>",
      artifacts: [
        { path: "model.bin", digest: digestOf("\0bytes"), size: 6, format: "binary", role: "weights" },
      ],
      size: 6,
      change: { level: "initial" },
    });
    expect(form.commit).toBe(place.git("rev-parse", "main"));
    expect(place.git("log", "-1", "--format=%s|%an|%ae|%cn")).toBe(
      "register(vad): 1.0.0|Ada|ada@example.org|Ada",
    );
    expect(place.git("status", "--porcelain")).toBe("");
    expect(place.git("diff-tree", "--no-commit-id", "--name-only", "-r", "HEAD")).toBe(
      "registry/models/vad/model.yaml\nregistry/models/vad/versions/1.0.0.yaml",
    );
  });

  it("into an existing model writes one new file", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    expect(place.git("diff-tree", "--no-commit-id", "--name-status", "-r", "HEAD")).toBe(
      "A\tregistry/models/vad/versions/1.1.0.yaml",
    );
  });

  it("derives the version from what changed since the highest release", async () => {
    const place = await layOut({ bare: true });
    const { registry } = place;
    await registry.register({ model: "vad", files: [onnxFile(place, "m.onnx", ["x", "h"])] });
    const minor = await registry.register({
      model: "vad",
      files: [onnxFile(place, "m.onnx", ["x", "h"], 2)],
    });
    expect(minor).toMatchObject({
      version: "1.1.0",
      change: { level: "minor", from: "1.0.0", reasons: ["weights m.onnx changed"] },
    });
    const major = await registry.register({
      model: "vad",
      files: [onnxFile(place, "m.onnx", ["x", "state"])],
    });
    expect(major).toMatchObject({
      version: "2.0.0",
      framework: "onnx",
      change: { level: "major", from: "1.1.0", reasons: ["input h removed", "input state added"] },
      interface: {
        inputs: [{ name: "x", type: "float32", shape: ["batch", 16] }, { name: "state" }],
        outputs: [{ name: "y" }],
      },
      inspection: { producer: "by hand" },
    });
    const patch = await registry.register({
      model: "vad",
      inherit: "vad@2.0.0",
      facts: { description: "better words" },
      allowDuplicate: true,
    });
    expect(patch).toMatchObject({
      version: "2.0.1",
      change: { level: "patch" },
      artifacts: [{ path: "m.onnx" }],
    });
  });

  it("takes folders, side files and configuration, and hashes the configuration whatever the order of its keys", async () => {
    const place = await layOut({ bare: true });
    place.file("dir/weights.bin", "\0w");
    place.file("dir/tokenizer/vocab.txt", "a b");
    const config = place.file("config.yaml", "b: 1\na: {y: 2, x: 3}\n");
    const first = await place.registry.register({
      model: "stt",
      files: [place.world.path("files/dir")],
      config,
    });
    expect(first.artifacts.map(({ path, role }) => [path, role])).toEqual([
      ["tokenizer/vocab.txt", "tokenizer"],
      ["weights.bin", "weights"],
    ]);
    const twin = place.file("config.json", '{"a": {"x": 3, "y": 2}, "b": 1}');
    place.file("dir/weights.bin", "\0w2");
    const second = await place.registry.register({
      model: "stt",
      files: [place.world.path("files/dir")],
      config: twin,
    });
    expect(second.config?.hash).toBe(first.config?.hash);
    expect(second.config?.artifact).not.toBe(first.config?.artifact);
    const query = `config.hash = "${first.config?.hash ?? ""}"`;
    expect((await place.registry.search(query)).items.map(({ version }) => version)).toEqual([
      "1.1.0",
      "1.0.0",
    ]);
    const stored = await place.registry.artifacts.ls();
    expect(stored.items.every(({ present }) => present)).toBe(true);
    expect(stored.total).toBe(5);
  });

  it("takes the interface from a file where the weights have none", async () => {
    const place = await layOut({ bare: true });
    const stated = place.file(
      "interface.yaml",
      "inputs: [{name: x, type: float32, shape: [1, null]}]\noutputs: []\n",
    );
    const form = await place.registry.register({
      model: "vad",
      files: [place.file("m.bin")],
      interface: stated,
    });
    expect(form.interface).toEqual({
      inputs: [{ name: "x", type: "float32", shape: [1, null] }],
      outputs: [],
    });
    const bad = place.file("bad.yaml", "inputs: 3\n");
    const error = await rejectionOf(
      place.registry.register({ model: "vad", files: [place.file("n.bin")], interface: bad }),
    );
    expect(error.code).toBe("record-invalid");
  });

  it("states all facts that it is given", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "base", ["1.0.0"]);
    const facts = {
      framework: "pytorch",
      model_type: "crnn",
      features: ["mfcc", "energy"],
      parents: ["base@1.0.0", { version: "base@latest", relation: "distilled" as const }],
      dataset: [{ name: "ava", version: "1.2.0" }],
      source: { run: "mlflow:1" },
      code: { repository: "https://example.org/r.git", commit: "9b1c1f7f" },
      parameters: { rate: 16000, nested: { deep: [1, 2] } },
      metrics: { wer: 0.1, auc: { value: 0.9, dataset: "ava" } },
      tags: { domain: "speech", baseline: null },
      links: ["https://example.org"],
      training: { samples: { train: 10 } },
      resources: { memory_bytes: 1024 },
      custom: { anything: [1] },
      description: "words",
    };
    const form = await place.registry.register({
      model: "vad",
      files: [place.file("m.bin")],
      facts,
      notes: "my own words",
    });
    const { parents: _, metrics: _m, ...same } = facts;
    expect(form).toMatchObject(same);
    expect(form.parents).toEqual([
      { version: "base@1.0.0", relation: null },
      { version: "base@1.0.0", relation: "distilled" },
    ]);
    expect(form.metrics).toEqual({
      wer: { value: 0.1, at: null, dataset: null },
      auc: { value: 0.9, at: null, dataset: "ava" },
    });
    expect(form.change?.notes).toBe("my own words");
    expect(place.git("log", "-1", "--format=%b")).toContain("my own words");
    expect(await place.registry.version("vad@1.0.0")).toMatchObject({
      ...same,
      updated: { commit: form.commit },
    });
  });

  it("inherits what is not given, and not what was read from other files", async () => {
    const place = await layOut({ bare: true });
    const { registry } = place;
    const facts = { framework: "x", tags: { a: "1" }, exports: [{ format: "ts", uri: "s3://b/m.pt" }] };
    await registry.register({ model: "vad", files: [onnxFile(place, "m.onnx", ["x"])], facts });
    const form = await registry.register({
      model: "vad",
      inherit: "vad@1.0.0",
      files: [place.file("other.bin")],
      facts: { tags: { b: "2" } },
    });
    expect(form).toMatchObject({
      framework: "x",
      tags: { b: "2" },
      exports: [],
      inspection: { producer: null },
      artifacts: [{ path: "other.bin" }],
    });
  });

  it("moves the version on to a stage, one commit a step", async () => {
    const place = await layOut({ bare: true });
    const before = Number(place.git("rev-list", "--count", "main"));
    const form = await place.registry.register({
      model: "vad",
      files: [place.file("m.bin")],
      stage: "production",
      reason: "it is good",
    });
    expect(form.stage).toBe("production");
    expect(form.moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "development staging",
      "staging production",
    ]);
    expect(Number(place.git("rev-list", "--count", "main"))).toBe(before + 3);
    expect(place.git("log", "-1", "--format=%s|%(trailers:key=Reason,valueonly,separator=)")).toBe(
      "promote(vad): 1.0.0 staging -> production|it is good",
    );
  });

  it("of what is there already is refused with the version named, unless it is insisted on", async () => {
    const place = await layOut({ bare: true });
    const input = { model: "vad", files: [place.file("m.bin")] };
    await place.registry.register(input);
    expect(await rejectionOf(place.registry.register(input))).toMatchObject({
      code: "version-duplicate",
      data: { version: "1.0.0" },
    });
    expect((await place.registry.register({ ...input, allowDuplicate: true })).version).toBe("1.0.1");
  });

  it("of equal bytes with other facts carries a warning", async () => {
    const place = await layOut({ bare: true });
    await place.registry.register({ model: "vad", files: [place.file("m.bin")] });
    const form = await place.registry.register({
      model: "vad",
      files: [place.file("m.bin")],
      facts: { framework: "onnx" },
    });
    expect(form.findings).toMatchObject([{ code: "content-duplicate", severity: "warning" }]);
  });

  it("names versions by time where the model asks for it", async () => {
    const place = await layOut({ bare: true });
    const first = await place.registry.register({
      model: "vad",
      files: [place.file("a.bin")],
      versioning: "timestamp",
    });
    expect(first.version).toMatch(/^v20261121\d{6}_[0-9a-f]{8}$/);
    const second = await place.registry.register({ model: "vad", files: [place.file("b.bin")] });
    expect(second.version > first.version).toBe(true);
    expect((await place.registry.version("vad@latest")).version).toBe(second.version);
    const bump = place.registry.register({ model: "vad", files: [place.file("c.bin")], bump: "major" });
    expect(await rejectionOf(bump)).toMatchObject({ code: "usage-invalid" });
  });

  it("of a model in a namespace keeps both names apart", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "speech/vad", ["1.0.0"]);
    expect(
      await rejectionOf(place.registry.register({ model: "speech", files: [place.file("x")] })),
    ).toMatchObject({ code: "name-taken" });
    await registerAll(place, "tts", ["1.0.0"]);
    expect(
      await rejectionOf(place.registry.register({ model: "tts/a", files: [place.file("x")] })),
    ).toMatchObject({ code: "name-taken" });
    expect((await place.registry.models()).items.map(({ name }) => name)).toEqual(["speech/vad", "tts"]);
  });

  it("that would be refused stores nothing", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0"]);
    const file = place.file("new.bin", "never stored");
    const loop = place.registry.register({
      model: "vad",
      version: "2.0.0",
      files: [file],
      facts: { parents: ["vad@9.0.0"] },
    });
    expect((await rejectionOf(loop)).code).toBe("version-unknown");
    const held = { model: "vad", files: [file], stage: "archived" };
    await place.registry.hold({ model: "vad", stage: "archived", reason: "stop" });
    expect((await rejectionOf(place.registry.register(held))).code).toBe("stage-held");
    const store = fs.readdirSync(place.world.path("r"), { recursive: true, encoding: "utf8" });
    expect(store.filter((name) => name.includes(digestOf("never stored").slice("sha256:".length)))).toEqual(
      [],
    );
  });

  it("is shown without being made", async () => {
    const place = await layOut({ bare: true });
    const tip = await place.registry.commit();
    const plan = await place.registry.planRegister({ model: "vad", files: [place.file("m.bin")] });
    expect(plan).toMatchObject({ dry_run: true, base: tip, findings: [] });
    expect(plan.changes.map(({ path, before }) => [path, before])).toEqual([
      ["registry/models/vad/model.yaml", null],
      ["registry/models/vad/versions/1.0.0.yaml", null],
    ]);
    expect(plan.changes[1]?.after).toContain(digestOf(weights("m.bin")));
    expect(await place.registry.commit()).toBe(tip);
    expect((await place.registry.artifacts.gc({ dryRun: true })).kept).toBe(0);
  });

  it("keeps progress told, and a manifest where there are very many files", async () => {
    const place = await layOut({ bare: true });
    for (let n = 0; n < 201; n++) place.file(`many/f${String(n).padStart(3, "0")}.bin`, `${n}`);
    const told = new Set<string>();
    const registry = await place.open({ progress: (label) => told.add(label) });
    const form = await registry.register({ model: "vad", files: [place.world.path("files/many")] });
    expect(form.artifacts).toMatchObject([{ path: "manifest.json", role: "manifest" }]);
    expect([...told]).toEqual(["hashing", "storing"]);
    expect((await registry.artifacts.ls()).total).toBe(202);
    expect(await registry.artifacts.verify()).toMatchObject({ ok: true, checked: 202 });
  });
});

describe("the next version", () => {
  it("is told with its reasons, and nothing is written", async () => {
    const place = await layOut({ bare: true });
    const none = await place.registry.nextVersion({ model: "vad", files: [place.file("a.bin")] });
    expect(none).toEqual({
      commit: await place.registry.commit(),
      model: "vad",
      version: "1.0.0",
      level: "initial",
      from: null,
      reasons: ["first version"],
    });
    await registerAll(place, "vad", ["1.0.0", "0.9.0"]);
    const tip = await place.registry.commit();
    expect(await place.registry.nextVersion({ model: "vad", files: [place.file("b.bin")] })).toMatchObject({
      version: "1.1.0",
      level: "minor",
      from: "1.0.0",
    });
    expect(await place.registry.nextVersion({ model: "vad", bump: "major" })).toMatchObject({
      version: "2.0.0",
      level: "major",
    });
    const parent = { facts: { parents: ["vad@0.9.0"] }, files: [place.file("b.bin")] };
    expect(await place.registry.nextVersion({ model: "vad", ...parent })).toMatchObject({
      version: "0.10.0",
      from: "0.9.0",
    });
    expect(await place.registry.commit()).toBe(tip);
  });
});

import { describe, expect, it } from "vitest";
import { hashConfigFile } from "../../src/registry/registry.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

/** Two models over three days, one of them served. */
async function told(): Promise<Place> {
  const place = await layOut({ bare: true });
  await place.registry.register({
    model: "vad",
    files: [place.file("a.bin")],
    facts: {
      framework: "onnx",
      metrics: { wer: 0.2, auc: 0.8 },
      parameters: { rate: 8000 },
      tags: { lang: "de" },
      source: { run: "mlflow:1" },
    },
    task: "vad",
  });
  place.setClock("2026-11-22T10:00:00.000Z");
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await place.registry.register({
    model: "vad",
    files: [place.file("b.bin")],
    facts: {
      framework: "onnx",
      metrics: { wer: 0.1 },
      parameters: { rate: 16000 },
      parents: ["vad@1.0.0"],
      tags: { lang: "de", top: null },
    },
  });
  place.setClock("2026-11-23T10:00:00.000Z");
  await place.registry.register({
    model: "stt",
    files: [place.file("c.bin")],
    task: "stt",
    facts: { parents: [{ version: "vad@1.1.0", relation: "distilled" }] },
  });
  await place.registry.promote({
    version: "vad@1.1.0",
    stage: "production",
    through: true,
    reason: "better",
  });
  return place;
}

describe("reads", () => {
  it("travel to a date, a revision and a tag", async () => {
    const place = await told();
    await place.registry.release();
    const at = async (text: string) => (await place.registry.resolve("vad@production", { at: text })).version;
    expect(await at("2026-11-22")).toBe("1.0.0");
    expect(await at("2026-11-23")).toBe("1.1.0");
    expect(await at("main~1")).toBe("1.0.0");
    expect((await place.registry.model("vad", { at: "vad@v1.0.0" })).versions).toEqual(["1.0.0"]);
    expect((await place.registry.snapshot({ at: "2026-11-22T09:00:00Z" })).commit).toBe(
      (await place.registry.model("vad", { at: "2026-11-21" })).commit,
    );
    expect((await rejectionOf(place.registry.models({ at: "2020-01-01" }))).code).toBe("date-before-history");
    expect((await rejectionOf(place.registry.models({ at: "nowhere" }))).code).toBe("revision-not-found");
  });

  it("list models and versions by what they are", async () => {
    const { registry } = await told();
    expect((await registry.models({ task: "stt" })).items.map(({ name }) => name)).toEqual(["stt"]);
    expect((await registry.models({ tags: ["x"] })).total).toBe(0);
    const versions = async (filter: Parameters<typeof registry.versions>[0]) =>
      (await registry.versions(filter)).items.map(({ model, version }) => `${model} ${version}`);
    expect(await versions({})).toEqual(["stt 1.0.0", "vad 1.1.0", "vad 1.0.0"]);
    expect(await versions({ model: "vad", stage: "deprecated" })).toEqual(["vad 1.0.0"]);
    expect(await versions({ tags: ["lang=de", "top"] })).toEqual(["vad 1.1.0"]);
    expect(await versions({ task: "stt" })).toEqual(["stt 1.0.0"]);
    expect(await versions({ framework: "onnx" })).toHaveLength(2);
    expect(await versions({ run: "mlflow:1" })).toEqual(["vad 1.0.0"]);
    expect(await versions({ outdatedDays: 0 })).toEqual(["vad 1.1.0"]);
    for (const field of ["created", "stage", "size", "author", "ordinal", "version", "model"])
      expect(await versions({ sort: [`-${field}`] })).toHaveLength(3);
    expect(await versions({ sort: ["metrics.wer"] })).toEqual(["vad 1.1.0", "vad 1.0.0", "stt 1.0.0"]);
    expect(await versions({ sort: ["-metrics.wer"] })).toEqual(["vad 1.0.0", "vad 1.1.0", "stt 1.0.0"]);
    expect(await versions({ sort: ["-model.task,version"] })).toEqual([
      "vad 1.0.0",
      "vad 1.1.0",
      "stt 1.0.0",
    ]);
    expect((await rejectionOf(registry.versions({ sort: ["colour"] }))).code).toBe("query-invalid");
    expect((await rejectionOf(registry.versions({ stage: "odd" }))).code).toBe("stage-unknown");
    expect(
      (await registry.versions({ model: "vad", updated: true })).items.every(
        ({ updated }) => updated !== null,
      ),
    ).toBe(true);
  });

  it("page through one commit, whatever lands meanwhile", async () => {
    const place = await told();
    const first = await place.registry.versions({ limit: 2 });
    expect([first.items.length, first.total]).toEqual([2, 3]);
    await registerAll(place, "alpha", ["1.0.0"]);
    const second = await place.registry.versions({ limit: 2, after: first.next ?? "" });
    expect(second).toMatchObject({
      commit: first.commit,
      items: [{ model: "vad", version: "1.0.0" }],
      total: 3,
      next: null,
    });
    expect((await rejectionOf(place.registry.models({ after: "odd" }))).code).toBe("cursor-invalid");
    expect((await rejectionOf(place.registry.models({ limit: -1 }))).code).toBe("usage-invalid");
  });

  it("search by any field", async () => {
    const { registry } = await told();
    const found = async (query: string) =>
      (await registry.search(query)).items.map(({ model, version }) => `${model} ${version}`);
    expect(await found("framework = onnx and tags.lang = 'de' and parameters.rate = 16000")).toEqual([
      "vad 1.1.0",
    ]);
    expect(await found("metrics.wer = 0.1")).toEqual(["vad 1.1.0"]);
    expect(await found('parents.version = "vad@1.1.0"')).toEqual(["stt 1.0.0"]);
    expect(await found("version > 1.0.0 and not (framework in (tflite, jax) or model like 'st%')")).toEqual([
      "vad 1.1.0",
    ]);
    expect((await rejectionOf(registry.search("size.x = 1"))).code).toBe("query-invalid");
    expect((await rejectionOf(registry.search("framework is onnx"))).code).toBe("query-invalid");
    expect(await found("model.tags.nothing = here")).toEqual([]);
    const typo = await rejectionOf(registry.search("stage = production and framwork = onnx"));
    expect(typo).toMatchObject({ code: "query-invalid", hint: "Did you mean framework?" });
    expect(typo.message).toContain("column 24");
  });

  it("compare versions and find the best", async () => {
    const { registry } = await told();
    const form = await registry.compare(["vad@1.0.0", "vad@1.1.0"]);
    expect(form.metrics["wer"]).toEqual({
      direction: "down",
      assumed: false,
      values: [0.2, 0.1],
      relative: [0, -0.5],
      deltas: [0, -0.1],
      best: [1],
    });
    expect(form.metrics["auc"]).toMatchObject({ values: [0.8, null], deltas: [0, null], best: [0] });
    expect(form).toMatchObject({
      parameters: { rate: [8000, 16000] },
      interface: { same: true },
      artifacts: { same: false },
    });
    expect(
      Object.keys((await registry.compare(["vad@1.0.0", "vad@1.1.0"], { metrics: ["auc"] })).metrics),
    ).toEqual(["auc"]);
    expect((await rejectionOf(registry.compare(["vad@1.0.0"]))).code).toBe("usage-invalid");
    expect((await rejectionOf(registry.compare(["vad@1.0.0", "vad@1.1.0"], { metrics: ["x"] }))).code).toBe(
      "metric-unknown",
    );
    expect(await registry.best("vad", { metric: "wer" })).toMatchObject({
      version: "1.1.0",
      value: 0.1,
      direction: "down",
      source: "declared",
      ties: [],
      missing: 0,
    });
    expect(await registry.best("vad", { metric: "wer", stage: "deprecated" })).toMatchObject({
      version: "1.0.0",
    });
    expect((await rejectionOf(registry.best("vad"))).code).toBe("usage-invalid");
    expect((await rejectionOf(registry.best("vad", { metric: "x" }))).code).toBe("metric-unknown");
    expect((await rejectionOf(registry.best("vad", { metric: "wer", stage: "archived" }))).code).toBe(
      "stage-empty",
    );
  });

  it("tell history, tenures and lineage", async () => {
    const { registry } = await told();
    const { events } = await registry.history({ model: "vad", stage: "production" });
    expect(events.map(({ kind, version }) => `${kind} ${version ?? ""}`)).toEqual([
      "moved 1.1.0",
      "displaced 1.0.0",
      "moved 1.0.0",
    ]);
    expect((await registry.history({ since: "2026-11-23", until: "2026-11-23" })).events.length).toBe(5);
    expect(
      (await registry.history({ model: "vad", version: "1.0.0", until: "2026-11-22T00:00:00Z" })).events,
    ).toHaveLength(1);
    const { tenures } = await registry.tenures("vad", "production");
    expect(tenures).toMatchObject([
      { version: "1.1.0", until: null, reason: "better" },
      { version: "1.0.0", ended: "displaced" },
    ]);
    const lineage = await registry.lineage("vad@1.1.0");
    expect(lineage.nodes.map(({ id }) => id)).toEqual([
      "run:mlflow:1",
      "stt@1.0.0",
      "vad@1.0.0",
      "vad@1.1.0",
    ]);
    expect(lineage.edges).toContainEqual({ from: "vad@1.1.0", to: "stt@1.0.0", relation: "distilled" });
  });

  it("tell the rules and where the registry stands", async () => {
    const place = await told();
    expect((await place.registry.lifecycle()).stages.map(({ name }) => name)).toContain("production");
    expect((await place.registry.policy("production")).stages).toEqual([
      {
        stage: "production",
        from: ["staging"],
        to: ["deprecated", "archived"],
        initial: false,
        exclusive: true,
        displaced_to: "deprecated",
        servable: true,
        deployable: true,
        terminal: false,
        gates: [],
        holds: [],
      },
    ]);
    expect((await place.registry.policy()).stages).toHaveLength(5);
    expect(await place.registry.status()).toMatchObject({
      ref: "refs/heads/main",
      upstream: null,
      ahead: null,
      models: 2,
      versions: 3,
      problems: 0,
      unpushed_bytes: null,
    });
    place.world.git(".", "clone", "-q", place.folder, "clone");
    const shared = place.world.path("shared");
    place.world.git("clone", "config", "stemma.store.main.url", shared);
    place.world.git("clone", "config", "stemma.store.main.default", "true");
    const clone = await place.open({ path: place.world.path("clone") });
    await clone.hold({ model: "vad", stage: "production", reason: "r" });
    expect(await clone.status()).toMatchObject({ upstream: "refs/remotes/origin/main", ahead: 1, behind: 0 });
    expect((await hashConfigFile(place.file("c.json", "{}"))).hash).toMatch(/^sha256:/);
  });
});

describe("places", () => {
  it("in a bare repository need no git program", async () => {
    const place = await layOut({ bare: true });
    const registry = await place.open({ env: { ...place.env, PATH: "" } });
    await registry.register({ model: "vad", files: [place.file("a.bin")], stage: "production" });
    await registry.release();
    expect((await registry.check()).ok).toBe(true);
    expect((await registry.resolve("vad@production")).version).toBe("1.0.0");
    expect(place.git("fsck", "--strict")).toBe("");
    expect(place.git("tag")).toBe("vad@v1.0.0");
  });

  it("on another branch leave the checkout alone", async () => {
    const place = await layOut();
    place.git("branch", "models");
    const registry = await place.open({ ref: "models" });
    const before = place.git("rev-parse", "main");
    await registry.register({ model: "vad", files: [place.file("a.bin")] });
    expect(registry.ref).toBe("refs/heads/models");
    expect([place.git("rev-parse", "main"), place.git("status", "--porcelain")]).toEqual([before, ""]);
    expect((await place.registry.models()).total).toBe(0);
    place.git("config", "stemma.ref", "models");
    expect((await (await place.open()).models()).total).toBe(1);
    const empty = await place.open({ ref: "nowhere" });
    expect(await empty.commit()).toBeNull();
    expect((await rejectionOf(empty.models())).code).toBe("registry-missing");
    expect(await empty.status()).toMatchObject({ commit: null, models: 0 });
    expect((await empty.artifacts.add([place.file("loose.bin")])).commit).toBeNull();
  });

  it("with a detached HEAD are read where it is", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    place.git("checkout", "-q", "--detach", "HEAD~1");
    const registry = await place.open();
    expect(registry.ref).toBeNull();
    expect((await registry.model("vad")).versions).toEqual(["1.0.0"]);
    expect((await registry.status()).ref).toBe("HEAD");
  });

  it("keep comments of records, and work of the user that is elsewhere", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const file = "registry/models/vad/model.yaml";
    place.commit({ [file]: `${place.read(file)}# a word of mine\nowners: [ada] # who\n`, notes: "one\n" });
    place.world.write("r/notes", "edited\n");
    place.world.write("r/staged", "staged\n");
    place.git("add", "staged");
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    expect(place.read(file)).toContain("# a word of mine\nowners: [ada] # who\n");
    expect(place.git("status", "--porcelain")).toBe(" M notes\nA  staged");
  });
});

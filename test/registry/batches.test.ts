import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { digestOf, layOut, registerAll, weights } from "./world.ts";

describe("a batch of registrations", () => {
  it("is one commit with every version, judged and published once", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0"]);
    const base = await place.registry.commit();
    const form = await place.registry.registerAll([
      { model: "vad", files: [place.file("model.bin", "two")], reason: "a sweep" },
      { model: "speech/asr", version: "0.1.0", facts: { framework: "onnx" }, reason: "a sweep" },
      { model: "speech/tts", versioning: "timestamp", reason: "a sweep" },
    ]);
    expect(form).toMatchObject({ base, changed: true, durable: true, findings: [] });
    expect(form.commit).toBe(place.git("rev-parse", "main"));
    expect(form.items.map(({ model, ordinal }) => [model, ordinal])).toEqual([
      ["vad", 2],
      ["speech/asr", 1],
      ["speech/tts", 1],
    ]);
    expect(place.git("rev-list", "--count", `${base ?? ""}..main`)).toBe("1");
    expect(place.git("log", "-1", "--format=%B")).toBe(
      [
        "register: 3 versions of 3 models",
        "",
        ...form.items.map(({ model, version }) => `${model}@${version}`),
        "",
        "Reason: a sweep",
        "",
      ].join("\n"),
    );
    const events = (await place.registry.history()).events.filter(({ commit }) => commit === form.commit);
    expect(events.filter(({ kind }) => kind === "registered")).toHaveLength(3);
    expect((await place.registry.check({ range: `${base ?? ""}..main` })).findings).toEqual([]);
    expect(await place.registry.resolve("vad@1.1.0")).toMatchObject({ version: "1.1.0" });
  });

  it("gives each entry what the entries before it leave", async () => {
    const place = await layOut({ bare: true });
    const { items } = await place.registry.registerAll([
      { model: "vad", files: [place.file("a.bin", "a")], facts: { framework: "onnx", tags: { lab: null } } },
      { model: "vad", files: [place.file("b.bin", "b")], inherit: "vad@latest" },
      { model: "vad", facts: { framework: "pytorch", parents: ["vad@#1"] } },
      { model: "asr", inherit: "vad@1.0.0", facts: { parents: ["vad@2.0.0", { version: "vad@latest" }] } },
    ]);
    expect(items.map(({ model, version, change }) => [model, version, change?.from ?? null])).toEqual([
      ["vad", "1.0.0", null],
      ["vad", "1.0.1", "1.0.0"],
      ["vad", "2.0.0", "1.0.0"],
      ["asr", "1.0.0", null],
    ]);
    expect(await place.registry.version("vad@1.0.1")).toMatchObject({
      framework: "onnx",
      tags: { lab: null },
    });
    expect(await place.registry.version("asr@1.0.0")).toMatchObject({
      artifacts: [{ digest: digestOf("a") }],
      parents: [{ version: "vad@2.0.0" }, { version: "vad@2.0.0" }],
    });
  });

  it("equals the same registrations, one after the other", async () => {
    const [one, many] = [await layOut({ bare: true }), await layOut({ bare: true })];
    await registerAll(one, "vad", ["1.0.0", "1.1.0"]);
    await registerAll(many, "vad", ["1.0.0", "1.1.0"]);
    const inputs = [
      { model: "vad", facts: { framework: "onnx" }, stage: "production" },
      {
        model: "vad",
        facts: { framework: "onnx", description: "b" },
        allowDuplicate: true,
        stage: "staging",
      },
      { model: "vad", facts: { parents: ["vad@production"], framework: "x" }, reason: "why" },
      { model: "asr", inherit: "vad@staging", stage: "development", reason: "why" },
      { model: "vad", inherit: "vad@staging", facts: { framework: "y" }, stage: "production" },
    ];
    one.setClock("2026-11-22T10:00:00.000Z");
    for (const input of inputs) await one.registry.register(input);
    many.setClock("2026-11-22T10:00:00.000Z");
    const { items, commit } = await many.registry.registerAll(inputs);
    const tree = (place: typeof one): string =>
      place.git("grep", "-h", "", "main", "--", "registry/models").replaceAll(/^(?:created: ).*$/gm, "");
    expect(tree(many)).toBe(tree(one));
    expect(items.flatMap(({ moves }) => moves.map(({ to }) => to))).toEqual([
      "staging",
      "production",
      "staging",
      "staging",
      "production",
    ]);
    expect(commit).toBe(many.git("rev-parse", "main"));
    expect(many.git("log", "--format=%s", "-8").split("\n")).toContain("register: 3 versions of 2 models");
    expect((await many.registry.check()).ok).toBe(true);
  });

  it("lands nothing when one entry is refused, and names the entry", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0"]);
    await registerAll(place, "lab/a", ["1.0.0"]);
    await place.registry.hold({ model: "vad", stage: "staging", reason: "freeze" });
    const base = await place.registry.commit();
    const first = place.file("1.0.0.bin", weights("vad 1.0.0"));
    const refused: readonly (readonly [string, readonly Parameters<typeof place.registry.register>[0][]])[] =
      [
        ["version-exists", [{ model: "asr" }, { model: "vad", version: "1.0.0", facts: { framework: "x" } }]],
        [
          "version-exists",
          [
            { model: "asr", version: "1.0.0" },
            { model: "asr", version: "1.0.0", facts: { task: "b" } },
          ],
        ],
        [
          "version-duplicate",
          [
            { model: "asr", version: "1.0.0" },
            { model: "asr", version: "2.0.0" },
          ],
        ],
        ["version-duplicate", [{ model: "asr" }, { model: "vad", files: [first] }]],
        ["name-invalid", [{ model: "asr" }, { model: "../x" }]],
        ["name-taken", [{ model: "asr" }, { model: "lab" }]],
        ["name-taken", [{ model: "asr" }, { model: "asr/small" }]],
        ["name-taken", [{ model: "tts/small" }, { model: "tts" }]],
        ["model-unknown", [{ model: "asr" }, { model: "tts", facts: { parents: ["nobody@1.0.0"] } }]],
        ["version-unknown", [{ model: "asr" }, { model: "asr", facts: { parents: ["asr@3.0.0"] } }]],
        [
          "version-unknown",
          [{ model: "asr" }, { model: "tts", facts: { parents: ["vad@1.1.0"] } }, { model: "vad" }],
        ],
        ["version-unknown", [{ model: "asr" }, { model: "tts", inherit: "vad@#2" }, { model: "vad" }]],
        ["version-unknown", [{ model: "asr" }, { model: "asr", inherit: "asr@#7" }]],
        ["stage-empty", [{ model: "asr" }, { model: "asr", inherit: "asr@production" }]],
        ["artifact-missing", [{ model: "asr" }, { model: "tts", files: [place.world.path("none")] }]],
        ["record-invalid", [{ model: "asr" }, { model: "tts", facts: { framework: "" } }]],
        ["stage-unknown", [{ model: "asr" }, { model: "tts", stage: "nowhere" }]],
        ["stage-held", [{ model: "asr" }, { model: "vad", facts: { framework: "x" }, stage: "staging" }]],
      ];
    for (const [code, inputs] of refused) {
      const error = await rejectionOf(place.registry.registerAll(inputs));
      expect([error.code, error.data["entry"]], JSON.stringify(inputs)).toEqual([code, 2]);
      expect(error.message).toContain(`entry 2 (${inputs[1]?.model ?? ""}): `);
    }
    expect(await place.registry.commit()).toBe(base);
    expect(fs.existsSync(place.world.path("r/objects/tmp"))).toBe(false);
  });

  it("without an entry changes nothing", async () => {
    const place = await layOut({ bare: true });
    expect(await place.registry.registerAll([])).toMatchObject({ changed: false, commit: null, items: [] });
  });

  it("is planned without writing", async () => {
    const place = await layOut({ bare: true });
    const base = await place.registry.commit();
    const plan = await place.registry.planRegisterAll([{ model: "b" }, { model: "a" }]);
    expect(plan).toMatchObject({ dry_run: true, base, findings: [] });
    expect(plan.changes.map(({ path }) => path)).toEqual([
      "registry/models/a/model.yaml",
      "registry/models/a/versions/1.0.0.yaml",
      "registry/models/b/model.yaml",
      "registry/models/b/versions/1.0.0.yaml",
    ]);
    expect(await place.registry.commit()).toBe(base);
  });

  it("stores the files of every entry", async () => {
    const place = await layOut();
    await place.registry.registerAll([
      { model: "a", files: [place.file("a.bin", "one")] },
      { model: "b", files: [place.file("b.bin", "two")], config: place.file("c.yaml", "rate: 1\n") },
    ]);
    expect(await place.registry.artifacts.verify()).toMatchObject({ ok: true, checked: 3 });
    expect(place.git("status", "--porcelain")).toBe("");
  });
});

import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Layout, type Place, registerAll } from "./world.ts";

const three = ["1.0.0", "1.1.0", "1.2.0"];

/** A model whose versions all went to production, one after the other. */
async function served(versions: readonly string[] = three, layout: Layout = { bare: true }): Promise<Place> {
  const place = await layOut(layout);
  await registerAll(place, "vad", versions);
  for (const version of versions)
    await place.registry.promote({ version: `vad@${version}`, stage: "production", through: true });
  return place;
}

const stagesOf = async ({ registry }: Place) => (await registry.model("vad")).stages;

describe("a promotion", () => {
  it("moves a version, displaces the holder, and answers both", async () => {
    const place = await served(["1.0.0"], {});
    await registerAll(place, "vad", ["1.1.0"]);
    const base = await place.registry.commit();
    const up = await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    expect(up).toMatchObject({
      base,
      changed: true,
      model: "vad",
      version: "1.1.0",
      from: "development",
      to: "staging",
      displaced: [],
    });
    const serve = await place.registry.promote({
      version: "vad@staging",
      stage: "production",
      reason: "better",
    });
    expect(serve).toMatchObject({
      from: "staging",
      to: "production",
      displaced: [{ version: "1.0.0", to: "deprecated" }],
    });
    expect(serve.steps).toHaveLength(1);
    expect(await stagesOf(place)).toEqual({ production: ["1.1.0"], deprecated: ["1.0.0"] });
    expect(place.git("log", "-1", "--format=%B")).toContain("promote(vad): 1.1.0 staging -> production");
    expect(place.git("log", "-1", "--format=%(trailers:key=Reason,valueonly)").trim()).toBe("better");
    expect(place.git("status", "--porcelain")).toBe("");
  });

  it("through stages is one commit a step, of which all or none land", async () => {
    const place = await served(["1.0.0"]);
    await registerAll(place, "vad", ["1.1.0"]);
    const base = await place.registry.commit();
    await place.registry.hold({ model: "vad", stage: "production", reason: "stop" });
    const held = await rejectionOf(
      place.registry.promote({ version: "vad@1.1.0", stage: "production", through: true }),
    );
    expect(held.code).toBe("stage-held");
    expect(place.git("rev-list", "--count", `${base ?? ""}..main`)).toBe("1");
    const lifted = await place.registry.promote({
      version: "vad@1.1.0",
      stage: "production",
      through: true,
      liftHold: true,
      reason: "fixed",
    });
    expect(lifted).toMatchObject({ from: "development", to: "production" });
    expect(lifted.steps.map(({ to }) => to)).toEqual(["staging", "production"]);
    expect((await place.registry.model("vad")).holds).toEqual({});
  });

  it("to where the version stands changes nothing", async () => {
    const place = await served(["1.0.0"]);
    const tip = await place.registry.commit();
    expect(await place.registry.promote({ version: "vad@1.0.0", stage: "production" })).toMatchObject({
      base: tip,
      commit: null,
      changed: false,
    });
    expect(await place.registry.commit()).toBe(tip);
  });

  it("that the lifecycle does not know is refused with those that it knows", async () => {
    const place = await served(["1.0.0"]);
    await registerAll(place, "vad", ["1.1.0"]);
    const error = await rejectionOf(place.registry.promote({ version: "vad@1.1.0", stage: "production" }));
    expect(error).toMatchObject({ code: "transition-illegal", kind: "refused" });
    expect(error.hint).toMatch(/staging.*archived/);
    expect(error.data["findings"]).toMatchObject([
      { code: "transition-illegal", severity: "error", path: "registry/models/vad/model.yaml" },
    ]);
  });

  it("into a stage that is not exclusive may keep its holders", async () => {
    const place = await layOut({ preset: "minimal", bare: true });
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    expect((await place.registry.model("vad")).stages).toEqual({ active: ["1.0.0", "1.1.0"] });
    await place.registry.promote({ version: "vad@1.0.0", stage: "retired", keep: true });
    await place.registry.promote({ version: "vad@1.1.0", stage: "retired", keep: true });
    expect((await place.registry.model("vad")).stages).toEqual({ retired: ["1.0.0", "1.1.0"] });
  });

  it("is shown without being made, with what the rules say of it", async () => {
    const place = await served(["1.0.0"]);
    await registerAll(place, "vad", ["1.1.0"]);
    const tip = await place.registry.commit();
    const intent = {
      kind: "promote",
      version: "vad@1.1.0",
      reason: null,
      through: false,
      keep: false,
      liftHold: false,
    } as const;
    const legal = await place.registry.plan({ ...intent, stage: "staging" });
    expect(legal).toMatchObject({
      dry_run: true,
      base: tip,
      findings: [],
      changes: [{ path: "registry/models/vad/model.yaml" }],
    });
    expect(legal.changes[0]?.before).not.toContain("staging: 1.1.0");
    expect(legal.changes[0]?.after).toContain("staging: 1.1.0");
    const illegal = await place.registry.plan({ ...intent, stage: "production" });
    expect(illegal.findings).toMatchObject([{ code: "transition-illegal", severity: "error" }]);
    const through = await place.registry.plan({ ...intent, stage: "production", through: true });
    expect(through.changes).toHaveLength(1);
    expect(through.changes[0]?.after).toContain("production: 1.1.0");
    expect(await place.registry.commit()).toBe(tip);
  });
});

describe("a rollback", () => {
  it("brings back the holder that history names, not the next one by name", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", three);
    for (const version of ["1.2.0", "1.0.0", "1.1.0"]) {
      await place.registry.promote({ version: `vad@${version}`, stage: "production", through: true });
    }
    const form = await place.registry.rollback({ model: "vad", reason: "latency" });
    expect(form).toMatchObject({
      model: "vad",
      version: "1.0.0",
      to: "production",
      displaced: [{ version: "1.1.0", to: "deprecated" }],
      hold: { reason: "latency", by: "ada@example.org" },
    });
    expect(place.git("log", "-1", "--format=%s")).toBe("rollback(vad): production 1.1.0 -> 1.0.0");
    expect((await place.registry.rollback({ model: "vad", reason: "still bad" })).version).toBe("1.2.0");
    expect(await rejectionOf(place.registry.rollback({ model: "vad", reason: "worse" }))).toMatchObject({
      code: "no-previous-holder",
    });
    const events = (await place.registry.history({ model: "vad", stage: "production", limit: 2 })).events;
    expect(events.map(({ kind, version, reason }) => `${kind} ${version ?? ""} ${reason ?? ""}`)).toEqual([
      "rolled-back 1.2.0 still bad",
      "displaced 1.0.0 still bad",
    ]);
  });

  it("goes to a named version, and refuses the one that stands there", async () => {
    const place = await served();
    expect((await place.registry.rollback({ model: "vad", to: "1.0.0", reason: "old one" })).version).toBe(
      "1.0.0",
    );
    expect(
      await rejectionOf(place.registry.rollback({ model: "vad", to: "1.0.0", reason: "again" })),
    ).toMatchObject({ code: "usage-invalid" });
    expect(await rejectionOf(place.registry.rollback({ model: "vad", reason: "  " }))).toMatchObject({
      code: "usage-invalid",
    });
    await place.registry.alias({ model: "vad", alias: "good", to: "1.1.0" });
    expect(
      (await place.registry.rollback({ model: "vad", stage: "production", to: "good", reason: "by alias" }))
        .version,
    ).toBe("1.1.0");
  });

  it("is told from a hand edit that does the same", async () => {
    const place = await served(["1.0.0", "1.1.0"], {});
    const file = "registry/models/vad/model.yaml";
    const hold =
      "holds:\n  production:\n    reason: by hand\n    by: ada@example.org\n    since: 2026-11-21T11:00:00.000Z\n";
    const text = place
      .read(file)
      .replace("production: 1.1.0", "production: 1.0.0")
      .replace("- 1.0.0", "- 1.1.0");
    place.commit({ [file]: `${text}${hold}` }, "emergency");
    const { events } = await place.registry.history({ model: "vad", limit: 3 });
    expect(events.map(({ kind, version }) => `${kind} ${version ?? ""}`)).toEqual([
      "rolled-back 1.0.0",
      "displaced 1.1.0",
      "held ",
    ]);
    expect(await place.registry.check()).toMatchObject({ ok: true });
    expect(await rejectionOf(place.registry.rollback({ model: "vad", reason: "more" }))).toMatchObject({
      code: "no-previous-holder",
    });
  });
});

describe("holds and aliases", () => {
  it("stop moves into and out of a stage until they are lifted", async () => {
    const place = await served(["1.0.0", "1.1.0"]);
    const held = await place.registry.hold({ model: "vad", stage: "production", reason: "freeze" });
    expect(held).toMatchObject({
      model: "vad",
      stage: "production",
      hold: { reason: "freeze", by: "ada@example.org" },
    });
    const out = place.registry.promote({ version: "vad@1.1.0", stage: "deprecated" });
    expect((await rejectionOf(out)).code).toBe("stage-held");
    const undefinedReason = { model: "vad", stage: "production", reason: undefined };
    const lifted = await place.registry.unhold(
      undefinedReason as unknown as Parameters<Place["registry"]["unhold"]>[0],
    );
    expect(lifted).toMatchObject({ changed: true, hold: null });
    expect(await place.registry.unhold({ model: "vad", stage: "production" })).toMatchObject({
      changed: false,
    });
    expect((await place.registry.promote({ version: "vad@1.1.0", stage: "deprecated" })).changed).toBe(true);
  });

  it("point at versions, move and go", async () => {
    const place = await served(["1.0.0", "1.1.0"]);
    expect(await place.registry.alias({ model: "vad", alias: "champion", to: "production" })).toMatchObject({
      alias: "champion",
      from: null,
      to: "1.1.0",
    });
    expect(await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" })).toMatchObject({
      from: "1.1.0",
      to: "1.0.0",
    });
    expect((await place.registry.resolve("vad@champion")).version).toBe("1.0.0");
    expect((await place.registry.alias({ model: "vad", alias: "champion", to: null })).to).toBeNull();
    expect((await rejectionOf(place.registry.resolve("vad@champion"))).code).toBe("version-unknown");
    expect(
      (await rejectionOf(place.registry.alias({ model: "vad", alias: "production", to: "1.0.0" }))).code,
    ).toBe("alias-invalid");
  });
});

describe("annotations", () => {
  it("change what may change, and never a fact", async () => {
    const place = await served(["1.0.0"]);
    const form = await place.registry.annotate({
      subject: "vad@production",
      description: "words",
      metrics: { wer: 0.1, auc: 0.9 },
      tags: { domain: "speech", bare: null },
      links: ["https://example.org"],
      reason: "measured",
    });
    expect(form).toMatchObject({ changed: true, model: "vad", version: "1.0.0" });
    await place.registry.annotate({ subject: "vad@1.0.0", removeMetrics: ["auc"], removeTags: ["bare"] });
    const version = await place.registry.version("vad@1.0.0", {});
    expect(version).toMatchObject({
      description: "words",
      metrics: { wer: { value: 0.1 } },
      tags: { domain: "speech" },
      links: ["https://example.org"],
    });
    expect(Object.keys(version.metrics)).toEqual(["wer"]);
    expect(version.updated?.commit).toBe(await place.registry.commit());
    expect(await place.registry.check()).toMatchObject({ ok: true });
  });

  it("say what a model is", async () => {
    const place = await served(["1.0.0"]);
    const more = {
      description: "d",
      task: "vad",
      owners: ["team"],
      license: "MIT",
      primaryMetric: "wer",
      metricsDirection: { snr: "up" },
    } as const;
    expect(await place.registry.annotate({ subject: "vad", ...more, tags: { a: "b" } })).toMatchObject({
      model: "vad",
      version: null,
    });
    expect(await place.registry.model("vad")).toMatchObject({
      description: "d",
      task: "vad",
      owners: ["team"],
      license: "MIT",
      primary_metric: "wer",
      metrics_direction: { snr: "up" },
      tags: { a: "b" },
    });
  });
});

describe("the end of life", () => {
  it("takes versions to the terminal stage", async () => {
    const place = await served();
    const one = await place.registry.retire({ versions: ["vad@1.0.0"], reason: "old" });
    expect(one).toMatchObject({ model: "vad", version: "1.0.0", from: "deprecated", to: "archived" });
    const both = await place.registry.retire({ versions: ["vad@1.1.0", "vad@1.2.0"] });
    expect(both.moves).toHaveLength(2);
    expect(await stagesOf(place)).toEqual({ archived: three });
    expect((await place.registry.versions({ model: "vad" })).total).toBe(0);
    expect((await place.registry.versions({ model: "vad", all: true })).total).toBe(3);
  });

  it("by deletion refuses what a stage, an alias or a child needs, unless forced", async () => {
    const place = await served(["1.0.0", "1.1.0"]);
    const remove = (subject: string, force = false) => place.registry.delete({ subjects: [subject], force });
    expect((await rejectionOf(remove("vad@1.1.0"))).data).toMatchObject({});
    expect((await rejectionOf(remove("vad@1.1.0"))).kind).toBe("refused");
    await place.registry.register({
      model: "child",
      files: [place.file("c.bin")],
      facts: { parents: ["vad@1.0.0"] },
    });
    expect(JSON.stringify((await rejectionOf(remove("vad@1.0.0"))).data)).toContain("child@1.0.0");
    expect(await remove("vad@1.0.0", true)).toMatchObject({ changed: true, deleted: ["vad@1.0.0"] });
    expect(await place.registry.check()).toMatchObject({ ok: true });
    expect((await rejectionOf(place.registry.version("vad@1.0.0"))).data["deleted"]).toBe(true);
    expect((await place.registry.lineage("child@1.0.0")).nodes).toContainEqual(
      expect.objectContaining({ id: "vad@1.0.0", kind: "deleted" }),
    );
    const back = { model: "vad", version: "1.0.0" };
    expect(
      (await rejectionOf(place.registry.register({ ...back, files: [place.file("other.bin")] }))).code,
    ).toBe("version-deleted");
    expect(
      (await place.registry.register({ ...back, files: [place.world.path("files/1.0.0.bin")] })).version,
    ).toBe("1.0.0");
  });

  it("of a whole model leaves its name taken", async () => {
    const place = await served(["1.0.0"]);
    expect((await rejectionOf(place.registry.delete({ subjects: ["vad"] }))).kind).toBe("refused");
    expect(await place.registry.delete({ subjects: ["vad"], force: true, reason: "gone" })).toMatchObject({
      deleted: ["vad"],
    });
    expect((await place.registry.models()).total).toBe(0);
    expect(
      (await rejectionOf(place.registry.register({ model: "vad", files: [place.file("x.bin")] }))).code,
    ).toBe("name-taken");
    expect((await place.registry.history({ model: "vad", limit: 1 })).events[0]?.kind).toBe("model-deleted");
    expect(await place.registry.check()).toMatchObject({ ok: true });
    expect(place.git("ls-tree", "-r", "--name-only", "HEAD", "registry/models")).toBe("");
  });
});

describe("upkeep", () => {
  it("gives the later of two versions with one number another one", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    place.git("switch", "-q", "-c", "side");
    await (await place.open()).register({ model: "vad", version: "2.0.0", files: [place.file("s.bin")] });
    place.git("switch", "-q", "main");
    await registerAll(place, "vad", ["3.0.0"]);
    place.git("merge", "-q", "--no-edit", "side");
    expect((await place.registry.check()).findings).toContainEqual(
      expect.objectContaining({ code: "ordinal-duplicate", severity: "warning" }),
    );
    const form = await place.registry.apply({ kind: "renumber" });
    expect(form).toMatchObject({
      changed: true,
      renumbered: [{ model: "vad", version: "3.0.0", from: 2, to: 4 }],
    });
    expect((await place.registry.check()).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(await place.registry.apply({ kind: "renumber" })).toMatchObject({
      changed: false,
      commit: null,
      renumbered: [],
    });
  });

  it("records that bytes were freed", async () => {
    const place = await served(["1.0.0"]);
    expect(await place.registry.apply({ kind: "collect", versions: ["vad@1.0.0"] })).toMatchObject({
      changed: true,
      collected: ["vad@1.0.0"],
    });
    expect(await place.registry.apply({ kind: "collect", versions: ["vad@1.0.0"] })).toMatchObject({
      changed: false,
    });
  });

  it("refuses a write on a registry that has moved on from what the caller saw", async () => {
    const place = await served(["1.0.0"]);
    const expected = (await place.registry.commit()) ?? "";
    await place.registry.hold({ model: "vad", stage: "production", reason: "r" }, { expected });
    const late = place.registry.unhold({ model: "vad", stage: "production" }, { expected });
    expect(await rejectionOf(late)).toMatchObject({ code: "conflict", kind: "conflict", data: { expected } });
  });
});

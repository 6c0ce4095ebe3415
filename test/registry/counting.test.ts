import { describe, expect, it } from "vitest";
import { layOut, registerAll, weights } from "./world.ts";

describe("the figures of a registry", () => {
  it("count versions, bytes, months and authors", async () => {
    const place = await layOut();
    place.setClock("2027-01-10T10:00:00.000Z");
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
    place.setClock("2027-03-20T10:00:00.000Z");
    await place.registry.promote({ version: "vad@1.1.0", stage: "production", through: true });
    await place.registry.rollback({ model: "vad", reason: "slow" });
    const files = [place.file("1.0.0.bin", weights("vad 1.0.0"))];
    const bob = await place.open({ identity: { name: "Bob", email: "bob@example.org" } });
    await bob.register({ model: "stt", files, facts: { framework: "onnx" }, allowDuplicate: true });
    const stats = await place.registry.stats();
    const size = weights("vad 1.0.0").length;
    expect(stats).toMatchObject({
      models: 2,
      versions: 3,
      stages: { development: 1, staging: 0, production: 1, deprecated: 1, archived: 0 },
      frameworks: { onnx: 1 },
      artifacts: {
        references: 3,
        distinct: 2,
        logical_bytes: 3 * size,
        unique_bytes: 2 * size,
        dedupe_ratio: 1.5,
      },
      problems: [],
    });
    expect(stats.activity).toHaveLength(12);
    expect(stats.activity[0]?.month).toBe("2026-04");
    expect(stats.activity.slice(-3)).toEqual([
      { month: "2027-01", registrations: 2, promotions: 2, rollbacks: 0 },
      { month: "2027-02", registrations: 0, promotions: 0, rollbacks: 0 },
      { month: "2027-03", registrations: 1, promotions: 2, rollbacks: 1 },
    ]);
    expect(stats.authors.map(({ author, versions }) => [author, versions])).toEqual([
      ["Ada <ada@example.org>", 2],
      ["Bob <bob@example.org>", 1],
    ]);
    const before = await place.registry.stats({ at: "2027-01-31" });
    expect(before.activity.at(-1)).toMatchObject({ month: "2027-01", registrations: 2, promotions: 2 });
    expect(before).toMatchObject({ models: 1, versions: 2 });
  });

  it("of an empty registry are zero", async () => {
    const { registry } = await layOut();
    expect(await registry.stats()).toMatchObject({
      models: 0,
      versions: 0,
      frameworks: {},
      artifacts: { references: 0, distinct: 0, logical_bytes: 0, unique_bytes: 0, dedupe_ratio: null },
      authors: [],
    });
  });

  it("say what could not be read, and what a shallow clone cannot tell", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    const tip = place.commit({ "registry/models/vad/versions/1.1.0.yaml": "odd: true\n" });
    place.world.write("r/.git/shallow", `${tip}\n`);
    const stats = await (await place.open()).stats();
    expect(stats).toMatchObject({ models: 1, versions: 1 });
    expect(stats.problems.length).toBeGreaterThan(0);
    expect(stats.activity.at(-1)).toMatchObject({ registrations: 1, promotions: null, rollbacks: null });
  });
});

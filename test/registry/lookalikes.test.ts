import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { layOut, registerAll } from "./world.ts";

describe("a registration that repeats another", () => {
  it("is refused when its files are inherited", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    const again = { model: "vad", inherit: "vad@1.0.0" };
    expect(await rejectionOf(place.registry.register(again))).toMatchObject({
      code: "version-duplicate",
      data: { version: "1.0.0" },
    });
    const elsewhere = await place.registry.register({ model: "copy", inherit: "vad@1.0.0" });
    expect(elsewhere.version).toBe("1.0.0");
  });

  it("is refused when it has no files, as written by hand or not", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const bare = { model: "vad", facts: { framework: "remote" } };
    await place.registry.register(bare);
    expect(await rejectionOf(place.registry.register(bare))).toMatchObject({ code: "version-duplicate" });
    const file = "registry/models/vad/versions/2.0.0.yaml";
    expect(place.read(file)).toContain("artifacts: []");
    place.commit({ [file]: place.read(file).replace("artifacts: []\n", "") });
    expect(await rejectionOf(place.registry.register(bare))).toMatchObject({ data: { version: "2.0.0" } });
    const other = await place.registry.register({ ...bare, facts: { framework: "local" } });
    expect(other.findings).toEqual([]);
  });

  it("carries a warning when only the name of the file is another", async () => {
    const place = await layOut({ bare: true });
    await place.registry.register({ model: "vad", files: [place.file("a.bin", "\0same")] });
    const form = await place.registry.register({ model: "vad", files: [place.file("b.bin", "\0same")] });
    expect(form.findings).toMatchObject([{ code: "content-duplicate", severity: "warning" }]);
  });
});

describe("timestamp ids of one second", () => {
  it("stand in the order of their registration everywhere", async () => {
    const place = await layOut({ bare: true });
    const ids = ["v20261121100000_ffffffff", "v20261121100000_00000000", "v20261121100000_88888888"];
    for (const [at, version] of ids.entries()) {
      const versioning = at === 0 ? { versioning: "timestamp" as const } : {};
      await place.registry.register({
        model: "vad",
        version,
        files: [place.file(`${at}.bin`)],
        ...versioning,
      });
    }
    const newest = "v20261121100000_88888888";
    const { items } = await place.registry.versions({ model: "vad" });
    expect(items.map(({ version }) => version)).toEqual([...ids].reverse());
    expect((await place.registry.version("vad@latest")).version).toBe(newest);
    expect((await place.registry.models()).items[0]?.latest).toBe(newest);
    expect((await place.registry.nextVersion({ model: "vad", files: [place.file("n.bin")] })).from).toBe(
      newest,
    );
  });
});

describe("latest of a model", () => {
  it("is no prerelease beside a release, nothing in a terminal stage, and null without any", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0", "1.1.0", "2.0.0-rc.1"]);
    expect((await place.registry.model("vad")).latest).toBe("1.1.0");
    await place.registry.retire({ versions: ["vad@1.1.0"] });
    expect((await place.registry.models()).items[0]?.latest).toBe("1.0.0");
    await place.registry.retire({ versions: ["vad@1.0.0", "vad@2.0.0-rc.1"] });
    expect((await place.registry.model("vad")).latest).toBeNull();
  });
});

describe("deleting", () => {
  it("protects a parent that a child names as its model was called before", async () => {
    const place = await layOut();
    await registerAll(place, "old", ["1.0.0"]);
    const facts = { parents: ["old@1.0.0"] };
    await place.registry.register({ model: "child", files: [place.file("c.bin")], facts });
    place.git("mv", "registry/models/old", "registry/models/new");
    const record = "registry/models/new/model.yaml";
    place.commit({ [record]: place.read(record).replace("name: old", "name: new\nformerly: [old]") });
    expect(await rejectionOf(place.registry.delete({ subjects: ["new@1.0.0"] }))).toMatchObject({
      code: "protected",
      data: { pointers: ["child@1.0.0 has new@1.0.0 as a parent"] },
    });
    expect(await rejectionOf(place.registry.delete({ subjects: ["old"] }))).toMatchObject({
      code: "protected",
    });
    expect((await place.registry.delete({ subjects: ["new", "child"] })).deleted).toEqual(["new", "child"]);
  });
});

describe("a pointer at a version that does not exist", () => {
  it("gives way to a promotion and to a rollback, and is told once", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    for (const version of ["vad@1.0.0", "vad@1.1.0"])
      await place.registry.promote({ version, stage: "production", through: true });
    const record = "registry/models/vad/model.yaml";
    const right = place.read(record);
    place.commit({ [record]: right.replace("production: 1.1.0", "production: 9.9.9") });
    await place.registry.annotate({ subject: "vad", description: "a step later" });
    const { findings } = await place.registry.check();
    expect(findings.filter(({ code }) => code === "pointer-dangling")).toMatchObject([{ severity: "error" }]);
    const back = await place.registry.rollback({
      model: "vad",
      reason: "a slip by hand",
      to: "1.1.0",
    });
    expect([back.to, back.displaced]).toEqual(["production", []]);
    expect(place.read(record)).not.toContain("9.9.9");
  });
});

import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { layOut, registerAll } from "./world.ts";

const model = "registry/models/vad/model.yaml";
const version = "registry/models/vad/versions/1.0.0.yaml";

describe("a registry with a broken record", () => {
  it("lists the rest, tells what is wrong, and refuses only what touches it", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    await registerAll(place, "stt", ["1.0.0"]);
    place.commit({ [version]: "version: [\n" });
    const list = await place.registry.versions();
    expect(list.items.map(({ model: name, version: id }) => `${name} ${id}`)).toEqual([
      "stt 1.0.0",
      "vad 1.1.0",
    ]);
    expect(list.problems).toMatchObject([{ path: version }]);
    expect((await place.registry.check()).ok).toBe(false);
    expect((await place.registry.promote({ version: "stt@1.0.0", stage: "staging" })).changed).toBe(true);
    expect((await rejectionOf(place.registry.version("vad@1.0.0"))).kind).toBe("invalid");
    place.commit({ [model]: "name: [\n" });
    expect((await rejectionOf(place.registry.promote({ version: "vad@1.1.0", stage: "staging" }))).kind).toBe(
      "invalid",
    );
    expect((await place.registry.check()).findings.map(({ path }) => path)).toContain(model);
    expect((await place.registry.status()).problems).toBeGreaterThan(0);
  });
});

describe("names that are gone", () => {
  it("count as parents: deleted versions, deleted models, earlier names", async () => {
    const place = await layOut();
    await registerAll(place, "old", ["1.0.0"]);
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    place.commit({ [model]: `${place.read(model)}formerly: [was]\n` });
    const parents = ["old@1.0.0", "vad@1.0.0", "was@1.1.0"];
    await place.registry.register({ model: "child", files: [place.file("c.bin")], facts: { parents } });
    await place.registry.delete({ subjects: ["vad@1.0.0"], force: true });
    await place.registry.delete({ subjects: ["old"], force: true });
    const { ok, findings } = await place.registry.check();
    expect([ok, findings.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
    expect(
      (await place.registry.lineage("child@1.0.0")).nodes.filter(({ kind }) => kind === "deleted"),
    ).toHaveLength(2);
    const deleted = { model: "child", files: [place.file("d.bin")], facts: { parents: ["vad@1.0.0"] } };
    expect((await place.registry.register(deleted)).parents).toMatchObject([{ version: "vad@1.0.0" }]);
    const file = "registry/models/child/versions/1.0.0.yaml";
    place.commit({ [file]: place.read(file).replace("vad@1.1.0", "was@7.0.0") });
    expect((await place.registry.check()).findings.map(({ code }) => code)).toContain("parent-unknown");
  });

  it("let the bytes of deleted versions go when history is collected", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    await place.registry.delete({ subjects: ["vad@1.0.0"] });
    place.setClock("2027-12-01T10:00:00.000Z");
    expect((await place.registry.artifacts.gc()).removed).toEqual([]);
    expect(await place.registry.artifacts.gc({ historyDays: 90, dryRun: true })).toMatchObject({
      collected: [],
      removed: [expect.anything()],
    });
    expect(await place.registry.artifacts.gc({ historyDays: 90 })).toMatchObject({
      changed: false,
      removed: [expect.anything()],
      kept: 1,
    });
    expect((await place.registry.artifacts.verify()).ok).toBe(true);
  });
});

describe("opening", () => {
  it("takes an identity from the caller, and tells what keeps a recovery from being made", async () => {
    const place = await layOut();
    const registry = await place.open({ identity: { name: "Bob", email: "bob@example.org" } });
    await registry.register({ model: "vad", files: [place.file("a.bin")] });
    expect(place.git("log", "-1", "--format=%an <%ae> %cn")).toBe("Bob <bob@example.org> Bob");
    const dead = place.world.path("r/.git/stemma-sync/abandoned.x");
    fs.mkdirSync(dead, { recursive: true });
    fs.writeFileSync(`${dead}/note.json`, "{");
    const damaged = await place.open();
    expect(damaged.recovered).toContain("note");
    expect((await damaged.models()).total).toBe(1);
  });
});

describe("artifacts", () => {
  it("are named by digest or by version, not both, and damage is told", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "vad", ["1.0.0"]);
    const [item] = (await place.registry.artifacts.ls()).items;
    const digest = item?.digest ?? "";
    expect((await place.registry.artifacts.ls({ subjects: [digest] })).items).toEqual([item]);
    const unknown = `sha256:${"0".repeat(64)}`;
    expect((await place.registry.artifacts.ls({ subjects: [unknown] })).items).toMatchObject([
      { present: false, referenced_by: [] },
    ]);
    expect((await rejectionOf(place.registry.artifacts.ls({ subjects: [digest, "vad"] }))).code).toBe(
      "usage-invalid",
    );
    const files = fs.readdirSync(place.folder, { recursive: true, encoding: "utf8" });
    const stored = place.world.path("r", files.find((name) => name.endsWith(digest.slice(9))) ?? "");
    fs.chmodSync(stored, 0o644);
    fs.writeFileSync(stored, "damaged");
    expect(await place.registry.artifacts.verify()).toMatchObject({ ok: false, corrupt: [digest] });
    place.world.write("shared/.keep", "");
    place.git("config", "stemma.store.shared.url", place.world.path("shared"));
    const registry = await place.open();
    expect((await rejectionOf(registry.artifacts.push({ to: "shared" }))).data["failed"]).toMatchObject([
      { digest },
    ]);
  });
});

import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const folderOf = (model: string): string => `registry/models/${model}`;

/** A model with two versions, one in production under an alias, a release tag and a descendant; and evidence about it. */
async function seeded(bare = false): Promise<Place> {
  const place = await layOut({ bare });
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
  await place.registry.register({ model: "asr", facts: { parents: ["vad@1.0.0"] }, version: "1.0.0" });
  await place.registry.release();
  return place;
}

async function kindsOf(place: Place, model: string): Promise<readonly string[]> {
  return (await place.registry.history({ model })).events.map(({ kind }) => kind);
}

describe("a rename", () => {
  it("moves everything in one commit that history reads as one event", async () => {
    const place = await seeded();
    const before = place.git("ls-tree", "-r", `HEAD:${folderOf("vad")}`);
    const form = await place.registry.rename({ model: "vad", to: "speech/vad", reason: "one name" });
    expect(form).toMatchObject({
      changed: true,
      from: "vad",
      to: "speech/vad",
      formerly: ["vad"],
      findings: [],
    });
    expect(place.git("log", "-1", "--format=%B")).toBe("rename(vad): speech/vad\n\nReason: one name\n");
    expect(place.git("rev-list", "--count", `${form.base ?? ""}..HEAD`)).toBe("1");
    expect(fs.existsSync(path.join(place.folder, folderOf("vad")))).toBe(false);
    expect(place.git("status", "--porcelain")).toBe("");
    expect(place.git("ls-tree", "-r", "--name-only", `HEAD:${folderOf("speech/vad")}`).split("\n")).toEqual(
      before.split("\n").map((line) => line.split("\t")[1]),
    );
    const [event, ...earlier] = (await place.registry.history({ model: "speech/vad" })).events;
    expect(event).toMatchObject({
      kind: "renamed",
      model: "speech/vad",
      from: "vad",
      to: "speech/vad",
      reason: "one name",
    });
    expect(earlier.map(({ kind }) => kind)).toContain("model-created");
    expect(await kindsOf(place, "vad")).toEqual(await kindsOf(place, "speech/vad"));
    const range = await place.registry.check({ range: `${form.base ?? ""}..HEAD` });
    expect(range.findings).toEqual([]);
    expect((await place.registry.check()).findings).toEqual([]);
  });

  it("leaves every reference through the name before working", async () => {
    const place = await seeded(true);
    const { commit } = await place.registry.rename({ model: "vad", to: "detector" });
    const { registry } = place;
    for (const selector of ["1.0.0", "champion", "production", "#1"])
      expect(await registry.resolve(`vad@${selector}`)).toMatchObject({
        model: "detector",
        version: "1.0.0",
      });
    expect((await registry.model("vad")).name).toBe("detector");
    expect(await registry.version("vad@latest", { at: "vad@v1.1.0" })).toMatchObject({
      model: "vad",
      version: "1.1.0",
    });
    expect((await registry.tenures("vad", "production")).tenures).toHaveLength(1);
    const lineage = await registry.lineage("asr@1.0.0");
    expect(lineage.nodes.map(({ id }) => id)).toContain("detector@1.0.0");
    expect((await registry.lineage("detector@1.0.0")).nodes.map(({ id }) => id)).toContain("asr@1.0.0");
    await registry.promote({ version: "vad@1.1.0", stage: "staging" });
    expect(
      await registry.register({ model: "vad", facts: { parents: ["vad@1.1.0"], framework: "x" } }),
    ).toMatchObject({
      model: "detector",
      ordinal: 3,
    });
    // It held the stage under the name before, so it may return without a transition.
    expect(
      await registry.rollback({ model: "vad", to: "1.0.0", stage: "staging", reason: "late" }),
    ).toMatchObject({ model: "detector", version: "1.0.0", from: "production", to: "staging" });
    expect((await registry.check({ range: `${commit ?? ""}..main` })).findings).toEqual([]);
    expect((await rejectionOf(registry.delete({ subjects: ["detector@1.0.0"] }))).data["pointers"]).toContain(
      "asr@1.0.0 has detector@1.0.0 as a parent",
    );
  });

  it("is taken back, and goes on, with the names in between reserved", async () => {
    const place = await seeded();
    await place.registry.rename({ model: "vad", to: "b" });
    await place.registry.rename({ model: "b", to: "c" });
    expect(await place.registry.rename({ model: "b", to: "vad" })).toMatchObject({
      from: "c",
      formerly: ["b", "c"],
    });
    for (const name of ["vad", "b", "c"]) expect((await place.registry.model(name)).name).toBe("vad");
    expect((await kindsOf(place, "vad")).filter((kind) => kind === "renamed")).toHaveLength(3);
    expect((await kindsOf(place, "vad")).slice(-2).sort()).toEqual(["model-created", "registered"]);
    expect((await place.registry.check({ range: "HEAD~3..HEAD" })).findings).toEqual([]);
    expect((await place.registry.check({ range: "HEAD~2..HEAD" })).findings).toEqual([]);
    for (const name of ["b", "c"]) {
      const refused = await rejectionOf(place.registry.rename({ model: "asr", to: name }));
      expect(refused).toMatchObject({
        code: "name-taken",
        message: `asr cannot be renamed to ${name}: it is an earlier name of vad`,
      });
    }
  });

  it("that was made already changes nothing", async () => {
    const place = await seeded();
    const { commit } = await place.registry.rename({ model: "vad", to: "b" });
    expect(await place.registry.rename({ model: "vad", to: "b" })).toMatchObject({
      ...{ base: commit, commit: null, changed: false, from: "b", to: "b", formerly: ["vad"] },
    });
    expect(place.git("rev-parse", "HEAD")).toBe(commit);
  });

  it("keeps holds in force, and a deletion keeps the names", async () => {
    const place = await seeded();
    await place.registry.hold({ model: "vad", stage: "production", reason: "incident" });
    await place.registry.rename({ model: "vad", to: "b" });
    const refused = await rejectionOf(place.registry.promote({ version: "b@1.0.0", stage: "deprecated" }));
    expect(refused.code).toBe("stage-held");
    await place.registry.delete({ subjects: ["vad"], force: true });
    for (const name of ["vad", "b"])
      expect(await rejectionOf(place.registry.rename({ model: "asr", to: name }))).toMatchObject({
        code: "name-taken",
        message: `asr cannot be renamed to ${name}: a deleted model had that name`,
      });
    expect((await rejectionOf(place.registry.rename({ model: "vad", to: "z" }))).code).toBe("model-unknown");
    expect((await kindsOf(place, "vad"))[0]).toBe("model-deleted");
    expect(await kindsOf(place, "vad")).toEqual(await kindsOf(place, "b"));
    expect(await kindsOf(place, "b")).toContain("renamed");
    place.commit({ "registry/registry.yaml": "nothing: that counts\n" });
    expect((await kindsOf(place, "vad"))[0]).toBe("model-deleted");
  });

  it("is refused for a name that no model may have", async () => {
    const place = await seeded();
    await registerAll(place, "speech/tts", ["1.0.0"]);
    const base = place.git("rev-parse", "HEAD");
    const cases = [
      ["asr", "vad", "name-taken", "there is a model of that name"],
      ["asr", "speech", "name-taken", "it is a namespace"],
      ["speech/tts", "speech", "name-taken", "it is a namespace"],
      ["asr", "vad/asr", "name-taken", "vad is a model"],
      ["asr", "asr/base", "name-taken", "asr is a model"],
      ["asr", "ASR", "name-invalid", ""],
      ["asr", "versions", "name-invalid", ""],
      ["gone", "b", "model-unknown", ""],
      ["asr@1.0.0", "b", "name-invalid", ""],
    ] as const;
    for (const [model, to, code, why] of cases) {
      const refused = await rejectionOf(place.registry.rename({ model, to }));
      expect([model, to, refused.code]).toEqual([model, to, code]);
      expect(refused.message).toContain(why);
      expect(refused.hint).toBeTruthy();
    }
    expect(place.git("rev-parse", "HEAD")).toBe(base);
  });
});

describe("what a rename moves", () => {
  const evidence = `# yaml-language-server: $schema=../../../../.schemas/evidence.schema.json
kind: approval
subject: {model: vad, version: 1.0.0, artifacts: []} # as signed
by: ada
created: 2026-11-21T10:00:00.000Z
`;

  it("is every file as it is, comments and bad records with it", async () => {
    const place = await seeded();
    const record = place.read(`${folderOf("vad")}/model.yaml`);
    const files = {
      "model.yaml": record.replace("stages:", "stages: # where they stand"),
      "versions/0.9.0.yaml": "no record at all\n",
      "profiles/1.0.0.yaml": "any: thing\n",
      "README.md": "notes\n",
    };
    place.commit(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folderOf("vad")}/${file}`, text])),
    );
    await place.registry.rename({ model: "vad", to: "b" });
    expect(place.read(`${folderOf("b")}/model.yaml`)).toBe(
      `${files["model.yaml"].replace("name: vad", "name: b")}formerly:\n  - vad\n`,
    );
    for (const file of ["versions/0.9.0.yaml", "profiles/1.0.0.yaml", "README.md"] as const)
      expect(place.read(`${folderOf("b")}/${file}`)).toBe(files[file]);
    expect(place.git("status", "--porcelain")).toBe("");
  });

  it("is evidence that still counts under the name it was signed for, and no evidence about others", async () => {
    const place = await seeded();
    const file = "evidence/1.0.0/approval.ada.yaml";
    const digest = (await place.registry.resolve("vad@1.0.0")).artifacts[0]?.digest ?? "";
    const bound = evidence.replace("artifacts: []", `artifacts: ["${digest}"]`);
    place.commit({ [`${folderOf("vad")}/${file}`]: bound });
    await place.registry.rename({ model: "vad", to: "speech/vad" });
    const moved = place.read(`${folderOf("speech/vad")}/${file}`);
    expect(moved).toBe(bound);
    expect((await place.registry.check()).findings).toEqual([]);
    expect((await place.registry.report("vad@1.0.0")).evidence).toMatchObject([{ name: "ada", bound: true }]);
    expect((await kindsOf(place, "vad"))[0]).toBe("renamed");
    place.commit({ [`${folderOf("asr")}/${file}`]: bound });
    expect((await place.registry.check()).findings).toMatchObject([
      { code: "record-misplaced", path: `${folderOf("asr")}/${file}`, line: 3 },
    ]);
  });

  it("keeps the way to the schemas at another depth, where a file had it", async () => {
    const place = await seeded();
    const odd = `${folderOf("vad")}/versions/1.1.0.yaml`;
    place.commit({ [odd]: place.read(odd).replace(/^# yaml[^\n]*\n/, "# mine\n") });
    await place.registry.rename({ model: "vad", to: "speech/vad" });
    const first = (file: string): string =>
      place.read(`${folderOf("speech/vad")}/${file}`).split("\n")[0] ?? "";
    expect(first("model.yaml")).toBe("# yaml-language-server: $schema=../../../.schemas/model.schema.json");
    expect(first("versions/1.0.0.yaml")).toBe(
      "# yaml-language-server: $schema=../../../../.schemas/version.schema.json",
    );
    expect(first("versions/1.1.0.yaml")).toBe("# mine");
    expect(await kindsOf(place, "vad")).not.toContain("annotated");
    expect((await place.registry.check()).findings).toEqual([]);
  });

  it("is shown by a dry run, file by file, with nothing written", async () => {
    const place = await seeded();
    const base = place.git("rev-parse", "HEAD");
    const plan = await place.registry.plan({ kind: "rename", model: "vad", to: "b", reason: null });
    expect(plan.findings).toEqual([]);
    const version = place.read(`${folderOf("vad")}/versions/1.0.0.yaml`);
    expect(plan.changes).toContainEqual({
      path: `${folderOf("vad")}/versions/1.0.0.yaml`,
      before: version,
      after: null,
    });
    expect(plan.changes).toContainEqual({
      path: `${folderOf("b")}/versions/1.0.0.yaml`,
      before: null,
      after: version,
    });
    expect(place.git("rev-parse", "HEAD")).toBe(base);
  });

  it("has no link or folder of another repository in it", async () => {
    const place = await seeded();
    fs.symlinkSync("model.yaml", path.join(place.folder, folderOf("vad"), "link"));
    place.git("add", ".");
    place.git("commit", "-qm", "a link");
    expect(await rejectionOf(place.registry.rename({ model: "vad", to: "b" }))).toMatchObject({
      code: "path-invalid",
      data: { path: `${folderOf("vad")}/link` },
    });
  });

  it("does not take along what was edited and not committed", async () => {
    const place = await seeded();
    const file = path.join(place.folder, folderOf("vad"), "versions/1.0.0.yaml");
    fs.appendFileSync(file, "# edited\n");
    expect((await rejectionOf(place.registry.rename({ model: "vad", to: "b" }))).code).toBe("path-dirty");
    expect(fs.existsSync(path.join(place.folder, folderOf("b")))).toBe(false);
  });
});

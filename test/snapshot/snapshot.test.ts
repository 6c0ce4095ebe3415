import { describe, expect, it } from "vitest";
import { readModels, readVersions } from "../../src/snapshot/catalogue.ts";
import { Memo } from "../../src/snapshot/memo.ts";
import { findModel, findVersion } from "../../src/snapshot/resolve.ts";
import { parentsOf, Snapshot } from "../../src/snapshot/snapshot.ts";
import { aliasesOf, holdersOf, latestRelease, stageOf, stagesWith } from "../../src/snapshot/state.ts";
import { rejectionOf } from "../support/fault.ts";
import { settingsYaml, small, take, versionYaml } from "./world.ts";

describe("a snapshot", () => {
  it("tells what there is", async () => {
    const { snapshot, commit } = await take(small);
    expect(snapshot.commit).toBe(commit);
    expect(await snapshot.exists()).toBe(true);
    expect(await snapshot.modelNames()).toEqual(["speech/stt", "vad"]);
    expect([
      await snapshot.isNamespace("speech"),
      await snapshot.isNamespace("vad"),
      await snapshot.isNamespace("a/b"),
      await snapshot.isNamespace("x"),
    ]).toEqual([true, false, false, false]);
    expect((await snapshot.model("vad")).versionIds).toEqual(["1.0.0", "1.1.0", "1.2.0", "2.0.0"]);
    expect([...(await snapshot.model("vad", ["1.0.0", "7.0.0"])).versions.keys()]).toEqual(["1.0.0"]);
    expect((await snapshot.model("vad", "all")).versions.size).toBe(4);
    expect((await snapshot.model("none", "all")).record).toBeNull();
    expect([...(await snapshot.ordinals("vad"))]).toEqual([
      ["1.0.0", 1],
      ["1.1.0", 2],
      ["1.2.0", 2],
    ]);
    expect([...(await snapshot.children(["speech/stt", "vad"]))].sort()).toEqual([
      ["speech/stt@1.0.0", ["vad@1.0.0"]],
      ["vad@1.1.0", ["vad@1.2.0"]],
    ]);
    expect((await snapshot.children(["none"])).size).toBe(0);
    const siblings = await snapshot.siblings("vad", { digests: new Set(), fileless: false });
    expect(siblings).toEqual({ ordinals: await snapshot.ordinals("vad"), twins: [] });
    expect(parentsOf({ parents: ["a@1", { version: "b@2" }] })).toEqual(["a@1", "b@2"]);
    expect(await rejectionOf(snapshot.version("vad", "7.0.0"))).toMatchObject({ code: "version-unknown" });
  });

  it("reads one model of many", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        [`models/m${index}/model.yaml`, `name: m${index}\n`],
        [`models/m${index}/versions/1.0.0.yaml`, versionYaml("1.0.0")],
      ]).flat() as [string, string][],
    );
    const { snapshot, objects } = await take({ "registry.yaml": settingsYaml, ...many });
    const before = { ...objects.counts };
    await findVersion(snapshot, "m7@1.0.0");
    await snapshot.model("m7", ["1.0.0"]);
    expect(objects.counts.blob - before.blob).toBe(3);
    expect(objects.counts.tree - before.tree).toBe(5);
  });

  it("parses a record once, whatever the snapshot, and forgets what was used least", async () => {
    const { snapshot, objects } = await take(small);
    const memo = new Memo({ capacity: 4 });
    const [one, two] = [new Snapshot(null, snapshot.files, memo), new Snapshot(null, snapshot.files, memo)];
    const first = await one.version("vad", "1.0.0");
    const reads = objects.counts.blob;
    expect(await two.version("vad", "1.0.0")).toBe(first);
    expect(objects.counts.blob).toBe(reads);
    for (const id of ["1.1.0", "1.2.0", "2.0.0"]) await one.version("vad", id);
    await one.version("speech/stt", "1.0.0");
    expect(await two.version("vad", "1.0.0")).not.toBe(first);
  });

  it("forgets a look that failed, and never takes it for absence", async () => {
    const { snapshot, objects } = await take(small);
    objects.failure = new Error("the disk is gone");
    await expect(snapshot.settings()).rejects.toThrow("the disk is gone");
    await expect(snapshot.model("vad")).rejects.toThrow("the disk is gone");
    await expect(snapshot.modelNames()).rejects.toThrow("the disk is gone");
    await expect(readModels(snapshot, ["vad"])).rejects.toThrow("the disk is gone");
    objects.failure = null;
    expect((await snapshot.settings()).format).toBe(1);
    expect((await snapshot.model("vad")).record?.name).toBe("vad");
    expect(await snapshot.modelNames()).toHaveLength(2);
  });

  it("without a registry says so", async () => {
    const { snapshot } = await take({ "notes.md": "x" });
    expect(await snapshot.exists()).toBe(false);
    expect(await rejectionOf(snapshot.settings())).toMatchObject({ code: "registry-missing" });
    expect(await snapshot.modelNames()).toEqual([]);
    expect(await rejectionOf(findModel(snapshot, "vad"))).toMatchObject({ code: "registry-missing" });
  });

  it("knows evidence by path, and what stands where", async () => {
    const evidence = `kind: approval\nsubject: {model: vad, version: "1.0.0", artifacts: ["sha256:${"0".repeat(64)}"]}\nby: ada\ncreated: 2026-11-21T10:00:00.000Z\n`;
    const { snapshot } = await take({
      ...small,
      "models/vad/evidence/1.0.0/approval.ada.yaml": evidence,
      "models/vad/evidence/1.0.0/notes.txt": "x",
    });
    const path = "registry/models/vad/evidence/1.0.0/approval.ada.yaml";
    expect([...(await snapshot.evidence("vad")).keys()]).toEqual([path]);
    expect([...(await snapshot.evidence("vad", "1.0.0")).keys()]).toEqual([path]);
    expect((await snapshot.evidence("vad", "1.1.0")).size).toBe(0);
    expect((await snapshot.evidence("speech/stt")).size).toBe(0);
    const [state, settings] = [await snapshot.model("vad"), await snapshot.settings()];
    expect(holdersOf(state, settings, "development")).toEqual([]);
    expect(holdersOf(await snapshot.model("none"), settings, "canary")).toEqual([]);
    expect(latestRelease(state, settings)).toBe("1.2.0");
    expect(stagesWith(settings, ({ deployable }) => deployable)).toEqual(["production"]);
    if (state.model === null) throw new Error("no model");
    expect(aliasesOf(state.model, "1.0.0")).toEqual(["champion"]);
    const twice = {
      ...state.model,
      stages: new Map([
        ["canary", ["1"]],
        ["staging", ["1", "2"]],
        ["archived", ["2", "3"]],
        ["x", ["3"]],
        ["canary2", ["4"]],
        ["y", ["4"]],
      ]),
    };
    expect(["1", "2", "3", "4", "5"].map((version) => stageOf(twice, settings, version))).toEqual([
      "staging",
      "staging",
      "archived",
      "canary2",
      "development",
    ]);
  });
});

describe("a model's state", () => {
  it("knows of no release in an absent model, and none beyond terminal stages", async () => {
    const { snapshot } = await take({
      ...small,
      "models/vad/model.yaml": 'name: vad\nstages:\n  archived: ["1.0.0", "1.1.0", "1.2.0", "2.0.0"]\n',
    });
    const settings = await snapshot.settings();
    expect(latestRelease(await snapshot.model("none"), settings)).toBeNull();
    expect(latestRelease(await snapshot.model("vad"), settings)).toBeNull();
    expect(await rejectionOf(findVersion(snapshot, "vad@latest"))).toMatchObject({ code: "version-unknown" });
    expect(await rejectionOf(findVersion(snapshot, "vad@champion"))).toMatchObject({
      code: "version-unknown",
    });
  });

  it("lists several aliases of a version by name, and falls back to what stands in a record", async () => {
    const { snapshot } = await take({
      ...small,
      "models/vad/model.yaml": 'name: vad\naliases: {b: "1.0.0", a: "1.0.0"}\n',
    });
    const { model } = await snapshot.model("vad");
    if (model === null) throw new Error("no model");
    expect(aliasesOf(model, "1.0.0")).toEqual(["a", "b"]);
    const unknown = {
      ...model,
      stages: new Map([
        ["p", ["1"]],
        ["q", ["1"]],
      ]),
    };
    expect(stageOf(unknown, await snapshot.settings(), "1")).toBe("p");
    expect(stagesWith(await snapshot.settings(), () => false)).toEqual([]);
  });

  it("is not read from a folder where a file belongs", async () => {
    const { snapshot } = await take({ ...small, "models/odd/model.yaml/x": "x" });
    expect(await rejectionOf(snapshot.model("odd"))).toMatchObject({ code: "path-invalid" });
    expect(await rejectionOf(findModel(snapshot, "nothing"))).toMatchObject({ code: "model-unknown" });
  });
});

describe("a list", () => {
  it("has the records that can be read, and problems beside them", async () => {
    const { snapshot } = await take({
      ...small,
      "models/bad/model.yaml": "name: bad\nnmae: x\nowners: 3\n",
      "models/vad/versions/1.1.0.yaml": "version: [\n",
    });
    const { models, problems } = await readModels(snapshot);
    expect(models.map(({ name }) => name)).toEqual(["speech/stt", "vad"]);
    expect(problems.map(({ code, path, line }) => [code, path, line])).toEqual([
      ["record-invalid", "registry/models/bad/model.yaml", 2],
      ["record-invalid", "registry/models/bad/model.yaml", 3],
    ]);
    expect((await readModels(snapshot, ["vad", "none"])).models.map(({ name }) => name)).toEqual(["vad"]);
    const versions = await readVersions(snapshot, "vad");
    expect(versions.versions.map(({ version }) => version)).toEqual(["1.0.0", "1.2.0", "2.0.0"]);
    expect(versions.problems.map(({ code }) => code)).toEqual(["yaml-invalid"]);
    expect(await readVersions(snapshot, "bad")).toMatchObject({
      versions: [],
      problems: [{ code: "record-invalid" }, {}],
    });
  });
});

describe("a name", () => {
  const found = async (text: string, files = small) => {
    const { state, version } = await findVersion((await take(files)).snapshot, text);
    return `${state.name}@${version}`;
  };
  const fault = async (text: string, files = small) =>
    rejectionOf(findVersion((await take(files)).snapshot, text));

  it.each([
    ["vad@1.0.0", "vad@1.0.0"],
    ["vad@v1.0.0", "vad@1.0.0"],
    ["vad@latest", "vad@1.2.0"],
    ["vad@#1", "vad@1.0.0"],
    ["vad@#2", "vad@1.2.0"],
    ["vad@staging", "vad@1.1.0"],
    ["vad@champion", "vad@1.0.0"],
    ["old-vad@staging", "vad@1.1.0"],
    ["speech/stt@latest", "speech/stt@1.0.0"],
  ])("%s leads to %s", async (text, wanted) => {
    expect(await found(text)).toBe(wanted);
  });

  it.each([
    ["vad", "reference-invalid", "vad@X"],
    ["vda@1.0.0", "model-unknown", "vad"],
    ["zebra@1.0.0", "model-unknown", "stemma list"],
    ["speech@1.0.0", "model-unknown", "speech/stt"],
    ["vad@1.0.1", "version-unknown", "1.0.0"],
    ["vad@0.1.0", "version-unknown", ""],
    ["vad@99.99.99-zzzzzzzzzzzzzzzzz", "version-unknown", "stemma list"],
    ["vad@#9", "version-unknown", "stemma list"],
    ["vad@stagign", "version-unknown", "staging"],
    ["vad@zzzzzz", "version-unknown", "Stages"],
    ["vad@lost", "version-unknown", ""],
    ["vad@production", "stage-empty", "stemma show"],
    ["vad@canary", "ambiguous", "Name one"],
  ])("%s is %s, with a hint", async (text, code, hint) => {
    const error = await fault(text);
    expect(error.code).toBe(code);
    expect(error.hint).toContain(hint);
  });

  it("of a deleted model or in an empty registry is told as such", async () => {
    const tombs = { "registry.yaml": `${settingsYaml}tombstones:\n  - {model: gone, formerly: [older]}\n` };
    expect((await fault("gone@1.0.0", tombs)).message).toContain("deleted");
    expect((await fault("older@1.0.0", tombs)).data["deleted"]).toBe(true);
    expect((await fault("x@1.0.0", tombs)).hint).toContain("empty");
  });

  it("latest is the newest where time decides: timestamp ids of one second, and prereleases", async () => {
    const [a, b] = ["v20261121100000_aaaaaaaa", "v20261121100000_bbbbbbbb"];
    const model = (...versions: [string, number][]) => ({
      "registry.yaml": settingsYaml,
      "models/m/model.yaml": "name: m\n",
      ...Object.fromEntries(
        versions.map(([id, second]) => [`models/m/versions/${id}.yaml`, versionYaml(id, "", second)]),
      ),
    });
    expect(await found("m@latest", model([a, 2], [b, 1]))).toBe(`m@${a}`);
    expect(await found("m@latest", model([a, 2], ["v20261121100001_00000000", 1]))).toBe(
      "m@v20261121100001_00000000",
    );
    expect(await found("m@latest", model(["1.0.0-rc.2", 1], ["1.0.0-rc.1", 2]))).toBe("m@1.0.0-rc.1");
    expect(await fault("m@latest", model())).toMatchObject({ code: "version-unknown" });
  });
});

import { describe, expect, test } from "vitest";
import { divergence, isOnLine, mergeBase } from "../../src/history/ancestry.ts";
import { introductions } from "../../src/history/introduced.ts";
import { changedPaths } from "../../src/history/tree-changes.ts";
import { findEntry } from "../../src/history/tree-scan.ts";
import { lastUpdates, type Subject } from "../../src/history/updates.ts";
import { modelFolder, modelPath, versionPath } from "../../src/records/layout.ts";
import { type Line, makeLine, model, open, openSource, start, version, versions } from "./line.ts";

const vad: Subject = { model: "vad", version: null };
const of = (id: string, name = "vad"): Subject => ({ model: name, version: id });

describe("last updates", () => {
  test("are the last touch of the record, the stage or an alias of a version", async () => {
    const line = makeLine();
    const registered = line.commit({
      ...model("vad", { aliases: { champion: "2.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0", "3.0.0", "4.0.0"),
    });
    const annotated = line.commit(version("vad", "1.0.0", { description: "New" }), {
      author: "Eve <eve@example.org>",
    });
    const pointed = line.commit(model("vad", { aliases: { champion: "3.0.0" } }));
    line.commit({ [`${modelFolder("vad")}/evidence/4.0.0/approval.ada.yaml`]: "x" });
    const other = line.commit(model("other"));
    const updates = await lastUpdates(await openSource(line), line.head(), [
      vad,
      of("1.0.0"),
      of("2.0.0"),
      of("3.0.0"),
      of("4.0.0"),
      of("9.9.9"),
      { model: "other", version: null },
    ]);
    expect([...updates].map(([key, update]) => [key, update?.commit ?? null])).toEqual([
      ["vad", line.git("rev-parse", "HEAD~1")],
      ["vad@1.0.0", annotated],
      ["vad@2.0.0", pointed],
      ["vad@3.0.0", pointed],
      ["vad@4.0.0", registered],
      ["vad@9.9.9", null],
      ["other", other],
    ]);
    expect(updates.get("vad@1.0.0")?.by).toBe("Eve <eve@example.org>");
    expect(updates.get("vad@1.0.0")?.time).toBe(new Date((start + 120) * 1000).toISOString());
  });

  test("follow a renamed model", async () => {
    const line = makeLine();
    const registered = line.commit({ ...model("old"), ...versions("old", "1.0.0") });
    line.git("mv", modelFolder("old"), modelFolder("vad"));
    const renamed = line.commit({ ...model("vad", { formerly: ["old"] }), ...versions("vad", "2.0.0") });
    const updates = await lastUpdates(await openSource(line), line.head(), [of("1.0.0"), of("2.0.0"), vad]);
    expect([...updates.values()].map((update) => update?.commit)).toEqual([registered, renamed, renamed]);
  });

  test("nothing wanted is nothing read", async () => {
    const line = makeLine();
    expect(await lastUpdates(await openSource(line), line.head(), [])).toEqual(new Map());
  });

  test("are null in a shallow clone, and a failing store is a failure", async () => {
    const line = makeLine();
    line.commit(model("vad"));
    line.world.git(".", "clone", "-q", "--depth", "1", `file://${line.world.path("repo")}`, "clone");
    expect(await lastUpdates(await openSource(line, "clone"), line.head(), [vad])).toEqual(
      new Map([["vad", null]]),
    );
    await expect(lastUpdates(await openSource(line), "f".repeat(40), [vad])).rejects.toMatchObject({
      code: "object-missing",
    });
  });
});

describe("introductions", () => {
  const blob = (line: Line, commit: string, path: string): string =>
    line.git("rev-parse", `${commit}:${path}`);

  test("name the commit and the blob with which each version came", async () => {
    const line = makeLine();
    const first = line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    line.commit(version("vad", "1.0.0", { description: "changed" }));
    const second = line.commit(versions("vad", "2.0.0"));
    const [one, two] = [versionPath("vad", "1.0.0"), versionPath("vad", "2.0.0")];
    const source = await openSource(line);
    expect(await introductions(source, line.head())).toEqual(
      new Map([
        [two, { commit: second, blob: blob(line, second, two), path: two }],
        [one, { commit: first, blob: blob(line, first, one), path: one }],
      ]),
    );
    const asked = await introductions(source, line.head(), [
      two,
      versionPath("vad", "7.0.0"),
      modelPath("vad"),
    ]);
    expect([...asked.keys()]).toEqual([two]);
    expect(await introductions(source, line.head(), [])).toEqual(new Map());
  });

  test("start anew with a second registration", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    const path = versionPath("vad", "1.0.0");
    line.commit({ [path]: null });
    const again = line.commit(version("vad", "1.0.0", { description: "again" }));
    expect((await introductions(await openSource(line), line.head())).get(path)?.commit).toBe(again);
  });

  test("are found under the earlier name of a model", async () => {
    const line = makeLine();
    const first = line.commit({ ...model("old"), ...versions("old", "1.0.0") });
    line.git("mv", modelFolder("old"), modelFolder("vad"));
    const renamed = line.commit({ ...model("vad", { formerly: ["old"] }), ...versions("vad", "2.0.0") });
    const found = await introductions(await openSource(line), line.head());
    expect(found.get(versionPath("vad", "1.0.0"))).toMatchObject({
      commit: first,
      path: versionPath("old", "1.0.0"),
    });
    expect(found.get(versionPath("vad", "2.0.0"))?.commit).toBe(renamed);
  });

  test("are refused where the boundary of a shallow clone comes first", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    const second = line.commit(versions("vad", "2.0.0"));
    line.commit({ "x.txt": "x" });
    line.world.git(".", "clone", "-q", "--depth", "3", `file://${line.world.path("repo")}`, "clone");
    const source = await openSource(line, "clone");
    const path = versionPath("vad", "2.0.0");
    expect((await introductions(source, line.head(), [path])).get(path)?.commit).toBe(second);
    await expect(introductions(source, line.head())).rejects.toMatchObject({ code: "history-incomplete" });
  });
});

describe("ancestry", () => {
  function forked(skew = 0): { line: Line; base: string; left: string; right: string } {
    const line = makeLine();
    const base = line.commit({ "a.txt": "a" });
    line.git("checkout", "-q", "-b", "side");
    line.commit({ "b.txt": "b" }, { at: start + 120 - skew });
    const right = line.commit({ "b.txt": "bb" }, { at: start + 180 - skew });
    line.git("checkout", "-q", "main");
    const left = line.commit({ "c.txt": "c" });
    return { line, base, left, right };
  }

  test("counts what each side has alone and finds where they parted", async () => {
    for (const skew of [0, 40_000]) {
      const { line, base, left, right } = forked(skew);
      const source = await openSource(line);
      expect(await divergence(source, left, right)).toEqual({ ahead: 1, behind: 2 });
      expect(await divergence(source, left, left)).toEqual({ ahead: 0, behind: 0 });
      expect(await divergence(source, left, base)).toEqual({ ahead: 1, behind: 0 });
      expect(await mergeBase(source, left, right)).toBe(base);
      expect(await mergeBase(source, base, right)).toBe(base);
      expect(await mergeBase(source, left, left)).toBe(left);
    }
  });

  test("agrees with git where merges criss-cross, and finds nothing in strange histories", async () => {
    const { line, left, right } = forked();
    line.git("merge", "-q", "--no-edit", "side");
    const one = line.head();
    line.git("checkout", "-q", "side");
    line.git("merge", "-q", "--no-edit", left);
    const two = line.head();
    line.git("checkout", "-q", "--orphan", "alone");
    const alone = line.commit({ "z.txt": "z" });
    const source = await openSource(line);
    expect(line.git("merge-base", "--all", one, two).split("\n")).toContain(
      await mergeBase(source, one, two),
    );
    expect(await mergeBase(source, one, right)).toBe(right);
    expect(await mergeBase(source, alone, two)).toBe(null);
  });

  test("prefers the lower id among bases of one second", async () => {
    const line = makeLine();
    line.git("checkout", "-q", "-b", "side");
    const right = line.commit({ "b.txt": "b" }, { at: start + 60 });
    line.git("checkout", "-q", "main");
    const left = line.commit({ "c.txt": "c" }, { at: start + 60 });
    line.git("merge", "-q", "--no-edit", "side");
    const one = line.head();
    line.git("checkout", "-q", "side");
    line.git("merge", "-q", "--no-edit", left);
    expect(await mergeBase(await openSource(line), one, line.head())).toBe([left, right].sort()[0]);
  });

  test("stops a day below what both sides share", async () => {
    const line = makeLine();
    const day = 86_400;
    for (let count = 1; count < 6; count++) line.commit({}, { at: start + count * 10 * day });
    const base = line.head();
    const tip = line.commit({}, { at: start + 60 * day });
    line.world.git(".", "clone", "-q", "--depth", "4", `file://${line.world.path("repo")}`, "clone");
    const source = await openSource(line, "clone");
    expect(await divergence(source, tip, base)).toEqual({ ahead: 1, behind: 0 });
  });

  test("a commit is on the line of its first parents only", async () => {
    const { line, base, left, right } = forked();
    line.git("merge", "-q", "--no-edit", "side");
    const source = await openSource(line);
    expect(await isOnLine(source, line.head(), line.head())).toBe(true);
    expect(await isOnLine(source, line.head(), left)).toBe(true);
    expect(await isOnLine(source, line.head(), base)).toBe(true);
    expect(await isOnLine(source, line.head(), right)).toBe(false);
  });

  test("what a shallow clone cut off is not answered", async () => {
    const { line, base, left, right } = forked();
    line.git("checkout", "-q", "main");
    line.world.git(
      ".",
      "clone",
      "-q",
      "--depth",
      "1",
      "--no-single-branch",
      `file://${line.world.path("repo")}`,
      "clone",
    );
    const source = await openSource(line, "clone");
    for (const asked of [
      divergence(source, left, right),
      mergeBase(source, left, right),
      isOnLine(source, left, base),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: "history-incomplete" });
    }
  });
});

describe("changed paths", () => {
  test("skip what is equal, and know a file that became a folder", async () => {
    const line = makeLine();
    line.commit({
      "registry/a": "1",
      "registry/b/c": "1",
      "registry/b-d": "1",
      "registry/same/x": "1",
      out: "1",
    });
    const before = line.git("rev-parse", "HEAD^{tree}");
    line.commit({ "registry/a": null, "registry/b": null });
    line.commit({
      "registry/a/deep": "2",
      "registry/b": "2",
      "registry/b-d": "3",
      "registry/new": "1",
      out: "2",
    });
    const { trees } = await openSource(line);
    const changes = await changedPaths(trees, before, line.git("rev-parse", "HEAD^{tree}"));
    expect(
      changes.map(
        ({ path, before: was, after: is }) => `${path} ${was === null ? "-" : "x"}${is === null ? "-" : "x"}`,
      ),
    ).toEqual([
      "registry/a x-",
      "registry/a/deep -x",
      "registry/b -x",
      "registry/b-d xx",
      "registry/b/c x-",
      "registry/new -x",
    ]);
    expect(await changedPaths(trees, before, before)).toEqual([]);
    expect(await changedPaths(trees, null, before, "registry/same")).toHaveLength(1);
  });

  test("leave out links and names that no file system should see", async () => {
    const line = makeLine();
    const { objects } = await open(line);
    const blob = await objects.write("blob", Buffer.from("x"));
    const oid = Buffer.from(blob, "hex");
    const entry = (mode: string, name: string | Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${mode} `), Buffer.from(name), Buffer.from([0]), oid]);
    const inner = await objects.write(
      "tree",
      Buffer.concat([
        entry("100644", ".git"),
        entry("120000", "link"),
        entry("100644", "ok"),
        entry("100644", Buffer.from([0xff])),
      ]),
    );
    const root = await objects.write(
      "tree",
      Buffer.concat([Buffer.from("40000 registry\0"), Buffer.from(inner, "hex")]),
    );
    const { trees } = await openSource(line);
    expect((await changedPaths(trees, null, root)).map(({ path }) => path)).toEqual(["registry/ok"]);
    const torn = await objects.write("tree", Buffer.from("100644 registry"));
    await expect(changedPaths(trees, null, torn)).rejects.toMatchObject({ code: "object-corrupt" });
  });

  test("tell trees with the longer ids of SHA-256 apart as well", () => {
    const id = (fill: number): Buffer => Buffer.alloc(32, fill);
    const body = Buffer.concat([
      Buffer.from("100644 a.yaml\0"),
      id(0),
      Buffer.from("40000 folder\0"),
      id(0xab),
    ]);
    expect(findEntry({ body, idBytes: 32 }, "folder")).toEqual({ mode: "40000", oid: "ab".repeat(32) });
    expect(findEntry({ body, idBytes: 32 }, "a.yaml")).toEqual({ mode: "100644", oid: "00".repeat(32) });
  });
});

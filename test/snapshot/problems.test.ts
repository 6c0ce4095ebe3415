import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { type Files, LooseFiles, OverlayFiles, TreeFiles } from "../../src/snapshot/files.ts";
import { findModel } from "../../src/snapshot/resolve.ts";
import { findingsOf, problemsOf } from "../../src/snapshot/problems.ts";
import { Memo } from "../../src/snapshot/memo.ts";
import { Snapshot } from "../../src/snapshot/snapshot.ts";
import { mapBounded } from "../../src/snapshot/bounded.ts";
import fs from "node:fs";
import { rejectionOf } from "../support/fault.ts";
import { makeWorld } from "../support/world.ts";
import { settingsYaml, small, take, versionYaml } from "./world.ts";

const told = async (files: Readonly<Record<string, string>>) =>
  (await problemsOf((await take(files)).snapshot)).map(
    ({ severity, code, path, line }) =>
      `${severity} ${code} ${path?.slice("registry/".length) ?? ""} ${line ?? "-"}`,
  );

describe("the problems of a registry", () => {
  it("are none in a sound one, with the files that may stand beside records", async () => {
    const beside = [
      ".gitattributes",
      "README.md",
      ".schemas/model.schema.json",
      "suites/README.md",
      "experiments/e/figure.png",
      "environments/e.yaml",
      "rules/r.yaml",
      "models/vad/README.md",
    ];
    expect(await told({ ...small, ...Object.fromEntries(beside.map((path) => [path, "x\n"])) })).toEqual([]);
  });

  it("are crowded folders from 3,000 names on, as a warning", async () => {
    const notes = (count: number): Readonly<Record<string, string>> =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`models/vad/versions/note-${n}.md`, "x"]));
    const versions = Object.keys(small).filter((path) => path.startsWith("models/vad/versions/")).length;
    expect(await told({ ...small, ...notes(2999 - versions) })).toEqual([]);
    expect(await told({ ...small, ...notes(3000 - versions) })).toEqual([
      "warning folder-crowded models/vad/versions -",
    ]);
  });

  it("are all told, each with its place", async () => {
    expect(
      await told({
        ...small,
        "models/bad/model.yaml": "name: bad\nowners: 3\nnmae: x\n",
        "models/vad/versions/1.0.0.yaml": versionYaml("1.0.0").replace(/".*"/, "1.10"),
        "models/vad/versions/1.1.0.yaml": "a: [\n",
        "models/vad/versions/3.0.0.yaml": versionYaml("3.0.1"),
        "models/vad/versions/foo.yaml": versionYaml("foo"),
        "models/vad/notes.yml": "x",
        "models/vad/weights.bin": "x",
        "models/vad/link.yaml": "mode:120000:model.yaml",
        "models/vad/versions/4.0.0.yaml": "mode:120000:1.0.0.yaml",
        "models/sub": `mode:160000:${"1".repeat(40)}`,
        "models/Upper/model.yaml": "name: Upper\n",
        "models/lost/versions/1.0.0.yaml": versionYaml("1.0.0"),
        "models/vad/inner/model.yaml": "name: vad/inner\n",
        "models/a/b/c/model.yaml": "name: a/b/c\n",
        "stray/x.yaml": "x",
        "models/back\\slash/model.yaml": "x",
      }),
    ).toEqual(
      [
        "error path-unexpected models/a/b/c/model.yaml -",
        "error path-invalid models/back\\slash -",
        "error record-invalid models/bad/model.yaml 2",
        "error record-invalid models/bad/model.yaml 3",
        "error model-missing-record models/lost/model.yaml -",
        "error path-invalid models/sub -",
        "error name-invalid models/Upper -",
        "error name-taken models/vad/inner/model.yaml -",
        "error path-invalid models/vad/link.yaml -",
        "error path-unexpected models/vad/notes.yml -",
        "error version-unquoted models/vad/versions/1.0.0.yaml 1",
        "error yaml-invalid models/vad/versions/1.1.0.yaml 2",
        "error record-misplaced models/vad/versions/3.0.0.yaml 1",
        "error path-invalid models/vad/versions/4.0.0.yaml -",
        "error record-invalid models/vad/versions/foo.yaml 1",
        "warning path-unexpected models/vad/weights.bin -",
        "error path-unexpected stray/x.yaml -",
      ].sort((a, b) => ((a.split(" ")[2] ?? "") < (b.split(" ")[2] ?? "") ? -1 : 1)),
    );
  });

  it("of some paths are told alone, and a path without a file has none", async () => {
    const { snapshot } = await take({
      ...small,
      "models/bad/model.yaml": "a: [\n",
      "models/worse/model.yaml": "a: [\n",
    });
    const paths = ["bad/model.yaml", "vad/model.yaml", "none/model.yaml", "vad"].map(
      (path) => `registry/models/${path}`,
    );
    expect((await findingsOf(snapshot, paths)).map(({ path }) => path)).toEqual([
      "registry/models/bad/model.yaml",
    ]);
  });

  it("leave a look that could not be taken a failure", async () => {
    const { snapshot, objects } = await take(small);
    await snapshot.settings();
    objects.failure = new Error("the disk is gone");
    await expect(problemsOf(snapshot)).rejects.toThrow("the disk is gone");
  });

  it("count those of one file beyond the first twenty", async () => {
    const keys = Array.from({ length: 25 }, (_, index) => `key${index}: x`).join("\n");
    const found = await problemsOf(
      (await take({ ...small, "models/bad/model.yaml": `name: bad\n${keys}\n` })).snapshot,
    );
    expect(found).toHaveLength(21);
    expect(found.map(({ message }) => message)).toContain("5 more problems in this file");
  });

  it("are names that two models claim, and a registry without settings", async () => {
    const files = {
      "models/a/model.yaml": "name: a\nformerly: [b, c]\n",
      "models/b/model.yaml": "name: b\nformerly: [c]\n",
    };
    expect(await told({ ...files, "registry.yaml": settingsYaml })).toEqual([
      "error name-taken models/b/model.yaml -",
      "error name-taken models/b/model.yaml -",
    ]);
    expect(
      await told({
        "registry.yaml": `${settingsYaml}tombstones: [{model: a}]\n`,
        "models/a/model.yaml": "name: a\n",
      }),
    ).toEqual(["error name-taken models/a/model.yaml -"]);
    expect(await told({ "models/a/model.yaml": "name: a\n" })).toEqual([
      "error registry-missing registry.yaml -",
    ]);
    expect(await told({ "registry.yaml": "format: 9\n" })).toEqual([
      "error format-unsupported registry.yaml -",
    ]);
  });

  it("do not stop a look at a model beside them", async () => {
    const { snapshot } = await take({
      ...small,
      "models/evil/model.yaml": "mode:120000:../vad/model.yaml",
      "models/vad/versions/4.0.0.yaml": "mode:120000:1.0.0.yaml",
    });
    expect((await findModel(snapshot, "vad")).versionIds).not.toContain("4.0.0");
    expect(await rejectionOf(snapshot.model("evil"))).toMatchObject({
      code: "path-invalid",
      message: expect.stringContaining("symbolic link") as string,
    });
    expect(await rejectionOf(findModel(snapshot, "nothing"))).toMatchObject({ code: "model-unknown" });
    expect(await rejectionOf(snapshot.ordinals("evil"))).toMatchObject({ code: "path-invalid" });
  });
});

describe("files", () => {
  const content = {
    "registry.yaml": settingsYaml,
    "models/a.b/model.yaml": "name: a.b\n",
    "models/a/model.yaml": "name: a\n",
    "models/a/versions/1.0.0.yaml": versionYaml("1.0.0"),
  };
  const kinds: Record<string, (given: Readonly<Record<string, string>>) => Promise<Files>> = {
    "of a tree": async (given) => {
      const { repository, tree } = await take(given);
      return new TreeFiles(new NodeObjectStore({ objectsDir: `${repository.gitDir}/objects` }), tree);
    },
    "of an overlay": async (given) => {
      const { snapshot } = await take({
        "registry.yaml": "old",
        "models/gone/model.yaml": "x",
        "models/a/model.yaml": given["models/a/model.yaml"] ?? "",
      });
      const changed = Object.entries(given).map(
        ([path, text]) => [`registry/${path}`, Buffer.from(text)] as const,
      );
      return new OverlayFiles(
        snapshot.files,
        new Map<string, Buffer | null>([...changed, ["registry/models/gone/model.yaml", null]]),
      );
    },
    "of a work tree": (given) => loose(given, "worktree"),
    "of an index": (given) => loose(given, "staged"),
  };

  async function loose(
    given: Readonly<Record<string, string>>,
    which: "worktree" | "staged",
  ): Promise<Files> {
    const world = makeWorld();
    fs.mkdirSync(world.path("work"));
    world.git("work", "init", "-q");
    for (const [path, text] of Object.entries(given)) world.write(`work/registry/${path}`, text);
    fs.symlinkSync("model.yaml", world.path("work", "registry", "models", "a", "link.yaml"));
    if (which === "worktree") fs.rmSync(world.path("work", "registry", "models", "a", "link.yaml"));
    world.git("work", "add", ".");
    if (which === "staged") world.git("work", "rm", "-q", "--cached", "registry/models/a/link.yaml");
    const repository = await openRepository({ path: world.path("work"), env: world.env });
    const files = repository.uncommitted(which);
    if (files === null) throw new Error("bare");
    return new LooseFiles(files);
  }

  it.each(Object.keys(kinds))("%s are listed, found and read alike", async (kind) => {
    const files = await (kinds[kind] ?? kinds["of a tree"])?.(content);
    if (files === undefined) throw new Error("no files");
    const names = async (folder: string) =>
      (await files.list(folder))?.map((entry) => `${entry.name} ${entry.kind}`) ?? null;
    expect(await names("")).toEqual(["registry folder"]);
    expect(await names("registry")).toEqual(["models folder", "registry.yaml file"]);
    expect(await names("registry/models")).toEqual(["a folder", "a.b folder"]);
    expect(await names("registry/models/a")).toEqual(["model.yaml file", "versions folder"]);
    expect(await names("registry/models/gone")).toBeNull();
    expect(await names("registry/models/a/model.yaml")).toBeNull();
    expect(await files.problems("registry")).toEqual([]);
    expect(await files.problems("nowhere")).toEqual([]);
    for (const path of ["registry/models/gone", "registry/models/gone/model.yaml", "registry/x", "y/z"])
      expect(await files.entry(path)).toBeNull();
    expect(await files.entry("registry/models/a/versions")).toMatchObject({
      name: "versions",
      kind: "folder",
    });
    for (const [path, text] of Object.entries(content)) {
      const entry = await files.entry(`registry/${path}`);
      if (entry === null) throw new Error(`no ${path}`);
      expect((await files.read(`registry/${path}`, entry)).toString()).toBe(text);
    }
    const [first] = (await files.list("registry/models/a/versions")) ?? [];
    expect(first?.oid).toMatch(/^[0-9a-f]{40}$/);
    const snapshot = new Snapshot(null, files, new Memo());
    expect(await snapshot.modelNames()).toEqual(["a", "a.b"]);
    expect((await snapshot.model("a", "all")).versions.size).toBe(1);
    expect(await problemsOf(snapshot)).toEqual([]);
  });

  it("of a work tree tell of a symbolic link and go on, and of a file that vanished", async () => {
    const listed = {
      list: () => Promise.resolve(["registry/models/a/model.yaml", "registry/models/a/gone.yaml"]),
      read: (path: string) => Promise.resolve(path.includes("gone") ? null : Buffer.from("name: a\n")),
    };
    expect(await rejectionOf(new LooseFiles(listed).list("registry/models/a"))).toMatchObject({
      code: "path-vanished",
    });
    const world = makeWorld();
    fs.mkdirSync(world.path("work"));
    world.git("work", "init", "-q");
    for (const [path, text] of Object.entries(content)) world.write(`work/registry/${path}`, text);
    fs.symlinkSync("model.yaml", world.path("work", "registry", "models", "a", "link.yaml"));
    const files = (await openRepository({ path: world.path("work"), env: world.env })).uncommitted(
      "worktree",
    );
    if (files === null) throw new Error("bare");
    const found = await problemsOf(new Snapshot(null, new LooseFiles(files), new Memo()));
    expect(found).toMatchObject([
      {
        code: "path-invalid",
        path: "registry/models/a/link.yaml",
        message: expect.stringContaining("a symbolic link") as string,
      },
    ]);
  });
});

describe("bounded work", () => {
  it("keeps the order of the items, and never more than sixteen under way", async () => {
    let [running, most] = [0, 0];
    const answers = await mapBounded(
      Array.from({ length: 100 }, (_, index) => index),
      async (item) => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        return item * 2;
      },
    );
    expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => index * 2));
    expect(most).toBe(16);
    expect(await mapBounded([], () => Promise.resolve(1))).toEqual([]);
  });
});

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { expect, test } from "vitest";
import { openRepository } from "../../src/git/open.ts";
import type { UncommittedFiles } from "../../src/git/ports.ts";
import { makeWorld, type World } from "../support/world.ts";
import { checkedOut } from "./checkout-world.ts";

const files = async (world: World, which: "staged" | "worktree", env = {}): Promise<UncommittedFiles> => {
  const repo = await openRepository({ path: world.path("r"), env: { ...world.env, ...env } });
  const found = repo.uncommitted(which);
  if (found === null) throw new Error("no work tree");
  return found;
};

const text = async (view: UncommittedFiles, path: string): Promise<string | null> =>
  (await view.read(path))?.toString("utf8") ?? null;

const edited = (): World => {
  const world = makeWorld();
  checkedOut(world, { "m/a.yaml": "one\n", "m/sub/b ü.yaml": "one\n", other: "x\n" });
  world.write("r/m/a.yaml", "staged\n");
  world.git("r", "add", "m/a.yaml");
  world.write("r/m/a.yaml", "edited\n");
  world.write("r/m/untracked.yaml", "new\n");
  return world;
};

test("shows the work tree as it lies there, untracked files included", async () => {
  const view = await files(edited(), "worktree");
  expect(await view.list("m")).toEqual(["m/a.yaml", "m/sub/b ü.yaml", "m/untracked.yaml"]);
  expect(await view.list("")).toEqual(["m/a.yaml", "m/sub/b ü.yaml", "m/untracked.yaml", "other"]);
  expect(await view.list("nowhere")).toEqual([]);
  expect([await text(view, "m/a.yaml"), await text(view, "nowhere/x"), await text(view, "other/x")]).toEqual([
    "edited\n",
    null,
    null,
  ]);
});

test("shows what is staged, as the next commit would hold it", async () => {
  const view = await files(edited(), "staged");
  expect(await view.list("m")).toEqual(["m/a.yaml", "m/sub/b ü.yaml"]);
  expect((await view.list("")).length).toBe(3);
  expect([await text(view, "m/a.yaml"), await text(view, "m/untracked.yaml")]).toEqual(["staged\n", null]);
});

test("reads the index that git names for its hooks", async () => {
  const world = edited();
  fs.copyFileSync(world.path("r/.git/index"), world.path("r/.git/next"));
  world.git("r", "rm", "-q", "-f", "--cached", "m/a.yaml");
  expect(await text(await files(world, "staged"), "m/a.yaml")).toBeNull();
  expect(await text(await files(world, "staged", { GIT_INDEX_FILE: ".git/next" }), "m/a.yaml")).toBe(
    "staged\n",
  );
  expect(await text(await files(world, "staged", { GIT_INDEX_FILE: "" }), "m/a.yaml")).toBeNull();
});

test("refuses symbolic links, submodules and folders instead of files", async () => {
  const world = edited();
  fs.symlinkSync("m", world.path("r/link"));
  fs.mkdirSync(world.path("r/dep"));
  world.git("r/dep", "init", "-q");
  world.write("r/dep/x", "x");
  world.git("r/dep", "add", ".");
  world.git("r/dep", "commit", "-q", "-m", "x");
  const tree = await files(world, "worktree");
  for (const path of ["link", "link/a.yaml", "m"]) {
    await expect(tree.read(path)).rejects.toMatchObject({ code: "path-invalid" });
  }
  await expect(tree.list("dep")).rejects.toMatchObject({ code: "path-invalid" });
  world.git("r", "-c", "advice.addEmbeddedRepo=false", "add", "link", "dep");
  const staged = await files(world, "staged");
  for (const path of ["link", "dep"]) {
    await expect(staged.read(path)).rejects.toMatchObject({ code: "path-invalid" });
  }
});

test("refuses a staged file in conflict, and one whose blob is gone", async () => {
  const world = edited();
  const [oid = ""] = world.git("r", "rev-parse", ":other").split("\n");
  world.git("r", "update-index", "--force-remove", "other");
  fs.writeFileSync(world.path("info"), `100644 ${oid} 1\tother\n100644 ${oid} 2\tother\n`);
  execFileSync("git", ["update-index", "--index-info"], {
    cwd: world.path("r"),
    env: world.env,
    input: fs.readFileSync(world.path("info")),
  });
  await expect((await files(world, "staged")).read("other")).rejects.toMatchObject({ code: "path-invalid" });
  const blob = world.git("r", "rev-parse", ":m/a.yaml");
  fs.rmSync(world.path("r/.git/objects", blob.slice(0, 2), blob.slice(2)));
  await expect((await files(world, "staged")).read("m/a.yaml")).rejects.toMatchObject({
    code: "object-missing",
  });
});

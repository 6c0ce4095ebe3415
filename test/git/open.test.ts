import fs from "node:fs";
import { expect, test } from "vitest";
import { initRepository } from "../../src/git/init.ts";
import { openRepository } from "../../src/git/open.ts";
import { codes } from "../../src/values/codes.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { makeWorld, type World } from "../support/world.ts";

const code = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return "nothing was refused";
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    expect(error.hint).toBeTruthy();
    return error.code;
  }
};

const repository = (world: World, folder = "r"): string => {
  world.git(".", "init", "-q", folder);
  world.write(`${folder}/a.txt`, "one\n");
  world.git(folder, "add", ".");
  world.git(folder, "commit", "-q", "-m", "one");
  return world.path(folder);
};

const open = (world: World, folder: string, env: Record<string, string> = {}) =>
  openRepository({ path: world.path(folder), env: { ...world.env, ...env } });

test("opens a work tree from a folder deep inside it", async () => {
  const world = makeWorld();
  repository(world);
  fs.mkdirSync(world.path("r/x/y"), { recursive: true });
  const repo = await open(world, "r/x/y");
  expect(repo.gitDir).toBe(world.path("r/.git"));
  expect(repo.workTree).toBe(world.path("r"));
  const oid = world.git("r", "rev-parse", "HEAD");
  expect(await repo.head()).toEqual({ kind: "branch", ref: "refs/heads/main", oid });
  expect((await repo.objects.read(oid))?.type).toBe("commit");
  expect(await repo.shallow()).toEqual(new Set());
  expect(await repo.recover()).toBeNull();
});

test("opens a bare repository, which has no uncommitted files", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "--bare", "b.git");
  const repo = await open(world, "b.git");
  expect(repo.workTree).toBeNull();
  expect(repo.uncommitted("staged")).toBeNull();
  expect(await repo.head()).toEqual({ kind: "branch", ref: "refs/heads/main", oid: null });
  expect(await repo.recover()).toBeNull();
});

test("opens a repository from inside its Git directory, with the work tree above", async () => {
  const world = makeWorld();
  repository(world);
  const repo = await open(world, "r/.git/refs");
  expect(repo.workTree).toBe(world.path("r"));
});

test("reads a detached HEAD and a HEAD that is a symbolic link", async () => {
  const world = makeWorld();
  repository(world);
  world.git("r", "checkout", "-q", "--detach");
  const oid = world.git("r", "rev-parse", "HEAD");
  expect(await (await open(world, "r")).head()).toEqual({ kind: "detached", oid });
  fs.rmSync(world.path("r/.git/HEAD"));
  fs.symlinkSync("refs/heads/main", world.path("r/.git/HEAD"));
  expect((await open(world, "r")).workTree).toBe(world.path("r"));
});

test("honours GIT_DIR, GIT_WORK_TREE and core.worktree", async () => {
  const world = makeWorld();
  repository(world);
  fs.mkdirSync(world.path("elsewhere"));
  const named = await open(world, "elsewhere", { GIT_DIR: "../r/.git" });
  expect(named.workTree).toBe(world.path("elsewhere"));
  const both = await open(world, "elsewhere", { GIT_DIR: world.path("r/.git"), GIT_WORK_TREE: "../r" });
  expect(both.workTree).toBe(world.path("r"));
  world.git("r", "config", "core.worktree", "../../elsewhere");
  expect((await open(world, "r")).workTree).toBe(world.path("elsewhere"));
  expect(await code(open(world, "r", { GIT_DIR: "nowhere" }))).toBe("repository-missing");
});

test("follows a .git file as submodules have it", async () => {
  const world = makeWorld();
  repository(world);
  fs.renameSync(world.path("r/.git"), world.path("store"));
  world.write("r/.git", "gitdir: ../store\n");
  const repo = await open(world, "r");
  expect(repo.gitDir).toBe(world.path("store"));
  expect(repo.workTree).toBe(world.path("r"));
  expect((await open(world, "r", { GIT_DIR: ".git" })).gitDir).toBe(world.path("store"));
});

test("finds nothing in a folder without a repository, in one that does not exist, and beyond a ceiling", async () => {
  const world = makeWorld();
  repository(world);
  fs.mkdirSync(world.path("r/x"));
  const above = { GIT_CEILING_DIRECTORIES: world.root };
  expect(await code(open(world, "home", above))).toBe("repository-missing");
  expect(await code(open(world, "nowhere"))).toBe("repository-missing");
  expect(await code(open(world, "r/x", { GIT_CEILING_DIRECTORIES: world.path("r") }))).toBe(
    "repository-missing",
  );
  expect(await code(open(world, "r/x", { GIT_CEILING_DIRECTORIES: `:${world.path("r")}:relative` }))).toBe(
    "repository-missing",
  );
  expect((await open(world, "r", { GIT_CEILING_DIRECTORIES: world.path("r") })).workTree).toBe(
    world.path("r"),
  );
});

test("refuses a damaged repository instead of looking for another one above it", async () => {
  const world = makeWorld();
  repository(world);
  repository(world, "r/inner");
  fs.rmSync(world.path("r/inner/.git/HEAD"));
  expect(await code(open(world, "r/inner"))).toBe("repository-invalid");
  world.write("r/inner/.git/HEAD", "nonsense\n");
  expect(await code(open(world, "r/inner"))).toBe("repository-invalid");
  fs.rmSync(world.path("r/inner/.git"), { recursive: true });
  world.write("r/inner/.git", "nonsense\n");
  expect(await code(open(world, "r/inner"))).toBe("repository-invalid");
  world.write("r/inner/.git", "gitdir: nowhere\n");
  expect(await code(open(world, "r/inner"))).toBe("repository-invalid");
});

test("reads which commits a shallow clone cut off, and refuses a line that is none", async () => {
  const world = makeWorld();
  repository(world);
  world.git(".", "clone", "-q", "--depth=1", `file://${world.path("r")}`, "s");
  const repo = await open(world, "s");
  const cut = fs.existsSync(world.path("s/.git/shallow")) ? [world.git("r", "rev-parse", "HEAD")] : [];
  expect([...(await repo.shallow())]).toEqual(cut);
  world.write("s/.git/shallow", "nonsense\n");
  expect(await code(repo.shallow())).toBe("repository-invalid");
});

const refusals: readonly (readonly [string, (world: World) => void, string])[] = [
  [
    "a reftable folder without its extension",
    (world) => fs.mkdirSync(world.path("r/.git/reftable")),
    "format-reftable",
  ],
  [
    "the HEAD of a reftable without its extension",
    (world) => void world.write("r/.git/HEAD", "ref: refs/heads/.invalid\n"),
    "format-reftable",
  ],
  [
    "format version 2",
    (world) => world.git("r", "config", "core.repositoryformatversion", "2"),
    "format-unknown",
  ],
  ["an unknown extension", (world) => extension(world, "strange", "true"), "format-unknown"],
  ["an unknown object format", (world) => extension(world, "objectformat", "blake3"), "format-unknown"],
  ["an unknown ref storage", (world) => extension(world, "refstorage", "clay"), "format-unknown"],
  [
    "an object format in a version that has none",
    (world) => world.git("r", "config", "extensions.objectformat", "sha1"),
    "format-unknown",
  ],
];

const extension = (world: World, name: string, value: string): void => {
  world.git("r", "config", "core.repositoryformatversion", "1");
  world.git("r", "config", `extensions.${name}`, value);
};

test.each(refusals)("refuses %s, whatever engine is asked for", async (_name, prepare, expected) => {
  const world = makeWorld();
  repository(world);
  prepare(world);
  for (const engine of ["auto", "node", "native"]) {
    expect(await code(open(world, "r", { STEMMA_ENGINE: engine }))).toBe(expected);
  }
  expect(Object.keys(codes)).toContain(expected);
});

test("takes an unknown extension of format version 0 as git does, and the known ones of version 1", async () => {
  const world = makeWorld();
  repository(world);
  world.git("r", "config", "extensions.strange", "true");
  expect((await open(world, "r")).workTree).toBe(world.path("r"));
  world.git("r", "config", "--unset", "extensions.strange");
  extension(world, "worktreeConfig", "true");
  world.write("r/.git/config.worktree", "[user]\n\tname = Work Tree\n");
  expect((await open(world, "r")).config.get("user.name")).toBe("Work Tree");
});

test("initialises a new folder and an existing one, and refuses a file", async () => {
  const world = makeWorld();
  const repo = await initRepository({ path: world.path("new/deep"), env: world.env });
  expect(await repo.head()).toEqual({ kind: "branch", ref: "refs/heads/main", oid: null });
  repository(world);
  const before = fs.readFileSync(world.path("r/.git/config"), "utf8");
  expect((await initRepository({ path: world.path("r"), env: world.env })).workTree).toBe(world.path("r"));
  expect(fs.readFileSync(world.path("r/.git/config"), "utf8")).toBe(before);
  const file = world.write("file", "x");
  expect(await code(initRepository({ path: file, env: world.env }))).toBe("path-invalid");
});

test("asks for git where a repository has to be made without one", async () => {
  const world = makeWorld();
  const env = { ...world.env, PATH: world.path("home") };
  expect(await code(initRepository({ path: world.path("n"), env }))).toBe("git-missing");
});

test("initialises in the format that is read, whatever the user's default is", async () => {
  const world = makeWorld();
  const env = { ...world.env, GIT_DEFAULT_HASH: "sha256" };
  const repo = await initRepository({ path: world.path("n"), env });
  expect(repo.workTree).toBe(world.path("n"));
});

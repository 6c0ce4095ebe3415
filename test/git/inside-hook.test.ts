import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "esbuild";
import { runProcess } from "../support/processes.ts";
import { makeWorld, type World } from "../support/world.ts";
import { checkedOut, prepare, publisher, tip } from "./checkout-world.ts";

/* What a hook that runs `stemma check --staged` does: it opens the repository where git has put it, and reads what is staged. */
const script = `
import fs from "node:fs";
import { openRepository } from "./src/git/open.ts";
const repository = await openRepository({ path: process.cwd(), env: process.env });
const recovered = await repository.recover();
const view = repository.uncommitted("staged");
const files = {};
for (const path of (await view?.list("")) ?? []) files[path] = (await view.read(path)).toString();
const { workTree, gitDir, config } = repository;
const said = { workTree, gitDir, recovered, files, setting: config.get("a.b") ?? null, index: process.env.GIT_INDEX_FILE };
fs.writeFileSync(process.argv[2], JSON.stringify(said));
`;

interface Said {
  readonly workTree: string | null;
  readonly gitDir: string;
  readonly recovered: string | null;
  readonly files: Readonly<Record<string, string>>;
  readonly setting: string | null;
  readonly index?: string;
}

let program = "";
beforeAll(async () => {
  const root = path.resolve(import.meta.dirname, "../..");
  program = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "stemma-test-")), "hook.mjs");
  await build({
    stdin: { contents: script, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: program,
    logLevel: "error",
  });
});
afterAll(() => fs.rmSync(path.dirname(program), { recursive: true, force: true }));

const addHook = (world: World, gitDir: string, hook: string): void => {
  const file = world.write(
    `${gitDir}/hooks/${hook}`,
    `#!/bin/sh\nexec "${process.execPath}" "${program}" "${world.path("said")}"\n`,
  );
  fs.chmodSync(file, 0o755);
};

const heard = (world: World): Said => JSON.parse(fs.readFileSync(world.path("said"), "utf8")) as Said;

/** A checkout with `a` staged, `b` edited and `sub/c` as it was. */
const edited = (): World => {
  const world = makeWorld();
  checkedOut(world, { a: "one\n", b: "one\n", "sub/c": "one\n" });
  addHook(world, "r/.git", "pre-commit");
  world.write("r/a", "two\n");
  world.git("r", "add", "a");
  world.write("r/b", "two\n");
  return world;
};

const commits: readonly (readonly [
  string,
  string,
  readonly string[],
  { readonly a: string; readonly b: string },
])[] = [
  ["git commit", "r", ["commit", "-q", "-m", "x"], { a: "two\n", b: "one\n" }],
  ["git commit in a folder", "r/sub", ["commit", "-q", "-m", "x"], { a: "two\n", b: "one\n" }],
  ["git commit -a", "r", ["commit", "-q", "-a", "-m", "x"], { a: "two\n", b: "two\n" }],
  ["git commit -a in a folder", "r/sub", ["commit", "-q", "-a", "-m", "x"], { a: "two\n", b: "two\n" }],
  ["git commit -- path", "r", ["commit", "-q", "-m", "x", "--", "b"], { a: "one\n", b: "two\n" }],
  ["git commit -i path", "r", ["commit", "-q", "-m", "x", "-i", "b"], { a: "two\n", b: "two\n" }],
  [
    "git --git-dir --work-tree commit",
    "home",
    ["--git-dir=../r/.git", "--work-tree=../r", "commit", "-q", "-a", "-m", "x"],
    { a: "two\n", b: "two\n" },
  ],
  ["git --git-dir commit", "r", ["--git-dir=.git", "commit", "-q", "-m", "x"], { a: "two\n", b: "one\n" }],
];

test.each(commits)("a hook of %s sees what will be committed", (_name, folder, args, staged) => {
  const world = edited();
  world.git(folder, "-c", "a.b=it's set", ...args);
  const said = heard(world);
  expect(said).toMatchObject({
    workTree: world.path("r"),
    gitDir: world.path("r/.git"),
    recovered: null,
    files: { ...staged, "sub/c": "one\n" },
    setting: "it's set",
  });
  for (const [file, text] of Object.entries(said.files))
    expect(`${world.git("r", "show", `HEAD:${file}`)}\n`).toBe(text);
  expect(world.git("r", "fsck", "--strict")).toBe("");
});

test("a hook of git commit -- path reads a temporary index beside the held index.lock", () => {
  const world = edited();
  world.git("r", "commit", "-q", "-m", "x", "--", "b");
  expect(heard(world).index).toMatch(/next-index-\d+\.lock$/);
  world.write("r/a", "three\n");
  world.git("r", "commit", "-q", "-a", "-m", "y");
  expect(heard(world).index).toMatch(/index\.lock$/);
});

test("a hook of git commit -a is not disturbed by a publication that waits for index.lock, nor the other way round", async () => {
  const world = edited();
  const { move, touched } = prepare(world, { "sub/c": "two\n" });
  const [ready, go] = [world.path("ready"), world.path("go")];
  const hook = fs.readFileSync(world.path("r/.git/hooks/pre-commit"), "utf8");
  const waiting = `touch "${ready}"; while [ ! -e "${go}" ]; do :; done; exec`;
  fs.writeFileSync(world.path("r/.git/hooks/pre-commit"), hook.replace("exec", waiting));
  const ended = runProcess("git", ["commit", "-q", "-a", "-m", "x"], {
    cwd: world.path("r"),
    env: world.env,
  });
  while (!fs.existsSync(ready)) await new Promise(setImmediate);
  const publication = publisher(world, { patience: 60_000 }).publish(move, touched);
  while (!fs.existsSync(world.path("r/.git/stemma-sync"))) await new Promise(setImmediate);
  fs.writeFileSync(go, "");
  expect(await ended).toMatchObject({ code: 0, errors: "" });
  expect(heard(world)).toMatchObject({
    recovered: null,
    files: { a: "two\n", b: "two\n", "sub/c": "one\n" },
  });
  expect(await publication).toEqual({ state: "moved", actual: tip(world) });
  expect(world.git("r", "status", "--porcelain")).toBe("");
});

test("a hook of a push to a bare repository opens it by GIT_DIR once its objects are out of quarantine", () => {
  const world = edited();
  world.git(".", "init", "-q", "--bare", "b.git");
  addHook(world, "b.git", "post-receive");
  execFileSync("git", ["push", "-q", "../b.git", "main"], {
    cwd: world.path("r"),
    env: world.env,
    stdio: "pipe",
  });
  expect(heard(world)).toMatchObject({ workTree: null, gitDir: world.path("b.git"), files: {} });
});

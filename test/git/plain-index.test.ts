import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hasGit } from "../../src/git/git-on-path.ts";
import { parseIndexFile, printIndexFile } from "../../src/git/index-file.ts";
import { openRepository } from "../../src/git/open.ts";
import type { RefOutcome } from "../../src/git/ports.ts";
import { faultOf, rejectionOf } from "../support/fault.ts";
import { makeWorld, type World } from "../support/world.ts";
import { PlainIndex } from "../../src/git/plain-index.ts";
import { checkedOut, type Edits, prepare, publisher, tip } from "./checkout-world.ts";

/** Prepares a commit with git and publishes it on a machine that has none. */
async function publish(world: World, edits: Edits, onPrepared = (): void => undefined): Promise<RefOutcome> {
  const { move, touched } = prepare(world, edits);
  onPrepared();
  const env = { ...world.env, PATH: world.path("home") };
  const repository = await openRepository({ path: world.path("r"), env });
  return await repository.publish(move, touched);
}

const status = (world: World): string => world.git("r", "status", "--porcelain");
const index = (world: World): string => world.path("r/.git/index");
const read = (world: World, file: string): string => fs.readFileSync(world.path("r", file), "utf8");

function expectClean(world: World): void {
  expect(status(world)).toBe("");
  world.git("r", "diff-index", "--cached", "--exit-code", "HEAD");
  world.git("r", "fsck", "--strict");
  expect(world.git("r", "ls-files", "-s")).toBe(
    world.git("r", "ls-tree", "-r", "HEAD").replaceAll(/ (?:blob) (\w+)\t/g, " $1 0\t"),
  );
  expect(fs.readdirSync(world.path("r/.git/stemma-sync"))).toEqual([]);
  expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
}

describe("a checkout on a machine without git", () => {
  it("follows a publication: files are changed, added in new folders, and removed", async () => {
    const world = makeWorld();
    checkedOut(world, { "m/a.yaml": "one\n", "m/b.yaml": "gone\n", "m/a.d/x": "x\n", other: "other\n" });
    const edits = { "m/a.yaml": "two\n", "m/b.yaml": null, "m/new/deep.yaml": "new\n" };
    expect(await publish(world, edits)).toEqual({ state: "published", durable: true });
    expect([read(world, "m/a.yaml"), read(world, "m/new/deep.yaml")]).toEqual(["two\n", "new\n"]);
    expect(fs.existsSync(world.path("r/m/b.yaml"))).toBe(false);
    expectClean(world);
  });

  it("keeps what is staged and edited on other paths, and shows an edit of the same size in the same second", async () => {
    const world = makeWorld();
    checkedOut(world);
    world.write("r/staged", "staged\n");
    world.git("r", "add", "staged");
    await publish(world, { "m/a.yaml": "two\n" }, () => {
      world.write("r/other", "OTHER\n");
    });
    expect(status(world)).toBe(" M other\nA  staged");
    world.write("r/m/a.yaml", "TWO\n");
    expect(status(world)).toBe(" M m/a.yaml\n M other\nA  staged");
  });

  it("is finished by the next command where a publication was stopped half way", async () => {
    const world = makeWorld();
    checkedOut(world, { "m/a.yaml": "one\n", "m/b.yaml": "gone\n" });
    const env = { ...world.env, PATH: world.path("home") };
    const repository = await openRepository({ path: world.path("r"), env });
    const { gitDir, config, objects } = repository;
    const workTree = world.path("r");
    const { move, touched } = prepare(world, { "n/x.yaml": "new\n", "m/a.yaml": "two\n", "m/b.yaml": null });
    const stopped = publisher(world, {
      env,
      index: () => new PlainIndex({ gitDir, workTree, config, env, objects }),
      onStep: (step) => {
        if (step === "moved") world.write("r/n", "in the way");
      },
    });
    expect(await stopped.publish(move, touched)).toEqual({ state: "published", durable: false });
    fs.rmSync(world.path("r/n"));
    expect(await repository.recover()).toMatch(
      /^finished the publication of [0-9a-f]{10} to refs\/heads\/main/,
    );
    expect([read(world, "m/a.yaml"), read(world, "n/x.yaml")]).toEqual(["two\n", "new\n"]);
    expectClean(world);
  });

  it("keeps the executable bit and the flags of version 3", async () => {
    const world = makeWorld();
    checkedOut(world);
    fs.chmodSync(world.path("r/m/a.yaml"), 0o755);
    world.git("r", "update-index", "--chmod=+x", "m/a.yaml");
    world.git("r", "commit", "-q", "-m", "bit");
    world.git("r", "update-index", "--skip-worktree", "other");
    world.git("r", "update-index", "--force-write-index");
    await publish(world, { "m/b.yaml": "new\n" });
    expect(fs.readFileSync(index(world)).readUInt32BE(4)).toBe(3);
    expect(world.git("r", "ls-files", "-v")).toBe("H m/a.yaml\nH m/b.yaml\nS other");
    expectClean(world);
  });

  it("refuses touched paths that are edited or staged, before anything moves", async () => {
    for (const stage of [false, true]) {
      const world = makeWorld();
      checkedOut(world);
      const before = tip(world);
      const published = publish(world, { "m/a.yaml": "two\n" }, () => {
        world.write("r/m/a.yaml", "mine\n");
        if (stage) world.git("r", "add", "m/a.yaml");
      });
      expect(await rejectionOf(published)).toMatchObject({ code: "path-dirty" });
      expect(tip(world)).toBe(before);
      expect(read(world, "m/a.yaml")).toBe("mine\n");
    }
  });

  it.each<readonly [string, (world: World) => unknown]>([
    ["an index of version 4", (world) => world.git("r", "update-index", "--index-version", "4")],
    ["a split index", (world) => world.git("r", "update-index", "--split-index")],
    [
      "a sparse checkout",
      (world) => world.git("r", "sparse-checkout", "set", "--cone", "--sparse-index", "m"),
    ],
    ["a filter", (world) => world.write("r/.gitattributes", "*.bin filter=lfs\n")],
    ["a filter of a folder", (world) => world.write("r/m/.gitattributes", "# none\n*.yaml ident\n")],
    ["a filter of the user", (world) => world.write("home/.config/git/attributes", "* eol=crlf\n")],
    ["line ends by setting", (world) => world.git("r", "config", "core.autocrlf", "input")],
    ["line ends of text files", (world) => world.git("r", "config", "core.eol", "crlf")],
    ["no index", (world) => fs.rmSync(index(world))],
    [
      "a file that is staged where the change makes a folder",
      (world) => {
        world.write("r/n", "n\n");
        world.git("r", "add", "n");
        fs.rmSync(world.path("r/n"));
      },
    ],
  ])("asks for git where there is %s, and nothing has moved then", async (_name, spoil) => {
    const world = makeWorld();
    checkedOut(world);
    const before = tip(world);
    const published = publish(world, { "m/a.yaml": "two\n", "n/x.yaml": "new\n" }, () => void spoil(world));
    expect(await rejectionOf(published)).toMatchObject({
      code: "index-needs-git",
      hint: expect.stringMatching(/git/) as string,
    });
    expect(tip(world)).toBe(before);
    expect(read(world, "m/a.yaml")).toBe("one\n");
    expect(fs.existsSync(world.path("r/.git/index.lock"))).toBe(false);
  });

  it("is not silent about a damaged index", async () => {
    const world = makeWorld();
    checkedOut(world);
    const bytes = fs.readFileSync(index(world));
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(70) ^ 1, 70);
    for (const damaged of [Buffer.alloc(0), bytes.subarray(0, 60), flipped]) {
      fs.writeFileSync(index(world), damaged);
      const env = { ...world.env, PATH: world.path("home") };
      const repository = await openRepository({ path: world.path("r"), env });
      const next = world.git("r", "rev-parse", "HEAD");
      const by = { name: "Ada", email: "a@b.c", seconds: 1, offset: 0 };
      const move = { ref: "refs/heads/main", expected: next, next, by, message: "" };
      const touched = [{ path: "new", before: null, after: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" }];
      expect(await rejectionOf(repository.publish(move, touched))).toMatchObject({ code: "index-corrupt" });
    }
  });
});

describe("an index file", () => {
  it("is printed as git prints it, but for the extensions that may be left out", () => {
    const world = makeWorld();
    const files = Object.fromEntries(
      ["a", "a.b", "a/b", "a-b", "é/ü", `${"long/".repeat(9)}name`].map((name) => [`f${name}x`, `${name}\n`]),
    );
    checkedOut(world, files);
    world.git("r", "config", "index.version", "2");
    world.git("r", "rm", "-q", "-r", "--cached", "fa/bx");
    const file = index(world);
    const entries = parseIndexFile(file, fs.readFileSync(file));
    fs.writeFileSync(file, printIndexFile(entries));
    expect(parseIndexFile(file, fs.readFileSync(file))).toEqual(entries);
    expect(world.git("r", "ls-files", "-s").split("\n")).toHaveLength(5);
    expect(status(world)).toBe("D  fa/bx\n?? fa/");
  });

  it("is refused where it ends early", () => {
    const whole = printIndexFile([]);
    expect(faultOf(() => parseIndexFile("index", whole.subarray(0, 20))).code).toBe("index-corrupt");
    const more = Buffer.from(whole);
    more.writeUInt32BE(1, 8);
    more.fill(0, more.length - 20); // no checksum, as index.skipHash leaves it
    expect(faultOf(() => parseIndexFile("index", more)).code).toBe("index-corrupt");
  });
});

describe("the program git", () => {
  it("is found on the PATH where it can be run", () => {
    const world = makeWorld();
    expect(hasGit(world.env)).toBe(true);
    expect(hasGit({})).toBe(false);
    world.write("bin/git", "#!/bin/sh\n");
    const env = { PATH: `${world.path("nowhere")}${path.delimiter}${world.path("bin")}` };
    fs.chmodSync(world.path("bin/git"), 0o644);
    expect(hasGit(env)).toBe(false);
    fs.chmodSync(world.path("bin/git"), 0o755);
    expect(hasGit(env)).toBe(true);
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { World } from "../support/world-at.ts";
import { follow, makeReader, openWorld, root } from "./reader.ts";

// Every command is a process of its own, some of them wait for a lock, and the machine may be busy.
const patience = 240_000;

let seeded: World;

beforeAll(() => {
  seeded = makeReader();
  seeded.git(".", "init", "--quiet", "registry");
  const args = [join(root, "scripts/seed-registry.mjs"), seeded.path("registry")];
  // The guides ask what stood at the end of a day, whenever they are read.
  const env = { ...seeded.env, GIT_COMMITTER_DATE: "2026-11-21T10:00:00Z" };
  execFileSync(process.execPath, args, { env, stdio: "ignore" });
});

afterAll(() => rmSync(seeded.root, { recursive: true, force: true, maxRetries: 5 }));

/* What a clone of this repository is to a reader of the guides: its registry, and the packages that npm installed. */
function openClone(): World {
  const world = openWorld();
  world.git(".", "clone", "--quiet", seeded.path("registry"), "stemma");
  for (const name of ["node_modules", "clients"]) symlinkSync(join(root, name), world.path(`stemma/${name}`));
  world.write("stemma/.git/info/exclude", "/node_modules\n/clients\n");
  return world;
}

const guides = readdirSync(join(root, "docs/guides")).filter((name) => name.endsWith(".md"));
const pages = ["docs/search.md", ...guides.map((name) => join("docs/guides", name))];

// The one page for people with Python; every other one needs nothing but Node, Git and a shell.
const needsPython = "docs/guides/training-loop.md";
const hasPython = spawnSync("python3", ["--version"]).status === 0;

test.for(pages)("every command of %s does what the page shows", { timeout: patience }, (page, { skip }) => {
  skip(page === needsPython && !hasPython, "there is no python3 on this machine");
  expect(follow(page, openClone(), "stemma")).toEqual([]);
});

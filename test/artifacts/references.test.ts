import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printManifest } from "../../src/artifacts/manifest.ts";
import { manifestReader } from "../../src/artifacts/manifest-reader.ts";
import { digestsIn } from "../../src/artifacts/references.ts";
import { directoryStore } from "../../src/artifacts/directory-store.ts";
import { openRepository } from "../../src/git/open.ts";
import type { Repository } from "../../src/git/ports.ts";
import { makeWorld, type World } from "../support/world.ts";
import { digestOf, failureOf, newFolder, streamOf } from "./folder.ts";

function newRepository(): World {
  const world = makeWorld();
  world.git(".", "init", "-q", "-b", "main", "r");
  return world;
}

function commit(world: World, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) world.write(`r/${path}`, text);
  world.git("r", "add", "-A");
  world.git("r", "commit", "-q", "-m", "change");
  return world.git("r", "rev-parse", "HEAD");
}

const open = (world: World, folder = "r"): Promise<Repository> =>
  openRepository({ path: world.path(folder), env: world.env });
const named = (...texts: readonly string[]) => new Set(texts.map(digestOf));
const record = (text: string): string => `artifacts:\n  - path: a\n    digest: ${digestOf(text)}\n`;
const at = "registry/models/m/versions/1.0.0.yaml";

describe("the digests that history names", () => {
  it("are none in an empty repository", async () => {
    expect(await digestsIn(await open(newRepository()))).toEqual({
      digests: new Set(),
      unresolved: [],
      commits: 0,
    });
  });

  it("come from every commit, also where the file has changed or gone since", async () => {
    const world = newRepository();
    commit(world, { [at]: record("one"), "other.yaml": record("not in the registry") });
    commit(world, { [at]: record("two") });
    commit(world, { [at]: "gone\n" });
    const { digests, commits } = await digestsIn(await open(world));
    expect(digests).toEqual(named("one", "two"));
    expect(commits).toBe(3);
  });

  it("come from branches, tags of commits, trees and files, and a detached HEAD", async () => {
    const world = newRepository();
    commit(world, { [at]: record("main") });
    world.git("r", "checkout", "-q", "-b", "side");
    commit(world, { [at]: record("side") });
    world.git("r", "tag", "-a", "-m", "annotated", "tagged");
    world.git("r", "checkout", "-q", "--detach");
    commit(world, { [at]: record("tree") });
    world.git("r", "tag", "tree", "HEAD^{tree}");
    world.git("r", "reset", "-q", "--hard", "main");
    world.git("r", "tag", "-a", "-m", "a file", "file", `side:${at}`);
    commit(world, { [at]: record("detached") });
    const { digests } = await digestsIn(await open(world));
    expect(digests).toEqual(named("main", "side", "tree", "detached"));
  });

  it("come from reflogs, where nothing else reaches the commit any more", async () => {
    const world = newRepository();
    commit(world, { [at]: record("kept") });
    commit(world, { [at]: record("thrown away") });
    world.git("r", "reset", "-q", "--hard", "HEAD~1");
    expect((await digestsIn(await open(world))).digests).toEqual(named("kept", "thrown away"));
  });

  it("count however they are introduced", async () => {
    const world = newRepository();
    const hex = digestOf("bare").slice(7);
    commit(world, { [at]: `a: ${hex}\nb: "${digestOf("quoted")}"\nc: ${"0".repeat(65)}\n` });
    expect((await digestsIn(await open(world))).digests).toEqual(named("bare", "quoted"));
  });

  it("include what manifests list, and tell a manifest that nobody has", async () => {
    const world = newRepository();
    const manifest = printManifest([{ path: "a", digest: digestOf("listed"), size: 1 }]).toString();
    commit(world, { [at]: `${record(manifest)}    role: manifest\n` });
    commit(world, { [at.replace("1.0", "2.0")]: `${record("no manifest")}    role: manifest\n` });
    const store = directoryStore("share", await newFolder());
    const history = await open(world);
    const options = { manifest: manifestReader([store]) };
    expect(new Set((await digestsIn(history, options)).unresolved)).toEqual(named(manifest, "no manifest"));
    expect((await digestsIn(history)).unresolved).toHaveLength(2);
    for (const text of [manifest, "no manifest"]) {
      await store.put(digestOf(text), Buffer.byteLength(text), { stream: streamOf(text) });
    }
    const found = await digestsIn(history, options);
    expect(found.digests).toEqual(named(manifest, "no manifest", "listed"));
    expect(found.unresolved).toEqual([]);
  });

  it("are refused for a shallow clone", async () => {
    const world = newRepository();
    commit(world, { [at]: record("one") });
    commit(world, { [at]: record("two") });
    world.git(".", "clone", "-q", "--depth=1", `file://${world.path("r")}`, "shallow");
    const failure = await failureOf(digestsIn(await open(world, "shallow")));
    expect(failure.code).toBe("history-incomplete");
  });

  it("are refused where an object is missing, and when interrupted", async () => {
    const world = newRepository();
    commit(world, { [at]: record("one") });
    const history = await open(world);
    const failure = await failureOf(digestsIn(history, { signal: AbortSignal.abort() }));
    expect(failure.code).toBe("interrupted");
    const blob = world.git("r", "rev-parse", `HEAD:${at}`);
    rmSync(world.path("r", ".git", "objects", blob.slice(0, 2), blob.slice(2)));
    expect((await failureOf(digestsIn(await open(world)))).code).toBe("object-missing");
  });
});

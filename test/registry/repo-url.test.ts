import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openRegistry } from "../../src/registry/registry.ts";
import type { OpenOptions } from "../../src/registry/options.ts";
import { openTerminal } from "../cli/terminal.ts";
import { rejectionOf } from "../support/fault.ts";
import { serveHttp } from "../support/http-backend.ts";
import { makeHub } from "./hub.ts";

const staging = { version: "vad@1.0.0", stage: "staging" };

describe("a registry at a URL", () => {
  it("is read from a clone in the cache folder", async () => {
    const hub = await makeHub();
    const env = { ...hub.env, XDG_CACHE_HOME: hub.world.path("cache") };
    const registry = await openRegistry({ url: "hub.git", path: hub.world.root, env });
    expect((await registry.model("vad")).versions).toEqual(["1.0.0"]);
    expect(registry.note).toBeNull();
    const [name = ""] = fs.readdirSync(hub.world.path("cache/stemma/repos"));
    expect(name).toMatch(/^[0-9a-f]{32}\.git$/);
    expect(fs.statSync(hub.world.path("cache/stemma/repos", name, "config")).mode & 0o077).toBe(0);
    hub.world.git(`cache/stemma/repos/${name}`, "fsck", "--strict");
  });

  it("is asked again when the cache is not young, or when a fresh answer is wanted", async () => {
    const hub = await makeHub();
    const a = await hub.clone("a");
    const open = (fresh: boolean) =>
      openRegistry({ url: hub.world.path("hub.git"), env: hub.env, refresh: fresh });
    await open(false);
    const { commit } = await a.registry.promote(staging, { push: true });
    expect(await (await open(true)).commit()).toBe(commit);
    const next = await a.registry.hold({ model: "vad", stage: "staging", reason: "x" }, { push: true });
    const [name = ""] = fs.readdirSync(hub.world.path("home/.cache/stemma/repos"));
    fs.utimesSync(hub.world.path("home/.cache/stemma/repos", name, "stemma-fetched"), 0, 0);
    expect(await (await open(false)).commit()).toBe(next.commit);
  });

  it("takes writes to the remote first, tags too, and follows a branch that was rewritten once it is told why", async () => {
    const hub = await makeHub();
    const open = (more: OpenOptions = {}) =>
      openRegistry({ url: `file://${hub.world.path("hub.git")}`, env: hub.env, refresh: true, ...more });
    const done = await (await open()).promote(staging, { push: false });
    expect(done.remote).toMatchObject({ pushed: true, tracking: "origin/main" });
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    expect((await (await open()).release()).pushed).toEqual(["vad@v1.0.0"]);
    hub.git("update-ref", "refs/heads/main", done.base ?? "");
    expect((await rejectionOf(open())).code).toBe("history-replaced");
    const again = await open({ acceptHistory: "the promotion was a mistake" });
    expect(await again.commit()).toBe(done.base);
    expect((await again.promote(staging)).base).toBe(done.base);
    const at = await again.resolve("vad@1.0.0", { at: "vad@v1.0.0" });
    expect(at.version).toBe("1.0.0");
  });

  it("lets go of tags that were deleted there, packed or not", async () => {
    const hub = await makeHub();
    const env = hub.env;
    const open = () => openRegistry({ url: hub.world.path("hub.git"), env, refresh: true });
    for (const tag of ["one", "two", "stays"]) hub.git("tag", tag, "main");
    await open();
    const [name = ""] = fs.readdirSync(hub.world.path("home/.cache/stemma/repos"));
    const cache = `home/.cache/stemma/repos/${name}`;
    hub.world.git(cache, "pack-refs", "--all");
    hub.git("tag", "three", "main");
    await open();
    hub.git("tag", "-d", "one", "three");
    await open();
    expect(hub.world.git(cache, "tag", "--list").split("\n")).toEqual(["stays", "two"]);
    await expect((await open()).resolve("vad@1.0.0", { at: "one" })).rejects.toMatchObject({
      code: "revision-not-found",
    });
  });

  it("lets go of them without a git program too", async () => {
    const hub = await makeHub();
    const { url } = await serveHttp(hub.world);
    const env = { ...hub.env, PATH: hub.world.path("home") };
    const open = () => openRegistry({ url: `${url}hub.git`, env, refresh: true });
    for (const tag of ["one", "two", "stays"]) hub.git("tag", tag, "main");
    hub.git("tag", "-a", "-m", "annotated", "four", "main");
    await open();
    const [name = ""] = fs.readdirSync(hub.world.path("home/.cache/stemma/repos"));
    const cache = `home/.cache/stemma/repos/${name}`;
    hub.world.git(cache, "pack-refs", "--all");
    hub.git("tag", "three", "main");
    await open();
    hub.git("tag", "-d", "one", "three", "four");
    await open();
    expect(hub.world.git(cache, "tag", "--list").split("\n")).toEqual(["stays", "two"]);
    expect(fs.readdirSync(hub.world.path(`${cache}/refs/tags`))).toEqual([]);
    expect(hub.world.git(cache, "fsck", "--no-dangling")).toBe("");
  }, 60_000);

  it("answers from the cache when the remote cannot be reached, and says so", async () => {
    const hub = await makeHub();
    const { url } = await serveHttp(hub.world);
    const repo = `${url}hub.git`;
    await openRegistry({ url: repo, env: hub.env });
    fs.renameSync(hub.world.path("hub.git"), hub.world.path("gone.git"));
    const registry = await openRegistry({ url: repo, env: hub.env, refresh: true });
    expect(registry.note).toMatch(/^answered from the cache, \d+ seconds old: /);
    expect((await registry.model("vad")).versions).toEqual(["1.0.0"]);
    expect(await rejectionOf(registry.promote(staging))).toMatchObject({ kind: "unavailable" });
    expect(await rejectionOf(openRegistry({ url: `${url}none.git`, env: hub.env }))).toMatchObject({
      code: "remote-missing",
    });
  });

  it("is refused without a place for the clone, and for a URL that is none", async () => {
    const hub = await makeHub();
    const { HOME: _, ...env } = hub.env;
    const repo = hub.world.path("hub.git");
    expect(await rejectionOf(openRegistry({ url: repo, env }))).toMatchObject({ code: "disk-failed" });
    expect(await rejectionOf(openRegistry({ url: "ext::id", env: hub.env }))).toMatchObject({
      code: "remote-url-invalid",
    });
  });

  it("holds the registry on the branch of its HEAD, or on the one that is named", async () => {
    const hub = await makeHub();
    hub.git("branch", "-m", "main", "trunk");
    hub.git("symbolic-ref", "HEAD", "refs/heads/trunk");
    hub.git("branch", "old", "trunk~1");
    const repo = hub.world.path("hub.git");
    const registry = await openRegistry({ url: repo, env: hub.env });
    expect([registry.ref, await registry.commit()]).toEqual([
      "refs/heads/trunk",
      hub.git("rev-parse", "trunk"),
    ]);
    const old = await openRegistry({ url: repo, env: hub.env, ref: "old" });
    expect(await old.commit()).toBe(hub.git("rev-parse", "old"));
  });

  it("is worked on from the command line, in any folder", async () => {
    const hub = await makeHub();
    const terminal = openTerminal(hub.world);
    const repo = hub.world.path("hub.git");
    expect(
      await terminal.screen(
        `show vad --repo ${repo}`,
        `promote vad@1.0.0 staging --repo ${repo} --op 7b1d`,
        `promote vad@1.0.0 staging --repo ${repo} --op 7b1d`,
        `resolve vad@staging --repo ${repo} --fresh`,
        `init --repo ${repo}`,
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma show vad --repo <root>/hub.git
      vad

      versioning  semver
      stages      development: 1.0.0
      versions    1.0.0
      $ stemma promote vad@1.0.0 staging --repo <root>/hub.git --op 7b1d
      vad@1.0.0: development -> staging
      commit cccccccccccc
      pushed to origin/main
      $ stemma promote vad@1.0.0 staging --repo <root>/hub.git --op 7b1d
      vad@1.0.0: development -> staging
      done before: an earlier command with this operation id wrote it
      commit cccccccccccc
      pushed to origin/main
      $ stemma resolve vad@staging --repo <root>/hub.git --fresh
      vad@1.0.0
      sha256:daffbd4e45d480c5f48f963cbd2cb802e433b73c04d8a00d6e2faefcf5f0468d  vad-1
      $ stemma init --repo <root>/hub.git
      error: init lays out a repository of your own
      hint: Make a clone, and run stemma init --push in it.
      [exit 2]
      "
    `);
    fs.renameSync(repo, `${repo}-gone`);
    expect(await terminal.screen(`resolve vad@staging --repo ${repo} --fresh`)).toMatch(
      /vad@1\.0\.0[\s\S]*note: answered from the cache, \d+ seconds old: /,
    );
  });
});

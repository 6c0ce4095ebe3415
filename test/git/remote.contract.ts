import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openRemote } from "../../src/git/remote-open.ts";
import type { Remote } from "../../src/git/remote.ts";
import { openRepository } from "../../src/git/open.ts";
import type { Oid, Repository } from "../../src/git/ports.ts";
import { rejectionOf } from "../support/fault.ts";
import { makeWorld, type World } from "../support/world.ts";

/** A bare repository `hub.git` of a world, and how it is reached. */
export interface Hub {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  /** The same place with a repository that is not there. */
  readonly missingUrl: string;
}

/** Makes the hub of a world reachable. */
export type Reach = (world: World) => Promise<Hub>;

/** A clone of ours, and the remote as it sees it. */
interface Scene {
  readonly world: World;
  readonly hub: Hub;
  readonly remote: Remote;
  readonly repository: Repository;
  /** Commits to `main` of the hub as somebody else does; gives the commit. */
  readonly elsewhere: (file: string) => Oid;
  /** Makes a commit of ours that no ref names, on top of another. */
  readonly commitOn: (parent: Oid | null, file: string) => Oid;
}

const main = "refs/heads/main";

async function sceneOf(reach: Reach, patience = 30_000, signal?: AbortSignal): Promise<Scene> {
  const world = makeWorld();
  world.git(".", "init", "-q", "--bare", "hub.git");
  world.git("hub.git", "config", "http.receivepack", "true");
  world.git(".", "init", "-q", "other");
  world.git("other", "remote", "add", "origin", world.path("hub.git"));
  const elsewhere = (file: string): Oid => {
    world.write(`other/${file}`, `${file}\n`);
    world.git("other", "add", "-A");
    world.git("other", "commit", "-q", "-m", file);
    world.git("other", "push", "-q", "origin", "HEAD:main");
    return world.git("other", "rev-parse", "HEAD");
  };
  elsewhere("start");
  const hub = await reach(world);
  world.git(".", "init", "-q", "ours");
  world.git("ours", "remote", "add", "origin", hub.url);
  const repository = await openRepository({ path: world.path("ours"), env: world.env });
  const remote = openRemote("origin", { repository, env: hub.env, patience, signal });
  const gitWith = (input: string, ...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: world.path("ours"), env: world.env, input })
      .toString()
      .trim();
  const commitOn = (parent: Oid | null, file: string): Oid => {
    const blob = gitWith(file, "hash-object", "-w", "--stdin");
    const base = parent === null ? "" : `${world.git("ours", "ls-tree", parent)}\n`;
    const tree = gitWith(`${base}100644 blob ${blob}\t${file}\n`, "mktree");
    return gitWith(file, "commit-tree", tree, ...(parent === null ? [] : ["-p", parent]));
  };
  return { world, hub, remote, repository, elsewhere, commitOn };
}

function hook(world: World, name: string, body: string): void {
  const file = world.write(`hub.git/hooks/${name}`, `#!/bin/sh\n${body}\n`);
  fs.chmodSync(file, 0o755);
}

/** What every remote must do, whatever it is reached by. */
export function remoteContract(name: string, reach: Reach): void {
  describe(name, () => {
    it("lists the refs that it is asked for, and HEAD", async () => {
      const { remote, world, hub } = await sceneOf(reach);
      world.git("other", "tag", "-a", "v1", "-m", "one");
      world.git("other", "push", "-q", "origin", "v1", "HEAD:topic/main");
      const tip = world.git("hub.git", "rev-parse", "main");
      const listing = await remote.list([main, "refs/heads/none", "refs/tags/"]);
      expect(listing.head).toBe(main);
      expect(Object.fromEntries(listing.refs)).toEqual({
        [main]: tip,
        "refs/tags/v1": world.git("hub.git", "rev-parse", "v1"),
      });
      expect(remote.url).not.toContain("secret");
      expect(hub.url).toContain("hub.git");
    });

    it("brings what a ref reaches, and moves no ref of ours", async () => {
      const { remote, world, repository, elsewhere } = await sceneOf(reach);
      const first = await remote.fetch([main, "refs/heads/none"], []);
      const tip = world.git("hub.git", "rev-parse", "main");
      expect(Object.fromEntries(first)).toEqual({ [main]: tip });
      expect(world.git("ours", "rev-list", "--objects", tip).split("\n")).toHaveLength(3);
      const next = elsewhere("more");
      expect((await remote.fetch([main], [tip])).get(main)).toBe(next);
      expect(await repository.objects.read(next)).not.toBeNull();
      expect(world.git("ours", "for-each-ref")).toBe("");
      expect(fs.existsSync(world.path("ours/.git/FETCH_HEAD"))).toBe(false);
      world.git("ours", "fsck", "--strict", next);
    });

    it("has nothing to bring when nothing is new", async () => {
      const { remote, world } = await sceneOf(reach);
      const first = await remote.fetch([main], []);
      const packs = () => fs.readdirSync(world.path("ours/.git/objects/pack")).length;
      const before = packs();
      expect(await remote.fetch([main], [...first.values()])).toEqual(first);
      expect(packs()).toBe(before);
      expect((await remote.fetch(["refs/heads/none"], [])).size).toBe(0);
    });

    it("moves a ref from what was expected, makes one, and takes nothing twice", async () => {
      const { remote, world, commitOn } = await sceneOf(reach);
      const tip = (await remote.fetch([main], [])).get(main) ?? "";
      const next = commitOn(tip, "ours");
      expect(await remote.push({ ref: main, expected: tip, next })).toEqual({ state: "accepted" });
      expect(world.git("hub.git", "rev-parse", "main")).toBe(next);
      expect(await remote.push({ ref: main, expected: tip, next })).toEqual({ state: "accepted" });
      const tag = "refs/tags/m@v1.0.0";
      expect(await remote.push({ ref: tag, expected: null, next })).toEqual({ state: "accepted" });
      expect(world.git("hub.git", "rev-parse", tag)).toBe(next);
      world.git("hub.git", "fsck", "--strict");
    });

    it("leaves a ref alone that another writer has moved", async () => {
      const { remote, world, commitOn, elsewhere } = await sceneOf(reach);
      const tip = (await remote.fetch([main], [])).get(main) ?? "";
      const theirs = elsewhere("theirs");
      const next = commitOn(tip, "ours");
      expect(await remote.push({ ref: main, expected: tip, next })).toMatchObject({ state: "moved" });
      expect(await remote.push({ ref: main, expected: null, next })).toMatchObject({ state: "moved" });
      expect(world.git("hub.git", "rev-parse", "main")).toBe(theirs);
    });

    it("tells in the remote's words why it declined, without control characters", async () => {
      const { remote, world, commitOn } = await sceneOf(reach);
      const tip = (await remote.fetch([main], [])).get(main) ?? "";
      hook(world, "pre-receive", `printf 'only on \\033[31mFridays\\n' >&2; exit 1`);
      const error = await rejectionOf(remote.push({ ref: main, expected: tip, next: commitOn(tip, "ours") }));
      expect(error.code).toBe("push-declined");
      expect(error.message).toContain("only on");
      expect(error.message).toContain("Fridays");
      expect(error.message).not.toMatch(/\p{Cc}/u);
      expect(world.git("hub.git", "rev-parse", "main")).toBe(tip);
    });

    it("passes a protected ref on as declined", async () => {
      const { remote, world, commitOn } = await sceneOf(reach);
      const tip = (await remote.fetch([main], [])).get(main) ?? "";
      hook(world, "update", `echo "$1 is protected" >&2; exit 1`);
      const error = await rejectionOf(remote.push({ ref: main, expected: tip, next: commitOn(tip, "ours") }));
      expect(error.code).toBe("push-declined");
      expect(error.message).toContain("refs/heads/main is protected");
    });

    it("names a repository that is not there", async () => {
      const { world, hub, repository } = await sceneOf(reach);
      world.git("ours", "remote", "set-url", "origin", hub.missingUrl);
      const again = await openRepository({ path: repository.gitDir, env: world.env });
      const remote = openRemote("origin", { repository: again, env: hub.env, patience: 30_000 });
      expect((await rejectionOf(remote.list([main]))).code).toBe("remote-missing");
      expect((await rejectionOf(remote.fetch([main], []))).code).toBe("remote-missing");
    });

    it("does not know what became of a push whose answer does not come in time", async () => {
      const scene = await sceneOf(reach, 1500);
      const { remote, world, commitOn } = scene;
      const tip = (await remote.fetch([main], [])).get(main) ?? "";
      hook(world, "pre-receive", `exec sleep 20 </dev/null >/dev/null 2>&1`);
      const outcome = await remote.push({ ref: main, expected: tip, next: commitOn(tip, "ours") });
      expect(outcome.state).toBe("unknown");
    });

    it("stops when it is told to", async () => {
      const controller = new AbortController();
      const { remote, world, commitOn } = await sceneOf(reach, 30_000, controller.signal);
      const tip = (await remote.fetch([main], [])).get(main) ?? "";
      const began = path.join(world.root, "began");
      hook(world, "pre-receive", `: > '${began}'; exec sleep 20 </dev/null >/dev/null 2>&1`);
      const watcher = fs.watch(world.root, (_, file) => {
        if (file === "began") controller.abort();
      });
      const push = rejectionOf(remote.push({ ref: main, expected: tip, next: commitOn(tip, "ours") }));
      expect((await push).code).toBe("interrupted");
      watcher.close();
      expect((await rejectionOf(remote.list([main]))).code).toBe("interrupted");
    });
  });
}

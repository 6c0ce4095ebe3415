import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { isOlder } from "../../src/git/git-version.ts";
import { openRepository } from "../../src/git/open.ts";
import type { Repository } from "../../src/git/ports.ts";
import { makeWorld, type World } from "../support/world.ts";

function repository(world: World, ...args: readonly string[]): void {
  world.git(".", "init", "-q", ...args, "r");
  world.write("r/a.txt", "one\n");
  world.git("r", "add", ".");
  world.git("r", "commit", "-q", "-m", "one");
}

const open = (world: World, env: Record<string, string> = {}, folder = "r"): Promise<Repository> =>
  openRepository({ path: world.path(folder), env: { ...world.env, ...env } });

const extension = (world: World, name: string, value: string): void => {
  world.git("r", "config", "core.repositoryformatversion", "1");
  world.git("r", "config", `extensions.${name}`, value);
};

/** A reason for native git: how a repository comes to it, the code that refuses it without, and what the engine says. */
const reasons: readonly (readonly [
  string,
  (world: World) => Readonly<Record<string, string>> | undefined,
  string,
  RegExp,
])[] = [
  [
    "SHA-256",
    (world) => {
      repository(world, "--object-format=sha256");
      return undefined;
    },
    "format-sha256",
    /objectFormat = sha256/,
  ],
  [
    "alternates",
    (world) => {
      repository(world);
      world.git(".", "clone", "-q", "--bare", "r", "lender");
      world.write("r/.git/objects/info/alternates", `${world.path("lender/objects")}\n`);
      return undefined;
    },
    "format-alternates",
    /an alternates file \(.*alternates\)/,
  ],
  [
    "a quarantine",
    (world) => {
      repository(world);
      fs.mkdirSync(world.path("incoming"));
      return {
        GIT_OBJECT_DIRECTORY: world.path("incoming"),
        GIT_ALTERNATE_OBJECT_DIRECTORIES: world.path("r/.git/objects"),
      };
    },
    "format-alternates",
    /GIT_ALTERNATE_OBJECT_DIRECTORIES \(the environment\)/,
  ],
  [
    "a partial clone",
    (world) => {
      repository(world);
      extension(world, "partialclone", "origin");
      return undefined;
    },
    "format-partial",
    /extensions.partialClone/,
  ],
  [
    "a promisor remote",
    (world) => {
      repository(world);
      world.git("r", "config", "remote.o.promisor", "true");
      return undefined;
    },
    "format-partial",
    /remote.o.promisor/,
  ],
  [
    "a hook of ref transactions",
    (world) => {
      repository(world);
      world.write("r/.git/hooks/reference-transaction", "#!/bin/sh\n");
      fs.chmodSync(world.path("r/.git/hooks/reference-transaction"), 0o755);
      return undefined;
    },
    "format-hooks",
    /reference-transaction hook/,
  ],
  [
    "GIT_COMMON_DIR",
    (world) => {
      repository(world);
      return { GIT_COMMON_DIR: ".git" };
    },
    "format-worktree",
    /GIT_COMMON_DIR/,
  ],
];

describe("the engine of a repository", () => {
  it.each(reasons)("is native git for the sake of %s", async (_name, prepare, _code, why) => {
    const world = makeWorld();
    const env = prepare(world) ?? {};
    const repo = await open(world, env);
    expect(repo.engine).toMatchObject({ kind: "native", why: expect.stringMatching(why) as string });
    const head = await repo.head();
    expect(head).toEqual({
      kind: "branch",
      ref: "refs/heads/main",
      oid: world.git("r", "rev-parse", "HEAD"),
    });
    expect((await repo.objects.read(head.oid ?? ""))?.type).toBe("commit");
    await repo.close();
  });

  it.each(reasons)(
    "is refused with its own code where only node is allowed, for %s",
    async (_name, prepare, code) => {
      const world = makeWorld();
      const env = prepare(world) ?? {};
      const before = fs.readdirSync(world.path("r"), { recursive: true });
      await expect(open(world, { ...env, STEMMA_ENGINE: "node" })).rejects.toMatchObject({ code });
      expect(fs.readdirSync(world.path("r"), { recursive: true })).toEqual(before);
    },
  );

  it.each(reasons)("asks for git where there is none, for %s", async (_name, prepare) => {
    const world = makeWorld();
    const env = prepare(world) ?? {};
    const error: unknown = await open(world, { ...env, PATH: world.path("home") }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "git-missing", hint: expect.stringMatching(/git/) as string });
  });

  it("is our own code in the usual format, which takes no process", async () => {
    const world = makeWorld();
    repository(world);
    expect((await open(world, { PATH: world.path("home") })).engine.kind).toBe("node");
    world.git("r", "config", "stemma.engine", "node");
    expect((await open(world)).engine).toEqual({ kind: "node", why: "stemma.engine = node" });
  });

  it("is what the setting says, the variable before the configuration", async () => {
    const world = makeWorld();
    repository(world);
    world.git("r", "config", "stemma.engine", "native");
    expect((await open(world)).engine).toEqual({ kind: "native", why: "stemma.engine = native" });
    expect((await open(world, { STEMMA_ENGINE: "auto" })).engine.kind).toBe("node");
    expect((await open(world, { STEMMA_ENGINE: "" })).engine.kind).toBe("native");
    await expect(open(world, { STEMMA_ENGINE: "fast" })).rejects.toMatchObject({
      code: "git-config-invalid",
    });
  });

  it("is not asked of a git that is too old, or that says no version", async () => {
    const world = makeWorld();
    repository(world);
    const env = { PATH: world.path("bin"), STEMMA_ENGINE: "native" };
    const say = (text: string): void => {
      world.write("bin/git", `#!/bin/sh\necho ${text}\n`);
      fs.chmodSync(world.path("bin/git"), 0o755);
    };
    say("git version 2.35.9.windows.1");
    await expect(open(world, env)).rejects.toMatchObject({
      code: "git-too-old",
      data: { found: "2.35", needed: "2.36" },
    });
    say("hello");
    await expect(open(world, env)).rejects.toMatchObject({ code: "git-failed" });
    say("git version 2.44.0");
    extension(world, "refstorage", "reftable");
    await expect(open(world, env)).rejects.toMatchObject({ code: "format-reftable" });
    expect(isOlder([1, 99], [2, 0])).toBe(true);
    expect(isOlder([3, 0], [2, 36])).toBe(false);
  });

  it("takes replace refs and grafts for what they are: other readings of the stored objects, which it does not follow", async () => {
    const world = makeWorld();
    repository(world);
    const oid = world.git("r", "rev-parse", "HEAD");
    const body = world.git("r", "cat-file", "commit", oid);
    world.write("r/a.txt", "two\n");
    world.git("r", "commit", "-q", "-a", "-m", "two");
    world.git("r", "replace", oid, "HEAD");
    world.write("r/.git/info/grafts", `${world.git("r", "rev-parse", "HEAD")}\n`);
    for (const engine of ["node", "native"]) {
      const repo = await open(world, { STEMMA_ENGINE: engine });
      expect((await repo.objects.read(oid))?.body.toString()).toBe(`${body}\n`);
      await repo.close();
    }
  });
});

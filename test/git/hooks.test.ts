import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { managedHook } from "../../src/git/hook-managers.ts";
import {
  hookPath,
  hookState,
  installHook,
  isSealed,
  plannedRemoval,
  removeHook,
  sealed,
} from "../../src/git/hooks.ts";
import { openRepository } from "../../src/git/open.ts";
import { makeWorld, type World } from "../support/world.ts";

const hook = { name: "pre-commit", text: "#!/bin/sh\nexit 3\n", call: "stemma check --staged" };
const push = { name: "pre-push", text: "#!/bin/sh\nexit 4\n", call: "stemma check --pre-push" };

async function placeIn(world: World, folder: string) {
  const { commonDir, workTree, config } = await openRepository({ path: world.path(folder), env: world.env });
  return { commonDir, workTree, config, env: world.env };
}

async function repository() {
  const world = makeWorld();
  world.git(".", "init", "-q", "a");
  const place = await placeIn(world, "a");
  const path = hookPath(place, hook);
  fs.rmSync(world.path("a/.git/hooks"), { recursive: true, force: true });
  return { world, place, path, read: () => fs.readFileSync(path, "utf8") };
}

describe("a hook", () => {
  it("lands where git runs it, and git can run it", async () => {
    const { world, path } = await repository();
    expect(path).toBe(world.path("a/.git/hooks/pre-commit"));
    installHook(path, hook);
    expect(() => world.git("a", "commit", "-q", "--allow-empty", "-m", "x")).toThrow(
      /status 3|Command failed/,
    );
  });

  it.each([
    ["hooks/of/ours", "a/hooks/of/ours/pre-commit"],
    ["~/hooks", "home/hooks/pre-commit"],
  ])("belongs in core.hooksPath = %s", async (configured, expected) => {
    const { world } = await repository();
    world.git("a", "config", "core.hooksPath", configured);
    expect(hookPath(await placeIn(world, "a"), hook)).toBe(world.path(expected));
  });

  it("of a bare repository is taken from its own folder", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "--bare", "b.git");
    world.git("b.git", "config", "core.hooksPath", "ours");
    expect(hookPath(await placeIn(world, "b.git"), hook)).toBe(world.path("b.git/ours/pre-commit"));
  });

  it("is known again by its seal, as long as nobody changed it", async () => {
    const { path } = await repository();
    expect(hookState(path, hook)).toEqual({ kind: "free" });
    installHook(path, hook);
    expect(hookState(path, hook)).toEqual({ kind: "ours", current: true });
    expect(hookState(path, { ...hook, text: "#!/bin/sh\n" })).toEqual({ kind: "ours", current: false });
    fs.chmodSync(path, 0o644);
    expect(hookState(path, hook)).toEqual({ kind: "ours", current: false });
    fs.appendFileSync(path, "echo more\n");
    expect(hookState(path, hook)).toMatchObject({ kind: "other" });
    fs.appendFileSync(path, "stemma check --staged\n");
    expect(hookState(path, hook)).toEqual({ kind: "calls" });
    expect(isSealed(sealed("x").replace("x", "y"))).toBe(false);
  });

  it("of an earlier release is brought up to date", async () => {
    const { path, read } = await repository();
    installHook(path, { ...hook, text: "#!/bin/sh\nexit 0\n" });
    installHook(path, hook);
    expect(read()).toBe(sealed(hook.text));
  });

  it("lets another one step aside, which comes back when it is taken out", async () => {
    const { world, place, path, read } = await repository();
    world.write("a/.git/hooks/pre-commit", "#!/bin/sh\necho mine\n");
    fs.chmodSync(path, 0o750);
    installHook(path, hook);
    expect(read()).toBe(sealed(hook.text));
    const removal = plannedRemoval(place, hook);
    expect(removal).toMatchObject({ path, outcome: "restored", after: "#!/bin/sh\necho mine\n" });
    if (removal !== null) removeHook(removal);
    expect(read()).toBe("#!/bin/sh\necho mine\n");
    expect(fs.statSync(path).mode & 0o777).toBe(0o750);
    expect(plannedRemoval(place, hook)).toBeNull();
    expect(fs.readdirSync(world.path("a/.git/hooks"))).toEqual(["pre-commit"]);
  });

  it("that a kill left aside comes back, or is run again by the next one", async () => {
    const { world, place, path } = await repository();
    world.write("a/.git/hooks/pre-commit.before-stemma", "#!/bin/sh\necho mine\n");
    expect(plannedRemoval(place, hook)).toMatchObject({ path, outcome: "restored" });
    installHook(path, hook);
    expect(plannedRemoval(place, hook)).toMatchObject({ path, outcome: "restored" });
  });

  it("is refused where the place to step aside to is taken, and nothing moves", async () => {
    const { world, path, read } = await repository();
    world.write("a/.git/hooks/pre-commit", "mine\n");
    world.write("a/.git/hooks/pre-commit.before-stemma", "older\n");
    expect(() => {
      installHook(path, hook);
    }).toThrow(expect.objectContaining({ code: "hook-exists" }));
    expect(read()).toBe("mine\n");
  });

  it("is refused where a link that leads nowhere has its name", async () => {
    const { world, path } = await repository();
    fs.mkdirSync(world.path("a/.git/hooks"));
    fs.symlinkSync("nowhere", path);
    expect(() => {
      installHook(path, hook);
    }).toThrow(expect.objectContaining({ code: "hook-exists" }));
  });

  it("that was changed since is left, and one that a manager renamed is found", async () => {
    const { world, place, path } = await repository();
    installHook(path, hook);
    fs.appendFileSync(path, "echo more\n");
    const removal = plannedRemoval(place, hook);
    expect(removal).toMatchObject({ outcome: "left" });
    if (removal !== null) removeHook(removal);
    expect(fs.existsSync(path)).toBe(true);
    fs.rmSync(path);
    world.write("a/.git/hooks/pre-commit", "# File generated by pre-commit: https://pre-commit.com\n");
    world.write("a/.git/hooks/pre-commit.legacy", sealed(hook.text));
    expect(plannedRemoval(place, hook)).toMatchObject({ path: `${path}.legacy`, outcome: "removed" });
  });

  it("is found in the usual folder after core.hooksPath was set", async () => {
    const { world, path } = await repository();
    installHook(path, hook);
    world.git("a", "config", "core.hooksPath", "elsewhere");
    expect(plannedRemoval(await placeIn(world, "a"), hook)).toMatchObject({ path, outcome: "removed" });
  });
});

describe("a hook manager", () => {
  const files: readonly (readonly [string, Readonly<Record<string, string>>, string | null, string])[] = [
    ["husky", {}, ".husky/_", ".husky/pre-commit"],
    ["husky", {}, ".husky", ".husky/pre-commit"],
    ["lefthook", { "lefthook.yml": "" }, null, "lefthook.yml"],
    ["lefthook", { ".git/hooks/pre-commit": "exec lefthook run" }, null, "lefthook.yml"],
    [
      "pre-commit",
      { ".git/hooks/pre-commit": "# File generated by pre-commit: https://pre-commit.com\n" },
      null,
      ".pre-commit-config.yaml",
    ],
    ["simple-git-hooks", { "package.json": '{"simple-git-hooks": {}}' }, null, "package.json"],
    ["core.hooksPath", {}, "~/hooks", "../home/hooks/pre-commit"],
    ["core.hooksPath", { "ours/pre-commit": "#!/bin/sh\n" }, "ours", "ours/pre-commit"],
  ];

  it.each(files)(
    "%s is told what to call (%j, core.hooksPath %s)",
    async (manager, texts, configured, file) => {
      const { world } = await repository();
      for (const [name, text] of Object.entries(texts)) world.write(`a/${name}`, text);
      if (configured !== null) world.git("a", "config", "core.hooksPath", configured);
      const place = await placeIn(world, "a");
      const managed = managedHook(place, world.path("a"), hook);
      expect(managed).toMatchObject({
        hook: "pre-commit",
        manager,
        file: world.path("a", file),
        called: false,
      });
      expect(managed?.lines.join("\n")).toContain("stemma check --staged");
      expect(
        managedHook(place, world.path("a"), push)?.lines.join("\n") ?? "stemma check --pre-push",
      ).toContain("stemma check --pre-push");
      world.write(`a/${file}`, managed?.lines.join("\n") ?? "");
      const again = managedHook(place, world.path("a"), hook);
      expect([null, true]).toContain(again === null ? null : again.called);
    },
  );

  it("is nobody where ours can be installed", async () => {
    const { world, place } = await repository();
    world.write("a/package.json", '{"name": "x"}');
    world.write("a/.git/hooks/pre-commit", "#!/bin/sh\necho mine\n");
    expect(managedHook(place, world.path("a"), hook)).toBeNull();
    world.git("a", "config", "core.hooksPath", "ours");
    expect(managedHook(await placeIn(world, "a"), world.path("a"), hook)).toBeNull();
  });
});

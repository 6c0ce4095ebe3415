import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { freeHookPath, installHook } from "../../src/git/hooks.ts";
import { openRepository } from "../../src/git/open.ts";
import { makeWorld, type World } from "../support/world.ts";

const hook = { name: "pre-commit", text: "#!/bin/sh\nexit 3\n" };

async function placeIn(world: World, folder: string) {
  const { commonDir, workTree, config } = await openRepository({ path: world.path(folder), env: world.env });
  return { commonDir, workTree, config, env: world.env };
}

describe("a hook", () => {
  it("lands where git runs it, and git can run it", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "a");
    fs.rmSync(world.path("a/.git/hooks"), { recursive: true });
    const path = freeHookPath(await placeIn(world, "a"), hook);
    expect(path).toBe(world.path("a/.git/hooks/pre-commit"));
    installHook(path ?? "", hook);
    expect(() => world.git("a", "commit", "-q", "--allow-empty", "-m", "x")).toThrow(
      /status 3|Command failed/,
    );
  });

  it.each([
    ["hooks/of/ours", "a/hooks/of/ours/pre-commit"],
    ["~/hooks", "home/hooks/pre-commit"],
  ])("lands in core.hooksPath = %s", async (configured, expected) => {
    const world = makeWorld();
    world.git(".", "init", "-q", "a");
    world.git("a", "config", "core.hooksPath", configured);
    expect(freeHookPath(await placeIn(world, "a"), hook)).toBe(world.path(expected));
  });

  it("takes core.hooksPath of a bare repository from its own folder", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "--bare", "b.git");
    world.git("b.git", "config", "core.hooksPath", "ours");
    expect(freeHookPath(await placeIn(world, "b.git"), hook)).toBe(world.path("b.git/ours/pre-commit"));
  });

  it("is not installed a second time", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "a");
    world.write("a/.git/hooks/pre-commit", hook.text);
    expect(freeHookPath(await placeIn(world, "a"), hook)).toBeNull();
  });

  it("is refused where another one is, which stays as it was", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "a");
    const path = world.write("a/.git/hooks/pre-commit", "#!/bin/sh\n");
    const place = await placeIn(world, "a");
    expect(() => freeHookPath(place, hook)).toThrow(expect.objectContaining({ code: "hook-exists" }));
    expect(() => {
      installHook(path, hook);
    }).toThrow(expect.objectContaining({ code: "hook-exists" }));
    expect(fs.readFileSync(path, "utf8")).toBe("#!/bin/sh\n");
  });
});

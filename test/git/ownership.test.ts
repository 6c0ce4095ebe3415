import fs from "node:fs";
import { expect, test } from "vitest";
import { type ConfigScope, configOf } from "../../src/git/config.ts";
import type { FoundRepository } from "../../src/git/discovery.ts";
import { refuseForeignOwner, type UserId } from "../../src/git/ownership.ts";
import { makeWorld } from "../support/world.ts";

const owner = (path: string): number => fs.statSync(path).uid;

const attempt = (
  given: {
    readonly id?: UserId;
    readonly safe?: readonly string[];
    readonly scope?: ConfigScope;
    readonly by?: "environment";
  } = {},
): (() => void) => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  const found: FoundRepository = {
    gitDir: world.path("r/.git"),
    commonDir: world.path("r/.git"),
    top: world.path("r"),
    gitFile: null,
    by: given.by ?? "discovery",
  };
  const entries = (given.safe ?? []).map((value) => ({
    name: "safe.directory",
    value: value.replace("ROOT", world.root),
    scope: given.scope ?? ("global" as const),
  }));
  // The folder belongs to whoever runs the tests: another user is one with another number.
  const id = given.id === undefined ? owner(world.root) + 1 : given.id;
  return () => refuseForeignOwner(found, configOf(entries), { id, env: { HOME: world.root } });
};

test("refuses a repository of another user, and says how to trust it", () => {
  expect(attempt()).toThrow(expect.objectContaining({ code: "repository-unsafe" }));
  expect(attempt()).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("safe.directory") as string }),
  );
});

test("takes a repository of the same user, of any user for root, where users have no numbers, and one named by GIT_DIR", () => {
  expect(attempt({ id: 0 })).not.toThrow();
  expect(attempt({ id: null })).not.toThrow();
  expect(attempt({ by: "environment" })).not.toThrow();
  expect(attempt({ id: fs.statSync(makeWorld().root).uid })).not.toThrow();
});

test.each([[["*"]], [["ROOT/r"]], [["ROOT/*"]], [["~/r"]], [["*", "", "ROOT/r"]]])(
  "trusts what safe.directory names: %j",
  (safe) => {
    expect(attempt({ safe })).not.toThrow();
  },
);

test.each([[["ROOT"]], [["ROOT/x/*"]], [["*", ""]], [["~other/r"]]])(
  "does not trust anything else: %j",
  (safe) => {
    expect(attempt({ safe })).toThrow();
  },
);

test("does not ask the repository itself whether it can be trusted", () => {
  expect(attempt({ safe: ["*"], scope: "local" })).toThrow();
  expect(attempt({ safe: ["*"], scope: "worktree" })).toThrow();
});

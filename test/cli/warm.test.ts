import { createRequire } from "node:module";
import vm from "node:vm";
import { expect, it } from "vitest";
import { loadWarm } from "../../src/cli/warm.ts";
import { makeWorld, type World } from "../support/world.ts";

const ofNode = createRequire(import.meta.url);

const core = `(function (exports, require, module) {
  module.exports = { modules: {
    "src/cli/process.ts": () => ({ runInProcess: () => require("other:src/late.ts").late() }),
    "src/values/a.ts": () => ({ a: require("node:os").EOL }),
  } };
})`;
const rest = `(function (exports, require, module) {
  module.exports = { modules: { "src/late.ts": () => ({ late: () => require("other:src/values/a.ts").a }) } };
})`;

/* Writes a half, and what V8 compiled of it under a name. */
function half(world: World, name: string, text: string, cache = name): void {
  const filename = world.write(`${name}.cjs`, text);
  world.write(`${cache}.cache`, new vm.Script(text, { filename }).createCachedData());
}

it("a compiled program is loaded where V8 takes it, and left where it does not", () => {
  const world = makeWorld();
  expect(loadWarm(world.root, "register", ofNode)).toBeNull();
  half(world, "core", core);
  expect(loadWarm(world.root, "register", ofNode)).toHaveProperty("runInProcess");
  // Another text: V8 itself remembers the one that it has compiled.
  world.write("core.cjs", `${core} `);
  world.write("core.cache", "of another V8");
  expect(loadWarm(world.root, "register", ofNode)).toBeNull();
});

it("the two halves of a program find each other's modules", async () => {
  const world = makeWorld();
  half(world, "core", core);
  half(world, "rest", rest);
  const program = loadWarm(world.root, "register", ofNode);
  expect(await program?.runInProcess([], process, "")).toBe("\n");
});

it("a command may have a compiled form of its own", () => {
  const world = makeWorld();
  half(world, "core", core, "resolve");
  expect(loadWarm(world.root, "resolve", ofNode)).toHaveProperty("runInProcess");
  expect(loadWarm(world.root, "promote", ofNode)).toBeNull();
  expect(loadWarm(world.root, "../resolve", ofNode)).toBeNull();
});

it("a compiled program that cannot be read is told of", () => {
  const world = makeWorld();
  world.write("core.cache/.keep", "");
  expect(() => loadWarm(world.root, "", ofNode)).toThrow("EISDIR");
});

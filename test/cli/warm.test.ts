import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { expect, it } from "vitest";
import { loadWarm } from "../../src/cli/warm.ts";
import { makeWorld } from "../support/world.ts";

const program =
  "(function (exports, require, module) { module.exports = { runInProcess: () => require('node:os').EOL }; })";

it("a compiled program is loaded where V8 takes it, and left where it does not", () => {
  const world = makeWorld();
  const file = world.write("program.cjs", program);
  const folder = pathToFileURL(`${world.root}/`);
  expect(loadWarm(folder, "register")).toBeNull();
  world.write("program.cache", new vm.Script(program, { filename: file }).createCachedData());
  expect(loadWarm(folder, "register")).toHaveProperty("runInProcess");
  // Another text: V8 itself remembers the one that it has compiled.
  world.write("program.cjs", `${program} `);
  world.write("program.cache", "of another V8");
  expect(loadWarm(folder, "register")).toBeNull();
});

it("a command that only reads has a compiled form of its own", () => {
  const world = makeWorld();
  const file = world.write("program.cjs", program);
  world.write("reads.cache", new vm.Script(program, { filename: file }).createCachedData());
  const folder = pathToFileURL(`${world.root}/`);
  expect(loadWarm(folder, "resolve")).toHaveProperty("runInProcess");
  expect(loadWarm(folder, "promote")).toBeNull();
});

it("a compiled program that cannot be read is told of", () => {
  const world = makeWorld();
  world.write("program.cache/.keep", "");
  expect(() => loadWarm(pathToFileURL(`${world.root}/`), "")).toThrow("EISDIR");
});

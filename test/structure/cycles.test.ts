import { expect, it } from "vitest";
import { components } from "./components.ts";
import { sources } from "./sources.ts";

it("no file imports itself by way of others, types included", () => {
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target }) => (target === null ? [] : [target.replace(/\.js$/, ".d.ts")])),
    ]),
  );
  expect(components(graph).filter((files) => files.length > 1)).toEqual([]);
});

it("the search for cycles finds them", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", ["a"]],
    ["d", []],
  ]);
  expect(components(graph)).toEqual([["d"], ["a", "b", "c"]]);
});

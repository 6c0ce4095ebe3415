import { fc } from "../support/laws.ts";
import { expect, it } from "vitest";
import type { ModelBelow } from "../../src/snapshot/derived/models-below.ts";
import { groupOf, sortGroups } from "../../src/snapshot/derived/model-group.ts";
import { compareText } from "../../src/values/version.ts";

function below(segment: string): ModelBelow {
  return { segment, tree: "", name: null, formerly: [] };
}

it("groups one after the other have the names of all models in order", () => {
  const segment = fc.stringMatching(/^[ab0][ab0._-]{0,2}$/);
  const folders = fc.uniqueArray(
    fc.tuple(segment, fc.oneof(fc.constant([""]), fc.uniqueArray(segment, { maxLength: 4 }))),
    { selector: ([folder]) => folder, maxLength: 6 },
  );
  fc.assert(
    fc.property(folders, (some) => {
      const groups = sortGroups(some.map(([folder, segments]) => groupOf(folder, segments.map(below))));
      const names = groups.flatMap(({ models }) => models.map(({ name }) => name));
      expect(names).toEqual([...names].sort(compareText));
      expect(groups.every(({ models }) => models.length > 0)).toBe(true);
    }),
  );
});

it("the same models in another folder have other names, and names that no model may have are left out", () => {
  const models = [below("b"), below("a"), below("B!")];
  const first = groupOf("x", models);
  expect(groupOf("x", models)).toBe(first);
  expect(first.models.map(({ name }) => name)).toEqual(["x/a", "x/b"]);
  expect(groupOf("y", models).models.map(({ name }) => name)).toEqual(["y/a", "y/b"]);
});

import { fc } from "../support/laws.ts";
import { expect, it } from "vitest";
import { type ModelBelow, modelsBelowCodec, ModelsBelow } from "../../src/snapshot/derived/models-below.ts";
import { groupOf, sortGroups } from "../../src/snapshot/derived/model-group.ts";
import { modelNameFault } from "../../src/values/name.ts";
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
      const groups = sortGroups(
        some.map(([folder, segments]) => groupOf(folder, ModelsBelow.of(segments.map(below)))),
      );
      const names = groups.flatMap(({ models }) => models.map(({ name }) => name));
      expect(names).toEqual([...names].sort(compareText));
      expect(groups.every(({ models }) => models.length > 0)).toBe(true);
    }),
  );
});

it("the same models in another folder have other names, and names that no model may have are left out", () => {
  const models = ModelsBelow.of([below("b"), below("a"), below("B!")]);
  const first = groupOf("x", models);
  expect(groupOf("x", models)).toBe(first);
  expect(first.models.map(({ name }) => name)).toEqual(["x/a", "x/b"]);
  expect(groupOf("y", models).models.map(({ name }) => name)).toEqual(["y/a", "y/b"]);
});

it("what an index keeps of the models of a folder is what was known of it, wherever the folder stands", () => {
  const segment = fc.stringMatching(/^[a-c][a-c.-]{0,2}$/);
  const named = fc.record({
    segment,
    tree: fc.stringMatching(/^[0-9a-f]{40}$/),
    name: fc.oneof({ weight: 4, arbitrary: fc.constant("x") }, { arbitrary: fc.constant(null), weight: 1 }),
    formerly: fc.array(segment, { maxLength: 2 }),
  });
  const folders = fc.uniqueArray(named, { selector: (model) => model.segment, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(folders, fc.boolean(), (found, sorted) => {
      const models = found.map((model) => ({
        ...model,
        name: model.name === null ? null : `x/${model.segment}`,
      }));
      if (sorted) models.sort((a, b) => compareText(a.segment, b.segment));
      const below = ModelsBelow.of(models);
      const read = modelsBelowCodec.parse(modelsBelowCodec.print(below));
      expect(read.models).toEqual(models);
      expect(read.settled).toEqual(below.settled);
      for (const folder of ["x", "y"]) {
        const group = groupOf(folder, read);
        const names = models
          .map((model) => `${folder}/${model.segment}`)
          .filter((name) => modelNameFault(name) === null);
        expect(group.names).toEqual(names.sort(compareText));
        expect(group.models.map(({ name }) => name)).toEqual(group.names);
        expect(group.isSettled).toBe(folder === "x" && below.settled !== null);
      }
    }),
  );
});

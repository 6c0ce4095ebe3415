import { describe, expect, it } from "vitest";
import { mergeRecords } from "../../src/records/merge.ts";
import { mergeValues } from "../../src/records/merge-values.ts";
import { type Json } from "../../src/records/tree.ts";
import { fc } from "../support/laws.ts";

const path = "registry/models/vad/model.yaml";

/** Merges texts of a model; every side starts with its name. */
function models(base: string, ours: string, theirs: string) {
  const file = (text: string): Buffer => Buffer.from(`name: vad\n${text}`);
  const merged = mergeRecords("model", { base: file(base), ours: file(ours), theirs: file(theirs) }, path);
  return merged.state === "merged" ? merged.bytes.toString().replace("name: vad\n", "") : merged.places;
}

describe("a model that both sides changed", () => {
  it("has the tags and aliases of both, and our comments", () => {
    expect(models("", "tags: # ours\n  a: x\n", "tags:\n  b:\naliases:\n  x: 1.0.0\n")).toBe(
      "tags: # ours\n  a: x\n  b:\naliases:\n  x: 1.0.0\n",
    );
  });

  it("has the versions of both in a stage, in version order", () => {
    const deprecated = (...versions: readonly string[]) =>
      `stages:\n  deprecated:\n${versions.map((version) => `    - ${version}\n`).join("")}`;
    expect(models(deprecated("1.0.0"), deprecated("1.0.0", "1.10.0"), deprecated("1.0.0", "1.9.0"))).toBe(
      deprecated("1.0.0", "1.9.0", "1.10.0"),
    );
    expect(models(deprecated("1.0.0"), deprecated("1.0.0", "1.1.0"), "")).toEqual(["/stages"]);
  });

  it.each([
    [
      "two promotions to one stage",
      "",
      "stages: {production: 1.0.0}\n",
      "stages: {production: 1.1.0}\n",
      "/stages/production",
    ],
    [
      "one version in two stages",
      "",
      "stages: {staging: 1.0.0}\n",
      "stages: {archived: [1.0.0]}\n",
      "stages.staging",
    ],
    ["one alias on two versions", "", "aliases: {a: 1.0.0}\n", "aliases: {a: 1.1.0}\n", "/aliases/a"],
    [
      "a move of a stage that the other side holds",
      "stages: {production: 1.0.0}\n",
      'stages: {production: 1.0.0}\nholds:\n  production: {reason: r, by: a@b, since: "2026-11-21T10:00:00.000Z"}\n',
      "stages: {production: 1.1.0}\n",
      "holds.production",
    ],
  ])("is a conflict: %s", (_what, base, ours, theirs, place) => {
    expect(models(base, ours, theirs)).toContain(place);
    expect(models(base, theirs, ours)).toContain(place);
  });
});

it("rules of both sides are a conflict, whatever lines they are on", () => {
  const text = (gates: string, groups: string) =>
    Buffer.from(
      `format: 1\npolicy_version: 2\nlifecycle: {initial: a, stages: {a: {to: []}}}\ngates: ${gates}\ngroups: ${groups}\n`,
    );
  const sides = {
    base: text("{}", "{}"),
    ours: text("{a: [{rule: card}]}", "{}"),
    theirs: text("{}", "{leads: []}"),
  };
  const merged = mergeRecords("registry", sides, "registry/registry.yaml");
  expect(merged).toMatchObject({ state: "conflict", places: ["gates", "groups"] });
});

it("of two runs of a suite the later one stands", () => {
  const run = (second: number, passed: boolean) =>
    Buffer.from(
      `kind: evaluation\nsubject: {model: vad, version: 1.0.0, artifacts: []}\nby: ci\ncreated: "2026-11-21T10:00:0${second}.000Z"\nresult: {passed: ${String(passed)}}\n`,
    );
  const file = "registry/models/vad/evidence/1.0.0/evaluation.smoke.yaml";
  const sides = { base: run(1, true), ours: run(3, false), theirs: run(2, true) };
  expect(mergeRecords("evidence", sides, file)).toMatchObject({ state: "merged", bytes: run(3, false) });
  const turned = { ...sides, ours: sides.theirs, theirs: sides.ours };
  expect(mergeRecords("evidence", turned, file)).toMatchObject({ state: "merged", bytes: run(3, false) });
});

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom("a", "b", 1),
    fc.dictionary(fc.constantFrom("x", "y", "z"), tie("value"), { noNullPrototype: true }),
    fc.uniqueArray(fc.constantFrom("p", "q", "r")),
  ),
})).value;
const never = () => false;

describe("a merge of values", () => {
  it("is the other side where one side is the base", () => {
    fc.assert(
      fc.property(json, json, (base, changed) => {
        expect(mergeValues({ base, ours: base, theirs: changed }, never)).toEqual({
          value: changed,
          conflicts: [],
        });
        expect(mergeValues({ base, ours: changed, theirs: base }, never)).toEqual({
          value: changed,
          conflicts: [],
        });
      }),
    );
  });

  it("finds the same conflicts whichever side is ours", () => {
    fc.assert(
      fc.property(json, json, json, (base, ours, theirs) => {
        const places = (merged: ReturnType<typeof mergeValues>) =>
          merged.conflicts.map((place) => place.join("/")).sort();
        expect(places(mergeValues({ base, ours, theirs }, never))).toEqual(
          places(mergeValues({ base, ours: theirs, theirs: ours }, never)),
        );
      }),
    );
  });
});

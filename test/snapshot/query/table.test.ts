import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldTable } from "../../../src/snapshot/query/field-table.ts";
import { parseQuery } from "../../../src/snapshot/query/parse.ts";

type Schema = Readonly<Record<string, unknown>>;

function read(file: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../../schemas/${file}`, import.meta.url), "utf8")) as Schema;
}

/** The paths of a schema that lead to no further fields; a key that is free is `x`. */
function leaves(schema: Schema, definitions: Schema): readonly string[] {
  const within = (value: unknown) => leaves(value as Schema, definitions);
  const below = (key: string, value: unknown) =>
    within(value).map((rest) => (rest === "" ? key : `${key}.${rest}`));
  const reference = schema["$ref"];
  if (typeof reference === "string") return within(definitions[reference.split("/").at(-1) ?? ""]);
  if (Array.isArray(schema["anyOf"])) {
    const choices = (schema["anyOf"] as readonly Schema[]).filter(({ type }) => type !== "null");
    return [...new Set(choices.flatMap(within))];
  }
  if (schema["items"] !== undefined) return within(schema["items"]);
  const { properties, additionalProperties } = schema;
  if (typeof properties === "object" && properties !== null)
    return Object.entries(properties).flatMap(([key, value]) => below(key, value));
  if (typeof additionalProperties === "object") return below("x", additionalProperties);
  return additionalProperties === true ? ["x"] : [""];
}

const ofVersion = leaves(
  read("json/version.schema.json"),
  read("json/shared.schema.json")["$defs"] as Schema,
);
const ofModel = leaves(read("model.schema.json"), read("model.schema.json")["$defs"] as Schema);

/* The commit is that of the answer; `updated` is read from history, and `proposals` from other branches, only for what is shown. */
const unasked = /^(?:commit|proposals\..*|updated\..*|model\.deleted(?:\.content)?)$/;

test("every field of a version and of a model's record has a row in the table", () => {
  const paths = [...ofVersion, ...ofModel.map((path) => `model.${path}`)].filter(
    (path) => !unasked.test(path),
  );
  expect(paths.length).toBeGreaterThan(80);
  const maps = paths.filter((path) => {
    const expression = parseQuery(`${path} is null`);
    return expression.kind !== "null" || expression.field.type === "map";
  });
  expect(maps).toEqual([]);
});

test("every row of the table is such a field, or reads one", () => {
  const known = new Set([...ofVersion, ...ofModel.map((path) => `model.${path}`)]);
  const strange = fieldTable
    .filter(({ owner }) => owner !== "measured")
    .map(({ name }) => name.replace(/KEY|STAGE|PATH/, "x"))
    .filter((name) => !known.has(name) && !known.has(`${name}.value`));
  expect(strange).toEqual(["age", "parents", "dataset", "exports", "model.holds.x"]);
});

test("no two rows have one name", () => {
  const names = fieldTable.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

import { format } from "prettier";
import { banner, kinds, readSchema } from "./sources.mjs";

/* The alternatives of a value differ in type, so their keys, items and values can be laid over one another. */
function shapeOf(schema, root) {
  const target = schema.$ref === undefined ? schema : root.$defs[schema.$ref.slice("#/$defs/".length)];
  const shape = {};
  if (target.properties !== undefined) {
    const keys = Object.entries(target.properties).map(([key, value]) => [key, shapeOf(value, root)]);
    shape.keys = Object.fromEntries(keys);
  }
  if (typeof target.additionalProperties === "object")
    shape.values = shapeOf(target.additionalProperties, root);
  if (target.items !== undefined) shape.items = shapeOf(target.items, root);
  for (const choice of target.anyOf ?? []) Object.assign(shape, shapeOf(choice, root));
  return shape;
}

/** The order of keys that the schemas give, for printing and editing. */
export async function outputs() {
  const shapes = {};
  for (const kind of kinds) {
    const schema = await readSchema(kind);
    shapes[kind] = shapeOf(schema, schema);
  }
  const text = `${banner}

/** What a schema says of the order of keys below a value. */
export interface Shape {
  /** The known keys of a map, in canonical order. */
  readonly keys?: Readonly<Record<string, Shape>>;
  /** The values of a map whose keys are free. */
  readonly values?: Shape;
  /** The items of a list. */
  readonly items?: Shape;
}

/** The shape of each record kind. */
export const shapes: Readonly<Record<${kinds.map((kind) => `"${kind}"`).join(" | ")}, Shape>> = ${JSON.stringify(shapes)};
`;
  return new Map([
    ["src/records/generated/shapes.ts", await format(text, { parser: "typescript", printWidth: 110 })],
  ]);
}

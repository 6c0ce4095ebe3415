/** A reference to a shared definition. */
export const shared = (name) => ({ $ref: `stemma:json/shared#/$defs/${name}` });

/** A reference to another form. */
export const form = (name) => ({ $ref: `stemma:json/${name}` });

export const text = { type: "string" };
export const flag = { type: "boolean" };
export const count = { type: "integer", minimum: 0 };
export const number = { type: "number" };
export const [commit, digest, instant, model, version, stage, finding, person] = [
  "commit",
  "digest",
  "instant",
  "model",
  "version",
  "stage",
  "finding",
  "person",
].map(shared);

/** A value, or null. */
export const nullable = (schema) => ({ anyOf: [schema, { type: "null" }] });

/** A list. */
export const list = (items) => ({ type: "array", items });

/** A map of free names to values of one kind. */
export const map = (values) => ({ type: "object", additionalProperties: values });

/** One of some words. */
export const oneOf = (...words) => ({ enum: words });

/** Any JSON value. */
export const anything = {};

/**
 * A map with these keys, all present and no other: name -> [schema, what it means]. What it means is read by people in
 * docs/json.md too.
 */
export function keys(properties) {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, [schema, description]]) => [name, { ...schema, description }]),
    ),
  };
}

/** The same with a word about the whole of it. */
export function described(description, properties) {
  return { description, ...keys(properties) };
}

import type { SchemaError } from "./generated/validators.js";

/** One complaint of a validator, after those that only repeat another one were left out. */
export interface Complaint {
  readonly error: SchemaError;
  /** What belongs there, from every alternative of the schema. */
  readonly expected: string;
}

/**
 * Reduces what a validator reports to one complaint per mistake.
 *
 * Where a schema offers alternatives, it reports the failure of each one; the value's own type tells which
 * alternative was meant. A name that breaks its pattern is reported twice, once without its place.
 */
export function complaintsOf(errors: readonly SchemaError[]): Complaint[] {
  const dropped = new Set<SchemaError>();
  const merged = new Map<SchemaError, string>();
  for (const [index, error] of errors.entries()) {
    if (error.keyword === "anyOf") reduceChoice(error, errors.slice(0, index), dropped, merged);
    if (error.keyword === "propertyNames") reduceName(error, errors.slice(0, index), dropped, merged);
  }
  return errors
    .filter((error) => !dropped.has(error))
    .map((error) => ({ error, expected: merged.get(error) ?? expectationOf(error) }));
}

function reduceChoice(
  choice: SchemaError,
  before: readonly SchemaError[],
  dropped: Set<SchemaError>,
  merged: Map<SchemaError, string>,
): void {
  const same = before.filter((error) => error.instancePath === choice.instancePath && !dropped.has(error));
  const deeper = before.some((error) => error.instancePath.startsWith(`${choice.instancePath}/`));
  const types = same.filter((error) => error.keyword === "type");
  const others = same.filter((error) => error.keyword !== "type");
  for (const error of types) dropped.add(error);
  if (others.length > 0 || deeper) dropped.add(choice);
  else merged.set(choice, [...new Set(types.map(expectationOf))].join(", or "));
}

function reduceName(
  outer: SchemaError,
  before: readonly SchemaError[],
  dropped: Set<SchemaError>,
  merged: Map<SchemaError, string>,
): void {
  const name = outer.params["propertyName"];
  const inner = before.filter((error) => error.instancePath === outer.instancePath && error.data === name);
  for (const error of inner) dropped.add(error);
  merged.set(outer, [...new Set(inner.map(expectationOf))].join(", and "));
}

const typeWords: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "nothing",
  number: "a number",
  object: "a map",
  string: "a text",
};

/** What a failed keyword wants, in words. */
export function expectationOf(error: SchemaError): string {
  const { params, parentSchema } = error;
  const limit = String(params["limit"]);
  switch (error.keyword) {
    case "type":
      return wordsOf(parentSchema) ?? typeWords[String(params["type"])] ?? String(params["type"]);
    case "pattern":
      return wordsOf(parentSchema) ?? `text like ${String(params["pattern"])}`;
    case "enum":
      return `one of ${listOf(params["allowedValues"])}`;
    case "const":
      return String(params["allowedValue"]);
    case "discriminator":
      return `a map with '${String(params["tag"])}: ' and one of ${alternativesOf(parentSchema)}`;
    case "minimum":
      return `at least ${limit}`;
    case "maximum":
      return `at most ${limit}`;
    case "minLength":
      return limit === "1" ? "a text that is not empty" : `at least ${limit} characters`;
    case "maxLength":
      return `at most ${limit} characters`;
    case "maxItems":
    case "maxProperties":
      return `at most ${limit} entries`;
    case "minProperties":
      return `at least ${limit} entries`;
    default:
      return "a value that fits the schema";
  }
}

/* The alternatives are named after the value that chooses them. */
function alternativesOf(schema: SchemaError["parentSchema"]): string {
  const alternatives: unknown = schema?.["oneOf"];
  if (!Array.isArray(alternatives)) return "the known ones";
  const references = alternatives.map((each: { readonly $ref?: string }) => each.$ref ?? "");
  return references.map((text) => text.slice(text.lastIndexOf("/") + 1).replace(/Gate$/, "")).join(", ");
}

/* Only a schema with a pattern describes how its text looks; other descriptions say what it is for. */
function wordsOf(schema: SchemaError["parentSchema"]): string | null {
  const description = schema?.["description"];
  if (schema?.["pattern"] === undefined || typeof description !== "string") return null;
  const text = description.endsWith(".") ? description.slice(0, -1) : description;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(", ") : String(values);
}

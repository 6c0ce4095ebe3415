import type { ModelRecord } from "../../records/generated/model.ts";
import { StemmaError } from "../../values/error.ts";
import { closest } from "../../values/similar.ts";
import type { VersionForm } from "../forms.ts";

/** One condition of a query: a field of a version, or of its model, and the text that it must equal. */
interface Condition {
  readonly of: "version" | "model";
  readonly path: readonly string[];
  readonly value: string;
}

/** Tells whether a version, with the record of its model, answers a query. */
export type Query = (form: VersionForm, model: ModelRecord) => boolean;

/* The keys of a version's form; the compiler says when one is missing. */
const versionFields = Object.keys({
  model: 0,
  version: 0,
  ordinal: 0,
  task: 0,
  stage: 0,
  aliases: 0,
  created: 0,
  author: 0,
  change: 0,
  framework: 0,
  model_type: 0,
  artifacts: 0,
  size: 0,
  interface: 0,
  inspection: 0,
  features: 0,
  parents: 0,
  dataset: 0,
  training: 0,
  code: 0,
  parameters: 0,
  config: 0,
  metrics: 0,
  tags: 0,
  custom: 0,
  description: 0,
  exports: 0,
  links: 0,
  source: 0,
  resources: 0,
} satisfies Record<Exclude<keyof VersionForm, "commit" | "updated">, 0>);

/**
 * Reads a query into a test of versions: conditions `FIELD = VALUE` joined by `and`. `tags.x` is the version's,
 * `model.tags.x` the model's. On a list any element may match.
 * @throws StemmaError `query-invalid` with the column
 */
export function parseQuery(query: string): Query {
  const conditions = splitConditions(query).map(({ text, column }) => parseCondition(text, column, query));
  return (form, model) =>
    conditions.every(({ of, path, value }) =>
      valuesAt(of === "model" ? model : form, path).some((found) => String(found) === value),
    );
}

function splitConditions(query: string): readonly { readonly text: string; readonly column: number }[] {
  const parts: { text: string; column: number }[] = [];
  let column = 1;
  for (const part of query.split(/(\s+and\s+)/i)) {
    if (!/^\s+and\s+$/i.test(part)) parts.push({ text: part, column });
    column += part.length;
  }
  return parts;
}

function parseCondition(text: string, column: number, query: string): Condition {
  const found = /^\s*([A-Za-z_][\w.@/-]*)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s'"]+))\s*$/.exec(text);
  const [, field, single, double, bare] = found ?? [];
  const value = single ?? double ?? bare;
  if (field !== undefined && value !== undefined) return { ...parseField(field, column, query), value };
  throw new StemmaError("query-invalid", `column ${column}: '${text.trim()}' is not a condition`, {
    hint: 'Write FIELD = VALUE, such as framework = onnx and config.hash = "sha256:...".',
    data: { query, column },
  });
}

function parseField(field: string, column: number, query: string): Pick<Condition, "of" | "path"> {
  const [first = "", ...rest] = field.split(".");
  if (first === "model" && rest.length > 0) return { of: "model", path: rest };
  if (versionFields.includes(first)) return { of: "version", path: [first, ...rest] };
  const near = closest(first, versionFields);
  throw new StemmaError("query-invalid", `column ${column}: a version has no field '${first}'`, {
    hint: near === null ? `Fields: ${versionFields.join(", ")}, model.X.` : `Did you mean ${near}?`,
    data: { query, column, field: first, fields: versionFields },
  });
}

/** Keys may hold dots, so every way to cut the path is tried. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (path.length === 0) return isMetric(value) ? [value.value] : [value];
  if (typeof value !== "object" || value === null) return [];
  return path.flatMap((_, index) => {
    const key = path.slice(0, index + 1).join(".");
    return Object.hasOwn(value, key) ? valuesAt(Reflect.get(value, key), path.slice(index + 1)) : [];
  });
}

function isMetric(value: unknown): value is { readonly value: number } {
  return typeof value === "object" && value !== null && "value" in value && "dataset" in value;
}

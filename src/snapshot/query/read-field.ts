import type { Field, FieldValue, Scalar } from "./field.ts";

/** What fields are read from: everything that is known of one version. */
export interface FilterSubject {
  /** The JSON form of the version. */
  readonly version: object;
  /** The record of its model. */
  readonly model: object;
  /** What suites measured of exactly its files: numbers by metric, by suite. */
  readonly measured: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Reads a field of a version; null where it is missing, or an empty list or map. */
export function readField(field: Field, subject: FilterSubject): FieldValue {
  const found: unknown[] = [];
  gather(subject[field.owner], field, 0, found);
  const values = field.type === "tag" ? found.map((value) => value ?? "") : found;
  return valueOf(values.filter((value) => value !== null && value !== undefined));
}

/* `at` keys were followed so far. */
function gather(value: unknown, field: Field, at: number, found: unknown[]): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, field, at, found);
    return;
  }
  const { keys, loose } = field;
  const key = keys[at];
  if (key === undefined) gatherLoose(value, loose, found);
  // The short form of a map is the value of its first key, as in `deleted: [1.0.0]`.
  else if (typeof value === "string" && at === keys.length - 1 && at > 0) found.push(value);
  else if (isMap(value) && Object.hasOwn(value, key)) gather(Reflect.get(value, key), field, at + 1, found);
}

/** Keys of free data may hold dots, so every way to join neighbours is tried. */
function gatherLoose(value: unknown, keys: readonly string[], found: unknown[]): void {
  if (Array.isArray(value)) {
    for (const item of value) gatherLoose(item, keys, found);
  } else if (keys.length === 0) found.push(value);
  else if (isMap(value)) {
    for (let length = 1; length <= keys.length; length++) {
      const key = keys.slice(0, length).join(".");
      if (Object.hasOwn(value, key)) gatherLoose(Reflect.get(value, key), keys.slice(length), found);
    }
  }
}

function valueOf(values: readonly unknown[]): FieldValue {
  const scalars = values.filter(isScalar);
  const [first] = scalars;
  if (first !== undefined) return scalars.length === 1 ? first : scalars;
  return values.find((value) => isMap(value) && Object.keys(value).length > 0) ?? null;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { compareText, compareVersions } from "../../values/version.ts";
import { queryFault } from "./fault.ts";
import type { Field, FieldType, FieldValue, Scalar } from "./field.ts";
import { fieldNamed, fieldOf, hintForMap } from "./fields.ts";
import { Scanner } from "./scanner.ts";

/** One field that versions are ordered by. */
export interface SortKey {
  readonly field: Field;
  readonly descending: boolean;
}

/**
 * Reads what versions are ordered by: fields with commas between them, a leading `-` for descending.
 * @throws StemmaError `query-invalid`
 */
export function parseSort(texts: readonly string[]): readonly SortKey[] {
  return texts.flatMap((text) => {
    const scanner = new Scanner(text);
    const keys = [parseKey(scanner)];
    while (scanner.sign(",") !== null) keys.push(parseKey(scanner));
    if (scanner.ended) return keys;
    throw scanner.fault(", or the end", "Write FIELD, or -FIELD for descending; several with commas.");
  });
}

function parseKey(scanner: Scanner): SortKey {
  const descending = scanner.sign("-") !== null;
  const offset = scanner.offset;
  const parts = scanner.field();
  if (parts === null)
    throw scanner.fault("a field", "Write FIELD, or -FIELD for descending; several with commas.");
  const field = fieldOf(scanner.query, parts);
  if (field.type === "age") return { field: fieldNamed("created"), descending: !descending };
  if (field.type !== "map") return { field, descending };
  throw queryFault(scanner.query, {
    offset,
    expected: "a field with a value",
    found: field.name,
    message: `${field.name} is not one value`,
    hint: hintForMap(field),
  });
}

/** Orders two versions by their values of the same keys. */
export type RowOrder = (a: readonly FieldValue[], b: readonly FieldValue[]) => number;

/**
 * Makes the order of some keys. Of a list its first value counts; what has no value comes last, descending or not. Free data
 * is ordered as true and false, then numbers, then texts.
 */
export function orderBy(keys: readonly SortKey[]): RowOrder {
  const orders = keys.map(orderOf);
  return (a, b) => {
    for (let at = 0; at < orders.length; at++) {
      const order = orders[at]?.(a[at] ?? null, b[at] ?? null) ?? 0;
      if (order !== 0) return order;
    }
    return 0;
  };
}

function orderOf({ field, descending }: SortKey): (a: FieldValue, b: FieldValue) => number {
  const compare = comparatorOf(field.type);
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [left, right] = [firstOf(a), firstOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  };
}

function firstOf(value: FieldValue): Scalar | null {
  if (value === null || typeof value !== "object") return value;
  return Array.isArray(value) ? ((value as readonly Scalar[])[0] ?? null) : null;
}

function comparatorOf(type: FieldType): (a: Scalar, b: Scalar) => number {
  if (type === "version") return (a, b) => compareVersions(String(a), String(b));
  if (type !== "any") return compareScalars;
  return (a, b) => ranks.indexOf(typeof a) - ranks.indexOf(typeof b) || compareScalars(a, b);
}

const ranks = ["boolean", "number", "string"] as readonly string[];

function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a) - Number(b);
}

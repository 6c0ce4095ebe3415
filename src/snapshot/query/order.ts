import { columnOrder } from "./column-order.ts";
import { queryFault } from "./fault.ts";
import type { Field, FieldValue } from "./field.ts";
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

/** Orders two rows, which are named by their places. */
export type RowOrder = (a: number, b: number) => number;

/**
 * Makes the order of rows by some keys; `columns` has the values of all rows for each key. Of a list its first value counts;
 * what has no value comes last, descending or not. Free data is ordered as true and false, then numbers, then texts.
 */
export function orderBy(keys: readonly SortKey[], columns: readonly (readonly FieldValue[])[]): RowOrder {
  const orders = keys.map((key, at) => columnOrder(key, columns[at] ?? []));
  const [only = () => 0] = orders;
  if (orders.length <= 1) return only;
  return (a, b) => {
    for (const compare of orders) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

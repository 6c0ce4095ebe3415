import { queryFault } from "./fault.ts";
import type { Field } from "./field.ts";
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

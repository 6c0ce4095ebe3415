import type { Field, FieldValue } from "../../../snapshot/query/field.ts";
import type { VersionRecord } from "../../../records/generated/version.ts";
import { readField } from "../../../snapshot/query/read-field.ts";
import { factReaders } from "../fact-forms.ts";

/** What a version has under a field, as a query sees it. */
export type Cell = FieldValue;

/** Something that a version's record says: a name under which its cells are kept, and how they are read. */
export interface FactField {
  readonly key: string;
  read(record: VersionRecord): Cell;
}

/** A field of a query that the record alone answers. */
export function factField(field: Field): FactField {
  const [own = ""] = field.keys;
  const read = (factReaders as Readonly<Record<string, (record: VersionRecord) => unknown>>)[own];
  return {
    // No name of a field begins with a space, so the key is nobody else's.
    key: ` ${field.name}`,
    // Of a record that is looked at once, nothing else is made than what the field is read from.
    read: (record) => slim(readField(field, subjectOf({ [own]: read?.(record) }, {}))),
  };
}

/** The value of a field in a part of a version's form, or in the record of its model. */
export function valueIn(field: Field, version: object, model: object): Cell {
  return slim(readField(field, subjectOf(version, model)));
}

function subjectOf(version: object, model: object): Parameters<typeof readField>[1] {
  return { version, model, measured: {} };
}

const map: object = {};

/* Of a map only its presence counts, so that it need not be kept. */
function slim(value: FieldValue): Cell {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? map : value;
}

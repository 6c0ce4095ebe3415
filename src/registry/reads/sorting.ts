import type { FieldValue } from "../../snapshot/query/field.ts";
import { orderBy, type SortKey } from "../../snapshot/query/order.ts";
import { compareText, compareVersions, sameInstant } from "../../values/version.ts";
import type { VersionForm } from "../forms.ts";

/** A version with its values of the fields that it is ordered by. */
export interface Sortable {
  readonly form: Pick<VersionForm, "model" | "version" | "created">;
  readonly keys: readonly FieldValue[];
}

/** Sorts versions by keys, and what these leave equal by model, the highest version first. */
export function sortVersions<T extends Sortable>(rows: readonly T[], keys: readonly SortKey[]): readonly T[] {
  const columns = keys.map((_, at) => rows.map((row) => row.keys[at] ?? null));
  const order = orderBy(keys, columns);
  return rows
    .map((row, place) => ({ row, place }))
    .sort((a, b) => order(a.place, b.place) || byName(a.row.form, b.row.form))
    .map(({ row }) => row);
}

function byName(a: Sortable["form"], b: Sortable["form"]): number {
  return compareText(a.model, b.model) || byVersion(b, a);
}

/* Timestamp ids of one second stand in the order of their registration, as `latest` takes them. */
function byVersion(a: Sortable["form"], b: Sortable["form"]): number {
  const tie = sameInstant(a.version, b.version) ? compareText(a.created, b.created) : 0;
  return tie || compareVersions(a.version, b.version);
}

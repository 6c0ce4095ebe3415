import { Tensor } from "./tensor.ts";
import type { Row, Value } from "./row.ts";

/** A value as scores take it: a number, a class, a text, or a list of numbers. */
export type Plain = number | string | boolean | readonly number[];

/** What is true of a row, and what a model said of it. */
export interface ScoredRow {
  /** What is drawn as one thing where rows are drawn again: a recording, a query, or the row alone. */
  readonly unit: string;
  /** The number of the row, and its step in a sequence; null for one that stands alone. */
  readonly number: number;
  readonly step: number | null;
  readonly truth: Plain;
  readonly said: Plain;
}

/** A value in the plainest form; null where it is missing, or nothing that can be scored. */
export function plainOf(value: Value | undefined): Plain | null {
  if (value instanceof Tensor) {
    const flat: readonly (number | string)[] = Array.from(
      value.data as ArrayLike<number | bigint | string>,
      (each) => (typeof each === "bigint" ? Number(each) : each),
    );
    const [only] = flat;
    if (flat.length === 1 && only !== undefined) return only;
    return flat.every((each) => typeof each === "number") ? flat : null;
  }
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) {
    const flat = (value as readonly unknown[]).flat(8);
    return flat.every((each) => typeof each === "number") ? flat : null;
  }
  return null;
}

/** The unit that a row belongs to: its group where one is named, its sequence, or itself. */
export function unitOf(row: Row, group: string | undefined): string {
  const named = group === undefined ? null : plainOf(row.columns.get(group));
  return named === null ? String(row.number) : `=${String(named)}`;
}

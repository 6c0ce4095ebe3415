import type { CompiledFilter } from "../../../snapshot/query/evaluate.ts";
import type { Field, FieldValue } from "../../../snapshot/query/field.ts";
import type { Block } from "./block.ts";
import { type Column, columnOf, type Standing } from "./column.ts";
import type { Cell } from "./field.ts";

/** One version in a table. */
export interface Row {
  readonly block: Block;
  readonly row: number;
}

/** Rows of one block, ascending. */
export interface Part {
  readonly block: Block;
  readonly rows: Uint32Array;
}

/** Some versions of a table, in the order of its blocks. */
export interface Selection {
  readonly parts: readonly Part[];
  /** How many they are. */
  readonly length: number;
}

/** One demand on a version: something it has, and what that must be. */
export interface Condition {
  readonly column: Column;
  readonly passes: (cell: Cell) => boolean;
}

/** What fields are read from: a table, and what suites measured of its rows. */
export interface FieldSource {
  readonly standing: Standing;
  measured(row: Row, field: Field): FieldValue;
}

/** The readable versions for which all conditions hold. */
export function passing(
  blocks: readonly Block[],
  conditions: readonly Condition[],
  standing: Standing,
): Selection {
  const parts = blocks.map((block) => {
    let rows = block.readable();
    for (const { column, passes } of conditions) {
      const cell = column.open(block, standing);
      rows = sifted(rows, (row) => passes(cell(row)));
    }
    return { block, rows };
  });
  return selectionOf(parts);
}

/** Those of some versions for which a query holds. */
export function holding({ parts }: Selection, filter: CompiledFilter, source: FieldSource): Selection {
  const kept = parts.map(({ block, rows }) => {
    const cells = filter.fields.map((field) => openField(field, block, source));
    let current = 0;
    // One for all rows of the block: what is made for each row of many costs more than the test.
    const subject = { value: (place: number): FieldValue => cells[place]?.(current) ?? null };
    const holds = (row: number): boolean => {
      current = row;
      return filter.test(subject);
    };
    return { block, rows: sifted(rows, holds) };
  });
  return selectionOf(kept);
}

/** The rows of a selection, one by one. */
export function* rowsOf({ parts }: Selection): Generator<Row> {
  for (const { block, rows } of parts) for (const row of rows) yield { block, row };
}

/** How the values of a field are read of the rows of a block. */
export function openField(field: Field, block: Block, source: FieldSource): (row: number) => FieldValue {
  const column = columnOf(field);
  return column === null
    ? (row) => source.measured({ block, row }, field)
    : column.open(block, source.standing);
}

function selectionOf(parts: readonly Part[]): Selection {
  const some = parts.filter(({ rows }) => rows.length > 0);
  return { parts: some, length: some.reduce((sum, { rows }) => sum + rows.length, 0) };
}

function sifted(rows: Uint32Array, holds: (row: number) => boolean): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  // By places, since the iterator of an array of numbers costs more than most tests.
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (holds(row)) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

import type { Field, FieldValue } from "../../../snapshot/query/field.ts";
import { orderBy, type SortKey } from "../../../snapshot/query/order.ts";
import { compareText, sameInstant } from "../../../values/version.ts";
import type { Block } from "./block.ts";
import { type Column, columnOf, createdColumn, type Standing } from "./column.ts";
import type { Cell } from "./field.ts";
import { firstInOrder } from "./order.ts";

/** One version in a table. */
export interface Row {
  readonly block: Block;
  readonly row: number;
}

/** One demand on a version: something it has, and what that must be. */
export interface Condition {
  readonly column: Column;
  readonly passes: (cell: Cell) => boolean;
}

/** The readable versions for which all conditions hold, in the order of the blocks. */
export function passing(
  blocks: readonly Block[],
  conditions: readonly Condition[],
  standing: Standing,
): readonly Row[] {
  const found: Row[] = [];
  for (const block of blocks) {
    const tests = conditions.map(({ column, passes }) => {
      const cell = column.open(block, standing);
      return (row: number): boolean => passes(cell(row));
    });
    for (let row = 0; row < block.size; row++)
      if (block.isReadable(row) && tests.every((test) => test(row))) found.push({ block, row });
  }
  return found;
}

/** What fields are read from: a table, and what suites measured of its rows. */
export interface FieldSource {
  readonly standing: Standing;
  measured(row: Row, field: Field): FieldValue;
}

/** Makes a reader of fields that takes rows; it is quickest where the rows of a block follow each other. */
export function fieldReader(
  fields: readonly Field[],
  source: FieldSource,
): (row: Row, place: number) => FieldValue {
  const columns = fields.map(columnOf);
  let last: Block | null = null;
  let cells: readonly (((row: number) => Cell) | null)[] = [];
  return (row, place) => {
    if (row.block !== last) {
      last = row.block;
      cells = columns.map((column) => column?.open(row.block, source.standing) ?? null);
    }
    const read = cells[place];
    if (read != null) return read(row.row);
    const field = fields[place];
    return field === undefined ? null : source.measured(row, field);
  };
}

/** The first `count` of some versions by keys, and what these leave equal by model, the highest version first. */
export function inOrder(
  rows: readonly Row[],
  keys: readonly SortKey[],
  { count, source }: { readonly count: number; readonly source: FieldSource },
): readonly Row[] {
  const fields = keys.map(({ field }) => field);
  const read = fieldReader(fields, source);
  const order = orderBy(
    keys,
    fields.map((_, place) => rows.map((row) => read(row, place))),
  );
  const chosen = firstInOrder(
    rows.keys(),
    count,
    (a, b) => order(a, b) || byName(rows, a, b, source.standing),
  );
  return chosen.flatMap((index) => rows[index] ?? []);
}

/* Rows stand in the order of models; the versions of one stand in version order, which is turned round. */
function byName(rows: readonly Row[], a: number, b: number, standing: Standing): number {
  const [left, right] = [rows[a], rows[b]];
  if (left === undefined || right === undefined) return a - b;
  const { block } = left;
  if (block !== right.block || block.model(left.row) !== block.model(right.row)) return a - b;
  return sameInstant(block.id(left.row), block.id(right.row))
    ? byCreated(block, right.row, left.row, standing) || b - a
    : b - a;
}

/* Timestamp ids of one second stand in the order of their registration, as `latest` takes them. */
function byCreated(block: Block, a: number, b: number, standing: Standing): number {
  const created = createdColumn.open(block, standing);
  return compareText(textOf(created(a)), textOf(created(b)));
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : "";
}

import type { SortKey } from "../../../snapshot/query/order.ts";
import type { FieldValue } from "../../../snapshot/query/field.ts";
import { type ValueOrder, valueOrder } from "../../../snapshot/query/value-order.ts";
import { compareText, sameInstant } from "../../../values/version.ts";
import type { Block } from "./block.ts";
import { columnOf, createdColumn, type Standing } from "./column.ts";
import type { Cell } from "./field.ts";
import { type FieldSource, openField, type Part, type Row, type Selection } from "./select.ts";

/** What a block's rows are ordered by under one key. */
interface OpenKey {
  readonly order: ValueOrder;
  readonly numbers: Float64Array;
  readonly value: (row: number) => FieldValue;
}

/** A row that may be among the first. */
interface Candidate extends Row {
  /** The place of its block. */
  readonly part: number;
  readonly keys: readonly OpenKey[];
}

/**
 * The first `count` of some versions by keys, and what these leave equal by model, the highest version first. Only some more than
 * that many are ever held and compared; of all others a number is looked at.
 */
export function inOrder(
  { parts }: Selection,
  keys: readonly SortKey[],
  { count, source }: { readonly count: number; readonly source: FieldSource },
): readonly Row[] {
  const held = new FirstOf<Candidate>(count, (a, b) => byKeys(a, b) || byName(a, b, source.standing));
  for (const [part, { block, rows }] of parts.entries()) {
    const open = keys.map((key) => openKey(key, { block, rows }, source));
    // One for all rows of the block: hardly any of many is among the first.
    const candidate = { block, row: 0, part, keys: open };
    let model: number | undefined;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      // Rows stand in the order of models, so without keys none of a later model is among the first.
      if (keys.length === 0 && block.modelOf[row] !== model && held.isFull) break;
      model = block.modelOf[row];
      candidate.row = row;
      if (held.wants(candidate)) held.add({ ...candidate });
    }
  }
  return held.sorted();
}

/** Holds the first of some items in an order. */
export class FirstOf<T> {
  readonly #count: number;
  readonly #compare: (a: T, b: T) => number;
  readonly #room: number;
  #held: T[] = [];
  #worst: T | undefined;

  constructor(count: number, compare: (a: T, b: T) => number) {
    this.#count = count;
    this.#compare = compare;
    this.#room = count * 2 + 64;
  }

  /** Whether so many were added as are wanted. */
  get isFull(): boolean {
    return this.#held.length >= this.#count;
  }

  /** Whether an item may be among the first, as far as that is known. */
  wants(item: T): boolean {
    return this.#worst === undefined || this.#compare(item, this.#worst) < 0;
  }

  /** Adds an item that may be among the first. */
  add(item: T): void {
    this.#held.push(item);
    if (this.#held.length < this.#room) return;
    this.#held = this.sorted();
    this.#worst = this.#held.at(-1) ?? item;
  }

  /** The first ones, in order. */
  sorted(): T[] {
    return this.#held.sort(this.#compare).slice(0, this.#count);
  }
}

function openKey({ field, descending }: SortKey, { block, rows }: Part, source: FieldSource): OpenKey {
  const order = valueOrder(field.type, descending);
  const value = openField(field, block, source);
  const numbersOf = (some: Iterable<number>): Float64Array => {
    const numbers = new Float64Array(block.size);
    for (const row of some) numbers[row] = order.number(value(row));
    return numbers;
  };
  // All else may change while the block stays: stages, models, and what suites measured.
  const isLasting = columnOf(field)?.isOfRecords === true;
  const numbers = isLasting
    ? block.numbers(`${descending ? "-" : ""}${field.name}`, () => numbersOf(block.readable()))
    : numbersOf(rows);
  return { order, value, numbers };
}

function byKeys(a: Candidate, b: Candidate): number {
  for (let at = 0; at < a.keys.length; at++) {
    const left = a.keys[at];
    const right = b.keys[at];
    if (left === undefined || right === undefined) break;
    const [one, other] = [left.numbers[a.row] ?? Infinity, right.numbers[b.row] ?? Infinity];
    const order = one === other ? inTie(left, a.row, right.value(b.row)) : one - other;
    if (order !== 0) return order;
  }
  return 0;
}

/* What many rows have in common is mostly the very same, which costs less to see than to compare. */
function inTie({ order, value }: OpenKey, row: number, other: FieldValue): number {
  const own = value(row);
  return own === other ? 0 : order.compare(own, other);
}

/* Rows stand in the order of models; the versions of one stand in version order, which is turned round. */
function byName(a: Candidate, b: Candidate, standing: Standing): number {
  const { block } = a;
  if (a.part !== b.part) return a.part - b.part;
  if (block.model(a.row) !== block.model(b.row)) return a.row - b.row;
  return sameInstant(block.id(a.row), block.id(b.row))
    ? byCreated(block, b.row, a.row, standing) || b.row - a.row
    : b.row - a.row;
}

/* Timestamp ids of one second stand in the order of their registration, as `latest` takes them. */
function byCreated(block: Block, a: number, b: number, standing: Standing): number {
  const created = createdColumn.open(block, standing);
  return compareText(textOf(created(a)), textOf(created(b)));
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : "";
}

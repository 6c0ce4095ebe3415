import { compareText, compareVersions, isVersion } from "../../values/version.ts";
import type { FieldType, FieldValue, Scalar } from "./field.ts";
import { textNumber, versionNumber } from "./order-number.ts";

/** The order of the values of a field. Of a list its first value counts; what has no value comes last. */
export interface ValueOrder {
  /**
   * A number for a value, `Infinity` for none: of two values with different numbers the one with the lower comes first, those with
   * equal numbers are to be compared. So most of many values are ordered by their numbers, which can be kept.
   */
  number(value: FieldValue): number;
  /** Negative where the first value comes first, zero where neither does. */
  compare(a: FieldValue, b: FieldValue): number;
}

/* How the values of a type are ordered, ascending, once it is known that they are some. */
interface TypeOrder<T extends Scalar> {
  readonly has: (value: Scalar) => value is T;
  readonly number: (value: T) => number;
  readonly compare: (a: T, b: T) => number;
}

/** Makes the order of a field's values; what is missing comes last, descending or not. */
export function valueOrder(type: FieldType, descending: boolean): ValueOrder {
  switch (type) {
    case "number":
    case "bytes":
    case "seconds":
      return directed(numbers, descending);
    case "instant":
      return directed(instants, descending);
    case "version":
      return directed(versions, descending);
    default:
      return directed(scalars, descending);
  }
}

function directed<T extends Scalar>(order: TypeOrder<T>, descending: boolean): ValueOrder {
  const sign = descending ? -1 : 1;
  const read = (value: FieldValue): T | null => {
    const first = firstOf(value);
    return first !== null && order.has(first) ? first : null;
  };
  return {
    number: (value) => {
      const one = read(value);
      return one === null ? Infinity : sign * order.number(one);
    },
    compare: (a, b) => {
      const [left, right] = [read(a), read(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * order.compare(left, right);
    },
  };
}

function firstOf(value: FieldValue): Scalar | null {
  if (value === null || typeof value !== "object") return value;
  return Array.isArray(value) ? ((value as readonly Scalar[])[0] ?? null) : null;
}

const numbers: TypeOrder<number> = {
  has: (value): value is number => typeof value === "number" && !Number.isNaN(value),
  number: (value) => value,
  compare: compareNumbers,
};

const instants: TypeOrder<string> = {
  has: (value): value is string => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  number: (value) => Date.parse(value),
  compare: (a, b) => compareNumbers(Date.parse(a), Date.parse(b)),
};

const versions: TypeOrder<string> = {
  has: (value): value is string => typeof value === "string" && isVersion(value),
  number: versionNumber,
  compare: compareVersions,
};

/* Free data is ordered as true and false, then numbers, then texts. */
const scalars: TypeOrder<Scalar> = {
  has: (value): value is Scalar => !Number.isNaN(value),
  number: (value) => {
    if (typeof value === "string") return 1 + textNumber(value);
    return typeof value === "boolean" ? Number(value) - 2 : 0;
  },
  compare: (a, b) => {
    if (typeof a === "string" && typeof b === "string") return compareText(a, b);
    return (
      compareNumbers(ranks.indexOf(typeof a), ranks.indexOf(typeof b)) || compareNumbers(Number(a), Number(b))
    );
  },
};

const ranks: readonly string[] = ["boolean", "number", "string"];

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { NamedValues, Row, Value } from "../row.ts";
import { sizeOf, Tensor, type TensorData } from "../tensor.ts";
import { tensorFromJson } from "../tensor-json.ts";
import { dataInvalid } from "./data-fault.ts";

/** A stretch of a recording that a label holds in, in seconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How a row is cut into windows. */
export interface Windowing {
  readonly column: string;
  /** In samples. */
  readonly size: number;
  /** How far apart windows begin, in samples. */
  readonly step: number;
  /** What becomes true or false of each window: whether its middle is within a stretch; null where nothing is. */
  readonly label: {
    readonly column: string;
    readonly stretches: readonly Stretch[];
    readonly sampleRate: number;
  } | null;
}

/**
 * Cuts a row into windows, which keep its number and its other columns. What is left at the end is filled up with zeros.
 * @throws StemmaError `data-invalid` for a column that is missing or no line of numbers
 */
export function* windowsOf(row: Row, windowing: Windowing): Generator<Row> {
  const { column, size, step, label } = windowing;
  const samples = floatsOf(row, column);
  const stretches = label === null ? [] : [...label.stretches].sort((one, other) => one.start - other.start);
  for (let at = 0, from = 0; at === 0 || from + size - step < samples.length; at += 1, from += step) {
    const data = new Float32Array(size);
    data.set(samples.subarray(from, from + size));
    const columns = new Map<string, Value>(row.columns).set(column, new Tensor("float32", [size], data));
    if (label !== null) {
      const middle = (from + size / 2) / label.sampleRate;
      columns.set(
        label.column,
        stretches.some(({ start, end }) => middle >= start && middle < end),
      );
    }
    yield { number: row.number, columns, step: at };
  }
}

/** How values are scaled: by the greatest magnitude of the row, by its own mean and deviation, or by given ones. */
export type Normalisation =
  | { readonly by: "peak" }
  | { readonly by: "deviation" }
  | { readonly by: "constant"; readonly mean: number; readonly deviation: number };

/**
 * Scales a column of a row. What is constant has no scale, and is only moved.
 * @throws StemmaError `data-invalid` for a column that is missing or not of numbers
 */
export function normalised(row: Row, column: string, how: Normalisation): Row {
  const tensor = numbersOf(row, column);
  const values = tensor.data as Float32Array;
  const { mean, deviation } = scaleOf(values, how);
  const data = Float32Array.from(values, (value) => (value - mean) / deviation);
  return withColumn(row, column, new Tensor("float32", tensor.shape, data));
}

/**
 * Gives a column of a row another shape; -1 stands for what is left, once at most.
 * @throws StemmaError `data-invalid` where the elements do not fit
 */
export function reshaped(row: Row, column: string, shape: readonly number[]): Row {
  const value = requireColumn(row, column);
  const tensor = value instanceof Tensor ? value : numbersOf(row, column);
  const known = sizeOf(shape.filter((size) => size !== -1));
  const sizes = shape.map((size) => (size === -1 ? tensor.data.length / known : size));
  if (sizeOf(sizes) !== tensor.data.length || !sizes.every(Number.isInteger))
    throw dataInvalid(
      { file: "preprocessing", row: row.number, column },
      `${tensor.data.length} elements have no shape [${shape.join(", ")}]`,
    );
  return withColumn(row, column, new Tensor(tensor.type, sizes, tensor.data));
}

/**
 * Gives what a row holds in a column.
 * @throws StemmaError `data-invalid` where it has no such column, or nothing in it
 */
export function requireColumn({ number, columns }: Row, column: string): Value {
  const value = columns.get(column);
  if (value != null) return value;
  const names = [...columns.keys()].join(", ");
  const place = { file: "the data", row: number, column };
  throw dataInvalid(
    place,
    value === null ? "there is no value" : `there is no such column; the row has ${names}`,
  );
}

function withColumn(row: Row, column: string, value: Value): Row {
  const columns: NamedValues = new Map<string, Value>(row.columns).set(column, value);
  return { ...row, columns };
}

function numbersOf(row: Row, column: string): Tensor {
  const value = requireColumn(row, column);
  if (!(value instanceof Tensor)) return tensorFromJson(value, "float32");
  if (value.type === "string") {
    throw dataInvalid({ file: "preprocessing", row: row.number, column }, "it holds texts, not numbers");
  }
  return new Tensor("float32", value.shape, floatData(value.data));
}

function floatsOf(row: Row, column: string): Float32Array {
  return numbersOf(row, column).data as Float32Array;
}

function floatData(data: TensorData): Float32Array {
  return data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number | bigint>, Number);
}

function scaleOf(
  values: Float32Array,
  how: Normalisation,
): { readonly mean: number; readonly deviation: number } {
  if (how.by === "constant") return how;
  if (how.by === "peak") {
    const peak = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return { mean: 0, deviation: peak === 0 ? 1 : peak };
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: squares === 0 ? 1 : Math.sqrt(squares) };
}

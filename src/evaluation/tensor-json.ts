import type { Json } from "../records/tree.ts";
import type { StemmaError } from "../values/error.ts";
import { Tensor, type TensorData, tensorInvalid, type TensorType } from "./tensor.ts";

/**
 * Makes a tensor of a number or of nested lists, as JSON has them. Integers beyond 2^53 are decimal texts.
 * @throws StemmaError `tensor-invalid` for lists of unequal length, and for an element that is not of the type
 */
export function tensorFromJson(value: Json, type: TensorType): Tensor {
  const shape = shapeOf(value);
  const elements: Json[] = [];
  flatten(value, { shape, depth: 0, elements });
  return new Tensor(type, shape, dataOf(type, elements));
}

/** Makes nested lists of a tensor, a plain number or text of a scalar. Integers beyond 2^53 become decimal texts. */
export function jsonOfTensor(tensor: Tensor): Json {
  let at = 0;
  const nested = (depth: number): Json => {
    const size = tensor.shape[depth];
    if (size === undefined) return elementAt(tensor, at++);
    return Array.from({ length: size }, () => nested(depth + 1));
  };
  return nested(0);
}

function shapeOf(value: Json): readonly number[] {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner); inner = (inner as readonly Json[])[0] ?? null) {
    shape.push(inner.length);
    if (inner.length === 0) break;
  }
  return shape;
}

interface Flattening {
  readonly shape: readonly number[];
  readonly depth: number;
  readonly elements: Json[];
}

function flatten(value: Json, { shape, depth, elements }: Flattening): void {
  const size = shape[depth];
  if (size === undefined) {
    if (Array.isArray(value)) throw tensorInvalid("a list stands where the others have a number");
    elements.push(value);
    return;
  }
  if (!Array.isArray(value)) throw tensorInvalid("a number stands where the others have a list");
  const list = value as readonly Json[];
  if (list.length !== size)
    throw tensorInvalid(`a list of ${list.length} elements stands beside one of ${size}`);
  for (const each of list) flatten(each, { shape, depth: depth + 1, elements });
}

function dataOf(type: TensorType, elements: readonly Json[]): TensorData {
  switch (type) {
    case "string":
      return elements.map((element) => textOf(element));
    case "int64":
      return BigInt64Array.from(elements, (element) => bigOf(element, type));
    case "uint64":
      return BigUint64Array.from(elements, (element) => bigOf(element, type));
    case "bool":
      return Uint8Array.from(elements, (element) => Number(booleanOf(element)));
    default:
      return numbersOf(type, elements);
  }
}

const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
} as const;

function numbersOf(type: keyof typeof arrays, elements: readonly Json[]): TensorData {
  const data = new arrays[type](elements.length);
  elements.forEach((element, at) => {
    if (typeof element !== "number" && typeof element !== "boolean") throw notOf(type, element);
    const value = Number(element);
    data[at] = value;
    // An array of integers wraps what it cannot hold around, and one of floats makes it infinite, without a word.
    const held = type.startsWith("float") ? Number.isFinite(data[at]) : data[at] === value;
    if (!held) throw notOf(type, element);
  });
  return data;
}

function bigOf(element: Json, type: "int64" | "uint64"): bigint {
  const text =
    typeof element === "string" || (typeof element === "number" && Number.isSafeInteger(element))
      ? String(element)
      : "";
  if (!/^-?\d{1,20}$/.test(text)) throw notOf(type, element);
  const value = BigInt(text);
  const fits = type === "int64" ? BigInt.asIntN(64, value) === value : BigInt.asUintN(64, value) === value;
  if (!fits) throw notOf(type, element);
  return value;
}

function booleanOf(element: Json): boolean {
  if (typeof element === "boolean") return element;
  if (element === 0 || element === 1) return element === 1;
  throw notOf("bool", element);
}

function textOf(element: Json): string {
  if (typeof element === "string") return element;
  throw notOf("string", element);
}

function notOf(type: TensorType, element: Json): StemmaError {
  const found = JSON.stringify(element).slice(0, 40);
  return tensorInvalid(`${found} is no ${type}`, { type, found });
}

function elementAt({ type, data }: Tensor, at: number): Json {
  const element = data[at];
  if (element === undefined) return null;
  if (type === "bool") return element === 1;
  if (typeof element !== "bigint") return element;
  const number = Number(element);
  return Number.isSafeInteger(number) ? number : String(element);
}

import type { TensorSpec } from "../../records/generated/version.ts";
import { StemmaError } from "../../values/error.ts";
import type { Value } from "../row.ts";
import { runnerFault } from "../runner-fault.ts";
import { shownShape, sizeOf, Tensor, type TensorData, type TensorType } from "../tensor.ts";
import { jsonOfTensor, tensorFromJson } from "../tensor-json.ts";
import type { OrtMetadata, OrtTensor } from "./onnx-runtime.ts";

const types: ReadonlySet<string> = new Set<TensorType>([
  "float32",
  "float64",
  "int8",
  "uint8",
  "int16",
  "uint16",
  "int32",
  "uint32",
  "int64",
  "uint64",
  "bool",
  "string",
]);

/** Tells whether a type of the runtime is one that we hold. */
export function isTensorType(type: string): type is TensorType {
  return types.has(type);
}

// Where a size is free and has no name, one runtime says 2^32 - 1 and the other one an empty text.
const freeSize = 2 ** 32 - 1;

/** What the runtime says of a value, in the form of records. */
export function specOf({ name, type, shape }: OrtMetadata): TensorSpec {
  const sizes = shape?.map((size) => (size === freeSize || size === "" ? null : size));
  // An empty shape is a scalar or no shape at all: the runtime does not tell which.
  return {
    name,
    type: type ?? "undefined",
    ...(sizes === undefined || sizes.length === 0 ? {} : { shape: sizes }),
  };
}

/**
 * Makes the tensor of an input of what a row holds.
 * @throws StemmaError `runner-input-invalid`
 */
export function inputTensor(value: Value, { name, type }: TensorSpec, row: number): Tensor {
  if (!isTensorType(type))
    throw inputInvalid(row, name, `the model takes ${type} in '${name}', which no row can hold`);
  try {
    if (!(value instanceof Tensor)) return tensorFromJson(value, type);
    if (value.type === type) return value;
    if (type === "float32" && value.type === "float64")
      return new Tensor(type, value.shape, Float32Array.from(value.data as Float64Array));
    return tensorFromJson(jsonOfTensor(value), type);
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    throw inputInvalid(row, name, `the values for the input '${name}' do not fit: ${error.message}`, error);
  }
}

/**
 * Refuses a tensor whose shape is not one that the model takes.
 * @throws StemmaError `runner-input-invalid`
 */
export function requireShape(tensor: Tensor, { name, shape }: TensorSpec, row: number): void {
  if (shape === undefined) return;
  const fits =
    shape.length === tensor.shape.length &&
    shape.every((size, at) => typeof size !== "number" || size === tensor.shape[at]);
  if (fits) return;
  const text = `the input '${name}' is ${shownShape(tensor.shape)}, and the model takes ${shownShape(shape)}`;
  throw inputInvalid(row, name, text);
}

/** Makes the error of a row that a model cannot be given. */
export function inputInvalid(row: number, input: string, message: string, cause?: unknown): StemmaError {
  return runnerFault("runner-input-invalid", message, {
    row,
    hint: "Compare the columns and the preprocessing of the suite with the interface of the version.",
    data: { input },
    cause,
  });
}

/** Puts tensors of one shape on top of each other, along a new first dimension. Null where their shapes differ. */
export function stack(tensors: readonly Tensor[]): Tensor | null {
  const [first] = tensors;
  if (first === undefined) return null;
  const shape = [tensors.length, ...first.shape];
  if (tensors.length === 1) return new Tensor(first.type, shape, first.data);
  if (tensors.some((each) => shownShape(each.shape) !== shownShape(first.shape))) return null;
  const parts = tensors.map(({ data }) => data);
  return new Tensor(first.type, shape, joined(parts, sizeOf(shape)));
}

/** Takes an output apart along its first dimension. Null where that is not as long as there are rows. */
export function unstack({ type, dims, data }: OrtTensor, rows: number): readonly Tensor[] | null {
  const [first, ...shape] = dims;
  if (!isTensorType(type) || first !== rows) return null;
  const size = sizeOf(shape);
  return Array.from({ length: rows }, (_, row) => {
    const part = data.slice(row * size, (row + 1) * size);
    return new Tensor(type, shape, part);
  });
}

/** Writes elements one after the other. */
export function joined(parts: readonly TensorData[], size: number): TensorData {
  const [first] = parts;
  if (first === undefined || !ArrayBuffer.isView(first))
    return parts.flatMap((part) => [...(part as readonly string[])]);
  const whole = new (first.constructor as new (size: number) => Float32Array)(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part as Float32Array, at);
    at += part.length;
  }
  return whole;
}

import { StemmaError } from "../values/error.ts";

/** The types of elements, in the words of ONNX, and the arrays that hold them; a bool is a byte of 0 or 1. */
export interface TensorArrays {
  readonly float32: Float32Array;
  readonly float64: Float64Array;
  readonly int8: Int8Array;
  readonly uint8: Uint8Array;
  readonly int16: Int16Array;
  readonly uint16: Uint16Array;
  readonly int32: Int32Array;
  readonly uint32: Uint32Array;
  readonly int64: BigInt64Array;
  readonly uint64: BigUint64Array;
  readonly bool: Uint8Array;
  readonly string: readonly string[];
}

/** The type of a tensor's elements. */
export type TensorType = keyof TensorArrays;

/** The elements of a tensor, row-major. */
export type TensorData = TensorArrays[TensorType];

/** Numbers, or texts, in a grid of any rank; a scalar has the shape []. */
export class Tensor {
  readonly type: TensorType;
  /** The size of each dimension. */
  readonly shape: readonly number[];
  readonly data: TensorData;

  /**
   * Takes elements as they are, without a copy.
   * @throws StemmaError `tensor-invalid` when their number is not the product of the shape
   */
  constructor(type: TensorType, shape: readonly number[], data: TensorData) {
    const size = sizeOf(shape);
    if (data.length !== size)
      throw tensorInvalid(`a tensor of shape ${shownShape(shape)} has ${size} elements, not ${data.length}`);
    this.type = type;
    this.shape = shape;
    this.data = data;
  }
}

/** The number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, dimension) => size * dimension, 1);
}

/** So many elements of a type, each zero, false or empty. */
export function zerosOf(type: TensorType, size: number): TensorData {
  switch (type) {
    case "float64":
      return new Float64Array(size);
    case "int8":
      return new Int8Array(size);
    case "uint8":
    case "bool":
      return new Uint8Array(size);
    case "int16":
      return new Int16Array(size);
    case "uint16":
      return new Uint16Array(size);
    case "int32":
      return new Int32Array(size);
    case "uint32":
      return new Uint32Array(size);
    case "int64":
      return new BigInt64Array(size);
    case "uint64":
      return new BigUint64Array(size);
    case "string":
      return Array<string>(size).fill("");
    case "float32":
      return new Float32Array(size);
  }
}

/** A shape as people write it: `[2, ?, 128]`, where a dimension may be of any size. */
export function shownShape(shape: readonly (number | string | null)[]): string {
  return `[${shape.map((size) => size ?? "?").join(", ")}]`;
}

/** Makes the error of values that are no tensor. */
export function tensorInvalid(message: string, data: Readonly<Record<string, unknown>> = {}): StemmaError {
  return new StemmaError("tensor-invalid", message, {
    hint: "Give a number, or lists of numbers of equal length in every dimension.",
    data,
  });
}

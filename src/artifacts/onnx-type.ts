import type { TensorSpec } from "../records/generated/version.ts";
import { onnxInvalid } from "./onnx-fault.ts";
import type { Field, ProtoReader, Span } from "./protobuf.ts";

/** Type and shape of a value; a shape is absent where the rank is unknown or the value is no tensor. */
export type ValueType = Pick<TensorSpec, "type" | "shape">;

// TensorProto.DataType of onnx.proto, by number.
const elementTypes = [
  "undefined",
  "float32",
  "uint8",
  "int8",
  "uint16",
  "int16",
  "int32",
  "int64",
  "string",
  "bool",
  "float16",
  "float64",
  "uint32",
  "uint64",
  "complex64",
  "complex128",
  "bfloat16",
  "float8e4m3fn",
  "float8e4m3fnuz",
  "float8e5m2",
  "float8e5m2fnuz",
  "uint4",
  "int4",
  "float4e2m1",
  "float8e8m0",
] as const;

const maxNesting = 16;
// What the version schema allows.
const maxRank = 64;
const maxDimensionName = 256;

/** The name of an element type by the number that stands in a field. Throws `onnx-invalid`. */
export function elementType(reader: ProtoReader, field: Field): string {
  const number = reader.integer(field);
  // Later versions of ONNX add types; a number tells more than a refusal.
  return elementTypes[number] ?? `type${number}`;
}

function dimensionOf(reader: ProtoReader, dimension: Span): number | string | null {
  let size: number | string | null = null;
  for (const field of reader.fields(dimension)) {
    if (field.number === 1) size = reader.integer(field);
    else if (field.number === 2) size = reader.text(field, maxDimensionName);
  }
  return size === "" || (typeof size === "number" && size < 0) ? null : size;
}

function shapeOf(reader: ProtoReader, shape: Span): (number | string | null)[] {
  const sizes: (number | string | null)[] = [];
  for (const field of reader.fields(shape)) {
    if (field.number !== 1) continue;
    sizes.push(dimensionOf(reader, reader.nested(field)));
    if (sizes.length > maxRank) throw onnxInvalid(field.at, `a tensor has more than ${maxRank} dimensions`);
  }
  return sizes;
}

function tensorType(reader: ProtoReader, tensor: Span): ValueType {
  let type = "undefined";
  let shape: (number | string | null)[] | null = null;
  for (const field of reader.fields(tensor)) {
    if (field.number === 1) type = elementType(reader, field);
    else if (field.number === 2) shape = shapeOf(reader, reader.nested(field));
  }
  return shape === null ? { type } : { type, shape };
}

/** Renders a type that holds another one in its first field, and for a map its key before. */
function containerType(reader: ProtoReader, word: string, span: Span, depth: number): string {
  let key: string | null = null;
  let inner = "undefined";
  const isMap = word === "map";
  for (const field of reader.fields(span)) {
    if (isMap && field.number === 1) key = elementType(reader, field);
    else if (field.number === (isMap ? 2 : 1)) inner = typeOf(reader, reader.nested(field), depth + 1).type;
  }
  return isMap ? `map(${key ?? "undefined"}, ${inner})` : `${word}(${inner})`;
}

function opaqueType(reader: ProtoReader, span: Span): string {
  const names = ["", ""];
  for (const field of reader.fields(span)) {
    if (field.number === 1 || field.number === 2) names[field.number - 1] = reader.text(field, 512);
  }
  return `opaque(${names.filter((name) => name !== "").join(".")})`;
}

/**
 * Reads a TypeProto: a tensor's element type and shape, or a container rendered as `sequence(float32)`,
 * `map(int64, float32)`, `optional(sequence(float32))`, `sparse(float32)`, `opaque(domain.name)`.
 * @throws StemmaError `onnx-invalid`
 */
export function typeOf(reader: ProtoReader, span: Span, depth = 0): ValueType {
  if (depth > maxNesting) throw onnxInvalid(span.start, `types are nested deeper than ${maxNesting}`);
  let found: ValueType = { type: "undefined" };
  for (const field of reader.fields(span)) {
    if (field.number === 1) found = tensorType(reader, reader.nested(field));
    else if (field.number === 4)
      found = { type: containerType(reader, "sequence", reader.nested(field), depth) };
    else if (field.number === 5) found = { type: containerType(reader, "map", reader.nested(field), depth) };
    else if (field.number === 7) found = { type: opaqueType(reader, reader.nested(field)) };
    else if (field.number === 8) {
      const { type, ...rest } = tensorType(reader, reader.nested(field));
      found = { type: `sparse(${type})`, ...rest };
    } else if (field.number === 9) {
      found = { type: containerType(reader, "optional", reader.nested(field), depth) };
    }
  }
  return found;
}

import { onnxInvalid } from "./onnx-fault.ts";
import { elementType } from "./onnx-type.ts";
import type { ProtoReader, Span } from "./protobuf.ts";

/** What a tensor says of itself, apart from its content. */
export interface TensorFacts {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  /** The product of its dimensions, 1 for a scalar; of a sparse tensor the number of values that are stored. */
  readonly elements: number;
  /** Where its content is, as the file says it; null when it is in the file itself. */
  readonly location: string | null;
}

// A tensor that is stored apart says so by this DataLocation.
const external = 1;

function locationOf(reader: ProtoReader, entry: Span): string | null {
  let key = "";
  let value = "";
  for (const field of reader.fields(entry)) {
    if (field.number === 1) key = reader.text(field, 4096);
    else if (field.number === 2) value = reader.text(field, 4096);
  }
  return key === "location" ? value : null;
}

/**
 * Reads the facts of a TensorProto and skips its content.
 * @throws StemmaError `onnx-invalid`
 */
export function tensorFacts(reader: ProtoReader, tensor: Span): TensorFacts {
  let name = "";
  let type = "undefined";
  const shape: number[] = [];
  let elements = 1;
  let isExternal = false;
  let location: string | null = null;
  for (const field of reader.fields(tensor)) {
    if (field.number === 1) {
      for (const size of reader.integers(field)) {
        elements *= size;
        shape.push(size);
        if (size < 0 || !Number.isSafeInteger(elements)) {
          throw onnxInvalid(field.at, "a tensor has impossible dimensions");
        }
      }
    } else if (field.number === 2) type = elementType(reader, field);
    else if (field.number === 8) name = reader.text(field, 65_536);
    else if (field.number === 13) location = locationOf(reader, reader.nested(field)) ?? location;
    else if (field.number === 14) isExternal = reader.integer(field) === external;
  }
  if (!isExternal) return { name, type, shape, elements, location: null };
  if (location === null) throw onnxInvalid(tensor.start, "a tensor is stored apart and does not say where");
  return { name, type, shape, elements, location };
}

/**
 * Reads the facts of a SparseTensorProto: the elements are the values that are stored, not the zeros between.
 * @throws StemmaError `onnx-invalid`
 */
export function sparseFacts(reader: ProtoReader, sparse: Span): readonly TensorFacts[] {
  const values: TensorFacts[] = [];
  const shape: number[] = [];
  for (const field of reader.fields(sparse)) {
    if (field.number === 1) values.push(tensorFacts(reader, reader.nested(field)));
    else if (field.number === 2)
      values.push({ ...tensorFacts(reader, reader.nested(field)), name: "", elements: 0 });
    else if (field.number === 3) shape.push(...reader.integers(field));
  }
  return values.map((each) => (each.elements === 0 || shape.length === 0 ? each : { ...each, shape }));
}

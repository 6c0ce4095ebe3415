import type { ModelInterface, TensorSpec } from "../records/generated/version.ts";
import { onnxInvalid } from "./onnx-fault.ts";
import { typeOf } from "./onnx-type.ts";
import type { ProtoReader, Span } from "./protobuf.ts";

/** The values that a graph declares, by name and in order; their types are still to be read. */
export interface Declared {
  /** Includes initializers, which old files list as inputs too. */
  readonly inputs: Map<string, Span>;
  readonly outputs: Map<string, Span>;
}

// Files from before IR version 4 list every initializer as an input.
const maxDeclared = 200_000;
// What the version schema allows.
const maxListed = 2000;
const maxName = 1024;

function nameOf(reader: ProtoReader, value: Span): string {
  let name = "";
  for (const field of reader.fields(value)) if (field.number === 1) name = reader.text(field, maxName);
  return name;
}

/**
 * Adds the inputs and outputs that a GraphProto declares.
 * @throws StemmaError `onnx-invalid`
 */
export function declare(reader: ProtoReader, graph: Span, declared: Declared): void {
  for (const field of reader.fields(graph)) {
    if (field.number !== 11 && field.number !== 12) continue;
    const value = reader.nested(field);
    const values = field.number === 11 ? declared.inputs : declared.outputs;
    values.set(nameOf(reader, value), value);
    if (values.size > maxDeclared) throw onnxInvalid(field.at, `a graph declares over ${maxDeclared} values`);
  }
}

function specsOf(reader: ProtoReader, values: ReadonlyMap<string, Span>): TensorSpec[] {
  return [...values].map(([name, value], index) => {
    if (index >= maxListed) throw onnxInvalid(value.start, `a model has over ${maxListed} inputs or outputs`);
    let type: Omit<TensorSpec, "name"> = { type: "undefined" };
    for (const field of reader.fields(value)) {
      if (field.number === 2) type = typeOf(reader, reader.nested(field));
    }
    return { name, ...type };
  });
}

/**
 * Reads the types of declared values.
 * @throws StemmaError `onnx-invalid`
 */
export function interfaceOf(reader: ProtoReader, declared: Declared): ModelInterface {
  return { inputs: specsOf(reader, declared.inputs), outputs: specsOf(reader, declared.outputs) };
}

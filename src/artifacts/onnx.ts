import type { Inspection, ModelInterface, Opset } from "../records/generated/version.ts";
import { StemmaError } from "../values/error.ts";
import { type ByteSource, openFileSource } from "./byte-source.ts";
import { onnxInvalid } from "./onnx-fault.ts";
import { type GraphSums, walkGraph, walkNode } from "./onnx-graph.ts";
import { type Declared, declare, interfaceOf } from "./onnx-interface.ts";
import { artifactPathFault } from "../values/artifact-path.ts";
import { type Field, ProtoReader, type Span } from "./protobuf.ts";
import type { TensorFacts } from "./onnx-tensor.ts";
import { withSource } from "./source.ts";
import { type ListedTensor, mostTensors, storedValues } from "./tensor-tally.ts";

/** What an ONNX file tells about itself. */
export interface OnnxFacts {
  readonly inspection: Inspection;
  readonly interface: ModelInterface;
  /** The initializers and constants of all graphs, in their order; at most `mostTensors`. */
  readonly tensors: readonly ListedTensor[];
  /** The files that hold its external data: paths relative to its folder, with forward slashes, sorted. */
  readonly externalFiles: readonly string[];
}

interface Walk {
  readonly reader: ProtoReader;
  readonly sums: GraphSums;
  readonly declared: Declared;
  readonly tensors: readonly ListedTensor[];
  readonly opsets: Opset[];
  irVersion: number;
  graphs: number;
  producer: [name: string, version: string];
}

const maxText = 1000;
const maxOpsets = 1000;

function opsetOf(reader: ProtoReader, span: Span): Opset {
  let domain = "";
  let version = 0;
  for (const field of reader.fields(span)) {
    if (field.number === 1) domain = reader.text(field, 256);
    else if (field.number === 2) version = reader.integer(field);
  }
  if (version < 0) throw onnxInvalid(span.start, "an operator set has a negative version");
  return { domain: domain === "" ? "ai.onnx" : domain, version };
}

function walkFunction(walk: Walk, span: Span): void {
  for (const field of walk.reader.fields(span)) {
    if (field.number === 7) walkNode(walk.reader, walk.reader.nested(field), walk.sums);
  }
}

/** Takes one field of a ModelProto; the numbers are those of onnx.proto. */
function takeField(walk: Walk, field: Field): void {
  const { reader } = walk;
  if (field.number === 1) walk.irVersion = reader.integer(field);
  else if (field.number === 2) walk.producer[0] = reader.text(field, maxText);
  else if (field.number === 3) walk.producer[1] = reader.text(field, maxText);
  else if (field.number === 7) {
    walk.graphs += 1;
    // Inputs first: the walk then strikes out those that are initializers.
    declare(reader, reader.nested(field), walk.declared);
    walkGraph(reader, reader.nested(field), walk.sums);
  } else if (field.number === 8) {
    walk.opsets.push(opsetOf(reader, reader.nested(field)));
    if (walk.opsets.length > maxOpsets) throw onnxInvalid(field.at, `over ${maxOpsets} operator sets`);
  } else if (field.number === 25) walkFunction(walk, reader.nested(field));
}

function externalPath(location: string): string {
  const path = location.replace(/^(?:\.\/)+/, "");
  const fault = artifactPathFault(path);
  if (fault === null) return path;
  throw new StemmaError("path-escapes", `the model keeps data in '${location}': ${fault}`, {
    hint: "Save the model with its external data beside it.",
    data: { path: location, fault },
  });
}

function listedOf({ name, type, shape, elements }: TensorFacts): ListedTensor {
  const tensor = { name, type, shape };
  return storedValues(tensor) === elements ? tensor : { ...tensor, stored: elements };
}

function walkModel(source: ByteSource): Walk {
  const declared: Declared = { inputs: new Map(), outputs: new Map() };
  const tensors: ListedTensor[] = [];
  const onInitializer = ({ name }: TensorFacts): void => void declared.inputs.delete(name);
  const onTensor = (facts: TensorFacts): void => {
    if (tensors.length < mostTensors) tensors.push(listedOf(facts));
  };
  const sums: GraphSums = { parameters: 0, locations: new Set(), onInitializer, onTensor };
  const reader = new ProtoReader(source);
  const walk: Walk = {
    reader,
    sums,
    declared,
    tensors,
    opsets: [],
    irVersion: 0,
    graphs: 0,
    producer: ["", ""],
  };
  for (const field of reader.fields(reader.whole)) takeField(walk, field);
  if (walk.irVersion < 1) throw onnxInvalid(source.size, "the file ends without an IR version");
  if (walk.graphs === 0) throw onnxInvalid(source.size, "the file ends without a graph");
  return walk;
}

/**
 * Reads what ONNX bytes tell: every field of the graph is looked at, no tensor's content is loaded.
 * @throws StemmaError `onnx-invalid` with the offset, `path-escapes` for external data outside the folder
 */
export function readOnnx(source: ByteSource): OnnxFacts {
  const walk = walkModel(source);
  const producer = walk.producer.join(" ").trim();
  const inspection: Inspection = {
    format: "onnx",
    ...(producer === "" ? {} : { producer }),
    opsets: walk.opsets,
    parameters: walk.sums.parameters,
  };
  const externalFiles = [...new Set([...walk.sums.locations].map(externalPath))].sort();
  return {
    inspection,
    interface: interfaceOf(walk.reader, walk.declared),
    tensors: walk.tensors,
    externalFiles,
  };
}

/**
 * Reads what an ONNX file tells, in constant memory.
 * @throws StemmaError `onnx-invalid`, `path-escapes`, and for the file itself what `hashFile` throws
 */
export async function inspectOnnx(
  file: string,
  options: { root?: string | undefined } = {},
): Promise<OnnxFacts> {
  return await withSource(file, options.root, ({ handle, before }) =>
    Promise.resolve(readOnnx(openFileSource(handle.fd, Number(before.size), file))),
  );
}

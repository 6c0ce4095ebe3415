import { onnxInvalid } from "./onnx-fault.ts";
import { sparseFacts, type TensorFacts, tensorFacts } from "./onnx-tensor.ts";
import type { Field, ProtoReader, Span } from "./protobuf.ts";

/** What walking a graph adds up, and whom it tells about the tensors of the outermost graph. */
export interface GraphSums {
  /** Elements of initializers and Constant nodes. */
  parameters: number;
  /** Where external data is, as the file says it. */
  readonly locations: Set<string>;
  /** Told every initializer with a name of the outermost graph. */
  readonly onInitializer: (tensor: TensorFacts) => void;
}

const maxNesting = 64;
const maxLocations = 10_000;

function add(sums: GraphSums, at: number, facts: TensorFacts, counts: boolean): void {
  if (counts) sums.parameters += facts.elements;
  if (!Number.isSafeInteger(sums.parameters))
    throw onnxInvalid(at, "the tensors have impossibly many elements");
  if (facts.location !== null) sums.locations.add(facts.location);
  if (sums.locations.size > maxLocations)
    throw onnxInvalid(at, `over ${maxLocations} files hold external data`);
}

function textOf(reader: ProtoReader, message: Span, number: number): string {
  let text = "";
  for (const field of reader.fields(message)) if (field.number === number) text = reader.text(field, 65_536);
  return text;
}

/** The elements that a list or scalar attribute of a Constant node stands for. */
function literals(reader: ProtoReader, name: string, field: Field): number {
  if (name === "value_float") return field.number === 2 ? 1 : 0;
  if (name === "value_int") return field.number === 3 ? 1 : 0;
  if (name === "value_ints" && field.number === 8) return reader.countVarints(field);
  if (name !== "value_floats" || field.number !== 7) return 0;
  return field.wire === 2 ? Math.floor((field.end - field.start) / 4) : 1;
}

function walkAttribute(
  reader: ProtoReader,
  attribute: Span,
  sums: GraphSums,
  context: { isConstant: boolean; depth: number },
): void {
  // Its name decides what its content means, and may come after it.
  const name = context.isConstant ? textOf(reader, attribute, 1) : "";
  for (const field of reader.fields(attribute)) {
    if (field.number === 5 || field.number === 10) {
      const facts = tensorFacts(reader, reader.nested(field));
      add(sums, field.at, facts, name === "value" && field.number === 5);
    } else if (field.number === 22 || field.number === 23) {
      for (const facts of sparseFacts(reader, reader.nested(field))) {
        add(sums, field.at, facts, name === "sparse_value" && field.number === 22);
      }
    } else if (field.number === 6 || field.number === 11) {
      walkGraph(reader, reader.nested(field), sums, context.depth + 1);
    } else if (name !== "") sums.parameters += literals(reader, name, field);
  }
}

/**
 * Walks a NodeProto: a Constant's tensor, and the graphs of If, Loop, Scan and whatever else has any.
 * @throws StemmaError `onnx-invalid`
 */
export function walkNode(reader: ProtoReader, node: Span, sums: GraphSums, depth: number): void {
  let operator = "";
  let domain = "";
  let hasAttributes = false;
  for (const field of reader.fields(node)) {
    if (field.number === 4) operator = reader.text(field, 65_536);
    else if (field.number === 7) domain = reader.text(field, 65_536);
    else if (field.number === 5) hasAttributes = true;
  }
  if (!hasAttributes) return;
  const isConstant = operator === "Constant" && (domain === "" || domain === "ai.onnx");
  for (const field of reader.fields(node)) {
    if (field.number === 5) walkAttribute(reader, reader.nested(field), sums, { isConstant, depth });
  }
}

/**
 * Walks a GraphProto and all graphs within it.
 * @throws StemmaError `onnx-invalid`
 */
export function walkGraph(reader: ProtoReader, graph: Span, sums: GraphSums, depth = 0): void {
  if (depth > maxNesting) throw onnxInvalid(graph.start, `graphs are nested deeper than ${maxNesting}`);
  const initializer = (at: number, facts: TensorFacts): void => {
    add(sums, at, facts, true);
    if (depth === 0 && facts.name !== "") sums.onInitializer(facts);
  };
  for (const field of reader.fields(graph)) {
    if (field.number === 1) walkNode(reader, reader.nested(field), sums, depth);
    else if (field.number === 5) initializer(field.at, tensorFacts(reader, reader.nested(field)));
    else if (field.number === 15) {
      for (const facts of sparseFacts(reader, reader.nested(field))) initializer(field.at, facts);
    }
  }
}

import { onnxInvalid } from "./onnx-fault.ts";
import { sparseFacts, type TensorFacts, tensorFacts } from "./onnx-tensor.ts";
import type { Field, ProtoReader, Span } from "./protobuf.ts";

/** What walking a graph adds up, and whom it tells about tensors. */
export interface GraphSums {
  /** Elements of initializers and Constant nodes. */
  parameters: number;
  /** Where external data is, as the file says it. */
  readonly locations: Set<string>;
  /** Told every initializer with a name of the outermost graph. */
  readonly onInitializer: (tensor: TensorFacts) => void;
  /**
   * Told every initializer and every constant of more than one value, by its name. In a graph within another one, the name of the
   * node that has it and of the attribute stand before: `if_16k/then_branch/weight`.
   */
  readonly onTensor: (tensor: TensorFacts) => void;
}

/** Where in a file a graph or a node is. */
interface Place {
  readonly depth: number;
  /** What stands before the names of tensors. */
  readonly prefix: string;
}

const outermost: Place = { depth: 0, prefix: "" };
// Names may be as long as a file, and prefixes add up.
const longestLabel = 100;

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

interface NodeContext extends Place {
  readonly isConstant: boolean;
  /** What the node is called, or what it computes. */
  readonly label: string;
}

function walkAttribute(reader: ProtoReader, attribute: Span, sums: GraphSums, context: NodeContext): void {
  // Its name decides what its content means, and may come after it.
  const name = context.isConstant ? textOf(reader, attribute, 1) : "";
  for (const field of reader.fields(attribute)) {
    if (field.number === 5 || field.number === 10) {
      const facts = tensorFacts(reader, reader.nested(field));
      const isValue = name === "value" && field.number === 5;
      add(sums, field.at, facts, isValue);
      if (isValue) tellConstant(sums, facts, context);
    } else if (field.number === 22 || field.number === 23) {
      for (const facts of sparseFacts(reader, reader.nested(field))) {
        const isValue = name === "sparse_value" && field.number === 22;
        add(sums, field.at, facts, isValue);
        if (isValue) tellConstant(sums, facts, context);
      }
    } else if (field.number === 6 || field.number === 11) {
      const attributeName = textOf(reader, attribute, 1).slice(0, longestLabel);
      const prefix = `${context.prefix}${context.label}/${attributeName}/`;
      walkGraph(reader, reader.nested(field), sums, { depth: context.depth + 1, prefix });
    } else if (name !== "") sums.parameters += literals(reader, name, field);
  }
}

/* One value alone is an operand rather than a weight. */
function tellConstant(sums: GraphSums, facts: TensorFacts, { prefix, label }: NodeContext): void {
  if (facts.elements > 1) sums.onTensor({ ...facts, name: `${prefix}${label}` });
}

/**
 * Walks a NodeProto: a Constant's tensor, and the graphs of If, Loop, Scan and whatever else has any.
 * @throws StemmaError `onnx-invalid`
 */
export function walkNode(reader: ProtoReader, node: Span, sums: GraphSums, place = outermost): void {
  let [name, output] = ["", ""];
  let operator = "";
  let domain = "";
  let hasAttributes = false;
  for (const field of reader.fields(node)) {
    if (field.number === 2 && output === "") output = reader.text(field, 65_536);
    else if (field.number === 3) name = reader.text(field, 65_536);
    else if (field.number === 4) operator = reader.text(field, 65_536);
    else if (field.number === 7) domain = reader.text(field, 65_536);
    else if (field.number === 5) hasAttributes = true;
  }
  if (!hasAttributes) return;
  const label = (name === "" ? output : name).slice(0, longestLabel);
  const isConstant = operator === "Constant" && (domain === "" || domain === "ai.onnx");
  for (const field of reader.fields(node)) {
    if (field.number === 5)
      walkAttribute(reader, reader.nested(field), sums, { ...place, isConstant, label });
  }
}

/**
 * Walks a GraphProto and all graphs within it.
 * @throws StemmaError `onnx-invalid`
 */
export function walkGraph(reader: ProtoReader, graph: Span, sums: GraphSums, place = outermost): void {
  const { depth, prefix } = place;
  if (depth > maxNesting) throw onnxInvalid(graph.start, `graphs are nested deeper than ${maxNesting}`);
  const initializer = (at: number, facts: TensorFacts): void => {
    add(sums, at, facts, true);
    if (facts.name === "") return;
    if (depth === 0) sums.onInitializer(facts);
    sums.onTensor({ ...facts, name: `${prefix}${facts.name}` });
  };
  for (const field of reader.fields(graph)) {
    if (field.number === 1) walkNode(reader, reader.nested(field), sums, place);
    else if (field.number === 5) initializer(field.at, tensorFacts(reader, reader.nested(field)));
    else if (field.number === 15) {
      for (const facts of sparseFacts(reader, reader.nested(field))) initializer(field.at, facts);
    }
  }
}

import type { TensorSpec } from "../../records/generated/version.ts";
import type { Json } from "../../records/tree.ts";
import { StemmaError } from "../../values/error.ts";
import type { NamedValues, Value } from "../row.ts";
import { runnerFault } from "../runner-fault.ts";
import type { Feed } from "../runner.ts";
import { Tensor, type TensorType } from "../tensor.ts";
import { jsonOfTensor, tensorFromJson } from "../tensor-json.ts";
import { jsonOf } from "./command-line.ts";
import { inputInvalid, stack, unstack } from "./onnx-values.ts";

/** The data types of the V2 inference protocol, by ours. */
const datatypes: Readonly<Record<TensorType, string>> = {
  float32: "FP32",
  float64: "FP64",
  int8: "INT8",
  uint8: "UINT8",
  int16: "INT16",
  uint16: "UINT16",
  int32: "INT32",
  uint32: "UINT32",
  int64: "INT64",
  uint64: "UINT64",
  bool: "BOOL",
  string: "BYTES",
};

/** Our type of a data type of the protocol; null for one that we do not hold. */
export function typeOfDatatype(datatype: Json | undefined): TensorType | null {
  const found = Object.entries(datatypes).find(([, name]) => name === datatype);
  return found === undefined ? null : (found[0] as TensorType);
}

/**
 * The body of a request of the V2 protocol: the rows stacked along the first dimension.
 * @throws StemmaError `runner-input-invalid`
 */
export function kserveRequest(batch: readonly Feed[], inputs: readonly TensorSpec[]): Json {
  return {
    inputs: inputs.map(({ name, type }) => {
      const tensors = batch.map((feed) => tensorOf(feed, name, type as TensorType));
      const whole = stack(tensors);
      if (whole === null)
        throw inputInvalid(
          batch[0]?.row ?? 0,
          name,
          `the rows of its batch are of different shapes in '${name}'`,
        );
      const flat = new Tensor(whole.type, [whole.data.length], whole.data);
      return { name, shape: whole.shape, datatype: datatypes[whole.type], data: jsonOfTensor(flat) };
    }),
  };
}

/** The outputs of an answer of the V2 protocol, row by row. Throws `runner-output-invalid`. */
export function kserveOutputs(answer: Json, batch: readonly Feed[]): readonly NamedValues[] {
  const outputs = batch.map(() => new Map<string, Value>());
  const listed = fieldOf(answer, "outputs");
  if (!Array.isArray(listed)) throw answerInvalid(batch, "it has no list of outputs");
  for (const output of listed as readonly Json[]) {
    const [name, shape, data] = ["name", "shape", "data"].map((key) => fieldOf(output, key));
    const type = typeOfDatatype(fieldOf(output, "datatype"));
    if (typeof name !== "string" || type === null || !Array.isArray(shape) || !Array.isArray(data))
      throw answerInvalid(batch, "an output has no name, known datatype, shape and data");
    const flat = flatTensor(data as Json, { type, name, batch });
    const parts = unstack({ type, dims: shape as number[], data: flat.data }, batch.length);
    if (parts === null)
      throw answerInvalid(batch, `its output '${name}' has the shape [${shape.join(", ")}]`);
    parts.forEach((part, at) => outputs[at]?.set(name, part));
  }
  return outputs;
}

/** The body of a plain request: `{"rows": [inputs, ...]}`. */
export function plainRequest(batch: readonly Feed[]): Json {
  return { rows: batch.map(({ inputs }) => jsonOf(inputs)) };
}

/** The outputs of a plain answer: `{"rows": [outputs, ...]}`. Throws `runner-output-invalid`. */
export function plainOutputs(answer: Json, batch: readonly Feed[]): readonly NamedValues[] {
  const rows = fieldOf(answer, "rows");
  if (!Array.isArray(rows)) throw answerInvalid(batch, "it has no list of rows");
  if (rows.length !== batch.length) throw answerInvalid(batch, `it has ${rows.length} rows`);
  return (rows as readonly Json[]).map((row) => {
    if (!isMap(row)) throw answerInvalid(batch, "one of its rows is no object");
    return new Map(Object.entries(row));
  });
}

/** What a JSON value has under a key; undefined where it is no object or has none. */
export function fieldOf(value: Json | undefined, key: string): Json | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMap(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tensorOf({ row, inputs }: Feed, name: string, type: TensorType): Tensor {
  const value = inputs.get(name);
  if (value === undefined) throw inputInvalid(row, name, `the row gives nothing for the input '${name}'`);
  try {
    return value instanceof Tensor && value.type === type
      ? value
      : tensorFromJson(value instanceof Tensor ? jsonOfTensor(value) : value, type);
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    throw inputInvalid(row, name, `the values for the input '${name}' do not fit: ${error.message}`, error);
  }
}

function flatTensor(
  data: Json,
  {
    type,
    name,
    batch,
  }: { readonly type: TensorType; readonly name: string; readonly batch: readonly Feed[] },
): Tensor {
  try {
    return tensorFromJson(data, type);
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    throw answerInvalid(batch, `its output '${name}' is no list of ${type}: ${error.message}`);
  }
}

function answerInvalid(batch: readonly Feed[], fault: string): StemmaError {
  return runnerFault(
    "runner-output-invalid",
    `the answer of the server is none for ${batch.length} rows: ${fault}`,
    {
      row: batch[0]?.row ?? null,
      hint: "Compare what it says with the protocol that the runner of the suite names.",
    },
  );
}

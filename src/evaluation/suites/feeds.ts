import type { SuiteRecord } from "../../records/generated/suite.ts";
import type { ModelInterface, TensorSpec } from "../../records/generated/version.ts";
import { StemmaError } from "../../values/error.ts";
import type { NamedValues, Row, Value } from "../row.ts";
import type { Feed, RunnerSession } from "../runner.ts";
import { sizeOf, Tensor, type TensorType, zerosOf } from "../tensor.ts";

/** The inputs that the runner fills in itself: what is carried from step to step, and what is always the same. */
export function ownInputs({ runner }: Pick<SuiteRecord, "runner">): ReadonlySet<string> {
  return new Set([...Object.keys(runner?.state ?? {}), ...Object.keys(runner?.constants ?? {})]);
}

/**
 * What a model is fed of a row: each of its inputs from the column that the suite names for it, else from that of its name. A model whose
 * inputs nobody knows gets all columns but that of the truth.
 * @throws StemmaError `runner-input-invalid` for an input that no column feeds
 */
export function feedOf(row: Row, suite: SuiteRecord, session: Pick<RunnerSession, "inputs">): Feed {
  const { inputs: named = {} } = suite;
  const own = ownInputs(suite);
  const wanted =
    session.inputs?.map(({ name }) => name).filter((name) => !own.has(name)) ??
    [...new Set([...row.columns.keys(), ...Object.keys(named)])].filter((name) => name !== suite.truth);
  const inputs = new Map<string, Value>();
  for (const name of wanted) {
    const column = Object.hasOwn(named, name) ? (named[name] ?? name) : name;
    const value = row.columns.get(column);
    if (value !== undefined) inputs.set(name, value);
    else if (session.inputs !== null) throw unfed(row, name, column);
  }
  return { row: row.number, inputs };
}

function unfed(row: Row, input: string, column: string): StemmaError {
  return new StemmaError(
    "runner-input-invalid",
    `row ${String(row.number)}: the input ${input} has no column ${column}`,
    {
      hint: `Say which column feeds it, under inputs of the suite: the row has ${[...row.columns.keys()].join(", ")}.`,
      data: { row: row.number, input, column, columns: [...row.columns.keys()] },
    },
  );
}

/**
 * A feed of zeros, by the interface of the model: what it is asked where a suite has no data. Dimensions that may be of any size are 1.
 * Null where nobody knows the interface.
 */
export function blankFeed(
  suite: SuiteRecord,
  session: Pick<RunnerSession, "inputs">,
  stated: ModelInterface | null,
): Feed | null {
  const specs = session.inputs ?? stated?.inputs ?? null;
  if (specs === null) return null;
  const own = ownInputs(suite);
  const inputs = specs.filter(({ name }) => !own.has(name)).map((spec) => [spec.name, zeros(spec)] as const);
  return { row: 0, inputs: new Map(inputs) };
}

function zeros({ type, shape }: TensorSpec): Tensor {
  const sizes = (shape ?? []).map((each) => (typeof each === "number" ? each : 1));
  const size = sizeOf(sizes);
  return new Tensor(type as TensorType, sizes, zerosOf(type as TensorType, size));
}

/** The output that is scored: the named one, else the first that the model gives. */
export function scoredOutput(
  { prediction }: Pick<SuiteRecord, "prediction">,
  session: Pick<RunnerSession, "outputs">,
  outputs: NamedValues,
): Value | undefined {
  const name = prediction?.output ?? session.outputs?.[0]?.name ?? outputs.keys().next().value;
  return name === undefined ? undefined : outputs.get(name);
}

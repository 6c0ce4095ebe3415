import type { CaseRecord, SuiteRecord } from "../../records/generated/suite.ts";
import type { ModelInterface, TensorSpec } from "../../records/generated/version.ts";
import type { NamedValues, Value } from "../row.ts";
import type { RunnerSession } from "../runner.ts";
import { shownShape, Tensor } from "../tensor.ts";
import { scoredOutput } from "./feeds.ts";

/**
 * What is wrong with the outputs of a model by its interface: names, types, sizes of dimensions. Outputs that the runner carries on itself are
 * not looked at. Empty for nothing.
 */
export function interfaceFaults(
  outputs: NamedValues,
  stated: ModelInterface | null,
  carried: ReadonlySet<string>,
): readonly string[] {
  return (stated?.outputs ?? []).flatMap((spec) => {
    const value = outputs.get(spec.name);
    if (value === undefined) return carried.has(spec.name) ? [] : [`the output ${spec.name} is missing`];
    return value instanceof Tensor ? tensorFaults(value, spec) : [];
  });
}

function tensorFaults({ type, shape }: Tensor, spec: TensorSpec): readonly string[] {
  const faults = type === spec.type ? [] : [`the output ${spec.name} is ${type}, and not ${spec.type}`];
  const wanted = spec.shape ?? [];
  // Of a batch that was taken apart the first dimension is gone.
  const rest = wanted.slice(Math.max(0, wanted.length - shape.length));
  const fits =
    shape.length >= wanted.length - 1 &&
    shape.length <= wanted.length &&
    rest.every((size, at) => typeof size !== "number" || size === shape[at]);
  return fits || spec.shape === undefined
    ? faults
    : [...faults, `the output ${spec.name} is ${shownShape(shape)}, and not ${shownShape(wanted)}`];
}

type Expected = NonNullable<CaseRecord["expect"]>[number];

/** What is wrong with one row by what it must give; null for nothing. */
export function expectationFault(
  expected: Expected,
  outputs: NamedValues,
  {
    one,
    suite,
    session,
  }: {
    readonly one: CaseRecord;
    readonly suite: SuiteRecord;
    readonly session: Pick<RunnerSession, "outputs">;
  },
): string | null {
  const value =
    expected.output === undefined ? scoredOutput(suite, session, outputs) : outputs.get(expected.output);
  if (value === undefined) return `there is no output ${expected.output ?? suite.prediction?.output ?? ""}`;
  const given = flat(value);
  if (given.length !== expected.values.length)
    return `it gave ${String(given.length)} values, and ${String(expected.values.length)} are expected`;
  for (const [at, wanted] of expected.values.entries()) {
    const found = given[at];
    if (isNear(found, wanted, one)) continue;
    return `value ${String(at)} is ${String(found)}, and ${String(wanted)} is expected`;
  }
  return null;
}

/* Runtimes sum in their own order: a millionth is no difference where nobody says what is. */
const usualTolerance = 1e-6;

function isNear(found: unknown, wanted: number | string, { absolute, relative }: CaseRecord): boolean {
  if (typeof wanted === "string" || typeof found !== "number") return found === wanted;
  const usual = absolute === undefined && relative === undefined ? usualTolerance : 0;
  const allowed = (absolute ?? usual) + (relative ?? usual) * Math.abs(wanted);
  return Math.abs(found - wanted) <= allowed;
}

function flat(value: Value): readonly unknown[] {
  if (value instanceof Tensor)
    return Array.from(value.data as ArrayLike<unknown>, (each) =>
      typeof each === "bigint" ? Number(each) : each,
    );
  return Array.isArray(value) ? (value as readonly unknown[]).flat(8) : [value];
}

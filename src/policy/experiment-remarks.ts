import type { ExperimentRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import type { ErrorCode } from "../values/codes.ts";
import { type Remark, refusal, type Step } from "./step.ts";

/** A place in a record: the keys that lead to it. */
export type Pointer = readonly (string | number)[];

/** The experiments that are there after a step. */
export function present(step: Step): readonly ExperimentRecord[] {
  return step.experiments.experiments.flatMap(({ after }) => (after === null ? [] : [after]));
}

/** Says what is wrong with the weights of arms, which sum up to one; nothing where they do. */
export function weightRemarks(
  say: Say,
  arms: readonly { readonly weight: number }[],
  { pointer, of = "" }: { readonly pointer: Pointer; readonly of?: string },
): readonly Remark[] {
  const sum = arms.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 1) < 1e-9) return [];
  const message = `the weights${of} sum up to ${String(Number(sum.toPrecision(6)))}`;
  return [say("experiment-weights-invalid", pointer, message, "Let the weights of all arms sum up to 1.")];
}

/** Refuses at a place of one experiment. */
export type Say = (code: ErrorCode, pointer: Pointer, message: string, hint: string) => Remark;

/** Makes what refuses at places of an experiment. */
export function sayer(record: ExperimentRecord): Say {
  const path = experimentPath(record.name);
  return (code, pointer, message, hint) =>
    refusal(code, { path, pointer }, `${record.name}: ${message}`, hint);
}

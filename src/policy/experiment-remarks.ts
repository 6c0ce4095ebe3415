import type { ExperimentRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import type { ErrorCode } from "../values/codes.ts";
import { noExperiments } from "./experiment-step.ts";
import { type Remark, refusal, type Step } from "./step.ts";

/** A place in a record: the keys that lead to it. */
export type Pointer = readonly (string | number)[];

/** The experiments that are there after a step. */
export function present(step: Step): readonly ExperimentRecord[] {
  return (step.experiments ?? noExperiments).experiments.flatMap(({ after }) =>
    after === null ? [] : [after],
  );
}

/** Refuses at a place of one experiment. */
export type Say = (code: ErrorCode, pointer: Pointer, message: string, hint: string) => Remark;

/** Makes what refuses at places of an experiment. */
export function sayer(record: ExperimentRecord): Say {
  const path = experimentPath(record.name);
  return (code, pointer, message, hint) =>
    refusal(code, { path, pointer }, `${record.name}: ${message}`, hint);
}

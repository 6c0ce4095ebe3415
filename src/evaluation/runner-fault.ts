import type { ErrorCode } from "../values/codes.ts";
import { type ErrorDetails, StemmaError } from "../values/error.ts";

/** What a model, or what runs it, may do wrong: a case with such an error has failed, and the other cases go on. */
export const runnerCodes = [
  "model-unloadable",
  "runner-failed",
  "runner-input-invalid",
  "runner-memory",
  "runner-output-invalid",
  "runner-timeout",
] as const satisfies readonly ErrorCode[];

/** A code of `runnerCodes`. */
export type RunnerCode = (typeof runnerCodes)[number];

/** What is known of a fault. */
export interface FaultDetails {
  /** The number of the row; null where no row was asked. */
  readonly row: number | null;
  readonly hint?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Makes the error of a fault; its message begins with the row, and its data name it. */
export function runnerFault(
  code: RunnerCode,
  message: string,
  { row, hint, data, cause }: FaultDetails,
): StemmaError {
  return new StemmaError(code, row === null ? message : `row ${row}: ${message}`, {
    ...(hint === undefined ? {} : { hint }),
    data: { row, ...data },
    cause,
  });
}

/** Says in which case of a suite an error arose, in its message and its data. */
export function inCase(name: string, error: StemmaError): StemmaError {
  const { code, message, hint, data } = error;
  return new StemmaError(code, `case '${name}': ${message}`, {
    ...(hint === undefined ? {} : { hint }),
    data: { case: name, ...data },
    cause: error,
  });
}

/** Makes the error of a runner that is not installed, or of a server that is not reached. */
export function runnerMissing(
  message: string,
  hint: string,
  details: Omit<ErrorDetails, "hint"> = {},
): StemmaError {
  return new StemmaError("runner-missing", message, { hint, ...details });
}

/** Makes the error of a suite whose runner does not fit the model. */
export function runnerInvalid(
  message: string,
  hint: string,
  data: Readonly<Record<string, unknown>> = {},
): StemmaError {
  return new StemmaError("runner-invalid", message, { hint, data });
}

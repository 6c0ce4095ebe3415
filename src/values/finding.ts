import type { ErrorCode } from "./codes.ts";

/** How much a finding weighs: an error refuses, a warning tells, info is for completeness. */
export type Severity = "error" | "warning" | "info";

/** One thing a check has to say, with a code, a severity and a place. */
export interface Finding {
  readonly code: ErrorCode;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
  /** Path in the repository, with forward slashes; null where the finding is about no file. */
  readonly path: string | null;
  /** Line, from 1. */
  readonly line: number | null;
  /** Column, from 1, in characters. */
  readonly column: number | null;
}

/** What is said of a finding; what is left out is null. */
export type Told = Pick<Finding, "code" | "severity" | "message"> & Partial<Finding>;

/** Makes a finding of what is to be said, every key of it present. */
export function findingOf(told: Told): Finding {
  return { hint: null, path: null, line: null, column: null, ...told };
}

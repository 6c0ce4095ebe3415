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

import { problemsOf } from "../records/problem.ts";
import type { StemmaError } from "../values/error.ts";
import { findingOf, type Finding } from "../values/finding.ts";

/** Turns the error of a record into findings: one for each problem that it tells of, with its place. */
export function findingsOfError(error: StemmaError, path: string): readonly Finding[] {
  const at = typeof error.data["path"] === "string" ? error.data["path"] : path;
  const base = { code: error.code, severity: "error", path: at } as const;
  const problems = problemsOf(error);
  if (problems.length === 0) {
    return [findingOf({ ...base, message: error.message, hint: error.hint ?? null })];
  }
  const listed = problems.map(({ message, expected, line, column }): Finding => {
    return { ...base, message, hint: `Expected: ${expected}`, line, column };
  });
  const omitted = error.data["omitted"];
  if (typeof omitted !== "number" || omitted === 0) return listed;
  const message = `${omitted} more problems in this file`;
  return [...listed, findingOf({ ...base, message })];
}

import type { StemmaError } from "../values/error.ts";
import { complaintsOf } from "./complaint.ts";
import { explain, isUnquotedVersion, type Source } from "./explain.ts";
import * as validators from "./generated/validators.js";
import type { RecordKind, RecordOf } from "./kind.ts";
import { problemsError } from "./problem.ts";

/** Tells whether a value has the form of a record kind. */
export function isRecord<K extends RecordKind>(kind: K, value: unknown): value is RecordOf<K> {
  return validators[kind](value);
}

/** The most complaints that are explained: comparing them takes time with the square of their number. */
const mostExplained = 400;

/** Makes the error for a value that `isRecord` has just refused. */
export function schemaError(kind: RecordKind, path: string, value: unknown, source: Source): StemmaError {
  const validate = validators[kind];
  validate(value);
  const errors = validate.errors ?? [];
  const complaints = complaintsOf(errors.slice(0, mostExplained));
  const unquoted = complaints.every(({ error, expected }) => isUnquotedVersion(error, expected));
  const problems = explain(complaints, source);
  const omitted = Math.max(0, errors.length - mostExplained);
  const code = unquoted ? "version-unquoted" : "record-invalid";
  return problemsError(code, { path, kind, problems, omitted, unwritten: source.root === null });
}

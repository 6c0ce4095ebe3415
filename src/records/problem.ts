import type { ErrorCode } from "../values/codes.ts";
import { StemmaError } from "../values/error.ts";
import { examples } from "./examples.ts";
import type { RecordKind } from "./kind.ts";

/** One thing that is wrong in a file, and where. */
export interface Problem {
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1, in characters. */
  readonly column: number;
  readonly message: string;
  /** What stands there, cut short; null where something is missing. */
  readonly found: string | null;
  /** What belongs there. */
  readonly expected: string;
  /** JSON pointer to the value; null where the text has no structure yet. */
  readonly pointer: string | null;
}

/** The most problems that an error lists: a broken file tells enough with its first ones. */
export const mostListed = 20;

/** The problems of a file. */
export interface Report {
  readonly path: string;
  /** The kind of record that was expected. */
  readonly kind: RecordKind;
  readonly problems: readonly Problem[];
  /** How many more there are that were not given a place. */
  readonly omitted: number;
  /** True for a value that no file holds yet: it has no place, and whoever gave it needs no example of a file. */
  readonly unwritten?: boolean;
}

/** Cuts a text short, so that it fits into a message. */
export function cutShort(text: string, length = 40): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** Makes the error that tells of the problems of a file, in the order of its lines. */
export function problemsError(code: ErrorCode, report: Report): StemmaError {
  const { path, kind, problems, omitted, unwritten = false } = report;
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const listed = sorted.slice(0, mostListed);
  const hidden = sorted.length - listed.length + omitted;
  const others = Math.max(0, listed.length - 1) + hidden;
  const { line, column, message, expected } = listed[0] ?? unknown;
  const more = others > 0 ? ` (and ${String(others)} more)` : "";
  const place = unwritten ? "" : `${path}:${String(line)}:${String(column)}: `;
  return new StemmaError(code, `${place}${message}${more}`, {
    hint: `Expected: ${expected}`,
    data: { path, problems: listed, omitted: hidden, ...(unwritten ? {} : { example: examples[kind] }) },
  });
}

const unknown = { line: 1, column: 1, message: "it does not fit", expected: "a record" };

/** The problems that an error carries; empty for one of another kind, even if findings stand under the same name. */
export function problemsOf(error: StemmaError): readonly Problem[] {
  const problems = error.data["problems"];
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "found" in value && "expected" in value;
}

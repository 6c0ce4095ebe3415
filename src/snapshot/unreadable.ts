import type { ErrorCode } from "../values/codes.ts";
import { isStemmaError } from "../values/error.ts";
import type { Finding } from "../values/finding.ts";
import { findingsOfError } from "./faults.ts";

/** What a file itself may have wrong; every other failure says that the file could not be looked at. */
const faultsOfFiles: readonly ErrorCode[] = [
  "format-unsupported",
  "object-too-large",
  "path-invalid",
  "record-invalid",
  "record-misplaced",
  "version-unquoted",
  "yaml-invalid",
  "yaml-too-large",
];

/** A record that was read, or what is wrong with its file. */
export type Attempt<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Finding[] };

/**
 * Reads a record, taking what is wrong with its file as findings.
 * @throws what says that the file could not be looked at: a missing or corrupt object, a failing disk
 */
export async function attempt<T>(path: string, read: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await read(), problems: [] };
  } catch (error) {
    if (!isStemmaError(error, ...faultsOfFiles)) throw error;
    return { value: null, problems: findingsOfError(error, path) };
  }
}

/** What was read of several records, in their order, and what is wrong with the others. */
export interface Attempts<T> {
  readonly values: readonly T[];
  readonly problems: readonly Finding[];
}

/** Sorts what could be read from what is wrong. */
export function sortAttempts<T>(read: readonly Attempt<T>[]): Attempts<T> {
  return {
    values: read.flatMap(({ value }) => (value === null ? [] : [value])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

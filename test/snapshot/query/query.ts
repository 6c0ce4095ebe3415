import { expect } from "vitest";
import { compileFilter } from "../../../src/snapshot/query/evaluate.ts";
import { parseQuery } from "../../../src/snapshot/query/parse.ts";
import { type FilterSubject, readField } from "../../../src/snapshot/query/read-field.ts";
import { isStemmaError, type StemmaError } from "../../../src/values/error.ts";

/** The instant that ages are counted from. */
export const now = Date.parse("2026-11-21T10:00:00.000Z");

/** Tells whether a query holds for a version. */
export function holds(query: string, subject: FilterSubject): boolean {
  const { fields, test } = compileFilter(parseQuery(query), now);
  return test({
    value: (place) => {
      const field = fields[place];
      if (field === undefined) throw new Error(`the filter has no field ${place}`);
      return readField(field, subject);
    },
  });
}

/** The error of a query; fails where it has none, or one of another kind. */
export function mistakeIn(query: string): StemmaError {
  try {
    parseQuery(query);
  } catch (error) {
    if (isStemmaError(error, "query-invalid")) return error;
    throw error;
  }
  return expect.fail(`'${query}' is a query`);
}

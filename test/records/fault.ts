import { isStemmaError, type StemmaError } from "../../src/values/error.ts";

/** Runs an action that must fail with a Stemma error, and returns it. */
export function failureOf(action: () => unknown): StemmaError {
  try {
    action();
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

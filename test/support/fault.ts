import { StemmaError } from "../../src/values/error.ts";

/** The Stemma error that a call throws; fails the test where it throws none. */
export function faultOf(call: () => unknown): StemmaError {
  try {
    call();
  } catch (error) {
    if (error instanceof StemmaError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** The Stemma error that a promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<StemmaError> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof StemmaError) return outcome;
  throw new Error(outcome === null ? "nothing was thrown" : "no error of ours", { cause: outcome });
}

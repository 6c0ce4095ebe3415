import { StemmaError } from "../../values/error.ts";

/** Makes the error of work that a signal stopped. */
export function interrupted(signal: AbortSignal | undefined): StemmaError {
  return new StemmaError("interrupted", "stopped before the model had answered", {
    hint: "Run it again: it goes on where it was stopped.",
    cause: signal?.reason,
  });
}

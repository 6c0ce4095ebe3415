import type { ErrorKind } from "../values/codes.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";

/** The exit code of each kind of failure (docs/errors.md). */
export const exitCodes: Readonly<Record<ErrorKind, number>> = {
  refused: 1,
  invalid: 2,
  "not-found": 3,
  conflict: 4,
  unavailable: 5,
  bug: 70,
  interrupted: 130,
};

/**
 * Makes a Stemma error of anything that was thrown. What ends a command after its signal was aborted is the
 * interruption; any other foreign error is a bug of ours.
 */
export function toStemmaError(thrown: unknown, signal: AbortSignal): StemmaError {
  if (signal.aborted && !(isStemmaError(thrown) && thrown.kind !== "bug")) {
    return new StemmaError("interrupted", "stopped by a signal", {
      hint: "Run it again: the registry holds the old or the complete new state.",
      cause: thrown,
    });
  }
  if (isStemmaError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new StemmaError("bug", message, {
    hint: "This is a bug in Stemma. Run it again with --verbose and report what it prints; nothing was published.",
    cause: thrown,
  });
}

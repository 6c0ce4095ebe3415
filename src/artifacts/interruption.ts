import { StemmaError } from "../values/error.ts";

/**
 * Stops work whose signal was aborted.
 * @throws StemmaError `interrupted`
 */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new StemmaError("interrupted", "stopped before the work was done", {
    hint: "Nothing is half done: run it again.",
    cause: signal.reason,
  });
}

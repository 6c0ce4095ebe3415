import type { Oid } from "./ports.ts";
import { StemmaError } from "../values/error.ts";

/** Makes the error of a walk that needs the parents of a commit that a shallow clone cut off. */
export function historyIncomplete(boundary: Oid): StemmaError {
  return new StemmaError("history-incomplete", `The history ends at ${boundary}: the clone is shallow`, {
    hint: "Fetch the rest with git fetch --unshallow; in GitHub Actions set fetch-depth: 0 on the checkout.",
    data: { boundary },
  });
}

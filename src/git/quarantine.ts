import { StemmaError } from "../values/error.ts";
import type { NativePlace } from "./native-place.ts";

/**
 * Refuses to write while a push keeps its objects in quarantine: they may still be thrown away.
 * @throws StemmaError `push-quarantined`
 */
export function refuseQuarantined({ variables }: NativePlace): void {
  const path = variables["GIT_QUARANTINE_PATH"];
  if (path === undefined) return;
  throw new StemmaError("push-quarantined", "A push is under way, and its objects are not accepted yet", {
    hint: "Write from a post-receive hook, or from outside of hooks.",
    data: { path },
  });
}

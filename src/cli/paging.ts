import type { Paging } from "../registry/options.ts";
import type { Call } from "./call.ts";
import { parseCount } from "./values.ts";

/** Which page of a list is wanted, and as of when. */
export function pagingOf(call: Call): Paging {
  return { at: call.args.text("at"), limit: limitOf(call), after: call.args.text("after") };
}

/** The value of `--limit`. */
export function limitOf(call: Call): number | undefined {
  const limit = call.args.text("limit");
  return limit === undefined ? undefined : parseCount("--limit", limit);
}

/**
 * Tells whether the last changes of versions are read: for JSON alone shows them, and for a page, since a list of all would
 * look at most of the history.
 */
export function wantsUpdates(call: Call): boolean {
  return call.args.has("json") && call.args.has("limit");
}

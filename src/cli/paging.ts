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

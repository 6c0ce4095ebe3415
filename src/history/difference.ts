import type { Difference } from "./event.ts";

/** Makes a difference of what is known of it; all else is null. */
export function differenceOf(
  known: Pick<Difference, "kind" | "path"> & Partial<Omit<Difference, "kind" | "path">>,
): Difference {
  const nothing = { model: null, version: null, from: null, to: null, name: null, reason: null };
  return { ...nothing, ...known };
}

import type { Json } from "./tree.ts";

const empty: readonly Json[] = [];

/**
 * A new list for what is read. It is copied, since V8 puts what a literal makes among its old objects once many of that place in the
 * code lasted, as the lists of models do; the records of versions, which most readers let go at once, would then stay with their texts.
 */
export function newList(): Json[] {
  return empty.slice();
}

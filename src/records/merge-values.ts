import { sameValue } from "../values/plain-value.ts";
import type { Json, Pointer } from "./tree.ts";

/** Keys and values as the files hold them. */
export type JsonMap = Readonly<Record<string, Json>>;

/** Three states of one value; undefined where it is absent. */
export interface Sides {
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
}

/** What a merge of values came to: the value, and the places at which both sides say something else. */
export interface MergedValue {
  readonly value: Json | undefined;
  readonly conflicts: readonly Pointer[];
}

/** Tells which maps and lists are one thing: where both sides change one of these, they contradict each other. */
export type IsWhole = (pointer: Pointer) => boolean;

/**
 * Merges what two sides made of one value. Maps are merged by key and lists as sets: what either side added is there, what either took out
 * is gone. All else that both changed, to something else, is a conflict.
 *
 * Laws: where one side is the base the other one wins; both sides may be swapped, but for the order of what both added to a list.
 */
export function mergeValues(sides: Sides, isWhole: IsWhole, pointer: Pointer = []): MergedValue {
  const { base, ours, theirs } = sides;
  if (same(ours, theirs) || same(theirs, base)) return { value: ours, conflicts: [] };
  if (same(ours, base)) return { value: theirs, conflicts: [] };
  if (!isWhole(pointer)) {
    if (isMap(ours) && isMap(theirs))
      return mergeMaps(isMap(base) ? base : {}, ours, theirs, { isWhole, pointer });
    if (isList(ours) && isList(theirs)) return mergeLists(isList(base) ? base : [], ours, theirs, pointer);
  }
  return { value: ours, conflicts: [pointer] };
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameValue(a, b);
}

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

interface Where {
  readonly isWhole: IsWhole;
  readonly pointer: Pointer;
}

function mergeMaps(base: JsonMap, ours: JsonMap, theirs: JsonMap, { isWhole, pointer }: Where): MergedValue {
  const merged = Object.create(null) as Record<string, Json>;
  const conflicts: Pointer[] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const sides = { base: base[key], ours: ours[key], theirs: theirs[key] };
    const found = mergeValues(sides, isWhole, [...pointer, key]);
    conflicts.push(...found.conflicts);
    if (found.value !== undefined) merged[key] = found.value;
  }
  return { value: merged, conflicts };
}

function mergeLists(
  base: readonly Json[],
  ours: readonly Json[],
  theirs: readonly Json[],
  pointer: Pointer,
): MergedValue {
  const has = (list: readonly Json[], item: Json): boolean => list.some((other) => sameValue(other, item));
  const added = theirs.filter((item) => !has(base, item) && !has(ours, item));
  const kept = ours.filter((item) => !has(base, item) || has(theirs, item));
  // The same entry rewritten by both is no addition: one of them would be lost, or both would stand.
  const rewritten = base.some((item) => !has(ours, item) && !has(theirs, item));
  const ownAdded = ours.some((item) => !has(base, item) && !has(theirs, item));
  const conflicts = rewritten && added.length > 0 && ownAdded ? [pointer] : [];
  return { value: [...kept, ...added], conflicts };
}

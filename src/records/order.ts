import { shapes, type Shape } from "./generated/shapes.ts";
import type { RecordKind } from "./kind.ts";
import { isOrdered } from "./style.ts";
import type { Pointer } from "./tree.ts";

/** What the schema says of the value at a pointer; undefined where it leaves the content free. */
export function shapeAt(kind: RecordKind, pointer: Pointer): Shape | undefined {
  let shape: Shape | undefined = shapes[kind];
  for (const step of pointer) {
    if (shape === undefined) return undefined;
    shape = typeof step === "number" ? shape.items : (ownShape(shape, step) ?? shape.values);
  }
  return shape;
}

function ownShape(shape: Shape, key: string): Shape | undefined {
  return shape.keys !== undefined && Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
}

/**
 * Sorts the keys of a map into canonical order: known keys as the schema lists them, then free ones by code
 * unit. Where the schema leaves the content free or the order has a meaning, it stays (docs/format.md, clause 5.2).
 */
export function orderKeys(kind: RecordKind, pointer: Pointer, keys: readonly string[]): readonly string[] {
  const shape = shapeAt(kind, pointer);
  if (isOrdered(kind, pointer) || (shape?.keys === undefined && shape?.values === undefined)) return keys;
  const known = Object.keys(shape.keys ?? {});
  const rank = new Map(known.map((key, index) => [key, index]));
  const rankOf = (key: string): number => rank.get(key) ?? known.length;
  return keys.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

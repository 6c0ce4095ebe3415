import { refusedKeys } from "./profile.ts";
import type { Json } from "./tree.ts";

/** YAML wants the colon of a key within 1,024 characters; longer keys than this are left to the full parser. */
const longest = 500;

/** Tells whether a key may be added to a map that is being read. */
export function mayJoin(key: string, map: Readonly<Record<string, Json>>): boolean {
  return key.length > 0 && key.length <= longest && !refusedKeys.has(key) && !(key in map);
}

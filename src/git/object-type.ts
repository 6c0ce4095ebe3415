import type { ObjectType } from "./ports.ts";

const types: ReadonlySet<string> = new Set<ObjectType>(["blob", "tree", "commit", "tag"]);

/** Tells whether a text names one of the four kinds of Git object. */
export function isObjectType(text: string): text is ObjectType {
  return types.has(text);
}

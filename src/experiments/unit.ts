import { attributeIn } from "../values/audience.ts";

/**
 * The unit that a caller names in an attribute: a text, or a whole number as text. Empty where it names none, for there is no other
 * value that all languages write alike.
 */
export function unitIn(attributes: unknown, attribute: string): string {
  const value = attributeIn(attributes, attribute);
  if (typeof value === "string") return value;
  return Number.isSafeInteger(value) ? String(value) : "";
}

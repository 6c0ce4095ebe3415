import type { Json } from "./tree.ts";

/** Renders a value so that equal values, and no others, give equal texts; the order of keys does not count. */
export function fingerprint(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(fingerprint).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const map = value as Readonly<Record<string, Json>>;
  const keys = Object.keys(map).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${fingerprint(map[key] ?? null)}`).join(",")}}`;
}

import type { Positional } from "./command.ts";
import { isMap, nameKind } from "./documents.ts";
import type { Flag } from "./flag.ts";
import { usageFault } from "./usage.ts";

/**
 * Spells the value of an option as the command line would: a switch, a text, a list of texts, or a map where the option takes `k=v`.
 * @throws StemmaError `usage-invalid`
 */
export function textsOf(flag: Flag, value: unknown, key: string): readonly string[] {
  if (flag.value === undefined) return switchOf(value, key);
  if (isMap(value) && takesPairs(flag))
    return Object.entries(value).map(([name, each]) => pairOf(flag, name, each, key));
  const texts = flag.repeat === true ? listOf(value, key) : [textOf(value, key)];
  const odd = texts.find((text) => flag.choices?.includes(text) === false);
  if (odd === undefined) return texts;
  throw usageFault(`${key} cannot be '${odd}'`, `Choose one of: ${(flag.choices ?? []).join(", ")}.`, {
    found: odd,
    expected: flag.choices,
  });
}

/**
 * Spells the value of an argument as words of the command line.
 * @throws StemmaError `usage-invalid`
 */
export function wordsOf(place: Positional, value: unknown, key: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (isMap(value) && place.name.startsWith("k"))
    return Object.entries(value).map(([name, each]) => pairOf({ value: place.name }, name, each, key));
  return (place.max ?? 1) > 1 ? listOf(value, key) : [textOf(value, key)];
}

function takesPairs({ value }: Pick<Flag, "value">): boolean {
  return value?.startsWith("k=") === true || value?.startsWith("k[=") === true;
}

function switchOf(value: unknown, key: string): readonly string[] {
  if (typeof value === "boolean") return value ? [""] : [];
  throw wrongKind(key, value, "true or false");
}

function textOf(value: unknown, key: string): string {
  if (typeof value === "string") return value;
  throw wrongKind(key, value, "a text");
}

/* One text stands for a list of one, as an option that is given once. */
function listOf(value: unknown, key: string): readonly string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) throw wrongKind(key, value, "a list of texts");
  return (value as readonly unknown[]).map((item) => textOf(item, key));
}

/* A sign within the name would end it earlier on the command line. */
function pairOf(flag: Pick<Flag, "value">, name: string, value: unknown, key: string): string {
  const bare = flag.value?.startsWith("k[=") === true;
  if (/[=:]/.test(name) || name === "")
    throw usageFault(`${key}: '${name}' is no name`, "A name holds no = and no colon.", { found: name });
  if (bare && value === null) return name;
  if (typeof value === "string" || (!bare && typeof value === "number")) return `${name}=${String(value)}`;
  throw wrongKind(`${key}: ${name}`, value, bare ? "a text or nothing" : "a number or a text");
}

function wrongKind(key: string, value: unknown, expected: string): Error {
  const found = typeof value === "string" ? `'${value}'` : nameKind(value);
  const hint =
    typeof value === "number" || (typeof value === "boolean" && expected !== "true or false")
      ? "Put it in quotes."
      : `Write ${expected}.`;
  return usageFault(`${key}: found ${found}, expected ${expected}`, hint, { key });
}

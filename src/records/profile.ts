import type { Fault } from "./fault.ts";
import { codePointOf, forbiddenAt } from "./text.ts";
import type { Entry, Node, ScalarNode } from "./tree.ts";

/** The most keys and list items that one file may hold (docs/format.md, clause 3.9). */
export const mostNodes = 50_000;

/** Keys that name parts of every JavaScript object, and the merge key of YAML 1.1. */
export const refusedKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype", "<<"]);

/** A number as JSON writes it: the only numbers that every YAML reader reads alike. */
export const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;

/** Lists what in a tree the YAML profile forbids (docs/format.md, clauses 3.5 to 3.9). */
export function profileFaults(root: Node, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  const pending: Node[] = [root];
  let seen = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    seen += 1;
    if (seen > mostNodes) return [...faults, tooMany(node)];
    if (node.type === "scalar") faults.push(...scalarFaults(node, text));
    else if (node.type === "list") pending.push(...node.items.toReversed());
    else {
      faults.push(...keyFaults(node.entries));
      pending.push(...node.entries.map((entry) => entry.value).toReversed());
    }
  }
  return faults;
}

function tooMany(node: Node): Fault {
  const message = `the file holds more than ${String(mostNodes)} values`;
  return { offset: node.start, end: node.start, message, expected: "a smaller record" };
}

function keyFaults(entries: readonly Entry[]): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const entry of entries) {
    const fault = keyFault(entry.key, seen);
    if (fault !== null) faults.push({ offset: entry.keyStart, end: entry.keyEnd, ...fault });
    seen.add(entry.key);
  }
  return faults;
}

function keyFault(key: string, seen: ReadonlySet<string>): { message: string; expected: string } | null {
  if (seen.has(key)) return { message: `the key '${key}' stands twice`, expected: "each key once" };
  if (key === "") return { message: "a key is missing", expected: "key: value" };
  if (key === "<<") return { message: "a merge key (<<) is not allowed", expected: "the keys themselves" };
  if (refusedKeys.has(key)) return { message: `the key '${key}' is not allowed`, expected: "another name" };
  const at = forbiddenAt(key);
  return at === -1
    ? null
    : { message: `a key holds ${codePointOf(key, at)}`, expected: "text without control characters" };
}

function scalarFaults(node: ScalarNode, text: string): Fault[] {
  const fault = typeof node.value === "string" ? textFault(node.value) : numberFault(node, text);
  return fault === null ? [] : [{ offset: node.start, end: node.end, ...fault }];
}

function textFault(value: string): { message: string; expected: string } | null {
  const at = forbiddenAt(value);
  if (at === -1) return null;
  return { message: `a text holds ${codePointOf(value, at)}`, expected: "text without control characters" };
}

/* `.nan` and `.inf` are numbers to the library, like 0x1f and 010. */
function numberFault(node: ScalarNode, text: string): { message: string; expected: string } | null {
  if (typeof node.value !== "number") return null;
  const source = text.slice(node.start, node.end);
  if (!Number.isFinite(node.value))
    return { message: `${source} is not a finite number`, expected: "a finite number" };
  if (!jsonNumber.test(source)) {
    const expected = "a decimal number such as 10 or 0.5; a text goes into quotes";
    return { message: `${source} is no number that all readers read alike`, expected };
  }
  const whole = /^-?[0-9]+$/.test(source);
  if (!whole || Number.isSafeInteger(node.value)) return null;
  const expected = "a whole number up to 9007199254740991; a longer one goes into quotes";
  return { message: `${source} is too large to be kept exactly`, expected };
}

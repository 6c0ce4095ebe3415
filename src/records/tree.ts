/** A value in a YAML text with its place: offsets in UTF-16 units, the end exclusive. */
export type Node = ScalarNode | MapNode | ListNode;

/** A text, number, truth value or nothing. */
export interface ScalarNode {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
  /** How it is written; `empty` is a value that is not written at all. */
  readonly style: "plain" | "quoted" | "block" | "empty";
  readonly start: number;
  readonly end: number;
}

/** A map, with its entries in the order of the text. */
export interface MapNode {
  readonly type: "map";
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  readonly start: number;
  readonly end: number;
}

/** A list. */
export interface ListNode {
  readonly type: "list";
  readonly flow: boolean;
  readonly items: readonly Node[];
  readonly start: number;
  readonly end: number;
}

/** A key of a map and its value. */
export interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Node;
}

/** A value as JSON knows it. Maps have no prototype, so that a key is never mistaken for a method. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The steps to a value: keys of maps, indexes of lists. */
export type Pointer = readonly (string | number)[];

/** Renders a pointer as a JSON pointer. */
export function renderPointer(pointer: Pointer): string {
  return pointer.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Reads a JSON pointer; a step that is a number stays text, since only the value tells what it is. */
export function parsePointer(text: string): string[] {
  return text
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value of a node. */
export function valueOf(node: Node): Json {
  if (node.type === "scalar") return node.value;
  if (node.type === "list") return node.items.map(valueOf);
  const map = Object.create(null) as Record<string, Json>;
  for (const entry of node.entries) map[entry.key] = valueOf(entry.value);
  return map;
}

/** Finds the entry or item at the last step of a pointer; null when the text has none. */
export function findNode(
  root: Node,
  pointer: Pointer,
): { readonly start: number; readonly node: Node } | null {
  let found = { start: root.start, node: root };
  for (const step of pointer) {
    const next = stepInto(found.node, step);
    if (next === null) return null;
    found = next;
  }
  return found;
}

function stepInto(node: Node, step: string | number): { start: number; node: Node } | null {
  if (node.type === "list") {
    const item = node.items[Number(step)];
    return item === undefined ? null : { start: item.start, node: item };
  }
  if (node.type === "scalar") return null;
  const entry = node.entries.find((candidate) => candidate.key === String(step));
  return entry === undefined ? null : { start: entry.keyStart, node: entry.value };
}

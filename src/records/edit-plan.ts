import type { RecordKind } from "./kind.ts";
import { orderKeys } from "./order.ts";
import type { Splice } from "./splice.ts";
import { isOrdered } from "./style.ts";
import type { Entry, Json, Node, Pointer } from "./tree.ts";

/** A map of JSON values. */
export type JsonMap = Readonly<Record<string, Json>>;

/** A value in a text, what it shall become, and where it stands. */
export interface Task<N extends Node = Node, J extends Json = Json> {
  readonly text: string;
  readonly kind: RecordKind;
  readonly pointer: Pointer;
  readonly node: N;
  readonly after: J;
  /** Whether the value stands inside brackets. */
  readonly inFlow: boolean;
}

/**
 * Edits a value in place. Null means that its place cannot hold the new value in its present form: whoever holds the
 * value then writes it anew.
 */
export type Edit = (task: Task) => readonly Splice[] | null;

/** What happens to the entries of a map: kept ones in the order of the text, new ones after a kept one. */
export interface EntryPlan {
  readonly kept: readonly Entry[];
  readonly removed: readonly Entry[];
  /** New keys, each with the kept key that it follows; null for the front. */
  readonly added: readonly (readonly [key: string, after: string | null])[];
}

/** Plans the edit of a map; null where the order of kept keys would have to change. */
export function planEntries(task: Task, entries: readonly Entry[], after: JsonMap): EntryPlan | null {
  const kept = entries.filter((entry) => Object.hasOwn(after, entry.key));
  const present = new Set(kept.map((entry) => entry.key));
  const fresh = Object.keys(after).filter((key) => !present.has(key));
  const ordered = isOrdered(task.kind, task.pointer);
  const wanted = Object.keys(after);
  if (ordered && wanted.filter((key) => present.has(key)).join() !== [...present].join()) return null;
  const sequence = ordered ? wanted : orderKeys(task.kind, task.pointer, [...present, ...fresh]);
  const added: [string, string | null][] = [];
  let last: string | null = null;
  for (const key of sequence) {
    if (present.has(key)) last = key;
    else added.push([key, last]);
  }
  return { kept, removed: entries.filter((entry) => !present.has(entry.key)), added };
}

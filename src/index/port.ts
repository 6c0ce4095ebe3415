import type { Oid } from "../git/ports.ts";

/**
 * What a value was derived from, and how: a record of each kind from its blob, what is known of a folder from its tree, and what a
 * step tells from its commit, which names its tree, its parents and all history below them; what touched some names, from a hash of
 * a commit and the names; some objects themselves.
 * The numbers stand in files, so they never change their meaning; the reader id would have to (`readerId`).
 */
export const valueKinds = {
  registry: 1,
  model: 2,
  version: 3,
  evidence: 4,
  "model-folder": 5,
  "models-below": 6,
  step: 7,
  moves: 8,
  touching: 9,
  experiment: 10,
  selection: 11,
  object: 12,
  alert: 13,
  notify: 14,
  profile: 15,
  suite: 16,
  checkpoint: 17,
  conclusion: 18,
} as const;

/** A way to derive a value from an object. */
export type ValueKind = keyof typeof valueKinds;

/**
 * Values derived from Git objects, by kind and object id. It is a memory and no source: a value may be absent at any time, and
 * is then derived again. A value says nothing that its object does not decide, so none is ever stale. Every implementation
 * passes `test/index/keyed-values.contract.ts`.
 */
export interface KeyedValues {
  /** The values of some objects, in the order of their ids; null for each that is not known. Never fails. */
  read(kind: ValueKind, ids: readonly Oid[]): readonly (Buffer | null)[];
  /**
   * Looks at the values of some objects one after the other, in any order; `visit` gets the place of the id with each value that is
   * known, and may not throw. The bytes are those of the value during the call alone, so that a look at many takes little memory.
   * Never fails.
   */
  each(kind: ValueKind, ids: readonly Oid[], visit: (index: number, value: Buffer) => void): void;
  /** Remembers a value; the bytes may not change afterwards. Never fails. */
  add(kind: ValueKind, id: Oid, value: Uint8Array): void;
  /**
   * Makes what was added last beyond this process, as far as the disk lets it; where `least` is given, not before that many bytes
   * wait. Never fails.
   */
  flush(least?: number): void;
}

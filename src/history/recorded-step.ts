import type { Oid } from "../git/ports.ts";
import type { Mark, Part, Touch } from "./touches.ts";

/** What an index keeps of one first-parent step. */
export interface RecordedStep {
  readonly oid: Oid;
  /** Effective time, seconds since the epoch. */
  readonly seconds: number;
  readonly touches: readonly Touch[];
  /** The commits that came in by the step, where it is a merge, in the order of `mergedAlong`. */
  readonly merged: readonly Oid[];
}

/** A touch of one model with the step that it happened in, counted from the root. */
export interface PlacedTouch extends Omit<Touch, "model"> {
  readonly position: number;
}

const marks: readonly Mark[] = ["changed", "arrived", "gone"];
const parts: readonly Part[] = ["model", "version", "evidence", "named"];

/** A touch without its model as one number of 32 bits; `version` is the index of its version's name. */
export function wordOf({ part, mark }: Touch, version: number): number {
  return ((version << 4) | (parts.indexOf(part) << 2) | marks.indexOf(mark)) >>> 0;
}

/** The index of the version's name in a word. */
export function versionIn(word: number): number {
  return word >>> 4;
}

/** The part and the mark in a word. */
export function kindIn(word: number): { readonly part: Part; readonly mark: Mark } {
  return { part: parts[(word >>> 2) & 3] ?? "model", mark: marks[word & 3] ?? "changed" };
}

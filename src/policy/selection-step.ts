import type { SelectionRecord } from "../records/generated/selection.ts";

/** A selection on both sides of a step; null where there is none. */
export interface SelectionStep {
  readonly name: string;
  readonly before: SelectionRecord | null;
  readonly after: SelectionRecord | null;
}

/** Where a reference leads on one side: a version and its stage; null where to none. */
export type LeadOf = ReadonlyMap<string, { readonly version: string; readonly stage: string } | null>;

/** All selections of both sides, and where what they name leads. */
export interface SelectionSteps {
  readonly selections: readonly SelectionStep[];
  readonly before: LeadOf;
  readonly after: LeadOf;
}

/** The selections of a step that has none. */
export const noSelections: SelectionSteps = { selections: [], before: new Map(), after: new Map() };

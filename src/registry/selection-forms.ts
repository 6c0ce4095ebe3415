import type { Choice } from "../experiments/selector.ts";
import type { SelectionRecord } from "../records/generated/selection.ts";
import type { Finding } from "../values/finding.ts";
import type { WriteForm } from "./forms.ts";

/** What a selection says. */
export interface SelectionState {
  readonly selection: string;
  /** The task that it serves; null for none. */
  readonly task: string | null;
  /** The model that it serves; null for none. */
  readonly model: string | null;
  /** The flags, on or off. */
  readonly flags: Readonly<Record<string, boolean>>;
  readonly candidates: SelectionRecord["candidates"];
  readonly fallback: string;
  /** The file that holds it. */
  readonly path: string;
}

/** A selection, whole. */
export interface SelectionForm extends SelectionState {
  readonly commit: string;
  /** The record as it is written. */
  readonly record: SelectionRecord;
}

/** All selections, by name. */
export interface SelectionsForm {
  readonly commit: string;
  readonly items: readonly SelectionState[];
  /** What is wrong with the records that could not be read. */
  readonly problems: readonly Finding[];
}

/** A selection after a write. */
export interface SelectionOutcome extends WriteForm, SelectionState {}

/** What serves a caller, and why. */
export interface SelectedForm extends Choice {
  readonly commit: string;
  /** The name of the record that decided. */
  readonly selection: string;
  /** When performance was measured, and versions were resolved. */
  readonly measured_at: string;
  /** Whether that was done for an earlier question. */
  readonly cached: boolean;
}

/** The JSON form of what a selection says. */
export function selectionForm(path: string, record: SelectionRecord): SelectionState {
  return {
    selection: record.name,
    task: record.task ?? null,
    model: record.model ?? null,
    flags: record.flags ?? {},
    candidates: record.candidates,
    fallback: record.fallback,
    path,
  };
}

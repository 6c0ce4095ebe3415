import type { NormaliseRecord, PreprocessingRecord } from "../../records/generated/suite.ts";
import type { Row } from "../row.ts";
import { dataInvalid } from "./data-fault.ts";
import { normalised, type Normalisation, reshaped, type Windowing, windowsOf } from "./preprocessing.ts";

/** What is true of a recording in stretches of it, which its windows are labelled by. */
export interface StretchLabel extends NonNullable<Windowing["label"]> {
  /** The column of the samples that the stretches are of. */
  readonly source: string;
}

/**
 * Gives what becomes of a row by the steps that a suite declares, in their order.
 * @throws StemmaError `data-invalid` for a column that a step cannot work on, and for stretches that no window is labelled by
 */
export function* preparedRows(
  row: Row,
  steps: readonly PreprocessingRecord[],
  label: StretchLabel | null,
): Generator<Row> {
  const [step, ...rest] = steps;
  if (step !== undefined) {
    const cut = step.window !== undefined && step.column === label?.source;
    for (const each of applied(row, step, cut ? label : null))
      yield* preparedRows(each, rest, cut ? null : label);
    return;
  }
  if (label !== null)
    throw dataInvalid(
      { file: "the labels", row: row.number, column: label.column },
      `they are stretches, and no step of preprocessing cuts ${label.source} into windows`,
    );
  yield row;
}

function applied(
  row: Row,
  { column, window, normalise, reshape = [] }: PreprocessingRecord,
  label: StretchLabel | null,
): Iterable<Row> {
  if (window !== undefined)
    return windowsOf(row, { column, size: window.size, step: window.step ?? window.size, label });
  return [
    normalise === undefined ? reshaped(row, column, reshape) : normalised(row, column, scaleOf(normalise)),
  ];
}

function scaleOf({ by, mean = 0, deviation = 1 }: NormaliseRecord): Normalisation {
  return by === "constant" ? { by, mean, deviation } : { by };
}

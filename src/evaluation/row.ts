import type { Json } from "../records/tree.ts";
import type { Tensor } from "./tensor.ts";

/** What a column holds in one row, and what a model takes and gives: a tensor, or what JSON can say. */
export type Value = Tensor | Json;

/** Values by their names: the columns of a row, the inputs or the outputs of a model. */
export type NamedValues = ReadonlyMap<string, Value>;

/** One row of data. */
export interface Row {
  /** Its place in the data set, counted from 1; windows of one recording have the number of its row. */
  readonly number: number;
  readonly columns: NamedValues;
  /**
   * The place of a window within the recording that it was cut from, counted from 0; null for a row that stands alone. At 0 a new
   * sequence begins, and what a recurrent model carries from step to step is reset.
   */
  readonly step: number | null;
}

/** A data set that is read row by row. Every walk begins at the first row, and memory does not grow with the rows. */
export interface RowSource {
  /**
   * Walks over the rows.
   * @throws StemmaError `data-invalid` with the file and the row for what cannot be read, `interrupted`
   */
  rows(signal?: AbortSignal): AsyncIterable<Row>;
}

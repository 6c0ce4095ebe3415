import { StemmaError } from "../../values/error.ts";

/** Where in a data set something is wrong. */
export interface DataPlace {
  /** The file, as the suite names it. */
  readonly file: string;
  /** The number of the row, from 1; null where it is no row that is wrong. */
  readonly row: number | null;
  /** The line of the file, from 1, where it has lines. */
  readonly line?: number;
  readonly column?: string;
}

/** Says a place as messages begin: `speech.jsonl, row 3 (line 4)`. */
export function shownPlace({ file, row, line, column }: DataPlace): string {
  const inRow = row === null ? "" : `, row ${row}`;
  const inLine = line === undefined ? "" : row === null ? `, line ${line}` : ` (line ${line})`;
  return `${file}${inRow}${inLine}${column === undefined ? "" : `, column '${column}'`}`;
}

/** Makes the error of data that cannot be read. */
export function dataInvalid(place: DataPlace, fault: string, cause?: unknown): StemmaError {
  return new StemmaError("data-invalid", `${shownPlace(place)}: ${fault}`, {
    hint: "Correct the file, and give the suite its new digest.",
    data: { ...place },
    cause,
  });
}

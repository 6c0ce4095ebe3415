import type { StemmaError } from "./error.ts";

/** A row of CSV, and the line that it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/* A cell, and the sign after it; a cell in quotes may have anything, its quotes doubled. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Parses CSV (RFC 4180) into rows, empty lines left out. What is none throws the error that is made of its line. */
export function csvRows(
  document: string,
  wrong: (line: number, what: string) => StemmaError,
): readonly CsvRow[] {
  const text = document.replace(/^\uFEFF/, "");
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [at, line, begun] = [0, 1, 1];
  while (at < text.length) {
    cellPattern.lastIndex = at;
    const found = cellPattern.exec(text);
    if (found === null) throw wrong(line, "a quote is not closed, or stands inside of a cell");
    const [whole, quoted, bare = "", end = ""] = found;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    line += whole.split("\n").length - 1;
    if (end === "," && at < text.length) continue;
    if (end === ",") cells.push("");
    // An empty line has one cell without a text.
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  }
  return rows;
}

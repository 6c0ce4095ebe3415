/** A place in a text: line and column from 1, the column in characters (docs/format.md, clause 3.12). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of an offset (in UTF-16 units) of a text. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: Array.from(text.slice(start, offset)).length + 1 };
}

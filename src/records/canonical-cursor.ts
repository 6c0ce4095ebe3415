/** A place in a text that is read in one pass, line by line. */
export interface Cursor {
  /** Ends in a line end; holds no tab, carriage return or control character. */
  readonly text: string;
  at: number;
  /** Columns before the first character of the line that `at` stands on; -1 at the end of the text. */
  indent: number;
  /** How many more values the text may hold. */
  left: number;
}

/** The codes of the characters that mean something in the canonical form. */
export const mark = {
  lineFeed: 10,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  comma: 44,
  dash: 45,
  dot: 46,
  colon: 58,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  bar: 124,
  openBrace: 123,
  closeBrace: 125,
} as const;

import { StemmaError } from "../../values/error.ts";

/** What is wrong at a place of a query. */
export interface QueryMistake {
  /** Offset in UTF-16 units. */
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
  /** What is said instead of "expected ..., found ...". */
  readonly message?: string;
  readonly hint?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** How many characters of a query are shown at most. */
const shown = 72;
const before = 40;

/* What would move a cursor or hide text would also put the caret in the wrong place. */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Makes the error of a query: where, what was expected and found, and the query with a caret under the place. */
export function queryFault(query: string, mistake: QueryMistake): StemmaError {
  const { offset, expected, found, message, hint, data } = mistake;
  const column = Array.from(query.slice(0, offset)).length + 1;
  const says = plain(message ?? `expected ${expected}, found ${found}`);
  return new StemmaError(
    "query-invalid",
    [`column ${column}: ${says}`, ...pointAt(query, column)].join("\n"),
    {
      ...(hint === undefined ? {} : { hint }),
      data: { column, expected, found, query, ...data },
    },
  );
}

/** The part of a query around a column, and a caret under that column. */
function pointAt(query: string, column: number): readonly string[] {
  const characters = Array.from(plain(query));
  const start =
    characters.length <= shown ? 0 : Math.max(0, Math.min(column - 1 - before, characters.length - shown));
  const end = Math.min(characters.length, start + shown);
  const opening = start > 0 ? "…" : "";
  const line = opening + characters.slice(start, end).join("") + (end < characters.length ? "…" : "");
  return [`  ${line.trimEnd()}`, `  ${" ".repeat(opening.length + column - 1 - start)}^`];
}

/** A text with as many characters, none of which leaves its line. */
function plain(text: string): string {
  return text.replace(/\s/g, " ").replace(controls, "\ufffd");
}

/** A piece of a query as an error quotes it. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  return `'${characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text}'`;
}

import { readFlow } from "./canonical-flow.ts";
import { mayJoin } from "./canonical-key.ts";
import { type Cursor, mark } from "./canonical-cursor.ts";
import { plainEnd, plainValue } from "./canonical-plain.ts";
import { newList } from "./canonical-list.ts";
import { readQuoted } from "./canonical-quoted.ts";
import { mostNodes } from "./profile.ts";
import type { Json } from "./tree.ts";

/** Deeper indentation than this is left to the full parser, which knows the limit of the format. */
const deepest = 64;

/**
 * Reads the value of a text in the form that the printer writes (docs/format.md, clause 5), without building a tree.
 *
 * Undefined at the first character that it is not sure of: a value in another form, or none at all; the full parser then
 * decides. Law: where it answers, `readYaml` finds no fault, and its tree has this value. The text must have
 * passed `decodeText`.
 */
export function parseCanonical(text: string): Json | undefined {
  if (!text.endsWith("\n")) return undefined;
  const cursor: Cursor = { text, at: 0, indent: 0, left: mostNodes - 1 };
  if (toNextLine(cursor) !== 0) return undefined;
  const value = readMap(cursor, 0);
  return cursor.indent === -1 && cursor.left >= 0 ? value : undefined;
}

/* Passes blank lines and comments. A line of spaces counts as one with a value, which nothing can read. */
function toNextLine(cursor: Cursor): number {
  const { text } = cursor;
  for (let start = cursor.at; ;) {
    let at = start;
    while (text.charCodeAt(at) === mark.space) at += 1;
    const code = text.charCodeAt(at);
    if (code === mark.hash) start = text.indexOf("\n", at) + 1;
    else if (code === mark.lineFeed && at === start) start += 1;
    else {
      cursor.at = at;
      cursor.indent = at === text.length ? -1 : at - start;
      return cursor.indent;
    }
  }
}

function readMap(cursor: Cursor, indent: number): Json | undefined {
  if (indent > deepest) return undefined;
  const map = Object.create(null) as Record<string, Json>;
  do {
    const key = readKey(cursor);
    if (key === undefined || !mayJoin(key, map)) return undefined;
    const value = readAfterKey(cursor, indent);
    if (value === undefined) return undefined;
    map[key] = value;
  } while (cursor.indent === indent);
  return cursor.indent < indent ? map : undefined;
}

function readList(cursor: Cursor, indent: number): Json | undefined {
  if (indent > deepest) return undefined;
  const list = newList();
  do {
    if (!isItem(cursor)) return undefined;
    cursor.at += 2;
    const value = readItem(cursor, indent + 2);
    if (value === undefined) return undefined;
    list.push(value);
  } while (cursor.indent === indent);
  return cursor.indent < indent ? list : undefined;
}

function isItem({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === mark.dash && text.charCodeAt(at + 1) === mark.space;
}

/* The key or dash of a nested value stands on the line of the dash. */
function readItem(cursor: Cursor, indent: number): Json | undefined {
  cursor.left -= 1;
  if (isItem(cursor)) return readList(cursor, indent);
  const start = cursor.at;
  const isEntry = readKey(cursor) !== undefined;
  cursor.at = start;
  return isEntry ? readMap(cursor, indent) : readOnLine(cursor, indent);
}

/* Leaves the cursor behind the colon. A dash or dot in front may make it an item or a document marker. */
function readKey(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  if (first === mark.dash || first === mark.dot) return undefined;
  const key = readKeyText(cursor);
  const { at } = cursor;
  if (key === undefined || text.charCodeAt(at) !== mark.colon) return undefined;
  const next = text.charCodeAt(at + 1);
  if (next !== mark.space && next !== mark.lineFeed) return undefined;
  cursor.at = at + 1;
  return key;
}

function readKeyText(cursor: Cursor): string | undefined {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === mark.doubleQuote || code === mark.singleQuote) return readQuoted(cursor);
  const end = plainEnd(text, at);
  if (end === -1) return undefined;
  cursor.at = end;
  return text.slice(at, end);
}

function readAfterKey(cursor: Cursor, indent: number): Json | undefined {
  cursor.left -= 1;
  cursor.at += 1;
  if (cursor.text.charCodeAt(cursor.at - 1) === mark.space) return readOnLine(cursor, indent + 2);
  toNextLine(cursor);
  if (cursor.indent <= indent) return null;
  if (cursor.indent !== indent + 2) return undefined;
  return isItem(cursor) ? readList(cursor, indent + 2) : readMap(cursor, indent + 2);
}

/* A value on the line of its key or dash; lines below it belong to it only in a literal block. */
function readOnLine(cursor: Cursor, indent: number): Json | undefined {
  if (cursor.text.charCodeAt(cursor.at) === mark.bar) return readLiteral(cursor, indent);
  const value = readOneLine(cursor);
  if (value === undefined || cursor.text.charCodeAt(cursor.at) !== mark.lineFeed) return undefined;
  cursor.at += 1;
  toNextLine(cursor);
  return value;
}

function readOneLine(cursor: Cursor): Json | undefined {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === mark.doubleQuote || code === mark.singleQuote) return readQuoted(cursor);
  if (code === mark.openBracket || code === mark.openBrace) return readFlow(cursor);
  const end = plainEnd(text, at);
  if (end === -1) return undefined;
  cursor.at = end;
  return plainValue(text.slice(at, end));
}

/* `|` or `|-`, and lines that are `indent` columns in; those that are further in keep their spaces. */
function readLiteral(cursor: Cursor, indent: number): string | undefined {
  const { text } = cursor;
  const isOpen = text.charCodeAt(cursor.at + 1) === mark.dash;
  cursor.at += isOpen ? 2 : 1;
  if (text.charCodeAt(cursor.at) !== mark.lineFeed) return undefined;
  cursor.at += 1;
  const lines = literalLinesAt(cursor, indent);
  const [first] = lines;
  if (first === undefined || first.startsWith(" ") || lines.some((line) => /^ +$/.test(line)))
    return undefined;
  while (lines.at(-1) === "") lines.pop();
  toNextLine(cursor);
  if (first === "") return undefined;
  return isOpen ? lines.join("\n") : `${lines.join("\n")}\n`;
}

function literalLinesAt(cursor: Cursor, indent: number): string[] {
  const { text } = cursor;
  const pad = " ".repeat(indent);
  const lines: string[] = [];
  while (cursor.at < text.length) {
    const isBlank = text.charCodeAt(cursor.at) === mark.lineFeed;
    if (!isBlank && !text.startsWith(pad, cursor.at)) break;
    const end = text.indexOf("\n", cursor.at);
    lines.push(isBlank ? "" : text.slice(cursor.at + indent, end));
    cursor.at = end + 1;
  }
  return lines;
}

import { type Cursor, mark } from "./canonical-cursor.ts";
import { plainEndInFlow, plainValue } from "./canonical-plain.ts";
import { newList } from "./canonical-list.ts";
import { readQuoted } from "./canonical-quoted.ts";
import { mayJoin } from "./canonical-key.ts";
import type { Json } from "./tree.ts";

/** Deeper brackets than these are left to the full parser. */
const deepest = 16;

/** Reads a map or list in brackets on one line, written as the printer writes it; undefined for any other. */
export function readFlow(cursor: Cursor, depth = 0): Json | undefined {
  if (depth > deepest) return undefined;
  return cursor.text.charCodeAt(cursor.at) === mark.openBracket
    ? readFlowList(cursor, depth)
    : readFlowMap(cursor, depth);
}

function readFlowList(cursor: Cursor, depth: number): Json | undefined {
  const list = newList();
  cursor.at += 1;
  if (cursor.text.charCodeAt(cursor.at) === mark.closeBracket) {
    cursor.at += 1;
    return list;
  }
  for (;;) {
    const value = readFlowValue(cursor, depth);
    if (value === undefined) return undefined;
    list.push(value);
    const ended = endsOrGoesOn(cursor, mark.closeBracket);
    if (ended !== false) return ended === true ? list : undefined;
  }
}

function readFlowMap(cursor: Cursor, depth: number): Json | undefined {
  const map = Object.create(null) as Record<string, Json>;
  cursor.at += 1;
  if (cursor.text.charCodeAt(cursor.at) === mark.closeBrace) {
    cursor.at += 1;
    return map;
  }
  for (;;) {
    const key = readFlowText(cursor);
    if (key === undefined || !mayJoin(key, map) || !passColon(cursor)) return undefined;
    const value = readFlowValue(cursor, depth);
    if (value === undefined) return undefined;
    map[key] = value;
    const ended = endsOrGoesOn(cursor, mark.closeBrace);
    if (ended !== false) return ended === true ? map : undefined;
  }
}

function passColon(cursor: Cursor): boolean {
  const { text, at } = cursor;
  cursor.at += 2;
  return text.charCodeAt(at) === mark.colon && text.charCodeAt(at + 1) === mark.space;
}

/* True at the closing bracket, false after a comma and a space; both are passed. */
function endsOrGoesOn(cursor: Cursor, close: number): boolean | undefined {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === close) {
    cursor.at += 1;
    return true;
  }
  cursor.at += 2;
  return code === mark.comma && text.charCodeAt(at + 1) === mark.space ? false : undefined;
}

function readFlowValue(cursor: Cursor, depth: number): Json | undefined {
  cursor.left -= 1;
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === mark.openBracket || code === mark.openBrace) return readFlow(cursor, depth + 1);
  if (code === mark.doubleQuote || code === mark.singleQuote) return readQuoted(cursor);
  const text = readFlowText(cursor);
  return text === undefined ? undefined : plainValue(text);
}

/* A key is text whatever it looks like, so what it says is not looked at. */
function readFlowText(cursor: Cursor): string | undefined {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === mark.doubleQuote || code === mark.singleQuote) return readQuoted(cursor);
  const end = plainEndInFlow(text, at);
  if (end === -1) return undefined;
  cursor.at = end;
  return text.slice(at, end);
}

import { type Cursor, mark } from "./canonical-cursor.ts";
import { forbiddenAt } from "./text.ts";

/** Reads a text in quotes that ends on its line, and leaves the cursor behind it; undefined for any other. */
export function readQuoted(cursor: Cursor): string | undefined {
  return cursor.text.charCodeAt(cursor.at) === mark.singleQuote ? readSingle(cursor) : readDouble(cursor);
}

function readDouble(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  let hasEscape = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark.lineFeed) return undefined;
    if (code === mark.backslash) {
      hasEscape = true;
      at += 1;
    } else if (code === mark.doubleQuote) {
      cursor.at = at + 1;
      return hasEscape ? unescape(text.slice(start, at + 1)) : text.slice(start + 1, at);
    }
  }
  return undefined;
}

/* The escapes that JSON and YAML share, and nothing that only one of them knows. */
const sharedEscapes = /^"(?:[^"\\\n]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/;

function unescape(quoted: string): string | undefined {
  if (!sharedEscapes.test(quoted)) return undefined;
  const value = JSON.parse(quoted) as string;
  return forbiddenAt(value) === -1 ? value : undefined;
}

function readSingle(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark.lineFeed) return undefined;
    if (code !== mark.singleQuote) continue;
    if (text.charCodeAt(at + 1) === mark.singleQuote) at += 1;
    else {
      cursor.at = at + 1;
      return text.slice(start + 1, at).replaceAll("''", "'");
    }
  }
  return undefined;
}

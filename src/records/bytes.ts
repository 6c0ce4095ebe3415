import { isUtf8 } from "node:buffer";
import { positionAt } from "./position.ts";
import type { Problem } from "./problem.ts";
import { codePointOf, forbiddenAt } from "./text.ts";

/** The text of a file, or the first thing that makes it none (docs/format.md, clauses 3.2 to 3.5). */
export type Decoded =
  { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: Problem };

/** Decodes the bytes of a file strictly: UTF-8 without mark, LF line ends, no tab or control character. */
export function decodeText(bytes: Buffer): Decoded {
  if (!isUtf8(bytes)) return broken(bytes);
  const text = bytes.toString("utf8");
  const fault = faultOf(text);
  if (fault === null) return { text, problem: null };
  const [offset, message, expected] = fault;
  const found = codePointOf(text, offset);
  return { text: null, problem: { ...positionAt(text, offset), message, found, expected, pointer: null } };
}

type Fault = readonly [offset: number, message: string, expected: string];

function faultOf(text: string): Fault | null {
  if (text.startsWith("\ufeff")) return [0, "the file starts with a byte order mark", "UTF-8 without a mark"];
  const cr = text.indexOf("\r");
  if (cr !== -1) {
    const expected = "LF line ends; with `*.yaml text eol=lf` in registry/.gitattributes Git keeps them";
    return [cr, "a line ends in CR LF", expected];
  }
  const tab = text.indexOf("\t");
  if (tab !== -1) return [tab, "there is a tab", "spaces; inside double quotes, \\t"];
  const at = forbiddenAt(text);
  if (at === -1) return null;
  return [at, `there is the control character ${codePointOf(text, at)}`, "text without control characters"];
}

/* The longest valid prefix ends where replacing decoding first differs from the bytes. */
function broken(bytes: Buffer): Decoded {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8Prefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const prefix = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, low), {
    stream: true,
  });
  const found = `byte 0x${(bytes[low] ?? 0).toString(16).padStart(2, "0")}`;
  const position = positionAt(prefix, prefix.length);
  const expected = "text in UTF-8";
  return {
    text: null,
    problem: { ...position, message: "the file is not UTF-8", found, expected, pointer: null },
  };
}

/* Up to three bytes at the end may be the start of a character that goes on. */
function isUtf8Prefix(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

import { forbiddenAt } from "./text.ts";

/** Where a scalar stands: inside brackets a comma or bracket would end it. */
export type Context = "block" | "flow";

/**
 * Texts that some YAML reader, of version 1.1 or 1.2, takes for something else: nothing, a truth value, a number
 * (also octal, hexadecimal, binary, base 60, with underscores), a date, a merge key (docs/format.md, clause 5.4).
 */
const ambiguous = [
  /^(?:~|null|y|yes|n|no|true|false|on|off|=|<<)$/i,
  /^[-+]?\.?[0-9][0-9_,]*(?:\.[0-9_]*)?(?:e[-+]?[0-9_]+)?$/i,
  /^[-+]?\.[0-9_]*(?:e[-+]?[0-9_]+)?$/i,
  /^[-+]?0[box]?[0-9a-f_]+$/i,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt\s])/,
];

/* A first character that means nothing to YAML, then no `: ` and no ` #`, and no space at either end. */
const plainBlock = /^(?:[\p{L}\p{N}_./<(+=$^~;\\]|-(?=[^\s-]))(?:[^\n\t]*[^\s:])?$/u;
const breaksPlain = /:\s|\s#|\s$/u;
const breaksFlow = /[,[\]{}]|:(?=["'])/;

/** Tells whether a text may stand without quotes. */
export function isPlain(text: string, context: Context): boolean {
  if (!plainBlock.test(text) || breaksPlain.test(text)) return false;
  if (context === "flow" && breaksFlow.test(text)) return false;
  if (/[\u0085\u2028\u2029\u00a0\ufeff]/.test(text)) return false;
  return !ambiguous.some((pattern) => pattern.test(text));
}

/** Prints a text on one line: plain where every reader agrees on it, else in double quotes. */
export function printText(text: string, context: Context): string {
  return isPlain(text, context) ? text : quote(text);
}

/* JSON's escapes are YAML's too; what JSON leaves and YAML breaks lines at is escaped as well. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u00a0\u2028\u2029]/g, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Prints a number in the form of JSON, so that reading gives the same number and the same kind of number. */
export function printNumber(value: number): string {
  const text = JSON.stringify(value);
  const exact = !/^-?[0-9]+$/.test(text) || Number.isSafeInteger(value);
  return exact ? text : value.toExponential();
}

/** Prints a value that is no map or list on one line. */
export function printScalar(value: string | number | boolean | null, context: Context): string {
  if (typeof value === "string") return printText(value, context);
  return typeof value === "number" ? printNumber(value) : String(value);
}

/**
 * Splits a text of several lines for a literal block; null for a text that a block cannot show unchanged: one
 * that starts with a space or line end, or holds a line of spaces or a tab.
 */
export function literalLines(
  text: string,
): { readonly header: string; readonly lines: readonly string[] } | null {
  if (!text.includes("\n") || /^\s|\n\n$|[\t\u0085\u2028\u2029]/u.test(text) || forbiddenAt(text) !== -1)
    return null;
  const open = !text.endsWith("\n");
  const lines = (open ? text : text.slice(0, -1)).split("\n");
  return lines.some((line) => /\s$/u.test(line)) ? null : { header: open ? "|-" : "|", lines };
}

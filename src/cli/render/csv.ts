import { visible } from "./text.ts";

/*
 * What a spreadsheet takes for the start of a formula (OWASP, CSV injection): data must not run there. The wide forms are read as
 * the narrow ones by some programs.
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Renders a row of CSV (RFC 4180), without its line end. Control characters are made visible, and a text that a spreadsheet would
 * compute gets an apostrophe in front, which it shows as text.
 */
export function renderCsvRow(cells: readonly (string | null)[]): string {
  return cells.map((cell) => quoted(safe(visible(cell ?? "")))).join(",");
}

function safe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",;]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

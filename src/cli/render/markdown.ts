import { visible } from "./text.ts";

/** What Markdown reads as nothing but itself, anywhere in a line; also with the asterisk of the best value. */
const plain = /^(?:[\p{L}\p{N}\p{M} .,%()=+/?↑↓→-]|:(?=[ \d]|$))*(?: \*)?$/u;

/** What would begin a heading, a list, a rule, an order to a forge, or a name that some readers turn into a link. */
const eager = /^(?:[-+=]|\d+[.)])(?: |$)|^[-=]+$|^[ /]|www\.|gh-\d|%\w| {2}| $/i;

/** Nobody puts more than this plainly into a cell, and longer texts are not worth the search. */
const longest = 2000;

/**
 * Makes a text from data safe in a paragraph, a list or a cell of a Markdown table: nothing in it is markup, HTML or a
 * link. What Markdown could read as more than itself becomes code, in which no reader looks for any of these.
 */
export function markdownText(text: string): string {
  const shown = visible(text);
  if (shown.length <= longest && plain.test(shown) && !eager.test(shown)) return shown;
  // A pipe ends a cell even within code, and a backslash before it means different things to different readers.
  return shown
    .split("|")
    .map((part) => (part === "" ? "" : code(part)))
    .join("&#124;");
}

function code(text: string): string {
  const run = Array.from(text.matchAll(/`+/g)).reduce((most, [found]) => Math.max(most, found.length), 0);
  const fence = "`".repeat(run + 1);
  const pad = run > 0 || (/^ .* $/.test(text) && text.trim() !== "") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Renders a Markdown table; cells are texts from data. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head.map(cellText), head.map(() => "---"), ...rows.map((row) => row.map(cellText))];
  return lines
    .map((cells) => `|${cells.map((cell) => ` ${cell} `.replace(/^ {2}$/, " ")).join("|")}|`)
    .join("\n");
}

/* Within a cell nothing begins a block, so the hyphen that stands for nothing may stand alone. */
function cellText(text: string): string {
  return text === "-" ? text : markdownText(text);
}

import type { Style } from "./style.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";
import { clip, pad, textWidth } from "./width.ts";

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** May be cut where the terminal is narrow. */
  readonly flexible?: boolean;
  /** Names the row: is cut only where nothing else is left to cut. */
  readonly key?: boolean;
  /** Is left out where the terminal is too narrow even for cut columns. */
  readonly spare?: boolean;
}

/** One cell: a text as it is in the data, and how it is shown. */
export interface Cell {
  readonly text: string;
  readonly style?: keyof Style;
}

const gap = "  ";
const narrowest = 6;
// Where nothing is cut, one long cell does not make every line as long: it stands out instead.
const longestPadded = 100;

/** Renders rows below titles, as wide as their content or, on a terminal, at most as wide as that. */
export function renderTable(
  view: View,
  columns: readonly Column[],
  rows: readonly (readonly (Cell | string)[])[],
): string {
  const cells = rows.map((row) => row.map(toCell));
  const titled = columns.map((column) => ({ ...column, title: visible(column.title) }));
  const natural = naturalWidths(titled, cells);
  const places = new Set(fittingPlaces(view, titled, natural));
  const pick = <T>(items: readonly T[]): readonly T[] => items.filter((_, at) => places.has(at));
  const chosen = pick(titled);
  const widths = fitWidths(view, chosen, pick(natural));
  const head = titled.map((column): Cell => ({ text: column.title, style: "dim" }));
  return [head, ...cells].map((row) => renderRow(view, chosen, widths, pick(row))).join("\n");
}

function toCell(cell: Cell | string): Cell {
  const { text, style }: Cell = typeof cell === "string" ? { text: cell } : cell;
  return style === undefined ? { text: visible(text) } : { text: visible(text), style };
}

function naturalWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly number[] {
  return columns.map((column, at) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[at]?.text ?? "")), textWidth(column.title)),
  );
}

/* Leaves spare columns out, from the right, until the rest fits when it is cut as far as it may be. */
function fittingPlaces(
  view: View,
  columns: readonly Column[],
  natural: readonly number[],
): readonly number[] {
  const places = columns.map((_, at) => at);
  if (view.width === null) return places;
  const least = (at: number): number =>
    Math.min(natural[at] ?? 0, columns[at]?.flexible === true ? narrowest : Infinity);
  while (totalWidth(places.map(least)) > view.width) {
    const spare = places.findLastIndex((at) => columns[at]?.spare === true);
    if (spare < 0) break;
    places.splice(spare, 1);
  }
  return places;
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1));
}

function fitWidths(view: View, columns: readonly Column[], natural: readonly number[]): readonly number[] {
  if (view.width === null) return natural.map((width) => Math.min(width, longestPadded));
  const widths = [...natural];
  let excess = totalWidth(widths) - view.width;
  while (excess > 0) {
    const flexible = widest(columns, widths, ({ flexible: cut }) => cut === true);
    const place = flexible < 0 ? widest(columns, widths, ({ key }) => key === true) : flexible;
    if (place < 0) break;
    widths[place] = (widths[place] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function widest(
  columns: readonly Column[],
  widths: readonly number[],
  mayShrink: (column: Column) => boolean,
): number {
  let found = -1;
  columns.forEach((column, at) => {
    const width = widths[at] ?? 0;
    if (mayShrink(column) && width > narrowest && width > (widths[found] ?? 0)) found = at;
  });
  return found;
}

function renderRow(
  view: View,
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly Cell[],
): string {
  let line = "";
  let blanks = "";
  row.forEach((cell, at) => {
    const text = view.width === null ? cell.text : clip(cell.text, widths[at] ?? 0);
    const space = pad("", (widths[at] ?? 0) - textWidth(text));
    const shown = cell.style === undefined ? text : view.style[cell.style](text);
    const right = columns[at]?.align === "right";
    // Blanks are kept back until something follows them: no line ends in spaces.
    if (right) blanks += space;
    if (text !== "") {
      line += blanks + shown;
      blanks = "";
    }
    blanks += (right ? "" : space) + gap;
  });
  return line;
}

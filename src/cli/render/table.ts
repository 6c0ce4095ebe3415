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
// Where nothing is cut, long cells do not make every line as long: they stand out instead. In a short table no cell is an outlier.
const [longestPadded, outliers] = [100, 0.05];

/**
 * Renders rows below titles, as wide as their content or, on a terminal, at most as wide as that. The rows are gone through
 * twice, so they may be made while they are asked for.
 */
export function renderTable(
  view: View,
  columns: readonly Column[],
  rows: Iterable<readonly (Cell | string)[]>,
): string {
  const titled = columns.map((column) => ({ ...column, title: visible(column.title) }));
  const natural = naturalWidths(view, titled, rows);
  const places = fittingPlaces(view, titled, natural);
  const chosen = pick(titled, places);
  const widths = fitWidths(view, chosen, pick(natural, places));
  const head = titled.map((column): Cell => ({ text: column.title, style: "dim" }));
  const lines = [renderRow(view, chosen, widths, pick(head, places))];
  for (const row of rows) lines.push(renderRow(view, chosen, widths, pick(row, places)));
  return lines.join("\n");
}

function pick<T>(items: readonly T[], places: readonly number[]): readonly T[] {
  return places.flatMap((at) => items.slice(at, at + 1));
}

function textOf(cell: Cell | string): string {
  return visible(typeof cell === "string" ? cell : cell.text);
}

/* How wide the cells of each column are: all of them where they may be cut, else nearly all of them. */
function naturalWidths(
  view: View,
  columns: readonly Column[],
  rows: Iterable<readonly (Cell | string)[]>,
): readonly number[] {
  const counts = columns.map(() => new Map<number, number>());
  for (const row of rows)
    for (const [at, count] of counts.entries()) {
      const width = textWidth(textOf(row[at] ?? ""));
      count.set(width, (count.get(width) ?? 0) + 1);
    }
  return columns.map(({ title }, at) =>
    Math.max(textWidth(title), usualWidth(counts[at] ?? new Map<number, number>(), view.width !== null)),
  );
}

/* The width that all cells have at most, or all but the few that stand out of a long column. */
function usualWidth(counts: ReadonlyMap<number, number>, all: boolean): number {
  const cells = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let spared = all ? 0 : Math.floor(cells * outliers);
  for (const [width, count] of [...counts].sort(([a], [b]) => b - a)) {
    spared -= count;
    if (spared < 0) return all ? width : Math.min(width, longestPadded);
  }
  return 0;
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
  if (view.width === null) return natural;
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
  row: readonly (Cell | string)[],
): string {
  const pieces: string[] = [];
  let blanks = "";
  row.forEach((cell, at) => {
    const width = widths[at] ?? 0;
    const whole = textOf(cell);
    const text = view.width === null ? whole : clip(whole, width);
    const space = pad("", width - textWidth(text));
    const right = columns[at]?.align === "right";
    // Blanks are kept back until something follows them: no line ends in spaces.
    if (right) blanks += space;
    if (text !== "") {
      pieces.push(blanks, typeof cell === "string" ? text : shownAs(view, cell, text));
      blanks = "";
    }
    blanks += (right ? "" : space) + gap;
  });
  return pieces.join("");
}

function shownAs({ style }: View, cell: Cell, text: string): string {
  return cell.style === undefined ? text : style[cell.style](text);
}

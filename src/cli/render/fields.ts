import type { Cell } from "./table.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";
import { pad, textWidth } from "./width.ts";

/** A named value of a description; a value of several items takes a line each; null leaves the field out. */
export type Field = readonly [name: string, value: Cell | string | readonly (Cell | string)[] | null];

/** Renders names and values in two columns. */
export function renderFields(view: View, fields: readonly Field[]): string {
  const present = fields.flatMap(([name, value]) => {
    const items =
      value === null
        ? []
        : Array.isArray(value)
          ? (value as readonly (Cell | string)[])
          : [value as Cell | string];
    return items.length === 0 ? [] : [{ name, items }];
  });
  const width = present.reduce((most, { name }) => Math.max(most, textWidth(visible(name))), 0);
  return present
    .flatMap(({ name, items }) =>
      items.map((item, at) =>
        `${view.style.dim(pad(at === 0 ? visible(name) : "", width))}  ${renderCell(view, item)}`.trimEnd(),
      ),
    )
    .join("\n");
}

/** Renders a cell outside a table. */
export function renderCell(view: View, cell: Cell | string): string {
  if (typeof cell === "string") return visible(cell);
  return cell.style === undefined ? visible(cell.text) : view.style[cell.style](visible(cell.text));
}

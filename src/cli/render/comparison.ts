import type { CompareForm } from "../../registry/comparison-forms.ts";
import { type ComparedRow, comparisonNotes, comparisonRows, subjectNames } from "./comparison-rows.ts";
import { renderFindings } from "./findings.ts";
import { type Cell, renderTable } from "./table.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";

/** With more versions than this a row is a version, since that many columns fit nowhere. */
export const mostColumns = 8;

/** Renders versions side by side: a column a version, or a row where there are many; the best value of a metric is marked. */
export function renderComparison(view: View, form: CompareForm): string {
  const rows = comparisonRows(view, form);
  const table =
    form.subjects.length > mostColumns ? tableOfRows(view, form, rows) : tableOfColumns(view, form, rows);
  const notes = [...interfaceLines(form), ...comparisonNotes(form)].map(visible).join("\n");
  return [table, notes, renderFindings(view, form.problems)].filter((block) => block !== "").join("\n\n");
}

/** What a comparison says of interfaces. */
export function interfaceLines({ interface: { same, differences } }: CompareForm): readonly string[] {
  return same ? ["interface: the same"] : ["interface differs:", ...differences.map((text) => `- ${text}`)];
}

function tableOfColumns(view: View, form: CompareForm, rows: readonly ComparedRow[]): string {
  const columns = [{ title: "" }, ...subjectNames(form).map((title) => ({ title, flexible: true }))];
  return renderTable(
    view,
    columns,
    rows.map((row) => [row.name, ...row.texts.map((_, at) => cellOf(row, at))]),
  );
}

function tableOfRows(view: View, form: CompareForm, rows: readonly ComparedRow[]): string {
  const columns = [
    { title: "VERSION", key: true },
    ...rows.map(({ name, kind }) => ({
      title: name,
      flexible: true,
      spare: kind !== "metric" && name !== "stage",
    })),
  ];
  return renderTable(view, columns, new RowsOfVersions(subjectNames(form), rows));
}

/* Rows that are made as they are asked for: ten thousand versions have a million cells. */
class RowsOfVersions implements Iterable<readonly (Cell | string)[]> {
  readonly #names: readonly string[];
  readonly #rows: readonly ComparedRow[];

  constructor(names: readonly string[], rows: readonly ComparedRow[]) {
    this.#names = names;
    this.#rows = rows;
  }

  *[Symbol.iterator](): Iterator<readonly (Cell | string)[]> {
    for (const [at, name] of this.#names.entries()) yield [name, ...this.#rows.map((row) => cellOf(row, at))];
  }
}

function cellOf({ texts, best }: ComparedRow, at: number): Cell | string {
  const text = texts[at] ?? "";
  return best.has(at) ? { text, style: "green" } : text;
}

import { type Html, markup } from "./html.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import { renderTable } from "./table.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";

/** A table of a report, or lines where there is no table. */
export interface ReportSection {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly string[];
}

/** A section that is a table, without the columns that have no text. */
export function tableSection(
  title: string,
  head: readonly string[],
  rows: ReportSection["rows"],
): ReportSection {
  const used = head.map((_, at) => at === 0 || rows.some((row) => (row[at] ?? "") !== ""));
  const pick = (cells: readonly string[]): readonly string[] => cells.filter((_, at) => used[at]);
  return { title, head: pick(head), rows: rows.map(pick), lines: [] };
}

/** A section of lines. */
export function lineSection(title: string, texts: readonly string[]): ReportSection {
  return { title, head: [], rows: [], lines: texts };
}

/** The sections that have anything to tell. */
export function filledSections(sections: readonly ReportSection[]): readonly ReportSection[] {
  return sections.filter(({ rows, lines }) => rows.length + lines.length > 0);
}

/** Renders a section as text: its heading, and its table or lines below. */
export function textSection(view: View, { title, head, rows, lines }: ReportSection): string {
  const columns = head.map((name, at) => ({
    title: name.includes("@") ? name : name.toUpperCase(),
    flexible: at > 0 && name !== "digest",
  }));
  const table = rows.length === 0 ? [] : [withoutTitles(head, renderTable(view, columns, rows))];
  return [view.style.bold(visible(title)), ...table, ...lines.map(visible)].join("\n");
}

/* A table of names and values has no titles, so its first line says nothing. */
function withoutTitles(head: readonly string[], table: string): string {
  return head.every((title) => title === "") ? table.slice(table.indexOf("\n") + 1) : table;
}

/** Renders a section as Markdown. */
export function markdownSection({ title, head, rows, lines }: ReportSection): string {
  const table = rows.length === 0 ? [] : [markdownTable(head, rows)];
  const list = lines.length === 0 ? [] : [lines.map((line) => `- ${markdownText(line)}`).join("\n")];
  return [`## ${markdownText(title)}`, ...table, ...list].join("\n\n");
}

/** Renders a section as HTML. */
export function htmlSection({ title, head, rows, lines }: ReportSection): Html {
  const body = rows.map(([name = "", ...cells]) => {
    const texts = cells.map((cell) => markup`<td>${cell}</td>`);
    return markup`<tr><th scope="row">${name}</th>${texts}</tr>
      `;
  });
  const titles = head.map((name) => markup`<th scope="col">${name}</th>`);
  const table = markup`<div class="scroll">
    <table>
    <thead><tr>${titles}</tr></thead>
    <tbody>
    ${body}</tbody></table>
    </div>
    `;
  const items = lines.map(
    (line) => markup`<li>${line}</li>
    `,
  );
  return markup`<h2>${title}</h2>
    ${rows.length === 0 ? markup`` : table}${
      lines.length === 0
        ? markup``
        : markup`<ul>
    ${items}</ul>
    `
    }`;
}

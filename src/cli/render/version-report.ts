import type { ReportForm } from "../../registry/report-form.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import { type ReportSection, reportSections } from "./report-sections.ts";
import { renderTable } from "./table.ts";
import { visible, visibleLines } from "./text.ts";
import type { View } from "./view.ts";

/** Renders a report as text: a heading a section, its table or lines below. */
export function renderReport(view: View, form: ReportForm): string {
  const { model, version, description } = form.version;
  return [
    view.style.bold(visible(`${model}@${version}`)),
    ...(description === null ? [] : [visibleLines(description).join("\n")]),
    ...reportSections(view, form).map((section) => textSection(view, section)),
  ].join("\n\n");
}

function textSection(view: View, { title, head, rows, lines }: ReportSection): string {
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

/** Renders a report as Markdown. */
export function renderReportMarkdown(view: View, form: ReportForm): string {
  const { model, version, description } = form.version;
  const paragraphs =
    description === null ? [] : description.split(/\r?\n/).filter((line) => line.trim() !== "");
  return [
    `# ${markdownText(`${model}@${version}`)}`,
    ...paragraphs.map(markdownText),
    ...reportSections(view, form).map(markdownSection),
  ].join("\n\n");
}

function markdownSection({ title, head, rows, lines }: ReportSection): string {
  const table = rows.length === 0 ? [] : [markdownTable(head, rows)];
  const list = lines.length === 0 ? [] : [lines.map((line) => `- ${markdownText(line)}`).join("\n")];
  return [`## ${markdownText(title)}`, ...table, ...list].join("\n\n");
}

import type { ReportForm } from "../../registry/report-form.ts";
import { markdownText } from "./markdown.ts";
import { reportSections } from "./report-sections.ts";
import { markdownSection, textSection } from "./sections.ts";
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

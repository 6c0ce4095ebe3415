import type { CompareForm } from "../../registry/comparison-forms.ts";
import { interfaceLines, mostColumns } from "./comparison.ts";
import { comparisonNotes, comparisonRows, subjectNames } from "./comparison-rows.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import type { View } from "./view.ts";

/** Renders a comparison as a Markdown table with its notes as a list. */
export function renderComparisonMarkdown(view: View, form: CompareForm): string {
  const rows = comparisonRows(view, form);
  const names = subjectNames(form);
  const table =
    names.length > mostColumns
      ? markdownTable(
          ["version", ...rows.map(({ name }) => name)],
          names.map((name, at) => [name, ...rows.map(({ texts }) => texts[at] ?? "")]),
        )
      : markdownTable(
          ["", ...names],
          rows.map(({ name, texts }) => [name, ...texts]),
        );
  const notes = [...interfaceLines(form).map((line) => line.replace(/^- /, "")), ...comparisonNotes(form)];
  const problems = form.problems.map(({ path, message }) => [path, message].filter(Boolean).join(": "));
  return [table, ...[notes, problems].filter((lines) => lines.length > 0).map(bullets)].join("\n\n");
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${markdownText(line)}`).join("\n");
}

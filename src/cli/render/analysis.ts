import type { AnalyzeForm } from "../../registry/experiments/analyze-form.ts";
import { analysisSections, scopeText, verdictText } from "./analysis-sections.ts";
import { markdownText } from "./markdown.ts";
import { markdownSection, textSection } from "./sections.ts";
import { visible } from "./text.ts";
import { renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/** Renders an analysis as text: the verdict, what it is of, and the tables that it follows from. */
export function renderAnalysis(view: View, form: AnalyzeForm): string {
  return [
    `${view.style.bold(visible(verdictText(form)))}\n${visible(scopeText(view, form))}`,
    ...analysisSections(view, form).map((section) => textSection(view, section)),
  ].join("\n\n");
}

/** Renders an analysis as Markdown. */
export function renderAnalysisMarkdown(view: View, form: AnalyzeForm): string {
  return [
    `# ${markdownText(verdictText(form))}`,
    markdownText(`${scopeText(view, form)}; commit ${renderCommit(form.commit, view)}`),
    ...analysisSections(view, form).map(markdownSection),
  ].join("\n\n");
}

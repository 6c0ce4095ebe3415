import type { AnalyzeForm } from "../../registry/experiments/analyze-form.ts";
import { analysisSections, interval, scopeText, verdictText } from "./analysis-sections.ts";
import { type Html, markup } from "./html.ts";
import { renderPage } from "./page.ts";
import { drawDistributions, drawEffect, drawIntervals, type DrawnInterval } from "./plots.ts";
import { htmlSection } from "./sections.ts";
import { renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/* Beyond so many charts nobody looks, and the tables have it all. */
const mostCharts = 24;

/** Renders an analysis as a page that stands alone: the tables, and what is better seen than read. */
export function renderAnalysisHtml(view: View, form: AnalyzeForm): string {
  const title = verdictText(form);
  return renderPage(title, [
    markup`<h1>${title}</h1>
      <p>${scopeText(view, form)}</p>
      `,
    ...analysisSections(view, form).map(htmlSection),
    ...intervalCharts(view, form),
    ...courseCharts(form),
    ...latencyCharts(form),
    markup`<footer>As of commit ${renderCommit(form.commit, view)}.</footer>`,
  ]);
}

function intervalCharts(view: View, { analysis: { goals, guardrails } }: AnalyzeForm): readonly Html[] {
  const row = (
    metric: { readonly metric: string; readonly arm: string; readonly fault: unknown },
    estimate: number,
    bounds: Pick<DrawnInterval, "lower" | "upper">,
    limit: number | null,
  ): readonly DrawnInterval[] =>
    metric.fault !== null
      ? []
      : [
          {
            label: `${metric.metric}, ${metric.arm}`,
            text: interval(view, bounds),
            estimate,
            lower: bounds.lower,
            upper: bounds.upper,
            limit,
          },
        ];
  const goalRows = goals.flatMap((goal) => row(goal, goal.estimate, goal, null)).slice(0, mostCharts);
  const guardRows = guardrails
    .flatMap((guardrail) => row(guardrail, guardrail.harm, guardrail, guardrail.margin))
    .slice(0, mostCharts);
  return [
    ...(goalRows.length === 0 ? [] : [drawIntervals("Goals: difference to the control", goalRows)]),
    ...(guardRows.length === 0 ? [] : [drawIntervals("Guardrails: harm, and its margin", guardRows)]),
  ];
}

function courseCharts({ analysis: { goals, guardrails }, looks, checkpoint }: AnalyzeForm): readonly Html[] {
  const band = checkpoint.plan.method === "sequential" ? "with the sequential band" : "with its interval";
  return [...goals, ...guardrails].slice(0, mostCharts).flatMap(({ metric, arm }) => {
    const points = looks.flatMap(({ until, effects }) => {
      const found = effects.find((each) => each.metric === metric && each.arm === arm);
      if (found === undefined) return [];
      return [{ time: Date.parse(until), estimate: found.estimate, lower: found.lower, upper: found.upper }];
    });
    return points.length < 2 ? [] : [drawEffect(`${metric} of ${arm} over time, ${band}`, points)];
  });
}

function latencyCharts({ latency }: AnalyzeForm): readonly Html[] {
  const filled = latency.filter(({ buckets }) => buckets.length > 0);
  if (filled.length === 0) return [];
  return [
    drawDistributions(
      "Latency of each arm: share of requests",
      filled.map(({ arm, buckets }) => ({ label: arm, buckets })),
    ),
  ];
}

import type { CardComparison, CardMetric } from "../../registry/card-form.ts";
import { arrowOf } from "./comparison-rows.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import { renderDelta, renderNumber, renderShare } from "./units.ts";
import type { View } from "./view.ts";

/** How many metrics and how many differences of an interface are shown. */
const most = 40;

/** Renders a version against the holder of the place where it goes: its metrics with deltas, and its interface. */
export function comparisonBlocks(view: View, comparison: CardComparison): readonly string[] {
  const { holder, metrics } = comparison;
  const title =
    holder === null
      ? "Nobody holds that place now."
      : `Against ${markdownText(holder)}, which holds that place:`;
  return [title, metricTable(view, metrics), interfaceBlock(comparison)];
}

function metricTable(view: View, metrics: readonly CardMetric[]): string {
  if (metrics.length === 0) return "No metrics are stated.";
  const rows = metrics
    .slice(0, most)
    .map((metric) => [
      `${metric.name} ${arrowOf(metric)}`,
      metric.source === "evidence" ? "measured" : "declared",
      metric.before === null ? "-" : renderNumber(metric.before, view),
      metric.after === null ? "-" : renderNumber(metric.after, view),
      deltaText(view, metric),
    ]);
  const rest = metrics.length - rows.length;
  const table = markdownTable(["metric", "source", "now", "new", "change"], rows);
  return rest > 0 ? `${table}\n\n${rest} more are not shown.` : table;
}

function deltaText(view: View, { delta, relative, direction }: CardMetric): string {
  if (delta === null) return "-";
  if (delta === 0) return renderDelta(delta, view);
  const better = delta > 0 === (direction === "up") ? "better" : "worse";
  const share = relative === null ? "" : `, ${renderShare(relative)}`;
  return `${renderDelta(delta, view)} (${better}${share})`;
}

function interfaceBlock({ holder, interface: differences, interfaces_known: known }: CardComparison): string {
  if (holder === null) return "";
  if (!known) return "Interface: not stated by both.";
  if (differences.length === 0) return "Interface: the same.";
  const shown = differences.slice(0, most).map((text) => `- ${markdownText(text)}`);
  const rest = differences.length - shown.length;
  return ["Interface:", ...shown, ...(rest > 0 ? [`- ${rest} more`] : [])].join("\n");
}

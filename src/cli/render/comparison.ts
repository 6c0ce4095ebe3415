import type { CompareForm, MetricComparison } from "../../registry/forms.ts";
import { type Cell, renderTable } from "./table.ts";
import { visible } from "./text.ts";
import { renderDelta, renderNumber, renderSize, renderTime } from "./units.ts";
import type { View } from "./view.ts";

type Row = readonly Cell[];

/** Renders versions side by side: a column a version, a row a value; the best value of a metric is marked. */
export function renderComparison(view: View, form: CompareForm): string {
  const columns = [
    { title: "" },
    ...form.subjects.map((subject) => ({ title: `${subject.model}@${subject.version}`, flexible: true })),
  ];
  const blocks = [renderTable(view, columns, comparisonRows(view, form)), ...interfaceLines(form)];
  return blocks.join("\n\n");
}

/** Renders a comparison as a Markdown table. */
export function renderMarkdown(view: View, form: CompareForm): string {
  const plain = { ...view, width: null };
  const head = ["", ...form.subjects.map(({ model, version }) => `${model}@${version}`)];
  const lines = [
    head,
    head.map(() => "---"),
    ...comparisonRows(plain, form).map((row) => row.map(({ text }) => text)),
  ];
  const table = lines
    .map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`.replaceAll(/ {2,}/g, " "))
    .join("\n");
  return [table, ...interfaceLines(form)].join("\n\n");
}

function comparisonRows(view: View, form: CompareForm): readonly Row[] {
  const { subjects } = form;
  return [
    textRow(
      "stage",
      subjects.map(({ stage }) => stage),
    ),
    textRow(
      "created",
      subjects.map(({ created }) => renderTime(created, view)),
    ),
    textRow(
      "size",
      subjects.map(({ size }) => renderSize(size, view)),
    ),
    textRow(
      "parents",
      form.parents.map((parents) => parents.map(({ version }) => version).join(", ")),
    ),
    ...Object.entries(form.metrics).map(([name, metric]) => metricRow(view, name, metric)),
    ...Object.entries(form.parameters).map(([name, values]) => textRow(name, values.map(parameterText))),
  ].filter((row) => row.slice(1).some(({ text }) => text !== ""));
}

function textRow(name: string, texts: readonly string[]): Row {
  return [{ text: name }, ...texts.map((text) => ({ text }))];
}

function metricRow(view: View, name: string, metric: MetricComparison): Row {
  const arrow = `${metric.direction === "up" ? "↑" : "↓"}${metric.assumed ? "?" : ""}`;
  const cells = metric.values.map((value, at): Cell => {
    if (value === null) return { text: "-" };
    const delta = metric.deltas[at] ?? null;
    const best = metric.best.includes(at);
    const text = [
      renderNumber(value, view),
      ...(at > 0 && delta !== null ? [`(${renderDelta(delta, view)})`] : []),
      ...(best ? ["*"] : []),
    ];
    return best ? { text: text.join(" "), style: "green" } : { text: text.join(" ") };
  });
  return [{ text: `${name} ${arrow}` }, ...cells];
}

function parameterText(value: unknown): string {
  if (value === null || value === undefined) return "-";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function interfaceLines({ interface: compared, artifacts }: CompareForm): readonly string[] {
  const lines = [
    compared.same
      ? "interface: the same"
      : ["interface differs:", ...compared.differences.map((text) => `- ${visible(text)}`)].join("\n"),
  ];
  if (artifacts.same) lines.push("files: the same");
  return lines;
}

function escapeCell(text: string): string {
  return visible(text).replaceAll("|", "\\|");
}

import type { ReportForm } from "../../registry/report-form.ts";
import { comparisonRows } from "./comparison-rows.ts";
import type { Field } from "./fields.ts";
import { filledSections, lineSection, type ReportSection, tableSection } from "./sections.ts";
import { renderCommit, renderNumber, renderSize, renderTime } from "./units.ts";
import { factFields } from "./version.ts";
import type { View } from "./view.ts";

/** The parts of a report in their order, without those that would be empty; texts are as they are in the data. */
export function reportSections(view: View, form: ReportForm): readonly ReportSection[] {
  const sections = [
    factSection("Version", versionFields(view, form)),
    factSection("Model", modelFields(form)),
    tableSection("Metrics", ["metric", "value", "dataset", "measured"], metricRows(view, form)),
    comparisonSection(view, form),
    staySection(view, form),
    relativeSection(form),
    tableSection("Evidence", ["evidence", "by", "created", "counts", "measured"], evidenceRows(view, form)),
    tableSection("Files", ["file", "role", "size", "digest"], fileRows(view, form)),
    lineSection("How to get it", form.commands),
    lineSection("Could not be read", problemLines(form)),
  ];
  return filledSections(sections);
}

function factSection(title: string, fields: readonly Field[]): ReportSection {
  const rows = fields.flatMap(([name, value]): readonly (readonly string[])[] => {
    if (value === null) return [];
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    const text = items.map((item) => cellText(item).replace(/^- /, "")).join("; ");
    return text === "" ? [] : [[name, text]];
  });
  return tableSection(title, ["", ""], rows);
}

function cellText(cell: unknown): string {
  if (typeof cell === "object" && cell !== null && "text" in cell) return String(cell.text);
  return typeof cell === "string" ? cell : "";
}

function versionFields(view: View, { commit, version, since }: ReportForm): readonly Field[] {
  const stage = since === null ? version.stage : `${version.stage} since ${renderTime(since, view)}`;
  const others = factFields(view, version).filter(([name]) => name !== "stage");
  return [["stage", stage], ...others, ["commit", renderCommit(commit, view)]];
}

function modelFields({ model }: ReportForm): readonly Field[] {
  return [
    ["name", model.name],
    ["description", model.description],
    ["task", model.task],
    ["owners", model.owners.join(", ")],
    ["license", model.license],
    ["primary metric", model.primary_metric],
    ["holds", Object.entries(model.holds).map(([stage, { reason }]) => `${stage}: ${reason}`)],
  ];
}

function metricRows(view: View, { version }: ReportForm): ReportSection["rows"] {
  return Object.entries(version.metrics).map(([name, { value, at, dataset }]) => [
    name,
    renderNumber(value, view),
    dataset ?? "",
    at === null ? "" : renderTime(at, view),
  ]);
}

function comparisonSection(view: View, { baseline, comparison }: ReportForm): ReportSection {
  if (comparison === null) return lineSection("Against what serves", []);
  const [, second] = comparison.subjects;
  const rows = comparisonRows(view, comparison).map(({ name, texts }) => [name, ...texts]);
  const own = second === undefined ? "" : `${second.model}@${second.version}`;
  return tableSection(`Against ${baseline ?? ""}, which serves`, ["", baseline ?? "", own], rows);
}

function staySection(view: View, { tenures }: ReportForm): ReportSection {
  if (tenures === null) return lineSection("Stages over time", ["history is too shallow to tell"]);
  return tableSection(
    "Stages over time",
    ["stage", "from", "until", "ended", "by", "reason"],
    tenures.map(({ stage, from, until, ended, by, reason }) => [
      stage,
      renderTime(from, view),
      until === null ? "now" : renderTime(until, view),
      ended ?? "",
      by,
      reason ?? "",
    ]),
  );
}

function relativeSection({ lineage: { root, nodes, edges } }: ReportForm): ReportSection {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const rows = edges.map(({ from, to, relation }) => {
    const [way, id] = to === root ? ["made from", from] : ["made into", to];
    const node = known.get(id);
    const remark = node === undefined || node.kind === "version" ? (node?.stage ?? "") : node.kind;
    return [way, id, relation ?? "", remark];
  });
  return tableSection("Lineage", ["way", "relative", "relation", "state"], rows);
}

function evidenceRows(view: View, { evidence }: ReportForm): ReportSection["rows"] {
  return evidence.map(({ kind, name, by, created, bound, signed, metrics }) => [
    `${kind} ${name}`,
    by,
    renderTime(created, view),
    `${bound ? "yes" : "no: about other bytes"}${signed ? ", signed" : ""}`,
    Object.entries(metrics)
      .map(([metric, value]) => `${metric} ${renderNumber(value, view)}`)
      .join(", "),
  ]);
}

/* Digests are what a report is kept for: they are never cut. */
function fileRows(view: View, { version }: ReportForm): ReportSection["rows"] {
  const own = version.artifacts.map(({ path, role, size, digest }) => [
    path,
    role,
    renderSize(size, view),
    digest,
  ]);
  const exported = version.exports.map(({ format, path, uri, size, digest }) => [
    path ?? uri ?? format,
    `export ${format}`,
    size === null ? "" : renderSize(size, view),
    digest ?? "",
  ]);
  return [...own, ...exported];
}

function problemLines({ problems, lineage }: ReportForm): readonly string[] {
  return [...problems, ...lineage.problems].map(({ path, message }) =>
    [path, message].filter(Boolean).join(": "),
  );
}

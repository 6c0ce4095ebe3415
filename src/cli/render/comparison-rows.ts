import type { CompareForm, MetricComparison } from "../../registry/comparison-forms.ts";
import { inspectionText } from "./inspection.ts";
import { renderDelta, renderDigest, renderNumber, renderShare, renderSize, renderTime } from "./units.ts";
import { exportFormats } from "./versions.ts";
import type { View } from "./view.ts";

/** One property across the compared versions, in the order of the subjects. */
export interface ComparedRow {
  readonly name: string;
  readonly kind: "fact" | "metric" | "parameter";
  /** What each version says. */
  readonly texts: readonly string[];
  /** The places of the best values of a metric. */
  readonly best: ReadonlySet<number>;
}

/** The versions as columns are titled: `model@version`. */
export function subjectNames({ subjects }: CompareForm): readonly string[] {
  return subjects.map(({ model, version }) => `${model}@${version}`);
}

/** The rows of a comparison: what every version has, facts that differ, metrics, parameters. */
export function comparisonRows(view: View, form: CompareForm): readonly ComparedRow[] {
  return [
    ...factRows(view, form),
    ...Object.entries(form.metrics).map(([name, metric]) => metricRow(view, name, metric, form.baseline)),
    ...Object.entries(form.parameters).map(([name, values]) => row("parameter", name, values.map(valueText))),
  ].filter(({ texts }) => texts.some((text) => text !== ""));
}

/** What a comparison says below its table, a line an item. */
export function comparisonNotes(form: CompareForm): readonly string[] {
  const { metrics, baseline, sorted_by, same_parameters, artifacts } = form;
  const lines: string[] = [];
  if (Object.keys(metrics).length > 0) lines.push(`metrics: ${sourceText(form)}`);
  if (sorted_by !== null) lines.push(`in the order of ${sorted_by}, best first`);
  if (baseline > 0) lines.push(`differences are to ${subjectNames(form)[baseline] ?? ""}`);
  if (same_parameters > 0)
    lines.push(`${same_parameters} more parameter${same_parameters === 1 ? " is" : "s are"} the same`);
  if (artifacts.same) lines.push("files: the same");
  return lines;
}

/** Says where numbers come from. */
export function sourceText({ source, suite }: Pick<CompareForm, "source" | "suite">): string {
  if (source === "declared") return "declared";
  return suite === null ? "measured, by suite" : `measured by the suite ${suite}`;
}

/** The arrow of a metric: which way is better, and a question mark where that is assumed. */
export function arrowOf({ direction, assumed }: Pick<MetricComparison, "direction" | "assumed">): string {
  return `${direction === "up" ? "↑" : "↓"}${assumed ? "?" : ""}`;
}

function factRows(view: View, form: CompareForm): readonly ComparedRow[] {
  const { subjects } = form;
  const fact = (name: string, texts: readonly string[]): ComparedRow => row("fact", name, texts);
  const differing = (name: string, texts: readonly string[]): readonly ComparedRow[] =>
    new Set(texts).size === 1 ? [] : [fact(name, texts)];
  return [
    fact(
      "stage",
      subjects.map(({ stage }) => stage),
    ),
    fact(
      "created",
      subjects.map(({ created }) => renderTime(created, view)),
    ),
    ...differing(
      "author",
      subjects.map(({ author }) => author),
    ),
    fact(
      "size",
      subjects.map(({ size }) => renderSize(size, view)),
    ),
    fact(
      "parents",
      form.parents.map((parents) => parents.map(({ version }) => version).join(", ")),
    ),
    ...differing(
      "framework",
      subjects.map(({ framework }) => framework ?? "-"),
    ),
    ...differing(
      "model type",
      subjects.map((subject) => subject.model_type ?? "-"),
    ),
    ...differing(
      "weights",
      form.inspection.values.map((read) => (read === null ? "-" : inspectionText(read))),
    ),
    ...differing(
      "exports",
      form.exports.values.map((exports) => exportFormats({ exports }) || "-"),
    ),
    ...differing(
      "dataset",
      form.dataset.values.map((all) =>
        all
          .map(({ name, version, digest }) => [name, version ?? digest].filter(Boolean).join("@"))
          .join(", "),
      ),
    ),
    ...differing(
      "config",
      form.config.values.map((config) => (config === null ? "-" : renderDigest(config.hash, view))),
    ),
    ...differing("training", form.training.values.map(factText)),
    ...differing(
      "memory",
      form.resources.values.map((needs) =>
        needs?.memory_bytes == null ? "-" : renderSize(needs.memory_bytes, view),
      ),
    ),
    ...differing(
      "GPU memory",
      form.resources.values.map((needs) =>
        needs?.gpu_memory_bytes == null ? "-" : renderSize(needs.gpu_memory_bytes, view),
      ),
    ),
    ...differing("source", form.version_source.values.map(factText)),
    ...differing("code", form.code.values.map(factText)),
  ];
}

const none: ReadonlySet<number> = new Set();

function row(kind: ComparedRow["kind"], name: string, texts: readonly string[]): ComparedRow {
  return { name, kind, texts, best: none };
}

function metricRow(view: View, name: string, metric: MetricComparison, baseline: number): ComparedRow {
  const best = new Set(metric.best);
  const texts = metric.values.map((value, at) => {
    if (value === null) return "-";
    const delta = at === baseline ? null : (metric.deltas[at] ?? null);
    const difference = delta === null ? "" : ` ${deltaText(view, delta, metric.relative[at] ?? null)}`;
    return `${renderNumber(value, view)}${difference}${best.has(at) ? " *" : ""}`;
  });
  return { name: `${name} ${arrowOf(metric)}`, kind: "metric", texts, best };
}

function deltaText(view: View, delta: number, share: number | null): string {
  const difference = renderDelta(delta, view);
  return delta === 0 || share === null ? `(${difference})` : `(${difference}, ${renderShare(share)})`;
}

/** A parameter as a reader writes it; `-` where a version has none. */
function valueText(value: unknown): string {
  if (value === null || value === undefined) return "-";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A fact of several parts, without those that are not known. */
function factText(fact: object | null): string {
  if (fact === null) return "-";
  const known = Object.entries(fact).filter(([, value]) => value !== null);
  return known.map(([key, value]) => `${key} ${valueText(value)}`).join(", ");
}

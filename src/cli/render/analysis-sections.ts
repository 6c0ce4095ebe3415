import type { AnalyzeForm } from "../../registry/experiments/analyze-form.ts";
import { filledSections, lineSection, type ReportSection, tableSection } from "./sections.ts";
import { renderDelta, renderNumber, renderShare, renderTime } from "./units.ts";
import type { View } from "./view.ts";

const verdicts = {
  ship: "ship",
  rollback: "roll back",
  "keep-running": "keep running",
  inconclusive: "inconclusive",
  blocked: "blocked",
} as const;

/** The verdict of an analysis in plain words. */
export function verdictText({ analysis: { experiment, verdict, winner } }: AnalyzeForm): string {
  return `${experiment}: ${verdicts[verdict]}${winner === null ? "" : verdict === "ship" ? ` ${winner}` : `, ${winner} goes on`}`;
}

/** What was looked at, in a line. */
export function scopeText(view: View, { analysis, checkpoint, source }: AnalyzeForm): string {
  const { phase, until } = analysis;
  const { method, alpha } = checkpoint.plan;
  const from = { telemetry: "recorded telemetry", rows: "given observations", checkpoint: "its checkpoint" };
  const kind =
    method === "sequential"
      ? `sequential: may be looked at every day, alpha ${alpha}`
      : `fixed horizon: counts at its end alone, alpha ${alpha}`;
  return `phase ${phase} from ${renderTime(checkpoint.started, view)} to ${renderTime(until, view)}, by ${from[source]}; ${kind}`;
}

/** The parts of an analysis in their order, without those that would be empty. */
export function analysisSections(view: View, form: AnalyzeForm): readonly ReportSection[] {
  return filledSections([
    lineSection("Why", form.analysis.reasons),
    tableSection("Arms", ["arm", "units", "share", "planned"], armRows(form)),
    tableSection(
      "Goals",
      [
        "metric",
        "arm",
        "control",
        "treatment",
        "change",
        "relative",
        "interval",
        "p",
        "corrected p",
        "state",
      ],
      goalRows(view, form),
    ),
    tableSection(
      "Guardrails",
      ["metric", "arm", "harm", "interval", "margin", "severity", "state"],
      guardrailRows(view, form),
    ),
    tableSection("Latency", ["arm", "requests", "p50 ms", "p95 ms", "p99 ms"], latencyRows(view, form)),
    tableSection("Health", ["", ""], healthRows(view, form)),
    lineSection("Notes", form.notes),
  ]);
}

function armRows({ checkpoint: { plan, arms } }: AnalyzeForm): ReportSection["rows"] {
  const units = arms.reduce((sum, arm) => sum + arm.units, 0);
  const weights = plan.arms.reduce((sum, { weight }) => sum + weight, 0);
  return plan.arms.map(({ name, weight }) => {
    const own = arms.find((arm) => arm.name === name)?.units ?? 0;
    return [
      name === plan.control ? `${name} (control)` : name,
      String(own),
      units === 0 ? "" : percent(own / units),
      percent(weight / weights),
    ];
  });
}

function goalRows(view: View, { analysis: { goals } }: AnalyzeForm): ReportSection["rows"] {
  return goals.map((goal) => [
    goal.metric,
    goal.arm,
    number(view, goal.control),
    number(view, goal.treatment),
    goal.fault === null ? renderDelta(goal.estimate, view) : "",
    goal.fault === null ? renderShare(goal.relative.estimate) : "",
    goal.fault === null ? interval(view, goal) : "",
    goal.fault === null ? pText(goal.p) : "",
    goal.fault === null && goal.adjusted.p !== goal.p ? pText(goal.adjusted.p) : "",
    goal.fault === null ? goal.state : faults[goal.fault],
  ]);
}

function guardrailRows(view: View, { analysis: { guardrails } }: AnalyzeForm): ReportSection["rows"] {
  return guardrails.map((guardrail) => [
    guardrail.metric,
    guardrail.arm,
    guardrail.fault === null ? renderDelta(guardrail.harm, view) : "",
    guardrail.fault === null ? interval(view, guardrail) : "",
    number(view, guardrail.margin),
    guardrail.severity,
    guardrail.fault === null ? guardrail.state : faults[guardrail.fault],
  ]);
}

const faults = {
  "no-data": "no data",
  "too-few": "too few",
  "no-variance": "does not vary",
  "zero-baseline": "control is 0",
} as const;

function latencyRows(view: View, { latency }: AnalyzeForm): ReportSection["rows"] {
  return latency
    .filter(({ count }) => count > 0)
    .map(({ arm, count, p50, p95, p99 }) => [
      arm,
      String(count),
      ...[p50, p95, p99].map((value) => (value === null ? "too few" : renderNumber(value, view))),
    ]);
}

function healthRows(view: View, { analysis: { health } }: AnalyzeForm): ReportSection["rows"] {
  const { ratioP, sequentialRatioP, shareDeviation, multipleShare, runtime } = health;
  return [
    [
      "sizes of arms",
      `p ${pText(sequentialRatioP)} over all looks, ${pText(ratioP)} at this one (chi-square)`,
    ],
    ["largest deviation", percent(shareDeviation)],
    ["in several arms", multipleShare === null ? "not known" : percent(multipleShare)],
    ["running for", `${renderNumber(Math.round(runtime / 360_000) / 10, view)} h`],
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/** A p value as it is told. */
export function pText(p: number): string {
  if (p > 0.9999) return "1";
  return p < 0.001 ? p.toExponential(1) : String(Number(p.toPrecision(3)));
}

function number(view: View, value: number | null): string {
  return value === null ? "" : renderNumber(value, view);
}

/** An interval as it is told: a missing bound is none. */
export function interval(
  view: View,
  { lower, upper }: { readonly lower: number | null; readonly upper: number | null },
): string {
  const text = (bound: number | null) => (bound === null ? "any" : renderDelta(bound, view));
  return `${text(lower)} to ${text(upper)}`;
}

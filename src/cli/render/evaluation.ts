import type { CaseResult } from "../../evaluation/suites/result.ts";
import type { EvaluateForm, SuiteRunState } from "../../registry/evaluation/forms.ts";
import { renderPlan } from "./plan.ts";
import { tableSection, textSection, type ReportSection } from "./sections.ts";
import { renderNumber } from "./units.ts";
import type { View } from "./view.ts";
import { renderWritten } from "./written.ts";

const verdicts: Readonly<Record<SuiteRunState["verdict"], string>> = {
  passed: "passed",
  waiver: "needs a waiver: one case of medium severity failed",
  held: "held: a case of high severity is inconclusive",
  blocked: "blocked",
};

/** What a suite found, in a line. */
export function runLine({
  model,
  version,
  suite,
  verdict,
  engine,
  duration_s: seconds,
}: SuiteRunState): string {
  const by = engine === null ? "" : ` by ${engine}`;
  return `${model}@${version} ${suite}: ${verdicts[verdict]} (${String(seconds)} s${by})`;
}

/** The cases of a run as a table. */
export function runSection(view: View, run: SuiteRunState): ReportSection {
  return tableSection(
    runLine(run),
    ["case", "severity", "status", "metric", "value", "interval", "rows", "why"],
    run.cases.map((one) => [
      one.name,
      one.severity,
      one.status,
      one.metric ?? "",
      one.value === null ? "" : renderNumber(one.value, view),
      intervalOf(view, one),
      one.rows === 0 ? "" : String(one.rows),
      one.status === "passed" && one.baseline === null ? "" : one.reason,
    ]),
  );
}

/** Renders what suites found, and what became of the evidence. */
export function renderEvaluation(view: View, form: EvaluateForm): string {
  const sections = form.runs.map((run) => textSection(view, runSection(view, run)));
  const { dry_run: only, base, changes, findings } = form;
  const written = only
    ? renderPlan(view, { dry_run: true, base, changes, findings })
    : renderWritten(
        view,
        form,
        form.runs.map(({ path }) => `evidence in ${path}`),
      );
  return [...sections, written].join("\n\n");
}

function intervalOf(view: View, { lower, upper }: Pick<CaseResult, "lower" | "upper">): string {
  if (lower === null || upper === null) return "";
  return `${renderNumber(lower, view)} to ${renderNumber(upper, view)}`;
}

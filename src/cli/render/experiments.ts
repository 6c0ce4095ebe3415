import type { PhaseRecord } from "../../records/generated/experiment.ts";
import type {
  ExperimentForm,
  ExperimentsForm,
  ExperimentState,
} from "../../registry/experiments/experiment-form.ts";
import { renderFields } from "./fields.ts";
import { renderFindings } from "./findings.ts";
import { renderTable } from "./table.ts";
import type { View } from "./view.ts";

/** Where an experiment stands, in a line. */
export function experimentLine({ experiment, status, phase, coverage }: ExperimentState): string {
  const where = phase === null ? "" : `, phase ${phase} with ${percent(coverage)} of the units`;
  return `${experiment}: ${status}${where}`;
}

/** Renders an experiment whole. */
export function renderExperiment(view: View, { record, ...form }: ExperimentForm): string {
  const { goals, guardrails = [] } = record.metrics;
  return renderFields(view, [
    ["experiment", form.experiment],
    ["status", form.status],
    ["model", form.model],
    ["unit", record.unit ?? null],
    ["arms", armsOf(form)],
    ["phase", form.phase === null ? null : String(form.phase)],
    ["coverage", form.coverage === null ? null : percent(form.coverage)],
    ["goals", goals.map(({ name }) => name)],
    ["guardrails", guardrails.map(({ name }) => name)],
    ["phases", (record.phases ?? []).map(phaseText)],
    ["conclusion", record.conclusion?.verdict ?? null],
    ["file", form.path],
  ]);
}

/** Renders all experiments as a table. */
export function renderExperiments(view: View, { items, problems }: ExperimentsForm): string {
  const columns = [
    { title: "EXPERIMENT" },
    { title: "STATUS" },
    { title: "PHASE" },
    { title: "COVERAGE" },
    { title: "ARMS", flexible: true },
  ];
  const rows = items.map((item) => [
    { text: item.experiment, style: "bold" as const },
    item.status,
    item.phase === null ? "" : String(item.phase),
    item.coverage === null ? "" : percent(item.coverage),
    armsOf(item).join(", "),
  ]);
  const table = items.length === 0 ? "no experiments" : renderTable(view, columns, rows);
  return [table, renderFindings(view, problems)].filter((block) => block !== "").join("\n\n");
}

function armsOf({ arms }: ExperimentState): readonly string[] {
  return arms.map(({ name, version, weight }) => `${name} ${version} ${percent(weight)}`);
}

function phaseText({ phase, started, coverage }: PhaseRecord): string {
  return `${phase} since ${started}: ${coverage.map(({ share }) => percent(share)).join(" -> ")}`;
}

/** Renders a share of the units. */
export function percent(share: number | null): string {
  return share === null ? "none" : `${Number((share * 100).toFixed(4))} %`;
}

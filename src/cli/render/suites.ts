import type { SuiteForm, SuitesForm, SuiteState } from "../../registry/suite-forms.ts";
import { renderFields } from "./fields.ts";
import { renderFindings } from "./findings.ts";
import { renderTable } from "./table.ts";
import type { View } from "./view.ts";

/** What a suite says, in a line. */
export function suiteLine({ suite, cases, ...state }: SuiteState): string {
  return `${suite}: ${subjectOf(state)}, ${String(cases.length)} case${cases.length === 1 ? "" : "s"}`;
}

/** Renders a suite whole. */
export function renderSuite(view: View, { record, ...form }: SuiteForm): string {
  const fields = renderFields(view, [
    ["suite", form.suite],
    ["description", record.description ?? null],
    ["model", form.model],
    ["task", form.task],
    ["runner", form.runner],
    ["data", (record.data ?? []).map(({ name, format, digest }) => `${name} ${format} ${digest}`)],
    ["nightly", form.nightly === null ? null : `from ${String(form.nightly)}:00 UTC`],
    ["file", form.path],
  ]);
  const columns = [
    { title: "CASE" },
    { title: "KIND" },
    { title: "SEVERITY" },
    { title: "METRIC" },
    { title: "WANTED", flexible: true },
  ];
  const rows = record.cases.map((one, at) => [
    { text: one.name, style: "bold" as const },
    one.kind,
    form.cases[at]?.severity ?? "",
    one.metric ?? "",
    wantedOf(one),
  ]);
  return `${fields}\n\n${renderTable(view, columns, rows)}`;
}

/** Renders all suites as a table. */
export function renderSuites(view: View, { items, problems }: SuitesForm): string {
  const columns = [
    { title: "SUITE" },
    { title: "FOR" },
    { title: "RUNNER" },
    { title: "CASES", flexible: true },
  ];
  const rows = items.map((item) => [
    { text: item.suite, style: "bold" as const },
    subjectOf(item),
    item.runner,
    item.cases.map(({ name }) => name).join(", "),
  ]);
  const table = items.length === 0 ? "no suites" : renderTable(view, columns, rows);
  return [table, renderFindings(view, problems)].filter((block) => block !== "").join("\n\n");
}

function subjectOf({ model, task }: Pick<SuiteState, "model" | "task">): string {
  return model ?? (task === null ? "" : `task ${task}`);
}

function wantedOf(one: SuiteForm["record"]["cases"][number]): string {
  const { at_least: least, at_most: most, baseline, margin, expect } = one;
  const against = baseline?.stage ?? baseline?.version;
  return [
    ...(least === undefined ? [] : [`at least ${String(least)}`]),
    ...(most === undefined ? [] : [`at most ${String(most)}`]),
    ...(against === undefined ? [] : [`within ${String(margin ?? 0)} of ${against}`]),
    ...(expect === undefined
      ? []
      : [`${String(expect.length)} known output${expect.length === 1 ? "" : "s"}`]),
  ].join(", ");
}

import type { DemandForm, GateForm } from "../../registry/gate-form.ts";
import { renderFindings } from "./findings.ts";
import type { Style } from "./style.ts";
import { type Cell, renderTable } from "./table.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";

const stateStyles: Readonly<Record<DemandForm["state"], keyof Style>> = {
  met: "green",
  excused: "yellow",
  missing: "red",
  unjudged: "red",
};

/** Renders what a gate makes of a version: a table of its demands, what would meet those that are missing, and the verdict. */
export function renderGate(view: View, form: GateForm): string {
  const { demands, findings, target } = form;
  const needs = demands.flatMap(({ rule, needs: wanted }) =>
    wanted === null ? [] : [`${rule}: ${visible(wanted)}`],
  );
  return [
    headOf(form),
    renderDemands(view, target.name, demands),
    needs.length === 0 ? "" : ["to meet it:", ...needs.map((line) => `  ${line}`)].join("\n"),
    renderFindings(view, findings),
    verdictOf(view, form),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Renders the demands of a gate as a table, or says that it has none. */
export function renderDemands(view: View, target: string, demands: readonly DemandForm[]): string {
  if (demands.length === 0) return `${visible(target)} demands nothing`;
  const rows = demands.map((demand): readonly (Cell | string)[] => [
    demand.rule,
    { text: demand.state, style: stateStyles[demand.state] },
    demand.excused_by === null ? demand.says : `${demand.says} (excused by ${demand.excused_by})`,
  ]);
  const columns = [{ title: "RULE", key: true }, { title: "STATE" }, { title: "WHAT IT SAYS" }];
  return renderTable(view, columns, rows);
}

function headOf({ model, version, target, holders }: GateForm): string {
  const from = target.kind === "stage" ? ` (now in ${target.from ?? "no stage"})` : "";
  const held = holders.length === 0 ? "nobody" : holders.join(", ");
  return visible(`${model}@${version} -> ${target.name}${from}; held by ${held}`);
}

function verdictOf(view: View, { met, demands, findings }: GateForm): string {
  if (met) return `${view.style.green("met")}: it may enter`;
  const missing = demands.filter(({ state }) => state === "missing" || state === "unjudged").length;
  return `${view.style.red("not met")}: ${missing + findings.length} missing`;
}

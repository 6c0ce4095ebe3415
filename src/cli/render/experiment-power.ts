import type { GoalPower, PowerForm } from "../../registry/experiments/power.ts";
import { percent } from "./experiments.ts";
import { renderFields } from "./fields.ts";
import { renderTable } from "./table.ts";
import type { View } from "./view.ts";

/** Renders how many units a test needs, and what its traffic can find. */
export function renderPower(view: View, form: PowerForm): string {
  const fields = renderFields(view, [
    ["experiment", form.experiment],
    ["test", `${form.method}, alpha ${String(form.alpha)}, power ${percent(form.power)}`],
    ["units a day", form.units_per_day === null ? "unknown: --units-per-day N" : String(form.units_per_day)],
    ["days", digits(form.days)],
    ["units that take part", form.units === null ? null : String(form.units)],
  ]);
  const columns = [
    { title: "GOAL" },
    { title: "BASELINE" },
    { title: "EFFECT" },
    { title: "UNITS NEEDED" },
    { title: "DAYS NEEDED" },
    { title: "CAN FIND" },
    { title: "", flexible: true },
  ];
  return `${fields}\n\n${renderTable(view, columns, form.goals.map(goalRow))}`;
}

function goalRow(goal: GoalPower): readonly string[] {
  const share = goal.detectable_share === null ? "" : ` (${percent(round(goal.detectable_share))})`;
  return [
    goal.goal,
    digits(goal.baseline),
    digits(goal.effect),
    goal.needed_units === null ? "" : String(goal.needed_units),
    goal.needed_days === null ? "" : String(goal.needed_days),
    goal.detectable === null ? "" : `${digits(goal.detectable)}${share}`,
    verdictOf(goal),
  ];
}

function verdictOf({ missing, enough }: GoalPower): string {
  if (missing !== null) return `the record does not say: ${missing}`;
  return enough === null ? "" : enough ? "enough" : "too few";
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function digits(value: number | null): string {
  return value === null ? "" : String(round(value));
}

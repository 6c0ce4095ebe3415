import type { StandingAlert, AlertsForm, AlertDelivery } from "../../registry/alert-forms.ts";
import type { AlertChange } from "../../telemetry/alerts/change.ts";
import { renderFinding } from "./findings.ts";
import { renderTable } from "./table.ts";
import type { View } from "./view.ts";

/** Renders where the alerts stand. */
export function renderAlerts(view: View, form: AlertsForm): string {
  const columns = [
    { title: "ALERT" },
    { title: "VERSION" },
    { title: "STATE" },
    { title: "SEVERITY" },
    { title: "BECAUSE" },
  ];
  const rows = form.alerts.map((alert) => [
    alert.name,
    `${alert.model}@${alert.version}`,
    stateText(alert),
    alert.severity,
    alert.reason,
  ]);
  const table =
    rows.length === 0 && form.problems.length === 0
      ? "no alerts: write one in registry/alerts"
      : rows.length === 0
        ? ""
        : renderTable(view, columns, rows);
  return [table, ...besideOf(view, form)].filter((line) => line !== "").join("\n");
}

/** Renders what changed since the evaluation before; empty where nothing did. */
export function renderAlertChanges(_view: View, form: AlertsForm): string {
  return [...form.changes.map(changeLine), ...form.deliveries.map(deliveryLine)].join("\n");
}

function changeLine({ at, alert, model, version, to, reason }: AlertChange): string {
  return `${at.slice(0, 19).replace("T", " ")} ${alert} ${to} ${model}@${version}: ${reason}`;
}

function besideOf(view: View, { deliveries, problems, notes }: AlertsForm): readonly string[] {
  return [
    ...deliveries.map(deliveryLine),
    ...problems.map((problem) => renderFinding(view, problem)),
    ...notes.map((note) => `note: ${note}`),
  ];
}

function deliveryLine({ channel, alert, to, delivered, failure, again }: AlertDelivery): string {
  if (delivered) return `told ${channel}: ${alert} ${to}`;
  const later = again ? "; it is tried again at the next evaluation" : "";
  return `could not tell ${channel} of ${alert} ${to}: ${failure ?? "unknown"}${later}`;
}

function stateText({ state, holds }: StandingAlert): string {
  return holds === null ? `${state} (unknown)` : state;
}

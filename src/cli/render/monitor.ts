import type { MetricsForm, RecordForm, UsageForm, VersionHealthForm } from "../../registry/monitor-forms.ts";
import type { Percentile } from "../../telemetry/report.ts";
import { type Field, renderFields } from "./fields.ts";
import { renderTable } from "./table.ts";
import { count, renderSize, windowText } from "./units.ts";
import type { View } from "./view.ts";

/** Renders what became of lines that were to be recorded. */
export function renderRecorded(_view: View, form: RecordForm, noun = "request"): string {
  const { first_refusal: first } = form;
  return [
    `recorded ${count(form.counted, noun)}`,
    ...(form.invalid === 0 ? [] : [`left out ${count(form.invalid, "value")} that cannot be counted`]),
    ...(form.dropped === 0 ? [] : [`dropped ${form.dropped}: too much waited to be written`]),
    ...(form.last_failure === null ? [] : [`writing failed: ${form.last_failure}`]),
    ...(form.refused === 0 || first === null
      ? []
      : [`left out ${count(form.refused, "line")}; line ${first.line}: ${first.message}`]),
  ].join("\n");
}

/** Renders what was recorded of a version. */
export function renderMetrics(view: View, form: MetricsForm): string {
  const { latency, success_rate: rate } = form;
  const fields: readonly Field[] = [
    ["version", `${form.model}@${form.version}`],
    ["window", windowText(form)],
    ["requests", form.requests === null ? "unknown: nothing was recorded" : String(form.requests)],
    ["per minute", form.throughput_per_minute === null ? null : shortNumber(form.throughput_per_minute)],
    [
      "success rate",
      rate === null ? null : `${percent(rate.value)} (${percent(rate.low)} to ${percent(rate.high)})`,
    ],
    ["errors", Object.entries(form.errors).map(([type, number]) => `${type}: ${number}`)],
    ["avg", milliseconds(latency.avg_ms)],
    ["std", milliseconds(latency.std_ms)],
    ["min", milliseconds(latency.min_ms)],
    ["p50", percentileText(latency.p50, latency.count)],
    ["p95", percentileText(latency.p95, latency.count)],
    ["p99", percentileText(latency.p99, latency.count)],
    ["max", milliseconds(latency.max_ms)],
    [
      "input",
      form.input_bytes === null || form.input_bytes === 0 ? null : renderSize(form.input_bytes, view),
    ],
    [
      "output",
      form.output_bytes === null || form.output_bytes === 0 ? null : renderSize(form.output_bytes, view),
    ],
    ["note", form.notes],
  ];
  return renderFields(view, fields);
}

/** Renders the requests of a version per day. */
export function renderUsage(view: View, form: UsageForm): string {
  const right = { align: "right" as const };
  const columns = [
    { title: "DAY" },
    { title: "REQUESTS", ...right },
    { title: "FAILED", ...right },
    { title: "P95", ...right },
  ];
  const cell = (value: number | null): string => (value === null ? "?" : String(value));
  const rows = form.days.map(({ day, requests, failed, p95_ms }) => [
    day,
    cell(requests),
    cell(failed),
    milliseconds(p95_ms) ?? "?",
  ]);
  return [renderTable(view, columns, rows), ...form.notes].join("\n");
}

/** Renders a verdict on a version in use. */
export function renderVersionHealth(view: View, form: VersionHealthForm): string {
  return renderFields(view, [
    ["version", `${form.model}@${form.version}`],
    ["window", windowText(form)],
    ["status", { text: form.status, style: styles[form.status] }],
    ["because", form.reasons],
    ["trend", form.trend],
    ["note", form.notes],
  ]);
}

const styles = { healthy: "green", degraded: "yellow", unhealthy: "red", unknown: "dim" } as const;

function percentileText({ value, supported, needs }: Percentile, number: number): string | null {
  const text = milliseconds(value);
  return text === null || supported ? text : `${text} (not supported: ${number} of ${needs} values)`;
}

function milliseconds(value: number | null): string | null {
  return value === null ? null : `${shortNumber(value)} ms`;
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

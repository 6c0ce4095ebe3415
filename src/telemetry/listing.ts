import { renderInstant } from "../values/instant.ts";
import type { Slice } from "./store.ts";

/** One slice as a flat row, for tools that read lines. */
export interface ListedSlice {
  /** The start of the slice, RFC 3339. */
  readonly start: string;
  readonly model: string;
  readonly version: string;
  readonly experiment: string | null;
  readonly arm: string | null;
  readonly phase: string | null;
  readonly labels: readonly string[];
  readonly requests: number;
  readonly failed: number;
  readonly errors: Readonly<Record<string, number>>;
  readonly input_bytes: number;
  readonly output_bytes: number;
  readonly latencies: number;
  readonly latency_sum_ms: number;
  readonly p50_ms: number | null;
  readonly p95_ms: number | null;
  readonly p99_ms: number | null;
}

/** The row of a slice. */
export function listedSlice({ start, series, aggregate }: Slice): ListedSlice {
  const { latency } = aggregate;
  return {
    start: renderInstant(start),
    ...series,
    requests: aggregate.requests,
    failed: aggregate.failed,
    errors: Object.fromEntries([...aggregate.errors].sort(([a], [b]) => (a < b ? -1 : 1))),
    input_bytes: aggregate.inputBytes,
    output_bytes: aggregate.outputBytes,
    latencies: latency.count,
    latency_sum_ms: latency.total,
    p50_ms: latency.quantile(0.5),
    p95_ms: latency.quantile(0.95),
    p99_ms: latency.quantile(0.99),
  };
}

/** Renders slices as JSON lines. */
export function renderJsonLines(slices: readonly Slice[]): string {
  return slices.map((slice) => `${JSON.stringify(listedSlice(slice))}\n`).join("");
}

const columns = [
  "start",
  "model",
  "version",
  "experiment",
  "arm",
  "phase",
  "labels",
  "requests",
  "failed",
  "errors",
  "input_bytes",
  "output_bytes",
  "latencies",
  "latency_sum_ms",
  "p50_ms",
  "p95_ms",
  "p99_ms",
] as const satisfies readonly (keyof ListedSlice)[];

/** Renders slices as CSV by RFC 4180, with a line of names. */
export function renderCsvLines(slices: readonly Slice[]): string {
  const rows = slices.map((slice) => {
    const row = listedSlice(slice);
    return columns.map((column) => cellOf(row[column])).join(",");
  });
  return `${[columns.join(","), ...rows].join("\r\n")}\r\n`;
}

/* A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cellOf(value: ListedSlice[keyof ListedSlice]): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : listText(value);
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

function listText(value: readonly string[] | Readonly<Record<string, number>>): string {
  return Array.isArray(value)
    ? value.join(" ")
    : Object.entries(value)
        .map(([name, count]) => `${name}=${count}`)
        .join(" ");
}

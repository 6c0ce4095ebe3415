import { lowerBound } from "./buckets.ts";
import type { Series } from "./series.ts";
import type { Slice } from "./store.ts";

/**
 * Renders sums in the text format of Prometheus: counters, and classic histograms of seconds with a bucket for each power
 * of two of a millisecond.
 */
export function renderExposition(slices: readonly Slice[]): string {
  return [
    ...family(
      "stemma_inference_requests_total",
      "counter",
      "Requests by model version.",
      slices,
      ({ aggregate }) => [["", {}, aggregate.requests]],
    ),
    ...family(
      "stemma_inference_errors_total",
      "counter",
      "Failed requests by type.",
      slices,
      ({ aggregate }) =>
        [...aggregate.errors].sort(byName).map(([type, count]) => ["", { error_type: type }, count]),
    ),
    ...family("stemma_inference_duration_seconds", "histogram", "How long requests took.", slices, latencies),
    "",
  ].join("\n");
}

/** A line: what follows the name, labels beside those of the series, the value. */
type Line = readonly [suffix: string, labels: Readonly<Record<string, string>>, value: number];

function family(
  name: string,
  type: string,
  help: string,
  slices: readonly Slice[],
  linesOf: (slice: Slice) => readonly Line[],
): readonly string[] {
  const lines = slices.flatMap((slice) =>
    linesOf(slice).map(
      ([suffix, labels, value]) =>
        `${name}${suffix}${printLabels({ ...labelsOf(slice.series), ...labels })} ${value}`,
    ),
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}

function latencies({ aggregate: { latency } }: Slice): readonly Line[] {
  const { first, counts } = latency.buckets(0);
  let below = latency.zeros;
  const lines = counts.map((count, at): Line => {
    below += count;
    return ["_bucket", { le: String(lowerBound(first + at + 1, 0) / 1000) }, below];
  });
  return [
    ...lines,
    ["_bucket", { le: "+Inf" }, latency.count],
    ["_sum", {}, latency.total / 1000],
    ["_count", {}, latency.count],
  ];
}

/** The labels of a series, as exporters write them: what a series has not is left out. */
export function labelsOf({
  model,
  version,
  experiment,
  arm,
  phase,
  labels,
}: Series): Readonly<Record<string, string>> {
  const own = labels.map((label) => {
    const at = label.indexOf("=");
    return [`label_${label.slice(0, at).replaceAll(/[^a-zA-Z0-9_]/g, "_")}`, label.slice(at + 1)] as const;
  });
  const known = Object.entries({ experiment, arm, phase }).filter(([, value]) => value !== null);
  return { model, version, ...Object.fromEntries(known as [string, string][]), ...Object.fromEntries(own) };
}

function printLabels(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

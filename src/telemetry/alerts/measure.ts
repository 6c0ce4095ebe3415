import { meanOf } from "../../statistics/moments.ts";
import type { Aggregate } from "../aggregate.ts";
import { needs, percentiles, successRate } from "../report.ts";
import { widths } from "../series.ts";

/** What was measured in a window. */
export interface Measure {
  readonly value: number;
  /** The least that it may be: the lower end of the Wilson interval of a rate, else the value. */
  readonly low: number;
  /** The greatest that it may be. */
  readonly high: number;
}

/** A window: what was recorded in it, and how long it is. */
export interface AlertWindow {
  readonly aggregate: Aggregate;
  /** Milliseconds. */
  readonly length: number;
}

/** What is measured, or why it is not known. */
export type Measured = Measure | { readonly unknown: string };

/** Measures what an alert names in a window; a value of fewer requests than `least` is not known. */
export function measure(metric: string, { aggregate, length }: AlertWindow, least: number): Measured {
  const { requests, latency, metrics } = aggregate;
  if (requests === 0 && latency.count === 0 && metrics.size === 0) return { unknown: "nothing was recorded" };
  if (metric === "requests") return exactly(requests);
  if (metric === "throughput_per_minute") return exactly(requests / (length / widths.minute));
  if (metric.startsWith("values.")) {
    const all = metrics.get(metric.slice("values.".length))?.all;
    if (all === undefined || all.count < least) return few(all?.count ?? 0, least, "values");
    return exactly(meanOf(all));
  }
  if (requests < least) return few(requests, least, "requests");
  const rate = successRate(aggregate);
  if (rate !== null && metric === "success_rate") return rate;
  if (rate !== null && metric === "error_rate")
    return { value: aggregate.failed / requests, low: 1 - rate.high, high: 1 - rate.low };
  if (metric === "avg_ms") return latency.mean === null ? unmeasured : exactly(latency.mean);
  if (metric === "max_ms") return latency.count === 0 ? unmeasured : exactly(latency.max);
  const share = percentiles[metric.slice(0, 3) as keyof typeof percentiles];
  if (latency.count < needs(share)) return few(latency.count, needs(share), "latencies");
  const value = latency.quantile(share);
  return value === null ? unmeasured : exactly(value);
}

/** Tells whether more of a measure is better; of a value of a team's own it is what the alert says. */
export function betterWhen(metric: string, said: "up" | "down" | undefined): "up" | "down" {
  if (said !== undefined) return said;
  const up = metric.startsWith("values.") || /^(?:success_rate|throughput_per_minute|requests)$/.test(metric);
  return up ? "up" : "down";
}

/** Tells whether a measure is a share of requests, which has an interval. */
export function isRate(metric: string): boolean {
  return metric === "success_rate" || metric === "error_rate";
}

/** A measure as people read it. */
export function measureText(metric: string, value: number): string {
  if (isRate(metric)) return `${(100 * value).toFixed(2)} %`;
  const short = String(Number(value.toPrecision(4)));
  return metric.endsWith("_ms") ? `${short} ms` : short;
}

const unmeasured: Measured = { unknown: "no latency was measured" };

function exactly(value: number): Measure {
  return { value, low: value, high: value };
}

function few(count: number, least: number, what: string): Measured {
  return { unknown: `only ${String(count)} of the ${String(least)} ${what} that it takes were recorded` };
}

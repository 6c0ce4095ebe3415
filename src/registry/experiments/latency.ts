import { lowerBound } from "../../telemetry/buckets.ts";
import type { Histogram } from "../../telemetry/histogram.ts";
import { needs, percentiles } from "../../telemetry/report.ts";
import type { ArmLatency } from "./analyze-form.ts";

/* Four buckets from a power of two to the next are enough to see a shape. */
const scale = 2;

/** The latencies of an arm as they are told and drawn. */
export function latencyOf(arm: string, histogram: Histogram): ArmLatency {
  const { first, counts } = histogram.buckets(scale);
  const percentile = (q: number) => (histogram.count < needs(q) ? null : histogram.quantile(q));
  return {
    arm,
    count: histogram.count,
    p50: percentile(percentiles.p50),
    p95: percentile(percentiles.p95),
    p99: percentile(percentiles.p99),
    buckets: counts.flatMap((count, at) =>
      count === 0
        ? []
        : [{ lower: lowerBound(first + at, scale), upper: lowerBound(first + at + 1, scale), count }],
    ),
  };
}

import { type Interval, wilsonInterval } from "../statistics/interval.ts";
import type { Aggregate } from "./aggregate.ts";
import type { Sample } from "./store.ts";

/** A percentile, and whether its sample is large enough to have one. */
export interface Percentile {
  /** In milliseconds; null without latencies. */
  readonly value: number | null;
  /** False where fewer values lie above the rank than one: the value is then little more than the maximum. */
  readonly supported: boolean;
  /** How many values it takes. */
  readonly needs: number;
}

/** The percentiles that are told. */
export const percentiles = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;

/** What is told of latencies. Milliseconds; null where there is nothing to tell it from. */
export interface LatencyReport {
  readonly count: number;
  readonly avg_ms: number | null;
  readonly std_ms: number | null;
  readonly min_ms: number | null;
  readonly max_ms: number | null;
  readonly p50: Percentile;
  readonly p95: Percentile;
  readonly p99: Percentile;
  /** Whether percentiles are of raw latencies, and so exact; of a histogram they are within 1.09 %. */
  readonly exact: boolean;
}

/** The share of requests that succeeded, with its Wilson interval at 95 %. */
export interface SuccessRate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How many values a percentile takes: one of them must lie above its rank. */
export function needs(q: number): number {
  return Math.round(1 / (1 - q));
}

/** Tells of the latencies of an aggregate; percentiles of raw latencies where those cover all of them. */
export function reportLatency({ latency }: Aggregate, samples: readonly Sample[]): LatencyReport {
  const exact = latency.count > 0 && samples.length === latency.count;
  const sorted = exact ? samples.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b) : [];
  const percentile = (q: number): Percentile => ({
    value: exact ? (sorted[Math.max(1, Math.ceil(q * sorted.length)) - 1] ?? null) : latency.quantile(q),
    supported: latency.count >= needs(q),
    needs: needs(q),
  });
  const any = latency.count > 0;
  return {
    count: latency.count,
    avg_ms: latency.mean,
    std_ms: latency.deviation,
    min_ms: any ? latency.min : null,
    max_ms: any ? latency.max : null,
    p50: percentile(percentiles.p50),
    p95: percentile(percentiles.p95),
    p99: percentile(percentiles.p99),
    exact,
  };
}

/** The success rate of an aggregate; null without requests: of nothing, nothing is known. */
export function successRate({ requests, failed }: Aggregate): SuccessRate | null {
  if (requests === 0) return null;
  const { lower, upper }: Interval = wilsonInterval(requests - failed, requests);
  return { value: (requests - failed) / requests, low: lower, high: upper };
}

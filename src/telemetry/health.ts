import type { Aggregate } from "./aggregate.ts";
import { needs, percentiles, successRate } from "./report.ts";

/** How a version does. `unknown` is what it is where too little was recorded. */
export type HealthStatus = "healthy" | "degraded" | "unhealthy" | "unknown";

/** Where a version is going, against the window before. */
export type Trend = "better" | "steady" | "worse" | "unknown";

/** A verdict on a version, with its reasons in words. */
export interface HealthVerdict {
  readonly status: HealthStatus;
  readonly reasons: readonly string[];
  readonly trend: Trend;
}

/** The limits of the verdict. */
export const healthLimits = {
  /** Requests below which nothing is known. */
  requests: 20,
  /** A success rate that is surely below is degraded. */
  degraded: 0.99,
  /** A success rate that is surely below is unhealthy. */
  unhealthy: 0.95,
  /** A p95 that is so many times that of the window before is degraded. */
  slower: 1.5,
} as const;

/**
 * Judges a version by what was recorded in a window and in the one before.
 *
 * A rate counts as below a limit where its whole Wilson interval is: a few failures of few requests prove nothing.
 */
export function judgeHealth(current: Aggregate, before: Aggregate): HealthVerdict {
  const rate = successRate(current);
  if (rate === null) return { status: "unknown", reasons: ["nothing was recorded"], trend: "unknown" };
  if (current.requests < healthLimits.requests) {
    const reason = `only ${current.requests} of the ${healthLimits.requests} requests that it takes were recorded`;
    return { status: "unknown", reasons: [reason], trend: "unknown" };
  }
  const reasons: string[] = [];
  let status: HealthStatus = "healthy";
  const limit = rate.high < healthLimits.unhealthy ? healthLimits.unhealthy : healthLimits.degraded;
  if (rate.high < limit) {
    status = limit === healthLimits.unhealthy ? "unhealthy" : "degraded";
    reasons.push(`${percent(rate.value)} succeed, at most ${percent(rate.high)}: below ${percent(limit)}`);
  }
  const ratio = slowdown(current, before);
  if (ratio !== null && ratio >= healthLimits.slower) {
    if (status === "healthy") status = "degraded";
    reasons.push(`p95 is ${ratio.toFixed(2)} times that of the window before`);
  }
  return { status, reasons, trend: trendOf(current, before, ratio) };
}

/* Null where one of the two windows has too few latencies for a p95. */
function slowdown(current: Aggregate, before: Aggregate): number | null {
  const [now, then] = [current, before].map(({ latency }) =>
    latency.count < needs(percentiles.p95) ? null : latency.quantile(percentiles.p95),
  );
  return now == null || then == null || then === 0 ? null : now / then;
}

function trendOf(current: Aggregate, before: Aggregate, ratio: number | null): Trend {
  const [now, then] = [successRate(current), successRate(before)];
  if (now === null || then === null || before.requests < healthLimits.requests) return "unknown";
  if (now.high < then.low || (ratio ?? 1) >= healthLimits.slower) return "worse";
  if (now.low > then.high || (ratio ?? 1) <= 1 / healthLimits.slower) return "better";
  return "steady";
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

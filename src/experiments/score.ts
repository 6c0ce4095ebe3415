import type { ScoreRecord } from "../records/generated/selection.ts";

/** What was measured of a version in the window of a selection. */
export interface Performance {
  readonly requests: number;
  /** The share of the requests that succeeded; null without requests. */
  readonly success: number | null;
  /** The 95th percentile of latencies in milliseconds; null where too few were measured. */
  readonly p95Ms: number | null;
  /** The mean of the goal metric; null where none was recorded. */
  readonly goal: number | null;
}

/** How the measures count where the record says nothing. */
export const scoreDefaults = {
  weights: { success: 0.6, latency: 0.3, goal: 0.1 },
  /** The p95 latency that is worth half. */
  latencyMs: 100,
  /** Below so many requests a version has no score. */
  minSamples: 100,
  window: "24h",
} as const;

/** A score, and what it is made of: each from 0 to 1, null where it was not measured. */
export interface Score {
  readonly value: number;
  readonly success: number | null;
  readonly latency: number | null;
  readonly goal: number | null;
}

/**
 * The score of a version, from 0 to 1; null where there are fewer requests than `min_samples`.
 *
 * `score = (w_s * s + w_l * l + w_g * g) / (w_s + w_l + w_g)` over the parts that were measured, where `s` is the success rate,
 * `l = L / (L + p95)` with `L = latency_ms`, and `g = min(1, goal / target)`, or `target / (target + goal)` where less is better.
 * Weights are 0.6, 0.3 and 0.1 where the record says nothing, `L` is 100 ms, `min_samples` 100.
 */
export function scoreOf(record: ScoreRecord, measured: Performance): Score | null {
  if (measured.requests < (record.min_samples ?? scoreDefaults.minSamples)) return null;
  const half = record.latency_ms ?? scoreDefaults.latencyMs;
  const parts = {
    success: measured.success,
    latency: measured.p95Ms === null ? null : half / (half + Math.max(0, measured.p95Ms)),
    goal: goalOf(record, measured.goal),
  };
  let [sum, total] = [0, 0];
  for (const name of ["success", "latency", "goal"] as const) {
    const weight = record.weights?.[name] ?? scoreDefaults.weights[name];
    const part = parts[name];
    if (part === null) continue;
    sum += weight * part;
    total += weight;
  }
  return total === 0 ? null : { value: sum / total, ...parts };
}

function goalOf({ goal }: ScoreRecord, mean: number | null): number | null {
  if (goal === undefined || mean === null) return null;
  const least = Math.max(0, mean);
  return goal.direction === "down" ? goal.target / (goal.target + least) : Math.min(1, least / goal.target);
}

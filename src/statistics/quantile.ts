import type { Interval } from "./interval.ts";
import { normal } from "./normal.ts";

/** Why a quantile has no interval: too few observations for it, or both ranks hold the same value. */
export type QuantileFault = "too-few" | "equal-bounds";

/** A quantile by ranks. With a fault the interval has no bounds and the standard error is not a number. */
export interface QuantileEstimate extends Interval {
  /** The observation at the nearest rank, ceil(q n); NaN where there is none. */
  readonly estimate: number;
  readonly standardError: number;
  readonly fault: QuantileFault | null;
}

/** The number of observations above which the interval of a quantile is to be trusted. */
export function quantileMinimum(q: number, confidence = 0.95): number {
  const z = normal.upperQuantile((1 - confidence) / 2);
  return z * z * Math.max(q / (1 - q), (1 - q) / q);
}

/** The nearest rank of a quantile, from 1 to the count. */
export function nearestRank(q: number, count: number): number {
  return Math.min(count, Math.max(1, Math.ceil(q * count)));
}

/**
 * The interval of a quantile from the observations at two ranks: n (q -+ z sqrt(q (1 - q) / n)), rounded outwards.
 * `valueAt` gives the observation of a rank, from 1, in increasing order: of a sorted list, or of a histogram.
 */
export function quantileInterval(
  q: number,
  count: number,
  valueAt: (rank: number) => number,
  confidence = 0.95,
): QuantileEstimate {
  const estimate = count > 0 ? valueAt(nearestRank(q, count)) : Number.NaN;
  const unbounded = { estimate, lower: -Infinity, upper: Infinity, standardError: Number.NaN };
  if (!(count > quantileMinimum(q, confidence))) return { ...unbounded, fault: "too-few" };
  const z = normal.upperQuantile((1 - confidence) / 2);
  const reach = z * Math.sqrt(q * (1 - q) * count);
  const lower = valueAt(Math.max(1, Math.floor(q * count - reach)));
  const upper = valueAt(Math.min(count, Math.ceil(q * count + reach)));
  if (lower === upper) return { ...unbounded, fault: "equal-bounds" };
  return { estimate, lower, upper, standardError: (upper - lower) / (2 * z), fault: null };
}

import type { MetricsGate } from "../../records/generated/registry.ts";
import type { GateDetail } from "./outcome.ts";

/** One bound of a metric. A share is of the baseline's absolute value. */
export type Bound =
  | { readonly kind: "min" | "max"; readonly limit: number; readonly unit: "value" }
  | {
      readonly kind: "improvement" | "regression";
      readonly limit: number;
      readonly unit: "absolute" | "share";
    };

/** A metric of the version that enters. */
export interface Judged {
  readonly metric: string;
  readonly value: number;
  readonly direction: "up" | "down";
}

/** The bounds of a demand: those of the value alone, and those against a baseline. */
export function boundsOf(demand: MetricsGate): {
  readonly absolute: readonly Bound[];
  readonly relative: readonly Bound[];
} {
  const absolute: Bound[] = [];
  if (demand.min !== undefined) absolute.push({ kind: "min", limit: demand.min, unit: "value" });
  if (demand.max !== undefined) absolute.push({ kind: "max", limit: demand.max, unit: "value" });
  const relative: Bound[] = [];
  if (demand.min_improvement !== undefined)
    relative.push({ kind: "improvement", ...amountOf(demand.min_improvement) });
  if (demand.max_regression !== undefined)
    relative.push({ kind: "regression", ...amountOf(demand.max_regression) });
  return { absolute, relative };
}

function amountOf(amount: number | string): { readonly limit: number; readonly unit: "absolute" | "share" } {
  if (typeof amount === "number") return { limit: amount, unit: "absolute" };
  return { limit: Number(amount.slice(0, -1)) / 100, unit: "share" };
}

/** Judges one bound. A share of a baseline of zero says nothing, and is never kept. */
export function judgeBound(
  bound: Bound,
  { metric, value, direction }: Judged,
  baseline: { readonly name: string; readonly value: number } | null,
): GateDetail {
  const detail = (wanted: string, kept: boolean): GateDetail => ({
    subject: metric,
    actual: value,
    wanted,
    met: kept,
  });
  if (bound.unit === "value" && bound.kind === "min")
    return detail(`at least ${bound.limit}`, value >= bound.limit);
  if (bound.unit === "value") return detail(`at most ${bound.limit}`, value <= bound.limit);
  if (baseline === null) return detail("compared with a baseline", false);
  const text = textOf(bound, direction, baseline);
  if (bound.unit === "share" && baseline.value === 0)
    return detail(`${text}, but a share of 0 says nothing: use an absolute bound`, false);
  const allowance = bound.unit === "share" ? bound.limit * Math.abs(baseline.value) : bound.limit;
  const better = direction === "up" ? value - baseline.value : baseline.value - value;
  const slack = rounding * Math.max(Math.abs(value), Math.abs(baseline.value));
  const least = bound.kind === "improvement" ? allowance : -allowance;
  return detail(text, better >= least - slack);
}

/* A difference of two doubles is off by a few units in the last place: 0.945 is 5 % better than 0.9. */
const rounding = 8 * Number.EPSILON;

function textOf(
  bound: Exclude<Bound, { readonly unit: "value" }>,
  direction: "up" | "down",
  { name, value }: { readonly name: string; readonly value: number },
): string {
  const amount =
    bound.unit === "share" ? `${Number((bound.limit * 100).toPrecision(12))} %` : String(bound.limit);
  const way = (direction === "up") === (bound.kind === "improvement") ? "above" : "below";
  const limit = bound.kind === "improvement" ? "at least" : "at most";
  return `${limit} ${amount} ${way} the ${value} of ${name}`;
}

import type { Interval } from "./interval.ts";
import { normal } from "./normal.ts";

/** The p values after Holm, in the order given: the chance of even one false discovery among them is held. */
export function holm(values: readonly number[]): readonly number[] {
  const order = ascending(values);
  const adjusted = [...values];
  let most = 0;
  order.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (values.length - rank) * (values[index] ?? 1)));
    adjusted[index] = most;
  });
  return adjusted;
}

/** The p values after Benjamini and Hochberg, in the order given: the share of false discoveries is held. */
export function benjaminiHochberg(values: readonly number[]): readonly number[] {
  const order = ascending(values);
  const adjusted = [...values];
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const index = order[rank - 1] ?? 0;
    least = Math.min(least, ((values[index] ?? 1) * values.length) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}

function ascending(values: readonly number[]): readonly number[] {
  return values.map((_, index) => index).sort((one, other) => (values[one] ?? 1) - (values[other] ?? 1));
}

/**
 * The interval of an effect that agrees with its adjusted p value: the standard error that this p value would have at the
 * effect, never narrower than the interval given, and without bounds where the p value is nearly 1.
 */
export function adjustedInterval(effect: number, raw: Interval, adjustedP: number, alpha = 0.05): Interval {
  if (adjustedP > 0.999999) return { lower: -Infinity, upper: Infinity };
  const error = Math.abs(effect / normal.upperQuantile(adjustedP / 2));
  const half = normal.upperQuantile(alpha / 2) * error;
  return { lower: Math.min(raw.lower, effect - half), upper: Math.max(raw.upper, effect + half) };
}

import type { Model } from "../../records/normalise.ts";
import { directionOf, isBetter } from "../../snapshot/metric-direction.ts";
import type { MetricComparison } from "../comparison-forms.ts";
import type { ReadMetrics } from "./metric-source.ts";

/** The values of one metric across versions, null where a version has none, and what the metric is. */
export interface MetricColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly direction: "up" | "down";
  readonly assumed: boolean;
}

/** Gathers a metric across versions. Its direction is what the first model says, or what is known of such metrics. */
export function columnOf(name: string, read: readonly ReadMetrics[], model: Model | null): MetricColumn {
  const measured = read.map(({ values }) => values.get(name));
  const metric = measured.find((each) => each !== undefined)?.metric ?? name;
  return { name, values: measured.map((each) => each?.value ?? null), ...directionOf(model, metric) };
}

/** Compares the values of a metric; differences are to the version at `baseline`. */
export function compareColumn(
  { values, direction, assumed }: MetricColumn,
  baseline: number,
): MetricComparison {
  const base = values[baseline] ?? null;
  const deltas = values.map((value) => (value === null || base === null ? null : value - base));
  const top = bestOf(values, direction);
  return {
    direction,
    assumed,
    values,
    deltas,
    relative: deltas.map((delta) =>
      delta === null || base === null || base === 0 ? null : delta / Math.abs(base),
    ),
    best: values.flatMap((value, index) => (value !== null && value === top ? [index] : [])),
  };
}

function bestOf(values: readonly (number | null)[], direction: "up" | "down"): number | null {
  let top: number | null = null;
  for (const value of values)
    if (value !== null && (top === null || isBetter(direction, value, top))) top = value;
  return top;
}

/** The places of the versions in the order of a metric: best first, those without it last, ties as they stand. */
export function orderBy({ values, direction }: MetricColumn): readonly number[] {
  return values
    .map((_, index) => index)
    .sort((a, b) => {
      const [left = null, right = null] = [values[a], values[b]];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      if (left === right) return 0;
      return isBetter(direction, left, right) ? -1 : 1;
    });
}

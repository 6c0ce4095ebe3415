import { exactSum, sumValue } from "../../statistics/exact-sum.ts";
import type { Moments } from "../../statistics/moments.ts";
import type { Aggregate } from "../aggregate.ts";
import { resolution, squareUnit } from "../histogram.ts";

/** How the values of one field in several samples become one. */
export type Folding = "sum" | "min" | "max";

/** One number of an aggregate, with the labels that tell it from others of its field. */
export type FieldValue = readonly [labels: Readonly<Record<string, string>>, value: number];

/** A metric of Prometheus, and what it tells of an aggregate. */
export interface Field {
  readonly metric: string;
  readonly folding: Folding;
  /** What is written of an aggregate; nothing for what it does not know. */
  readonly take: (aggregate: Aggregate) => readonly FieldValue[];
  /** Puts a number that was read into an aggregate. */
  readonly give: (aggregate: Aggregate, value: number, labels: Readonly<Record<string, string>>) => void;
}

/* A number of zero says nothing that its absence does not. */
function some(value: number): readonly FieldValue[] {
  return value === 0 ? [] : [[{}, value]];
}

/**
 * All that Prometheus is told of an aggregate. Each sample has the numbers of some seconds and not a running total, so that sums over
 * time are exact, and need neither the value before a window nor a guess of what a restart lost.
 */
export const fields: readonly Field[] = [
  {
    metric: "stemma_requests",
    folding: "sum",
    take: ({ requests }) => some(requests),
    give: (aggregate, value) => (aggregate.requests += Math.round(value)),
  },
  {
    metric: "stemma_errors",
    folding: "sum",
    take: ({ errors }) => [...errors].map(([type, count]) => [{ error_type: type }, count]),
    give: (aggregate, value, { error_type = "" }) => {
      const count = Math.round(value);
      aggregate.failed += count;
      aggregate.errors.set(error_type, (aggregate.errors.get(error_type) ?? 0) + count);
    },
  },
  {
    metric: "stemma_input_bytes",
    folding: "sum",
    take: ({ inputBytes }) => some(inputBytes),
    give: (aggregate, value) => (aggregate.inputBytes += Math.round(value)),
  },
  {
    metric: "stemma_output_bytes",
    folding: "sum",
    take: ({ outputBytes }) => some(outputBytes),
    give: (aggregate, value) => (aggregate.outputBytes += Math.round(value)),
  },
  {
    metric: "stemma_latency_ms_sum",
    folding: "sum",
    take: ({ latency }) => some(latency.total),
    give: ({ latency }, value) => {
      latency.sum.add(Math.round(value / resolution));
    },
  },
  {
    metric: "stemma_latency_ms_squares",
    folding: "sum",
    take: ({ latency }) => some(latency.totalOfSquares),
    give: ({ latency }, value) => {
      latency.squares.add(Math.round(value / squareUnit));
    },
  },
  {
    metric: "stemma_latency_ms_min",
    folding: "min",
    take: ({ latency }) => (latency.count === 0 ? [] : [[{}, latency.min]]),
    give: ({ latency }, value) => (latency.min = Math.min(latency.min, value)),
  },
  {
    metric: "stemma_latency_ms_max",
    folding: "max",
    take: ({ latency }) => (latency.count === 0 ? [] : [[{}, latency.max]]),
    give: ({ latency }, value) => (latency.max = Math.max(latency.max, value)),
  },
  {
    metric: "stemma_latency_count",
    folding: "sum",
    take: ({ latency }) => bucketValues(latency),
    give: ({ latency }, value, { bucket = "" }) => {
      const count = Math.round(value);
      latency.count += count;
      if (bucket === zeroBucket) latency.zeros += count;
      else latency.addBucket(Number(bucket), count);
    },
  },
  valueField("count", ({ count }) => count),
  valueField("sum", ({ sum }) => sumValue(sum)),
  valueField("squares", ({ squares }) => sumValue(squares)),
  {
    metric: "stemma_features",
    folding: "sum",
    take: ({ features }) =>
      [...features.all()].flatMap(({ feature, id, counts }) =>
        counts.flatMap((count, bin): readonly FieldValue[] =>
          // The last bin tells how many there are.
          count > 0 || bin === counts.length - 1 ? [[{ feature, profile: id, bin: String(bin) }, count]] : [],
        ),
      ),
    give: ({ features }, value, { feature = "", profile = "", bin = "" }) => {
      features.addTo(feature, profile, Number(bin), Math.round(value));
    },
  },
];

const zeroBucket = "zero";

function bucketValues(latency: Aggregate["latency"]): readonly FieldValue[] {
  const { first, counts } = latency.buckets();
  return [
    ...(latency.zeros === 0 ? [] : [[{ bucket: zeroBucket }, latency.zeros] as const]),
    ...counts.flatMap((count, at): readonly FieldValue[] =>
      count === 0 ? [] : [[{ bucket: String(first + at) }, count]],
    ),
  ];
}

function valueField(part: keyof Moments, of: (moments: Moments) => number): Field {
  return {
    metric: `stemma_value_${part}`,
    folding: "sum",
    take: ({ metrics }) =>
      [...metrics].flatMap(([metric, tally]): readonly FieldValue[] => {
        const moments = tally.all;
        return moments.count === 0 ? [] : [[{ metric }, of(moments)]];
      }),
    give: (aggregate, value, { metric = "" }) => {
      const sum = exactSum([value]);
      aggregate.tally(metric).take({
        count: part === "count" ? Math.round(value) : 0,
        sum: part === "sum" ? sum : [],
        squares: part === "squares" ? sum : [],
      });
    },
  };
}

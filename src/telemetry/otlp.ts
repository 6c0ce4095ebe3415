import { labelsOf } from "./exposition.ts";
import { storedScale } from "./buckets.ts";
import type { Slice } from "./store.ts";

const delta = 1;

/** Milliseconds since the epoch. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the JSON of an OTLP `ExportMetricsServiceRequest`: sums and exponential histograms as they are stored, with the
 * temporality delta. Whole numbers of 64 bits are texts there.
 */
export function otlpOf(slices: readonly Slice[], span: Span): unknown {
  return {
    resourceMetrics: [
      {
        resource: { attributes: [attribute("service.name", "stemma")] },
        scopeMetrics: [
          {
            scope: { name: "stemma" },
            metrics: [
              sum(
                "stemma.inference.requests",
                "{request}",
                slices.map((slice) => requestPoint(slice, span)),
              ),
              sum(
                "stemma.inference.errors",
                "{request}",
                slices.flatMap((slice) => errorPoints(slice, span)),
              ),
              {
                name: "stemma.inference.duration",
                unit: "ms",
                exponentialHistogram: {
                  aggregationTemporality: delta,
                  dataPoints: slices.map((slice) => durationPoint(slice, span)),
                },
              },
            ],
          },
        ],
      },
    ],
  };
}

function sum(name: string, unit: string, dataPoints: readonly unknown[]): unknown {
  return { name, unit, sum: { aggregationTemporality: delta, isMonotonic: true, dataPoints } };
}

function requestPoint(slice: Slice, span: Span): unknown {
  return { ...pointOf(slice, span), asInt: String(slice.aggregate.requests) };
}

function errorPoints(slice: Slice, span: Span): readonly unknown[] {
  const point = pointOf(slice, span);
  return [...slice.aggregate.errors].map(([type, count]) => ({
    ...point,
    attributes: [...point.attributes, attribute("error.type", type)],
    asInt: String(count),
  }));
}

function durationPoint(slice: Slice, span: Span): unknown {
  const { latency } = slice.aggregate;
  const { first, counts } = latency.buckets();
  return {
    ...pointOf(slice, span),
    count: String(latency.count),
    sum: latency.total,
    scale: storedScale,
    zeroCount: String(latency.zeros),
    positive: { offset: first, bucketCounts: counts.map(String) },
    ...(latency.count === 0 ? {} : { min: latency.min, max: latency.max }),
  };
}

function pointOf({ series }: Slice, { from, to }: Span) {
  return {
    attributes: Object.entries(labelsOf(series)).map(([key, value]) => attribute(names[key] ?? key, value)),
    startTimeUnixNano: `${from}000000`,
    timeUnixNano: `${to}000000`,
  };
}

const names: Readonly<Record<string, string>> = {
  model: "stemma.model.name",
  version: "stemma.model.version",
  experiment: "stemma.experiment",
  arm: "stemma.variant",
  phase: "stemma.phase",
};

function attribute(
  key: string,
  value: string,
): { readonly key: string; readonly value: { stringValue: string } } {
  return { key, value: { stringValue: value } };
}

import type { Model } from "../records/normalise.ts";

/** Whether more (`up`) or less (`down`) of a metric is better. */
export interface Direction {
  readonly direction: "up" | "down";
  /** True where neither the model nor the table knows the metric, so that up was assumed. */
  readonly assumed: boolean;
}

const less = new Set([
  "wer",
  "cer",
  "der",
  "eer",
  "mae",
  "mse",
  "rmse",
  "mape",
  "brier",
  "ece",
  "perplexity",
  "rtf",
]);
const more = new Set([
  "accuracy",
  "auc",
  "roc_auc",
  "pr_auc",
  "average_precision",
  "precision",
  "recall",
  "f1",
  "map",
  "ndcg",
  "bleu",
  "rouge",
  "r2",
  "iou",
  "dice",
  "snr",
  "si_sdr",
  "pesq",
  "stoi",
  "throughput",
]);

/** Tells which direction of a metric is better: what the model says, else the table of this file. */
export function directionOf(model: Model | null, metric: string): Direction {
  const stated = model?.metricsDirection.get(metric);
  if (stated !== undefined) return { direction: stated, assumed: false };
  const name = metric.toLowerCase();
  if (isLess(name)) return { direction: "down", assumed: false };
  return { direction: "up", assumed: !more.has(name) };
}

function isLess(name: string): boolean {
  return (
    less.has(name) ||
    name.endsWith("loss") ||
    name.endsWith("error") ||
    name.startsWith("latency") ||
    name.endsWith("_ms") ||
    name.endsWith("_bytes")
  );
}

/** Tells whether a value is better than another one, by the direction of its metric. */
export function isBetter(direction: "up" | "down", value: number, than: number): boolean {
  return direction === "up" ? value > than : value < than;
}

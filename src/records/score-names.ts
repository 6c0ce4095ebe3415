/** What a score is computed of: which tally it is from. */
export type ScoreFamily =
  | "classes"
  | "ranks"
  | "probabilities"
  | "numbers"
  | "texts"
  | "frames"
  | "segments"
  | "signals"
  | "queries"
  | "performance";

/** What is known of a score by its name. */
export interface ScoreName {
  readonly family: ScoreFamily;
  /** Whether more or less of it is better. */
  readonly direction: "up" | "down";
}

function each(
  family: ScoreFamily,
  direction: ScoreName["direction"],
  ...names: readonly string[]
): readonly (readonly [string, ScoreName])[] {
  return names.map((name) => [name, { family, direction }] as const);
}

/** The scores that a case may name (docs/scores.md). */
export const scoreNames: ReadonlyMap<string, ScoreName> = new Map([
  ...each("classes", "up", "accuracy", "precision", "recall", "f1"),
  ...each("ranks", "up", "roc_auc", "pr_auc"),
  ...each("probabilities", "down", "log_loss", "brier", "calibration_error"),
  ...each("numbers", "down", "mae", "mse", "rmse", "mape"),
  ...each("numbers", "up", "r2"),
  ...each("texts", "down", "wer", "cer"),
  ...each("frames", "down", "frame_error", "miss_rate", "false_alarm_rate"),
  ...each("segments", "down", "onset_error", "offset_error"),
  ...each("signals", "up", "si_sdr"),
  ...each("queries", "up", "ndcg", "mrr", "recall_at_k"),
  ...each(
    "performance",
    "down",
    "latency_mean_ms",
    "latency_std_ms",
    "latency_p50_ms",
    "latency_p95_ms",
    "latency_p99_ms",
    "load_ms",
    "memory_bytes",
    "size_bytes",
  ),
  ...each("performance", "up", "throughput_per_s"),
]);

import { describe, expect, it } from "vitest";
import { modelOf } from "../../src/records/normalise.ts";
import { directionOf, isBetter } from "../../src/snapshot/metric-direction.ts";

describe("the direction of a metric", () => {
  it.each(["wer", "WER", "val_loss", "loss", "mean_error", "latency_p95", "step_ms", "size_bytes", "rmse"])(
    "%s is down",
    (metric) => {
      expect(directionOf(null, metric)).toEqual({ direction: "down", assumed: false });
    },
  );

  it("is up for the metrics that are known so, and assumed up for others", () => {
    expect(directionOf(null, "roc_auc")).toEqual({ direction: "up", assumed: false });
    expect(directionOf(null, "sparkle")).toEqual({ direction: "up", assumed: true });
  });

  it("is the model's word before the table's", () => {
    const model = modelOf({ name: "m", metrics_direction: { wer: "up" } });
    expect(directionOf(model, "wer")).toEqual({ direction: "up", assumed: false });
  });

  it("says which of two values is better", () => {
    expect([
      isBetter("up", 2, 1),
      isBetter("up", 1, 1),
      isBetter("down", 1, 2),
      isBetter("down", 2, 1),
    ]).toEqual([true, false, true, false]);
  });
});

import { describe, expect, it } from "vitest";
import type { CaseRecord, PredictionRecord } from "../../src/records/generated/suite.ts";
import { plainOf, type Plain, type ScoredRow, unitOf } from "../../src/evaluation/scored-row.ts";
import { classOf, confusionOf, isPositive, labelOf, scorerOf } from "../../src/evaluation/scorer.ts";
import { Tensor } from "../../src/evaluation/tensor.ts";

type Pair = readonly [truth: Plain, said: Plain];

function rowsOf(pairs: readonly Pair[]): ScoredRow[] {
  return pairs.map(([truth, said], number) => ({ unit: String(number), number, step: null, truth, said }));
}

function scored(
  wish: Pick<CaseRecord, "metric" | "average">,
  units: readonly (readonly Pair[])[],
  how?: PredictionRecord,
): number {
  const scorer = scorerOf(wish, how);
  for (const pairs of units) scorer.add(rowsOf(pairs));
  return scorer.value();
}

const two: readonly Pair[] = [
  [1, 0.9],
  [0, 0.2],
  [1, 0.3],
  [0, 0.6],
];
const three: readonly Pair[] = [
  ["a", "a"],
  ["b", "b"],
  ["c", "b"],
  ["c", "c"],
];

describe("a score by its name", () => {
  it.each<readonly [string, readonly Pair[], PredictionRecord | undefined, number]>([
    ["accuracy", two, undefined, 1 / 2],
    ["precision", two, undefined, 1 / 2],
    ["recall", two, undefined, 1 / 2],
    ["f1", two, undefined, 1 / 2],
    ["accuracy", two, { threshold: 0.25 }, 3 / 4],
    ["accuracy", three, undefined, 3 / 4],
    ["recall", three, { labels: ["a", "b", "c"] }, (1 + 1 + 1 / 2) / 3],
    [
      "recall",
      [
        ["yes", 0.9],
        ["no", 0.1],
        ["yes", 0.2],
      ],
      { labels: ["no", "yes"] },
      1 / 2,
    ],
    [
      "recall",
      [
        ["yes", "yes"],
        ["no", "yes"],
      ],
      { positive: "no" },
      0,
    ],
    [
      "accuracy",
      [
        ["b", [0.1, 0.9]],
        ["a", [0.1, 0.9]],
      ],
      { labels: ["a", "b"] },
      1 / 2,
    ],
    [
      "accuracy",
      [
        [2, [0.1, 0.2, 0.7]],
        [0, [0.1, 0.2, 0.7]],
      ],
      undefined,
      1 / 2,
    ],
    [
      "accuracy",
      [
        ["c", 2],
        ["a", 0],
        ["a", 9],
      ],
      { labels: ["a", "b", "c"] },
      2 / 3,
    ],
    [
      "accuracy",
      [
        [true, true],
        [false, true],
      ],
      undefined,
      1 / 2,
    ],
    [
      "accuracy",
      [
        [3, 3],
        [4, 3],
      ],
      undefined,
      1 / 2,
    ],
    ["roc_auc", two, undefined, 3 / 4],
    ["pr_auc", two, undefined, (1 + 2 / 3) / 2],
    [
      "roc_auc",
      [
        ["1", [0.1, 0.9]],
        ["true", [0.2, 0.8]],
        ["0", [0.9, 0.1]],
      ],
      undefined,
      1,
    ],
    ["brier", two, undefined, (0.01 + 0.04 + 0.49 + 0.36) / 4],
    [
      "log_loss",
      [
        [1, 0.5],
        [0, 0.5],
      ],
      undefined,
      Math.LN2,
    ],
    [
      "calibration_error",
      [
        [1, 1],
        [0, 0],
      ],
      undefined,
      0,
    ],
    ["log_loss", [["a", [0.5, 0.25, 0.25]]], { labels: ["a", "b", "c"] }, Math.LN2],
    ["log_loss", [[1, [0.25, 0.5, 0.25]]], undefined, Math.LN2],
    [
      "mae",
      [
        [1, 2],
        [3, "5"],
      ],
      undefined,
      1.5,
    ],
    [
      "mse",
      [
        [1, 2],
        [3, 5],
      ],
      undefined,
      2.5,
    ],
    [
      "rmse",
      [
        [1, 3],
        [3, 5],
      ],
      undefined,
      2,
    ],
    [
      "mape",
      [
        [2, 1],
        [4, 2],
      ],
      undefined,
      0.5,
    ],
    [
      "r2",
      [
        [1, 1],
        [2, 2],
      ],
      undefined,
      1,
    ],
    ["wer", [["to be or not", "to be not"]], undefined, 1 / 4],
    ["cer", [["abcd", "abxd"]], undefined, 1 / 4],
    ["frame_error", two, undefined, 1 / 2],
    ["miss_rate", two, undefined, 1 / 2],
    ["false_alarm_rate", two, { threshold: 0.95 }, 0],
    [
      "si_sdr",
      [
        [
          [1, 0, -1, 0],
          [2, 0, -2, 0],
        ],
      ],
      undefined,
      Infinity,
    ],
    [
      "ndcg",
      [
        [1, 0.9],
        [0, 0.1],
      ],
      undefined,
      1,
    ],
    [
      "mrr",
      [
        [0, 0.9],
        [1, 0.1],
      ],
      { k: 2 },
      1 / 2,
    ],
    [
      "recall_at_k",
      [
        [0, 0.9],
        [1, 0.1],
      ],
      { k: 1 },
      0,
    ],
  ])("%s of rows", (metric, pairs, how, expected) => {
    expect(scored({ metric }, [pairs], how)).toBeCloseTo(expected, 12);
  });

  it("averages as it is told, and otherwise over the classes where there are more than two", () => {
    const micro = scored({ metric: "f1", average: "micro" }, [three]);
    expect(micro).toBeCloseTo(3 / 4, 12);
    const macro = scored({ metric: "f1", average: "macro" }, [three]);
    expect(macro).toBeCloseTo((1 + 2 / 3 + 2 / 3) / 3, 12);
    expect(scored({ metric: "f1" }, [three])).toBe(macro);
    expect(scored({ metric: "f1", average: "weighted" }, [three])).toBeCloseTo(
      (1 + 2 / 3 + 2 * (2 / 3)) / 4,
      12,
    );
  });

  it("measures where speech begins and ends in the steps of a recording", () => {
    const spoken = [0, 1, 1, 1, 0, 0];
    const heard = [0, 0, 0.9, 0.8, 0.7, 0];
    const unit = spoken.map((truth, at): Pair => [truth, heard[at] ?? 0]);
    expect(scored({ metric: "onset_error" }, [unit], { step: 0.5 })).toBeCloseTo(0.5, 12);
    expect(scored({ metric: "offset_error" }, [unit], { step: 0.5 })).toBeCloseTo(0.5, 12);
  });

  it("is not defined without a positive, or for one class", () => {
    expect(scored({ metric: "pr_auc" }, [[[0, 0.4]]])).toBeNaN();
    expect(scored({ metric: "roc_auc" }, [[[0, 0.4]]])).toBeNaN();
    expect(scored({ metric: "f1" }, [])).toBeNaN();
  });

  it.each<readonly [string, Pair, PredictionRecord | undefined]>([
    ["roc_auc", [1, "yes"], undefined],
    ["roc_auc", [1, [0.1, 0.2, 0.7]], undefined],
    ["accuracy", [1, []], undefined],
    ["brier", [1, 1.5], undefined],
    ["log_loss", ["z", [0.5, 0.25, 0.25]], { labels: ["a", "b", "c"] }],
    ["mae", [1, "much"], undefined],
    ["mae", [[1, 2], 1], undefined],
    ["si_sdr", [1, 2], undefined],
    ["ndcg", [-1, 2], undefined],
  ])("%s says which row it is not defined for", (metric, pair, how) => {
    const told = expect.objectContaining({ code: "row-unscorable", data: { row: 0, step: null } }) as Error;
    expect(() => scored({ metric }, [[pair]], how)).toThrow(told);
  });

  it("names the step of a sequence", () => {
    const row = { unit: "a", number: 3, step: 7, truth: 1, said: "x" };
    const scorer = scorerOf({ metric: "roc_auc" });
    expect(() => {
      scorer.add([row]);
    }).toThrow(/^row 3, step 7: /);
  });

  it("is refused where the name is no score of predictions", () => {
    for (const metric of ["latency_mean_ms", "beauty", undefined])
      expect(() => scorerOf(metric === undefined ? {} : { metric })).toThrow(
        expect.objectContaining({ code: "bug" }) as Error,
      );
  });
});

describe("what was said and what is true", () => {
  it("are classes and positives by what the suite says", () => {
    const [row = { unit: "0", number: 0, step: null, truth: 1, said: 1 }] = rowsOf([[1, 0.7]]);
    expect(classOf(row, {})).toBe(1);
    expect(classOf({ ...row, said: 0.7 }, { threshold: 0.8 })).toBe(0);
    expect(classOf({ ...row, said: 0.7 }, { labels: ["no", "yes"], threshold: 0.6 })).toBe("yes");
    expect(classOf({ ...row, said: false }, {})).toBe(0);
    expect(labelOf([1, 2])).toBe("1 2");
    expect(isPositive("1", { positive: 1 })).toBe(true);
    expect(isPositive("cat", { labels: ["dog", "cat"] })).toBe(true);
    expect(isPositive("cat", { labels: ["dog", "cat", "cow"] })).toBe(false);
    expect(confusionOf(rowsOf(three), {}).labels).toEqual(["a", "b", "c"]);
  });

  it("are plain values of tensors, lists and JSON; null for what cannot be scored", () => {
    expect(plainOf(new Tensor("int64", [1], BigInt64Array.of(7n)))).toBe(7);
    expect(plainOf(new Tensor("float32", [2], Float32Array.of(1, 2)))).toEqual([1, 2]);
    expect(plainOf(new Tensor("string", [2], ["a", "b"]))).toBeNull();
    expect(plainOf([[1], [2, 3]])).toEqual([1, 2, 3]);
    expect(plainOf([["a"]])).toBeNull();
    expect(plainOf({ a: 1 })).toBeNull();
    expect(plainOf(true)).toBe(true);
    expect(plainOf(undefined)).toBeNull();
  });

  it("belong to a unit: their group, or the row alone", () => {
    const row = { number: 4, step: null, columns: new Map([["who", "ada"]]) };
    expect([unitOf(row, undefined), unitOf(row, "who"), unitOf(row, "where")]).toEqual(["4", "=ada", "4"]);
  });
});

import { describe, expect, it } from "vitest";
import {
  classificationScores,
  ConfusionTally,
  DistributionTally,
  editDistance,
  ErrorRateTally,
  FrameErrorTally,
  ProbabilityTally,
  RankingTally,
  RegressionTally,
  ScoreTally,
  segmentsOf,
  SegmentTally,
  signalToDistortion,
} from "../../src/evaluation/scores/index.ts";
import { fc } from "../support/laws.ts";

describe("without a row", () => {
  it("every score is not a number, and counts are zero", () => {
    const { classes, count, ...means } = classificationScores(new ConfusionTally().matrix());
    expect([classes, count, means.accuracy, means.macro.f1, means.weighted.recall]).toEqual([
      [],
      0,
      NaN,
      NaN,
      NaN,
    ]);
    const ranked = new ScoreTally();
    expect([ranked.rocAuc(), ranked.averagePrecision(), ranked.precisionRecallCurve()]).toEqual([
      NaN,
      NaN,
      [],
    ]);
    expect(ranked.rocCurve()).toHaveLength(1);
    expect(new ProbabilityTally().scores()).toMatchObject({
      logLoss: NaN,
      brier: NaN,
      calibrationError: NaN,
    });
    expect(new DistributionTally().scores()).toEqual({ logLoss: NaN, brier: NaN, count: 0 });
    expect(new RegressionTally().scores()).toMatchObject({ mae: NaN, r2: NaN, mape: NaN, count: 0 });
    expect(new ErrorRateTally("word").scores()).toEqual({ errors: 0, length: 0, rate: NaN, count: 0 });
    expect(new FrameErrorTally().scores()).toMatchObject({ error: NaN, missRate: NaN, falseAlarmRate: NaN });
    expect(new RankingTally().scores()).toMatchObject({ ndcg: NaN, mrr: NaN, recall: NaN, count: 0 });
  });
});

describe("what cannot be scored", () => {
  it("is refused and changes nothing", () => {
    const confusion = new ConfusionTally();
    expect([confusion.add(NaN, 1), confusion.add(1, Infinity)]).toEqual([false, false]);
    expect(confusion.matrix().total).toBe(0);
    const ranked = new ScoreTally();
    expect([ranked.add(true, NaN), ranked.add(false, -Infinity)]).toEqual([false, false]);
    expect(ranked.counts).toEqual({ positives: 0, negatives: 0 });
    const probabilities = new ProbabilityTally();
    expect([1.1, -0.1, NaN].map((value) => probabilities.add(true, value))).toEqual([false, false, false]);
    expect(probabilities.scores().count).toBe(0);
    const rows = [[0.5, 0.6], [1.5, -0.5], [NaN, 1], []];
    const distributions = new DistributionTally();
    expect(rows.map((row) => distributions.add(0, row))).toEqual([false, false, false, false]);
    expect([2, -1, 0.5].map((truth) => distributions.add(truth, [0.5, 0.5]))).toEqual([false, false, false]);
    expect(distributions.scores().count).toBe(0);
    const regression = new RegressionTally();
    expect([regression.add(NaN, 1), regression.add(1, Infinity), regression.add(1e150, -1e150)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(regression.scores().count).toBe(0);
    const ranking = new RankingTally();
    expect([ranking.add([1], []), ranking.add([-1], [0]), ranking.add([1], [NaN])]).toEqual([
      false,
      false,
      false,
    ]);
    expect(ranking.scores().count).toBe(0);
  });
});

describe("confusion", () => {
  it("shows named classes first, and those that no row has", () => {
    const tally = new ConfusionTally(["speech", "silence", "speech"]);
    for (const [truth, predicted] of [
      ["noise", "speech"],
      [2, "noise"],
      [10, "b"],
    ] as const)
      expect(tally.add(truth, predicted)).toBe(true);
    const matrix = tally.matrix();
    expect(matrix.labels).toEqual(["speech", "silence", 2, 10, "b", "noise"]);
    expect(matrix.counts[0]).toEqual([0, 0, 0, 0, 0, 0]);
    const { classes } = classificationScores(matrix, { zeroDivision: 1 });
    expect(classes[1]).toEqual({ label: "silence", precision: 1, recall: 1, f1: 1, support: 0 });
  });
});

describe("rankings", () => {
  it("take a tie at its worst for the first relevant item, and as expected for recall", () => {
    const tally = new RankingTally(2);
    expect(tally.add([0, 1, 1, 0], [0.5, 0.5, 0.5, 0.9])).toBe(true);
    expect(tally.scores()).toMatchObject({ mrr: 1 / 3, withoutRelevant: 0 });
    expect(tally.scores().recall).toBeCloseTo(1 / 3, 12);
    expect(tally.add([0, 0], [1, 2])).toBe(true);
    expect(tally.scores()).toMatchObject({ mrr: 1 / 6, withoutRelevant: 1, count: 2 });
  });
});

describe("numbers", () => {
  it("tell how many true values a relative error means nothing for", () => {
    const tally = new RegressionTally();
    tally.add(0, 1);
    tally.add(2, 1);
    expect(tally.scores()).toMatchObject({ zeros: 1, bias: 0, mae: 1 });
    expect(tally.scores().mape).toBeGreaterThan(1e15);
  });
  it("know a constant truth that has no exact double for its mean", () => {
    const tally = new RegressionTally();
    for (let row = 0; row < 3; row += 1) tally.add(0.1, 0.1);
    expect(tally.scores().r2).toBe(1);
  });
});

describe("signals", () => {
  it("that are the reference at another loudness have no distortion, silent ones no ratio", () => {
    expect(signalToDistortion([1, -2, 4], [0.5, -1, 2])).toBe(Infinity);
    expect(signalToDistortion([1, 1], [0, 0])).toBeNaN();
    expect(signalToDistortion([0, 0], [1, 1])).toBeNaN();
    expect(signalToDistortion([], [])).toBeNaN();
    expect(signalToDistortion([1, 2], [1])).toBeNaN();
  });
});

describe("segments", () => {
  const segment = (start: number, end: number) => ({ start, end });

  it("are paired where they overlap the longest, each once", () => {
    const tally = new SegmentTally();
    const truth = [segment(1, 2), segment(3, 5), segment(8, 9)];
    expect(tally.add(truth, [segment(1.5, 3.25), segment(3.5, 5.25), segment(6, 7)])).toBe(true);
    expect(tally.scores()).toEqual({
      onsetError: 0.5,
      onsetBias: 0.5,
      offsetError: 0.75,
      offsetBias: 0.75,
      paired: 2,
      missed: 1,
      inserted: 1,
    });
    expect(tally.add([segment(1, 2), segment(2, 3)], [segment(0, 4)])).toBe(true);
    expect(tally.scores()).toMatchObject({ onsetBias: 0, paired: 3, missed: 2, inserted: 1 });
    expect(tally.scores().onsetError).toBeCloseTo(2 / 3, 12);
  });

  it("of equal overlaps take the earlier one", () => {
    const tally = new SegmentTally();
    tally.add([segment(0, 4)], [segment(2, 3), segment(1, 2)]);
    expect(tally.scores()).toMatchObject({ onsetBias: 1, offsetBias: -2, inserted: 1 });
  });

  it("that do not end after they start change nothing, and none have no error", () => {
    const tally = new SegmentTally();
    expect([segment(1, 1), segment(2, 1), segment(NaN, 1)].map((bad) => tally.add([], [bad]))).toEqual([
      false,
      false,
      false,
    ]);
    expect(tally.add([], [])).toBe(true);
    expect(tally.scores()).toMatchObject({ onsetError: NaN, offsetBias: NaN, inserted: 0 });
  });

  it("are read from frames", () => {
    const frames = [true, true, false, true, false, false, true];
    expect(segmentsOf(frames, 0.5)).toEqual([segment(0, 1), segment(1.5, 2), segment(3, 3.5)]);
    expect(segmentsOf([false], 0.5)).toEqual([]);
  });
});

describe("laws", () => {
  const rows = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 20 })), {
    minLength: 1,
    maxLength: 60,
  });
  const tallyOf = (all: readonly (readonly [boolean, number])[]): ScoreTally => {
    const tally = new ScoreTally();
    for (const [positive, score] of all) tally.add(positive, score / 20);
    return tally;
  };

  it("the area is how often a positive scores above a negative", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const pairs = all
          .filter(([positive]) => positive)
          .flatMap(([, high]) =>
            all.filter(([positive]) => !positive).map(([, low]) => (Math.sign(high - low) + 1) / 2),
          );
        const wanted = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
        expect(tallyOf(all).rocAuc()).toBe(wanted);
      }),
    );
  });

  it("no score depends on the order of rows", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [one, other] = [tallyOf(all), tallyOf([...all].reverse())];
        expect(one.rocCurve()).toEqual(other.rocCurve());
        expect(one.averagePrecision()).toBe(other.averagePrecision());
        const [left, right] = [new ProbabilityTally(7), new ProbabilityTally(7)];
        for (const [positive, score] of all) left.add(positive, score / 20);
        for (const [positive, score] of [...all].reverse()) right.add(positive, score / 20);
        expect(left.scores()).toEqual(right.scores());
      }),
    );
  });

  it("every row falls into the bin whose range holds its probability", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        (value, bins, edge) => {
          for (const probability of [value, Math.min(1, edge / bins)]) {
            const tally = new ProbabilityTally(bins);
            tally.add(true, probability);
            const bin = tally.scores().bins.find(({ count }) => count === 1);
            expect(probability).toBeLessThanOrEqual(bin?.upTo ?? -1);
            if (probability > 0) expect(probability).toBeGreaterThan(bin?.above ?? 2);
          }
        },
      ),
    );
  });

  it("an edit distance is a metric", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const straight = editDistance(one, three);
        expect(straight).toBe(editDistance(three, one));
        expect(straight === 0).toBe(one.join() === three.join());
        expect(straight).toBeLessThanOrEqual(editDistance(one, two) + editDistance(two, three));
        expect(straight).toBeGreaterThanOrEqual(Math.abs(one.length - three.length));
        expect(straight).toBeLessThanOrEqual(Math.max(one.length, three.length));
      }),
    );
  });
});

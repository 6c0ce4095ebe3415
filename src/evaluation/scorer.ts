import type { CaseRecord, PredictionRecord } from "../records/generated/suite.ts";
import { scoreNames } from "../records/score-names.ts";
import { StemmaError } from "../values/error.ts";
import { classificationScores } from "./scores/class-scores.ts";
import { ConfusionTally, type ConfusionMatrix, type Label } from "./scores/confusion.ts";
import { ErrorRateTally } from "./scores/error-rate.ts";
import { FrameErrorTally } from "./scores/frame-error.ts";
import { DistributionTally, ProbabilityTally } from "./scores/probabilities.ts";
import { RankingTally } from "./scores/ranking.ts";
import { RegressionTally } from "./scores/regression.ts";
import { ScoreTally } from "./scores/score-curves.ts";
import { segmentsOf, SegmentTally } from "./scores/segment-error.ts";
import { signalToDistortion } from "./scores/signal.ts";
import type { Plain, ScoredRow } from "./scored-row.ts";

/** Scores units one by one; the value of the same units is always the same. */
export interface Scorer {
  /**
   * Adds the rows of one unit, in their order.
   * @throws StemmaError `row-unscorable` with the row, for values that the score is not defined for
   */
  add(rows: readonly ScoredRow[]): void;
  /** The score of all that was added; NaN where it is not defined, such as an area with one class only. */
  value(): number;
}

/** What a score is asked for. */
export type ScoreWish = Pick<CaseRecord, "metric" | "average" | "multiclass">;

/** Makes what computes a score. Throws `bug` for a name that is no score, which checks refuse. */
export function scorerOf(wish: ScoreWish, how: PredictionRecord = {}): Scorer {
  const metric = wish.metric ?? "";
  switch (scoreNames.get(metric)?.family) {
    case "classes":
      return classScorer(metric, wish, how);
    case "ranks":
      return rankScorer(metric, how);
    case "probabilities":
      return probabilityScorer(metric, how);
    case "numbers":
      return numberScorer(metric);
    case "texts":
      return textScorer(metric);
    case "frames":
      return frameScorer(metric, how);
    case "segments":
      return segmentScorer(metric, how);
    case "signals":
      return signalScorer();
    case "queries":
      return queryScorer(metric, how);
    case "performance":
    case undefined:
      throw new StemmaError("bug", `${metric} is no score of predictions`);
  }
}

/** Tells whether truth is that of a positive. */
export function isPositive(truth: Plain, { positive, labels }: PredictionRecord): boolean {
  const wanted = positive ?? (labels?.length === 2 ? labels[1] : undefined);
  if (wanted !== undefined) return truth === wanted || String(truth) === String(wanted);
  return truth === 1 || truth === true || truth === "1" || truth === "true";
}

/**
 * The score of a positive: the number itself, or that of the last of two classes.
 * @throws StemmaError `row-unscorable`
 */
export function scoreOf(row: ScoredRow): number {
  const { said } = row;
  if (typeof said === "number") return said;
  const [, second] = typeof said === "object" ? said : [];
  if (typeof said === "object" && said.length === 2 && second !== undefined) return second;
  throw unscorable(row, `the model said ${shown(said)}, and a score of one positive class is wanted`);
}

/** The class that a model said: the greatest of several, a threshold of one number, or the label itself. */
export function classOf(row: ScoredRow, how: PredictionRecord): Label {
  const { said } = row;
  if (typeof said === "string") return said;
  if (typeof said === "boolean") return Number(said);
  if (typeof said === "object") {
    const best = said.indexOf(said.reduce((most, each) => Math.max(most, each), -Infinity));
    if (best === -1) throw unscorable(row, "the model said nothing");
    return how.labels?.[best] ?? best;
  }
  if (how.threshold === undefined && how.labels === undefined && !Number.isInteger(said))
    return Number(said >= 0.5);
  if (how.labels !== undefined && how.labels.length > 2) return how.labels[said] ?? said;
  if (how.threshold === undefined && how.labels === undefined) return said;
  const positive = said >= (how.threshold ?? 0.5);
  return how.labels?.[Number(positive)] ?? Number(positive);
}

/** The class that is true. */
export function labelOf(truth: Plain): Label {
  return typeof truth === "boolean" ? Number(truth) : typeof truth === "object" ? truth.join(" ") : truth;
}

/** The confusion matrix of rows. Throws `row-unscorable`. */
export function confusionOf(rows: Iterable<ScoredRow>, how: PredictionRecord): ConfusionMatrix {
  const tally = new ConfusionTally(how.labels);
  for (const row of rows) tally.add(labelOf(row.truth), classOf(row, how));
  return tally.matrix();
}

/** Makes the error of a row that a score is not defined for. */
export function unscorable(
  { number, step }: Pick<ScoredRow, "number" | "step">,
  message: string,
): StemmaError {
  const place = step === null ? "" : `, step ${String(step)}`;
  return new StemmaError("row-unscorable", `row ${String(number)}${place}: ${message}`, {
    hint: "Look at truth, prediction.output and the metric of the suite: they must fit each other.",
    data: { row: number, step },
  });
}

function classScorer(metric: string, { average }: ScoreWish, how: PredictionRecord): Scorer {
  const tally = new ConfusionTally(how.labels);
  return {
    add: (rows) => {
      for (const row of rows) tally.add(labelOf(row.truth), classOf(row, how));
    },
    value: () => {
      const scores = classificationScores(tally.matrix());
      if (metric === "accuracy") return scores.accuracy;
      const part = metric as "precision" | "recall" | "f1";
      if (average !== undefined) return scores[average][part];
      if (scores.classes.length > 2) return scores.macro[part];
      const positive = scores.classes.find(({ label }) => isPositive(label, how));
      return (positive ?? scores.classes.at(-1))?.[part] ?? Number.NaN;
    },
  };
}

function rankScorer(metric: string, how: PredictionRecord): Scorer {
  const tally = new ScoreTally();
  return {
    add: (rows) => {
      for (const row of rows) tally.add(isPositive(row.truth, how), scoreOf(row));
    },
    value: () => {
      if (metric === "roc_auc") return tally.rocAuc();
      return tally.counts.positives === 0 ? Number.NaN : tally.averagePrecision();
    },
  };
}

function probabilityScorer(metric: string, how: PredictionRecord): Scorer {
  const two = new ProbabilityTally();
  const several = new DistributionTally();
  return {
    add: (rows) => {
      for (const row of rows) {
        const { said, truth } = row;
        const many = typeof said === "object" && said.length > 2;
        const place = how.labels?.indexOf(labelOf(truth)) ?? Number(truth);
        const taken = many ? several.add(place, said) : two.add(isPositive(truth, how), scoreOf(row));
        if (!taken) throw unscorable(row, `${shown(said)} is no probability`);
      }
    },
    value: () => {
      const [one, other] = [two.scores(), several.scores()];
      if (metric === "calibration_error") return one.calibrationError;
      const scores = other.count > 0 ? other : one;
      return metric === "brier" ? scores.brier : scores.logLoss;
    },
  };
}

function numberScorer(metric: string): Scorer {
  const tally = new RegressionTally();
  return {
    add: (rows) => {
      for (const row of rows)
        if (!tally.add(numberOf(row, row.truth), numberOf(row, row.said)))
          throw unscorable(row, `${shown(row.said)} is no number`);
    },
    value: () => tally.scores()[metric as "mae" | "mse" | "rmse" | "mape" | "r2"],
  };
}

function textScorer(metric: string): Scorer {
  const tally = new ErrorRateTally(metric === "wer" ? "word" : "character");
  return {
    add: (rows) => {
      for (const { truth, said } of rows) tally.add(String(truth), String(said));
    },
    value: () => tally.scores().rate,
  };
}

function frameScorer(metric: string, how: PredictionRecord): Scorer {
  const tally = new FrameErrorTally();
  return {
    add: (rows) => {
      for (const row of rows) tally.add(isPositive(row.truth, how), scoreOf(row) >= (how.threshold ?? 0.5));
    },
    value: () => {
      const { error, missRate, falseAlarmRate } = tally.scores();
      return metric === "frame_error" ? error : metric === "miss_rate" ? missRate : falseAlarmRate;
    },
  };
}

function segmentScorer(metric: string, how: PredictionRecord): Scorer {
  const tally = new SegmentTally();
  const step = how.step ?? 1;
  return {
    add: (rows) => {
      const heard = rows.map((row) => scoreOf(row) >= (how.threshold ?? 0.5));
      const spoken = rows.map((row) => isPositive(row.truth, how));
      tally.add(segmentsOf(spoken, step), segmentsOf(heard, step));
    },
    value: () => tally.scores()[metric === "onset_error" ? "onsetError" : "offsetError"],
  };
}

function signalScorer(): Scorer {
  let sum = 0;
  let count = 0;
  return {
    add: (rows) => {
      for (const row of rows) {
        const { truth, said } = row;
        if (typeof truth !== "object" || typeof said !== "object")
          throw unscorable(row, "a signal is a list of numbers");
        sum += signalToDistortion(truth, said);
        count += 1;
      }
    },
    value: () => sum / count,
  };
}

function queryScorer(metric: string, how: PredictionRecord): Scorer {
  const tally = new RankingTally(how.k);
  return {
    add: (rows) => {
      const relevance = rows.map((row) => numberOf(row, row.truth));
      const scores = rows.map((row) => numberOf(row, row.said));
      const [first] = rows;
      if (first !== undefined && !tally.add(relevance, scores))
        throw unscorable(first, "a relevance is negative or no number");
    },
    value: () => tally.scores()[metric === "recall_at_k" ? "recall" : (metric as "ndcg" | "mrr")],
  };
}

function numberOf(row: ScoredRow, value: Plain): number {
  const number = typeof value === "object" ? Number.NaN : Number(value);
  if (Number.isFinite(number)) return number;
  throw unscorable(row, `${shown(value)} is no number`);
}

function shown(value: Plain): string {
  return typeof value === "object" ? `${String(value.length)} numbers` : JSON.stringify(value);
}

import type { ConfusionMatrix, Label } from "./confusion.ts";

/** Precision, recall and the harmonic mean of the two. */
export interface PrecisionRecall {
  /** Of what was predicted as the class, the share that is of it. */
  readonly precision: number;
  /** Of what is of the class, the share that was predicted so. */
  readonly recall: number;
  readonly f1: number;
}

/** The scores of one class. */
export interface ClassScores extends PrecisionRecall {
  readonly label: Label;
  /** How many rows are of the class. */
  readonly support: number;
}

/** The scores of predicted classes. */
export interface ClassificationScores {
  /** The share of rows that were predicted right; NaN without rows. */
  readonly accuracy: number;
  readonly classes: readonly ClassScores[];
  /** The mean over the classes, each counting alike. */
  readonly macro: PrecisionRecall;
  /** The mean over the classes, each counting by its support. */
  readonly weighted: PrecisionRecall;
  /** Of the sums over all classes: with every class in it, all three are the accuracy. */
  readonly micro: PrecisionRecall;
  readonly count: number;
}

/** What a score is whose denominator is zero. */
export interface ZeroDivision {
  /** 0, the default; 1; or NaN, which the means then leave out. */
  readonly zeroDivision?: number;
}

/** The scores of a confusion matrix; of one without rows, accuracy and means are NaN. */
export function classificationScores(
  { labels, counts, total }: ConfusionMatrix,
  { zeroDivision = 0 }: ZeroDivision = {},
): ClassificationScores {
  const hits = labels.map((_, index) => counts[index]?.[index] ?? 0);
  const supports = counts.map(sumOf);
  const predictions = labels.map((_, index) => sumOf(counts.map((row) => row[index] ?? 0)));
  const classes = labels.map((label, index) => {
    const support = supports[index] ?? 0;
    return { label, ...scores(hits[index] ?? 0, predictions[index] ?? 0, support, zeroDivision), support };
  });
  const right = sumOf(hits);
  return {
    accuracy: right / total,
    classes,
    macro: meanOver(classes, Array<number>(classes.length).fill(1)),
    weighted: meanOver(classes, supports),
    micro: scores(right, sumOf(predictions), sumOf(supports), zeroDivision),
    count: total,
  };
}

function scores(hits: number, predicted: number, support: number, zeroDivision: number): PrecisionRecall {
  const share = (part: number, whole: number): number => (whole === 0 ? zeroDivision : part / whole);
  return {
    precision: share(hits, predicted),
    recall: share(hits, support),
    f1: share(2 * hits, predicted + support),
  };
}

/* Classes without a defined score are left out; where none of the others has a weight, they count alike. */
function meanOver(classes: readonly ClassScores[], weights: readonly number[]): PrecisionRecall {
  const mean = (score: keyof PrecisionRecall): number => {
    const terms = classes
      .map((each, index) => ({ value: each[score], weight: weights[index] ?? 0 }))
      .filter(({ value }) => !Number.isNaN(value));
    const whole = sumOf(terms.map(({ weight }) => weight));
    if (whole === 0) return sumOf(terms.map(({ value }) => value)) / terms.length;
    return sumOf(terms.map(({ value, weight }) => value * weight)) / whole;
  };
  return { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

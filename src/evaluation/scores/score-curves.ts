import { DoubleList } from "./double-list.ts";

/** A point of the receiver operating characteristic: what a threshold lets through, of the negatives and of the positives. */
export interface RocPoint {
  /** Scores from here on count as positive; infinite at the first point, where none does. */
  readonly threshold: number;
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/** A point of the curve of precision over recall. */
export interface PrecisionRecallPoint {
  /** Scores from here on count as positive. */
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}

/* How many positives and negatives score at least a threshold. */
interface Passed {
  readonly threshold: number;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Ranks rows of two classes by their score. Keeps eight bytes a row, since every threshold counts; rows of one score are taken
 * together, so that their order does not matter.
 */
export class ScoreTally {
  readonly #positives = new DoubleList();
  readonly #negatives = new DoubleList();

  /** Adds one row; false where the score is not finite, which then changes nothing. */
  add(positive: boolean, score: number): boolean {
    if (!Number.isFinite(score)) return false;
    (positive ? this.#positives : this.#negatives).add(score);
    return true;
  }

  /** How many rows of each class there are. */
  get counts(): { readonly positives: number; readonly negatives: number } {
    return { positives: this.#positives.length, negatives: this.#negatives.length };
  }

  /**
   * The area under the receiver operating characteristic: how often a positive scores above a negative, a tie counting half.
   * NaN where one class is missing.
   */
  rocAuc(): number {
    let area = 0;
    let before: Passed = { threshold: Infinity, positives: 0, negatives: 0 };
    for (const passed of this.#thresholds()) {
      area += (passed.negatives - before.negatives) * (passed.positives + before.positives);
      before = passed;
    }
    return area / (2 * this.#positives.length * this.#negatives.length);
  }

  /**
   * The area under precision over recall, without interpolation: the sum of each precision by its step of recall. 0 without a
   * positive, NaN without rows.
   */
  averagePrecision(): number {
    if (this.#positives.length + this.#negatives.length === 0) return Number.NaN;
    if (this.#positives.length === 0) return 0;
    let area = 0;
    let before = 0;
    for (const { positives, negatives } of this.#thresholds()) {
      area += (positives - before) * (positives / (positives + negatives));
      before = positives;
    }
    return area / this.#positives.length;
  }

  /** The receiver operating characteristic, from the highest threshold on, without the points amid equal steps of a line. */
  rocCurve(): readonly RocPoint[] {
    const { positives: all, negatives: none } = this.counts;
    const kept: Passed[] = [{ threshold: Infinity, positives: 0, negatives: 0 }];
    let before: Passed | undefined;
    let last: Passed | undefined;
    for (const passed of this.#thresholds()) {
      if (last !== undefined && (before === undefined || !equalSteps(before, last, passed))) kept.push(last);
      before = last;
      last = passed;
    }
    if (last !== undefined) kept.push(last);
    return kept.map(({ threshold, positives, negatives }) => ({
      threshold,
      falsePositiveRate: negatives / none,
      truePositiveRate: positives / all,
    }));
  }

  /** Precision and recall at every threshold, from the highest on; recall is 1 everywhere without a positive. */
  precisionRecallCurve(): readonly PrecisionRecallPoint[] {
    const all = this.#positives.length;
    return Array.from(this.#thresholds(), ({ threshold, positives, negatives }) => ({
      threshold,
      precision: positives / (positives + negatives),
      recall: all === 0 ? 1 : positives / all,
    }));
  }

  *#thresholds(): Generator<Passed> {
    const positives = this.#positives.sorted();
    const negatives = this.#negatives.sorted();
    let ahead = positives.length;
    let behind = negatives.length;
    while (ahead > 0 || behind > 0) {
      const threshold = Math.max(positives[ahead - 1] ?? -Infinity, negatives[behind - 1] ?? -Infinity);
      while (positives[ahead - 1] === threshold) ahead -= 1;
      while (negatives[behind - 1] === threshold) behind -= 1;
      yield {
        threshold,
        positives: positives.length - ahead,
        negatives: negatives.length - behind,
      };
    }
  }
}

function equalSteps(from: Passed, over: Passed, to: Passed): boolean {
  return (
    over.positives - from.positives === to.positives - over.positives &&
    over.negatives - from.negatives === to.negatives - over.negatives
  );
}

import { ExactTally, sumValue } from "../../statistics/exact-sum.ts";

/** The smallest distance of a probability from 0 and 1 in a logarithm: that between 1 and the next double. */
const closest = Number.EPSILON;

/** The rows whose predicted probability lies in one range. */
export interface CalibrationBin {
  /** The range, without its lower bound and with its upper one; the first has both. */
  readonly above: number;
  readonly upTo: number;
  readonly count: number;
  /** The mean of the predicted probabilities; NaN without rows. */
  readonly predicted: number;
  /** The share of positives; NaN without rows. */
  readonly observed: number;
}

/** What probabilities of two classes are worth; NaN without rows. */
export interface ProbabilityScores {
  /** The mean of -ln of the probability that was given to what is true, which is kept 2.2e-16 away from 0 and 1. */
  readonly logLoss: number;
  /** The mean square of probability minus truth. */
  readonly brier: number;
  /** The mean, over the rows, of how far the bin's mean prediction is from its share of positives. */
  readonly calibrationError: number;
  readonly bins: readonly CalibrationBin[];
  readonly count: number;
}

/** Scores predicted probabilities of a positive row by row; keeps the bins and no row. */
export class ProbabilityTally {
  readonly #bins: { count: number; positives: number; readonly predicted: ExactTally }[];
  readonly #loss = new ExactTally();
  readonly #squares = new ExactTally();

  /** `bins` is the number of ranges of equal width that calibration is told by. */
  constructor(bins = 10) {
    this.#bins = Array.from({ length: Math.max(1, Math.floor(bins)) }, () => ({
      count: 0,
      positives: 0,
      predicted: new ExactTally(),
    }));
  }

  /** Adds one row; false where the probability is none, which then changes nothing. */
  add(positive: boolean, probability: number): boolean {
    if (!isProbability(probability)) return false;
    this.#loss.add(lossOf(positive ? probability : 1 - probability));
    this.#squares.add((probability - Number(positive)) ** 2);
    const bin = this.#bins[this.#binOf(probability)];
    if (bin !== undefined) {
      bin.count += 1;
      bin.positives += Number(positive);
      bin.predicted.add(probability);
    }
    return true;
  }

  /** The scores of all that was added. */
  scores(): ProbabilityScores {
    const size = this.#bins.length;
    const count = this.#bins.reduce((sum, bin) => sum + bin.count, 0);
    const bins = this.#bins.map((bin, index) => ({
      above: index / size,
      upTo: (index + 1) / size,
      count: bin.count,
      predicted: sumValue(bin.predicted.sum()) / bin.count,
      observed: bin.positives / bin.count,
    }));
    const apart = this.#bins.reduce(
      (sum, { predicted, positives }) => sum + Math.abs(sumValue(predicted.sum()) - positives),
      0,
    );
    return {
      logLoss: sumValue(this.#loss.sum()) / count,
      brier: sumValue(this.#squares.sum()) / count,
      calibrationError: apart / count,
      bins,
      count,
    };
  }

  #binOf(probability: number): number {
    const size = this.#bins.length;
    let index = Math.max(0, Math.ceil(probability * size) - 1);
    // The product may round across a bound.
    if (probability <= index / size && index > 0) index -= 1;
    else if (probability > (index + 1) / size) index += 1;
    return index;
  }
}

/** What probabilities of several classes are worth; NaN without rows. */
export interface DistributionScores {
  /** The mean of -ln of the probability that was given to the true class, which is kept 2.2e-16 away from 0 and 1. */
  readonly logLoss: number;
  /** The mean, over the rows, of the sum of squares of probability minus truth over the classes: from 0 to 2. */
  readonly brier: number;
  readonly count: number;
}

/** Scores rows of one probability for each class; keeps no row. */
export class DistributionTally {
  readonly #loss = new ExactTally();
  readonly #squares = new ExactTally();
  #count = 0;

  /**
   * Adds one row: the place of the true class among the probabilities. False where there is no such place, or where one is no
   * probability or their sum is off 1 by more than 1e-6, which then changes nothing.
   */
  add(truth: number, probabilities: ArrayLike<number>): boolean {
    const all = Array.from(probabilities);
    const own = all[truth];
    if (own === undefined || !all.every(isProbability)) return false;
    const sum = all.reduce((so, each) => so + each, 0);
    if (Math.abs(sum - 1) > 1e-6) return false;
    this.#loss.add(lossOf(own));
    this.#squares.add(all.reduce((so, each, index) => so + (each - Number(index === truth)) ** 2, 0));
    this.#count += 1;
    return true;
  }

  /** The scores of all that was added. */
  scores(): DistributionScores {
    return {
      logLoss: sumValue(this.#loss.sum()) / this.#count,
      brier: sumValue(this.#squares.sum()) / this.#count,
      count: this.#count,
    };
  }
}

function isProbability(value: number): boolean {
  return value >= 0 && value <= 1;
}

function lossOf(probability: number): number {
  return -Math.log(Math.min(1 - closest, Math.max(closest, probability)));
}

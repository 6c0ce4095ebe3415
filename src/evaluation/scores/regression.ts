import { ExactTally, sumValue } from "../../statistics/exact-sum.ts";
import { isObservation, meanOf, MomentsTally, varianceOf } from "../../statistics/moments.ts";

/** How far predicted numbers are from the true ones; NaN without rows. */
export interface RegressionScores {
  /** The mean of the absolute errors. */
  readonly mae: number;
  /** The mean of the squared errors. */
  readonly mse: number;
  /** The root of `mse`. */
  readonly rmse: number;
  /** The mean of predicted minus true. */
  readonly bias: number;
  /**
   * 1 minus the squared errors over those of the mean of the truth. Where the truth is constant: 1 without an error, else 0. NaN
   * below two rows.
   */
  readonly r2: number;
  /**
   * The mean of the absolute errors over the size of the truth, as a share and not in percent. It means nothing where the truth
   * comes near zero: a truth of zero counts as 2.2e-16, and `zeros` tells how many there were.
   */
  readonly mape: number;
  /** How many rows have a truth of zero. */
  readonly zeros: number;
  readonly count: number;
}

/** Scores predicted numbers row by row, with exact sums; keeps no row. */
export class RegressionTally {
  readonly #truth = new MomentsTally();
  readonly #errors = new MomentsTally();
  readonly #absolute = new ExactTally();
  readonly #relative = new ExactTally();
  #zeros = 0;

  /** Adds one row; false where a number is not finite or above 1e150 in size, which then changes nothing. */
  add(truth: number, predicted: number): boolean {
    const error = predicted - truth;
    if (!isObservation(truth) || !isObservation(predicted) || !isObservation(error)) return false;
    this.#truth.add(truth);
    this.#errors.add(error);
    this.#absolute.add(Math.abs(error));
    this.#relative.add(Math.abs(error) / Math.max(Math.abs(truth), Number.EPSILON));
    this.#zeros += Number(truth === 0);
    return true;
  }

  /** The scores of all that was added. */
  scores(): RegressionScores {
    const errors = this.#errors.moments();
    const { count } = errors;
    const squared = sumValue(errors.squares);
    const mse = squared / count;
    return {
      mae: sumValue(this.#absolute.sum()) / count,
      mse,
      rmse: Math.sqrt(mse),
      bias: meanOf(errors),
      r2: this.#determination(squared),
      mape: sumValue(this.#relative.sum()) / count,
      zeros: this.#zeros,
      count,
    };
  }

  #determination(squared: number): number {
    const truth = this.#truth.moments();
    const spread = varianceOf(truth) * (truth.count - 1);
    if (spread === 0) return squared === 0 ? 1 : 0;
    return 1 - squared / spread;
  }
}

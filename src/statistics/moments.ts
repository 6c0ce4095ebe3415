import { addSums, exactSum, ExactTally, multiplySums, sumValue, type ExactSum } from "./exact-sum.ts";

/**
 * What is kept of the observations of one variable: enough for its mean and variance, and nothing about single
 * observations. Sums are exact, so that merging is exact, associative and commutative.
 */
export interface Moments {
  /** How many observations there are. */
  readonly count: number;
  readonly sum: ExactSum;
  readonly squares: ExactSum;
}

/** What is kept of pairs of observations: numerator and denominator of a ratio, or a value and the one before the test. */
export interface JointMoments {
  /** How many pairs there are. */
  readonly count: number;
  readonly first: Moments;
  readonly second: Moments;
  /** The exact sum of the products of the pairs. */
  readonly products: ExactSum;
}

/** The moments of no observation. */
export const noMoments: Moments = { count: 0, sum: [], squares: [] };

/** The largest size of a value that moments take: above, its square is no number any more. */
export const largestObservation = 1e150;

/** Tells whether moments take a value: a finite number of at most 1e150 in size. */
export function isObservation(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= largestObservation;
}

/** Collects observations into moments. */
export class MomentsTally {
  #count = 0;
  readonly #sum = new ExactTally();
  readonly #squares = new ExactTally();

  /** Adds an observation; false where it is none that moments take, which then changes nothing. */
  add(value: number): boolean {
    if (!isObservation(value)) return false;
    this.#count += 1;
    this.#sum.add(value);
    this.#squares.addProduct(value, value);
    return true;
  }

  /** Adds all observations that other moments were made of. */
  merge(moments: Moments): void {
    this.#count += moments.count;
    this.#sum.addSum(moments.sum);
    this.#squares.addSum(moments.squares);
  }

  /** The moments of all that was added. */
  moments(): Moments {
    return { count: this.#count, sum: this.#sum.sum(), squares: this.#squares.sum() };
  }
}

/** Collects pairs of observations into joint moments. */
export class JointTally {
  readonly #first = new MomentsTally();
  readonly #second = new MomentsTally();
  readonly #products = new ExactTally();

  /** Adds a pair; false where one of the two is no observation, which then changes nothing. */
  add(first: number, second: number): boolean {
    if (!isObservation(first) || !isObservation(second)) return false;
    this.#first.add(first);
    this.#second.add(second);
    this.#products.addProduct(first, second);
    return true;
  }

  /** Adds all pairs that other joint moments were made of. */
  merge(joint: JointMoments): void {
    this.#first.merge(joint.first);
    this.#second.merge(joint.second);
    this.#products.addSum(joint.products);
  }

  /** The joint moments of all that was added. */
  moments(): JointMoments {
    const first = this.#first.moments();
    return { count: first.count, first, second: this.#second.moments(), products: this.#products.sum() };
  }
}

/** The moments of observations; those that moments do not take are left out. */
export function momentsOf(values: Iterable<number>): Moments {
  const tally = new MomentsTally();
  for (const value of values) tally.add(value);
  return tally.moments();
}

/** The joint moments of pairs of observations. */
export function jointMomentsOf(pairs: Iterable<readonly [number, number]>): JointMoments {
  const tally = new JointTally();
  for (const [first, second] of pairs) tally.add(first, second);
  return tally.moments();
}

/** The moments of both lots of observations together: associative, commutative and exact. */
export function mergeMoments(left: Moments, right: Moments): Moments {
  return {
    count: left.count + right.count,
    sum: addSums(left.sum, right.sum),
    squares: addSums(left.squares, right.squares),
  };
}

/** The joint moments of both lots of pairs together: associative, commutative and exact. */
export function mergeJointMoments(left: JointMoments, right: JointMoments): JointMoments {
  return {
    count: left.count + right.count,
    first: mergeMoments(left.first, right.first),
    second: mergeMoments(left.second, right.second),
    products: addSums(left.products, right.products),
  };
}

/** The mean of the observations; NaN where there are none. */
export function meanOf(moments: Moments): number {
  return sumValue(moments.sum) / moments.count;
}

/* n * (sum of products) - (sum) * (sum), without a rounding between: means that are large beside the spread cancel nothing. */
function centred(count: number, products: ExactSum, left: ExactSum, right: ExactSum): number {
  const minus = multiplySums(left, right).map((part) => -part);
  return sumValue(addSums(multiplySums(exactSum([count]), products), minus));
}

/** The variance of the observations, over count - 1; NaN below two observations. */
export function varianceOf({ count, sum, squares }: Moments): number {
  return count < 2 ? Number.NaN : centred(count, squares, sum, sum) / count / (count - 1);
}

/** The covariance of the pairs, over count - 1; NaN below two pairs. */
export function covarianceOf({ count, first, second, products }: JointMoments): number {
  return count < 2 ? Number.NaN : centred(count, products, first.sum, second.sum) / count / (count - 1);
}

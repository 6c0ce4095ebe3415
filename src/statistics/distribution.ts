/** A continuous distribution. All functions give NaN for arguments that make no sense. */
export interface Distribution {
  /** The density. */
  readonly pdf: (x: number) => number;
  /** The probability of at most x, with all its digits where it is tiny. */
  readonly cdf: (x: number) => number;
  /** The probability of more than x, with all its digits where it is tiny: right down to 1e-300. */
  readonly survival: (x: number) => number;
  /** The x whose `cdf` is the given probability. */
  readonly quantile: (probability: number) => number;
  /** The x whose `survival` is the given probability: exact where 1 - probability would round to 1. */
  readonly upperQuantile: (probability: number) => number;
}

/** Tells whether a number is a probability, from 0 to 1. */
export function isProbability(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** What a distribution that is symmetric around 0 is made of. */
export interface SymmetricParts {
  readonly pdf: (x: number) => number;
  /** The survival function for x >= 0. */
  readonly tail: (x: number) => number;
  /** The probability between 0 and x, for x >= 0. */
  readonly centre: (x: number) => number;
  /** A first guess of the x > 0 whose tail is a probability below 1/2. */
  readonly guess: (probability: number) => number;
}

/** A whole distribution of the positive half of a symmetric one. */
export function symmetric(
  { pdf, tail, centre, guess }: SymmetricParts,
  invert: (tail: boolean, wanted: number, guess: number) => number,
): Distribution {
  const survival = (x: number) =>
    Number.isNaN(x) ? x : x >= 0 ? tail(x) : x > -1 ? 0.5 + centre(-x) : 1 - tail(-x);
  const upperQuantile = (probability: number): number => {
    if (!isProbability(probability)) return Number.NaN;
    if (probability > 0.5) return -upperQuantile(1 - probability);
    if (probability === 0.5) return 0;
    if (probability === 0) return Infinity;
    // Near the middle the distance from 1/2 has the digits that the probability lacks.
    return probability > 0.25
      ? invert(false, 0.5 - probability, guess(probability))
      : invert(true, probability, guess(probability));
  };
  const quantile = (probability: number) => {
    if (!isProbability(probability)) return Number.NaN;
    return probability <= 0.5 ? 0 - upperQuantile(probability) : upperQuantile(1 - probability);
  };
  return { pdf, cdf: (x) => survival(-x), survival, quantile, upperQuantile };
}

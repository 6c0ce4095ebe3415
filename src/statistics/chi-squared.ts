import { betaTerm, incompleteBeta } from "./beta.ts";
import { isProbability, type Distribution } from "./distribution.ts";
import { lowerGamma, poissonTerm, upperGamma } from "./gamma.ts";
import { invert } from "./invert.ts";

/* A whole distribution of positive numbers; each quantile is sought on the side where its probability has all digits. */
function positive(
  pdf: (x: number) => number,
  lower: (x: number) => number,
  upper: (x: number) => number,
  guess: number,
): Distribution {
  const rising = { rises: true, value: lower, slope: pdf };
  const falling = { rises: false, value: upper, slope: pdf };
  const find = (below: number, above: number): number => {
    if (!isProbability(below) || Number.isNaN(pdf(1))) return Number.NaN;
    if (below === 0) return 0;
    if (above === 0) return Infinity;
    return below <= above ? invert(rising, below, guess) : invert(falling, above, guess);
  };
  return {
    pdf: (x) => (x < 0 ? 0 : pdf(x)),
    cdf: (x) => (x <= 0 ? 0 : lower(x)),
    survival: (x) => (x <= 0 ? 1 : upper(x)),
    quantile: (probability) => find(probability, 1 - probability),
    upperQuantile: (probability) => find(1 - probability, probability),
  };
}

/** The chi-square distribution with df > 0 degrees of freedom. */
export function chiSquared(df: number): Distribution {
  const a = df / 2;
  const pdf = (x: number) => {
    if (!(df > 0)) return Number.NaN;
    if (x > 0) return (poissonTerm(a, x / 2) * a) / x;
    return df > 2 ? 0 : df === 2 ? 0.5 : Infinity;
  };
  return positive(
    pdf,
    (x) => lowerGamma(a, x / 2),
    (x) => upperGamma(a, x / 2),
    df,
  );
}

/** The F distribution with the degrees of freedom of its numerator and of its denominator, both > 0. */
export function fisherF(numerator: number, denominator: number): Distribution {
  const [a, b] = [numerator / 2, denominator / 2];
  const shares = (x: number): readonly [number, number] => {
    if (x === Infinity) return [1, 0];
    const ratio = (numerator / denominator) * x;
    return [ratio / (1 + ratio), 1 / (1 + ratio)];
  };
  const pdf = (x: number) => {
    if (!(numerator > 0) || !(denominator > 0)) return Number.NaN;
    if (x > 0) return betaTerm(a, b, ...shares(x)) / x;
    return numerator > 2 ? 0 : numerator === 2 ? 1 : Infinity;
  };
  const lower = (x: number) => incompleteBeta(a, b, ...shares(x));
  const upper = (x: number) => {
    const [share, rest] = shares(x);
    return incompleteBeta(b, a, rest, share);
  };
  return positive(pdf, lower, upper, 1);
}

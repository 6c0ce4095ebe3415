import { symmetric, type Distribution } from "./distribution.ts";
import { erf, erfc } from "./error-function.ts";
import { invert } from "./invert.ts";

const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const tail = (x: number) => erfc(x * Math.SQRT1_2) / 2;
const centre = (x: number) => erf(x * Math.SQRT1_2) / 2;

/** A guess of the upper quantile of the standard normal distribution for a probability up to 1/2, good to 0.5 %. */
export function roughNormalQuantile(probability: number): number {
  // Abramowitz and Stegun 26.2.23.
  const t = Math.sqrt(-2 * Math.log(probability));
  return (
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
}

/** The standard normal distribution. */
export const normal: Distribution = symmetric(
  { pdf: density, tail, centre, guess: roughNormalQuantile },
  (inTail, wanted, guess) =>
    invert({ rises: !inTail, value: inTail ? tail : centre, slope: density }, wanted, guess),
);

import { deviance, stirlingError } from "./gamma.ts";

const epsilon = 2 ** -53;
const manyTerms = 1_000_000;
const tiny = 1e-300;

/** x^a y^b / B(a, b) with y = 1 - x, for positive a and b. */
export function betaTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const off = b * x - a * y;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x, off) -
    deviance(b, n * y, -off);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/* The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated forwards as Lentz does. */
function betaFraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < manyTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) <= epsilon) break;
  }
  return fraction;
}

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 <= x <= 1; else NaN. Where x is near 1 the
 * caller may know 1 - x with more digits.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return Number.NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  const below = x < (a + 1) / (a + b + 2);
  return below
    ? (betaTerm(a, b, x, y) * betaFraction(a, b, x)) / a
    : 1 - (betaTerm(b, a, y, x) * betaFraction(b, a, y)) / b;
}

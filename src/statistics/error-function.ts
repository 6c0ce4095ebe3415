/* exp(-x^2), with the digits that rounding takes from the square put back. */
function expOfSquare(x: number): number {
  const scaled = 134217729 * x;
  const high = scaled - (scaled - x);
  return Math.exp(-high * high) * Math.exp(-(x - high) * (x + high));
}

/* erf by a series of positive terms: DLMF 7.6.2. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 200; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
    if (term < sum * 2 ** -54) break;
  }
  return (2 / Math.sqrt(Math.PI)) * expOfSquare(x) * sum;
}

/* erfc by its continued fraction, from the end backwards: DLMF 7.9.1. */
function fraction(x: number): number {
  let rest = x;
  for (let n = Math.ceil(30 + 300 / (x * x)); n > 0; n--) rest = x + n / 2 / rest;
  return expOfSquare(x) / (rest * Math.sqrt(Math.PI));
}

/** The error function. */
export function erf(x: number): number {
  if (x < 0) return -erf(-x);
  return x < 1.5 ? series(x) : 1 - erfc(x);
}

/** The complement of the error function, 1 - erf(x), with all its digits where it is tiny. */
export function erfc(x: number): number {
  if (x === Infinity) return 0;
  return x < 1.5 ? 1 - erf(x) : fraction(x);
}

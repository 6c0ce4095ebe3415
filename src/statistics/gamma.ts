/* zeta(k) - 1 from k = 2 on: the coefficients of log gamma around 1 and 2. */
const zetaRest: readonly number[] = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10, 4.656629065033784e-10,
  2.3283118336765053e-10, 1.164155017270052e-10,
];
const eulerGamma = 0.5772156649015329;
const halfLogTau = 0.9189385332046728;

/* B(2k) / (2k (2k - 1)): the coefficients of the series of Stirling. */
const stirlingCoefficients: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/* log gamma(1 + z) for |z| <= 1/2, without the part -log1p(z): it converges as (z / 2)^k. */
function nearOne(z: number): number {
  let sum = 0;
  for (let index = zetaRest.length - 1; index >= 0; index--) {
    const k = index + 2;
    sum = ((k % 2 === 0 ? 1 : -1) * (zetaRest[index] ?? 0)) / k + sum * z;
  }
  return z * (1 - eulerGamma) + z * z * sum;
}

/** The natural logarithm of the size of gamma(x); Infinity at zero and the negative whole numbers. */
export function logGamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x <= 0) {
    if (Number.isInteger(x) || x === -Infinity) return Infinity;
    // Reflection; the sine of the distance to the next whole number keeps its digits.
    return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * (x - Math.round(x))))) - logGamma(1 - x);
  }
  if (x < 0.5) return nearOne(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return nearOne(x - 1) - Math.log1p(x - 1);
  if (x < 2.5) return nearOne(x - 2);
  if (x < 15) {
    let rest = x;
    let product = 1;
    while (rest >= 2.5) {
      rest -= 1;
      product *= rest;
    }
    return Math.log(product) + nearOne(rest - 2);
  }
  return (x - 0.5) * (Math.log(x) - 1) - 0.5 + halfLogTau + stirlingSeries(x);
}

function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x);
  let sum = 0;
  for (let index = stirlingCoefficients.length - 1; index >= 0; index--) {
    sum = (stirlingCoefficients[index] ?? 0) + sum * inverse;
  }
  return sum / x;
}

/** What the formula of Stirling lacks: log gamma(x + 1) - (x + 1/2) log x + x - log(2 pi) / 2. */
export function stirlingError(x: number): number {
  return x >= 15 ? stirlingSeries(x) : logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTau;
}

/**
 * The deviance a log(a / x) + x - a, never negative, given also x - a as exactly as the caller knows it. Densities are
 * computed by it, since it cancels nothing where a is large: Loader, Fast and accurate computation of binomial
 * probabilities (2000).
 */
export function deviance(a: number, x: number, difference = x - a): number {
  const u = difference / a;
  if (Math.abs(u) > 0.4) return a * (u - Math.log(x / a));
  const r = u / (2 + u);
  const square = r * r;
  let power = 1;
  let sum = 0;
  for (let odd = 3; odd < 60; odd += 2) {
    const term = power / odd;
    sum += term;
    if (term < sum * 1e-17) break;
    power *= square;
  }
  return a * (r * u - 2 * r * square * sum);
}

/** x^a e^-x / gamma(a + 1), for positive a and x. */
export function poissonTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

const epsilon = 2 ** -54;
const manyTerms = 1_000_000;

/* The lower function P by its series, for x below about a. */
function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < manyTerms; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * epsilon) break;
  }
  return sum * poissonTerm(a, x);
}

/* The upper function Q by its continued fraction (Legendre), evaluated forwards as Lentz does. */
function gammaFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < manyTerms; n++) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) <= 2 * epsilon) break;
  }
  return a * fraction * poissonTerm(a, x);
}

/** The regularised lower incomplete gamma function P(a, x), for a > 0 and x >= 0; else NaN. */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < 1 || x < a ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), with all its digits where it is tiny. */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < 1 || x < a ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

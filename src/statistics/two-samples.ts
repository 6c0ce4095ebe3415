import { chiSquared } from "./chi-squared.ts";

/** A test statistic and its p value. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}

/**
 * The chi-square test of homogeneity of two lists of counts by category; categories that both lack are left out. The p
 * value is 1 where there is nothing to compare.
 */
export function chiSquareTest(first: readonly number[], second: readonly number[]): TestResult {
  const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
  const [one, two] = [sum(first), sum(second)];
  const pairs = first
    .map((count, index) => [count, second[index] ?? 0] as const)
    .filter(([a, b]) => a + b > 0);
  if (one === 0 || two === 0 || pairs.length < 2) return { statistic: 0, p: 1 };
  const statistic = pairs.reduce((total, [a, b]) => {
    const share = (a + b) / (one + two);
    return total + (a - one * share) ** 2 / (one * share) + (b - two * share) ** 2 / (two * share);
  }, 0);
  return { statistic, p: chiSquared(pairs.length - 1).survival(statistic) };
}

/** The survival function of the limit distribution of Kolmogorov: of sqrt(n) times the largest difference. */
export function kolmogorovSurvival(x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 1;
  // One series converges at once where x is large, its theta dual where it is small.
  if (x > 0.82) {
    let sum = 0;
    for (let k = 1; k < 20; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
    return sum;
  }
  let sum = 0;
  for (let k = 1; k < 40; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
  return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
}

/** The largest difference of the empirical distribution functions of two samples, and its p value in the limit. */
export function kolmogorovSmirnovTest(first: readonly number[], second: readonly number[]): TestResult {
  const [one, two] = [first.toSorted((a, b) => a - b), second.toSorted((a, b) => a - b)];
  if (one.length === 0 || two.length === 0) return { statistic: 0, p: 1 };
  let [i, j, statistic] = [0, 0, 0];
  while (i < one.length && j < two.length) {
    const value = Math.min(one[i] ?? 0, two[j] ?? 0);
    while (one[i] === value) i++;
    while (two[j] === value) j++;
    statistic = Math.max(statistic, Math.abs(i / one.length - j / two.length));
  }
  return { statistic, p: kolmogorovP(statistic, one.length, two.length) };
}

/** The p value, in the limit, of the largest difference of two empirical distribution functions of so many observations. */
export function kolmogorovP(difference: number, first: number, second: number): number {
  return kolmogorovSurvival(Math.sqrt((first * second) / (first + second)) * difference);
}

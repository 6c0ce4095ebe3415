import { chiSquared } from "../../statistics/chi-squared.ts";

/** Counts of the reference data and of what was seen since, by the same bins. */
export interface Compared {
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/* A bin that neither side has fills says nothing. */
function filled({ reference, current }: Compared): Compared {
  const kept = reference.flatMap((count, bin) => (count + (current[bin] ?? 0) > 0 ? [bin] : []));
  return {
    reference: kept.map((bin) => reference[bin] ?? 0),
    current: kept.map((bin) => current[bin] ?? 0),
  };
}

/**
 * The population stability index, natural logarithm. One is added to each count (Laplace), so that an empty bin does not make it infinite.
 */
export function psi(compared: Compared): number {
  const { reference, current } = filled(compared);
  const bins = reference.length;
  const [n, m] = [sum(reference) + bins, sum(current) + bins];
  return reference.reduce((total, count, bin) => {
    const [p, q] = [(count + 1) / n, ((current[bin] ?? 0) + 1) / m];
    return total + (q - p) * Math.log(q / p);
  }, 0);
}

/** The chance of an index at least as large where nothing drifted: about chi-square of B - 1, times 1/n + 1/m. */
export function psiP(value: number, compared: Compared): number {
  const { bins, scale } = nullOf(compared);
  return bins < 2 ? 1 : chiSquared(bins - 1).survival(value / scale);
}

/** The index that is exceeded with probability alpha where nothing drifted, for these sample sizes and this number of bins. */
export function psiCritical(alpha: number, compared: Compared): number {
  const { bins, scale } = nullOf(compared);
  return bins < 2 ? 0 : chiSquared(bins - 1).upperQuantile(alpha) * scale;
}

function nullOf(compared: Compared): { readonly bins: number; readonly scale: number } {
  const { reference, current } = filled(compared);
  return { bins: reference.length, scale: 1 / sum(reference) + 1 / sum(current) };
}

/** The Jensen-Shannon distance: the square root of the divergence to base 2, from 0 (the same) to 1 (nothing in common). */
export function jensenShannon({ reference, current }: Compared): number {
  const [n, m] = [sum(reference), sum(current)];
  const divergence = reference.reduce((total, count, bin) => {
    const [p, q] = [count / n, (current[bin] ?? 0) / m];
    const middle = (p + q) / 2;
    return total + part(p, middle) / 2 + part(q, middle) / 2;
  }, 0);
  return Math.sqrt(Math.max(0, divergence));
}

function part(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log2(share / middle);
}

/** The Kolmogorov-Smirnov statistic of numbers by ascending bins: the true one is at least as large. */
export function kolmogorov({ reference, current }: Compared): number {
  const [n, m] = [sum(reference), sum(current)];
  let [one, other, most] = [0, 0, 0];
  reference.forEach((count, bin) => {
    one += count / n;
    other += (current[bin] ?? 0) / m;
    most = Math.max(most, Math.abs(one - other));
  });
  return most;
}

/** The two-sided p value of a Kolmogorov-Smirnov statistic of two samples: Stephens' form of the limit distribution. */
export function kolmogorovP(statistic: number, n: number, m: number): number {
  const root = Math.sqrt((n * m) / (n + m));
  const lambda = (root + 0.12 + 0.11 / root) * statistic;
  if (lambda < 0.2) return 1;
  let total = 0;
  for (let k = 1; k <= 100; k++) {
    const term = Math.exp(-2 * k * k * lambda * lambda);
    total += (k % 2 === 1 ? 2 : -2) * term;
    if (term < 1e-17) break;
  }
  return Math.min(1, Math.max(0, total));
}

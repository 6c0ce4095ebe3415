import { incompleteBeta } from "./beta.ts";

/** Two classifiers on the same rows. */
export interface McNemar {
  /** How many rows only the first got right. */
  readonly first: number;
  /** How many rows only the second got right. */
  readonly second: number;
  /** The two-sided p value of the exact test: how often so uneven a split comes by chance. 1 where they never disagree. */
  readonly p: number;
}

/** The exact test of McNemar (1947): where the two differ, each is right with probability one half, if neither is better. */
export function mcnemar(first: number, second: number): McNemar {
  const [few, all] = [Math.min(first, second), first + second];
  // P(X <= few) of a binomial with n = all and p = 1/2.
  const tail = all === 0 ? 1 : incompleteBeta(all - few, few + 1, 0.5);
  return { first, second, p: Math.min(1, 2 * tail) };
}

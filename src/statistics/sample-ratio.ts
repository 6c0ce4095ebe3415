import { chiSquared } from "./chi-squared.ts";
import { logGamma } from "./gamma.ts";

/** An arm as sample ratio tests see it: its part in the split, and the units that it got. */
export interface ArmCount {
  /** In any unit; an arm of weight 0 takes no part. */
  readonly weight: number;
  readonly count: number;
}

/* The arms that take part, with the share of units that they should have. */
function weighted(arms: readonly ArmCount[]): readonly { readonly share: number; readonly count: number }[] {
  const kept = arms.filter(({ weight }) => weight > 0);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ weight, count }) => ({ share: weight / total, count }));
}

const unitsOf = (arms: readonly { readonly count: number }[]) =>
  arms.reduce((sum, { count }) => sum + count, 0);

/** The p value of the chi-square test of counts against weights; 1 below two weighted arms or without units. */
export function sampleRatioP(arms: readonly ArmCount[]): number {
  const kept = weighted(arms);
  const units = unitsOf(kept);
  if (kept.length < 2 || units === 0) return 1;
  const statistic = kept.reduce(
    (sum, { share, count }) => sum + (count - share * units) ** 2 / (share * units),
    0,
  );
  return chiSquared(kept.length - 1).survival(statistic);
}

/**
 * The logarithm of the Bayes factor against the split: a Dirichlet prior with `concentration` observations around the
 * weights. Lindon and Malek, Anytime-valid inference for multinomial count data (2022).
 */
export function sampleRatioEvidence(arms: readonly ArmCount[], concentration = 100): number {
  const kept = weighted(arms);
  if (kept.length < 2) return 0;
  return kept.reduce(
    (sum, { share, count }) =>
      sum +
      logGamma(concentration * share + count) -
      logGamma(concentration * share) -
      (count === 0 ? 0 : count * Math.log(share)),
    logGamma(concentration) - logGamma(concentration + unitsOf(kept)),
  );
}

/**
 * The always valid p value of counts against weights, by the evidence so far. With the smallest p value of the looks
 * before, it is the running one.
 */
export function sequentialSampleRatioP(arms: readonly ArmCount[], before = 1, concentration = 100): number {
  return Math.min(1, before, Math.exp(-sampleRatioEvidence(arms, concentration)));
}

/** The largest difference between the share of units that an arm got and the share that it should have. */
export function shareDeviation(arms: readonly ArmCount[]): number {
  const kept = weighted(arms);
  const units = unitsOf(kept);
  if (units === 0) return 0;
  return Math.max(0, ...kept.map(({ share, count }) => Math.abs(count / units - share)));
}

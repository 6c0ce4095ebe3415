import type { Buckets } from "./buckets.ts";
import { sumValue } from "./exact-sum.ts";
import {
  covarianceOf,
  jointMomentsOf,
  meanOf,
  mergeJointMoments,
  momentsOf,
  varianceOf,
  type JointMoments,
  type Moments,
} from "./moments.ts";

/** What an arm says of one metric: an estimate and how sure it is. */
export interface Sample {
  /** How many observations stand behind it: the n of sequential intervals. */
  readonly count: number;
  readonly mean: number;
  /** The variance of the mean: the square of its standard error. */
  readonly errorVariance: number;
  /** The degrees of freedom of the variance. */
  readonly degrees: number;
  /** The mean before an adjustment by values of before the test: what relative effects divide by. */
  readonly unadjustedMean: number;
}

function sample(count: number, mean: number, variance: number, unadjustedMean = mean): Sample {
  return { count, mean, errorVariance: variance / count, degrees: count - 1, unadjustedMean };
}

/** The sample of a mean, of the moments of an arm. */
export function meanSample(moments: Moments): Sample {
  return sample(moments.count, meanOf(moments), varianceOf(moments));
}

/** The sample of a proportion; its variance is p (1 - p) over the count. */
export function proportionSample(successes: number, count: number): Sample {
  const share = successes / count;
  return sample(count, share, share * (1 - share));
}

/**
 * The sample of a ratio of means, by the delta method. The first of the joint moments is the numerator, the second the
 * denominator; each pair is of one unit.
 */
export function ratioSample(joint: JointMoments): Sample {
  const [above, below] = [meanOf(joint.first), meanOf(joint.second)];
  const mean = sumValue(joint.first.sum) / sumValue(joint.second.sum);
  const variance =
    (varianceOf(joint.first) + mean * mean * varianceOf(joint.second) - 2 * mean * covarianceOf(joint)) /
    (below * below);
  return sample(joint.count, above / below, variance);
}

/** The slope of values on values of before the test, over both arms pooled; 0 where the latter do not vary. */
export function cupedSlope(control: JointMoments, treatment: JointMoments): number {
  const pooled = mergeJointMoments(control, treatment);
  const [variance, before] = [varianceOf(pooled.first), varianceOf(pooled.second)];
  return before > 0 && variance > 0 ? covarianceOf(pooled) / before : 0;
}

/**
 * The sample of a mean that is adjusted by the same units' values of before the test (CUPED). The first of the joint
 * moments is the value, the second the one of before; the slope is that of both arms pooled.
 */
export function cupedSample(joint: JointMoments, slope: number): Sample {
  const mean = meanOf(joint.first);
  const variance =
    varianceOf(joint.first) + slope * slope * varianceOf(joint.second) - 2 * slope * covarianceOf(joint);
  return sample(joint.count, mean - slope * meanOf(joint.second), variance, mean);
}

/**
 * What is left of buckets of units for the error of a ratio: the joint moments, over all buckets, the empty ones included,
 * of the sum of each bucket and of what it is divided by: the count of its requests, or the sum of another metric.
 */
export function clusterMoments(numerator: Buckets, denominator?: Buckets): JointMoments {
  const above = new Map(numerator.filled.map(([bucket, moments]) => [bucket, moments]));
  const below = new Map((denominator ?? numerator).filled.map(([bucket, moments]) => [bucket, moments]));
  const valueBelow = (moments: Moments | undefined) => {
    if (moments === undefined) return 0;
    return denominator === undefined ? moments.count : sumValue(moments.sum);
  };
  const filled = [...new Set([...above.keys(), ...below.keys()])].map(
    (bucket) => [sumValue(above.get(bucket)?.sum ?? []), valueBelow(below.get(bucket))] as const,
  );
  const empty = Array.from({ length: numerator.size - filled.length }, () => [0, 0] as const);
  return jointMomentsOf([...filled, ...empty]);
}

/**
 * The sample of a mean or ratio over requests where units make many, by the delta method over their buckets: units are
 * independent, requests are not. `count` is the number of requests.
 */
export function clusteredSample(clusters: JointMoments, count: number): Sample {
  return { ...ratioSample(clusters), count };
}

/** The sample of the mean of single values. */
export function valuesSample(values: Iterable<number>): Sample {
  return meanSample(momentsOf(values));
}

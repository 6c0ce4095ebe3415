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
 * The sample of a mean over requests where units make many: buckets of units are independent, requests are not. It is the
 * ratio of the sums of buckets to their counts, by the delta method over all buckets, the empty ones included.
 */
export function clusteredSample(buckets: Buckets): Sample {
  const pairs = buckets.filled.map(([, moments]) => [sumValue(moments.sum), moments.count] as const);
  return ofBuckets(pairs, buckets.size, countOf(buckets));
}

/** The sample of a ratio of two metrics over requests, by buckets of units of one size. */
export function clusteredRatioSample(numerator: Buckets, denominator: Buckets): Sample {
  const above = new Map(numerator.filled.map(([bucket, { sum }]) => [bucket, sumValue(sum)]));
  const below = new Map(denominator.filled.map(([bucket, { sum }]) => [bucket, sumValue(sum)]));
  const pairs = [...new Set([...above.keys(), ...below.keys()])].map(
    (bucket) => [above.get(bucket) ?? 0, below.get(bucket) ?? 0] as const,
  );
  return ofBuckets(pairs, numerator.size, countOf(denominator));
}

function countOf(buckets: Buckets): number {
  return buckets.filled.reduce((sum, [, { count }]) => sum + count, 0);
}

function ofBuckets(pairs: readonly (readonly [number, number])[], size: number, count: number): Sample {
  const empty = Array.from({ length: size - pairs.length }, () => [0, 0] as const);
  return { ...ratioSample(jointMomentsOf([...pairs, ...empty])), count };
}

/** The sample of the mean of single values. */
export function valuesSample(values: Iterable<number>): Sample {
  return meanSample(momentsOf(values));
}

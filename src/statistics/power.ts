import { normal } from "./normal.ts";
import { sequentialWidth, type SequentialOptions } from "./sequential.ts";

/** The test that is planned. */
export interface PlannedTest extends SequentialOptions {
  readonly method?: "sequential" | "fixed";
}

/** An arm that is planned: the variance of one observation, and its part of all observations. */
export interface PlannedArm {
  readonly variance: number;
  /** From 0 to 1; the shares of both arms add up to 1. */
  readonly share: number;
}

function thresholdOf(count: number, test: PlannedTest): number {
  const { alpha = 0.05, alternative = "two-sided", method = "sequential" } = test;
  if (method === "sequential") return sequentialWidth(count, test);
  return normal.upperQuantile(alternative === "two-sided" ? alpha / 2 : alpha);
}

/**
 * The probability of finding an effect of the given size when `count` observations, of both arms, are looked at. A
 * sequential test that is looked at before has a little more.
 */
export function powerAt(
  effect: number,
  standardError: number,
  count: number,
  test: PlannedTest = {},
): number {
  const threshold = thresholdOf(count, test);
  const distance = effect / standardError;
  if (test.alternative === "greater") return normal.survival(threshold - distance);
  if (test.alternative === "less") return normal.survival(threshold + distance);
  return normal.survival(threshold - distance) + normal.cdf(-threshold - distance);
}

/** The standard error of the difference of two arms when there are `count` observations of both together. */
export function plannedError(control: PlannedArm, treatment: PlannedArm, count: number): number {
  return Math.sqrt((control.variance / control.share + treatment.variance / treatment.share) / count);
}

/** What a test has to find, and how surely. */
export interface Plan {
  readonly control: PlannedArm;
  readonly treatment: PlannedArm;
  /** The absolute difference that has to be found. */
  readonly effect: number;
  /** The probability of finding it: 0.8 where nothing else is said. */
  readonly power?: number;
  readonly test?: PlannedTest;
}

/** The smallest whole number of observations, of both arms, with the wanted power; Infinity where none has it. */
export function sampleSize({ control, treatment, effect, power = 0.8, test = {} }: Plan): number {
  const enough = (count: number) =>
    powerAt(effect, plannedError(control, treatment, count), count, test) >= power;
  let high = 2;
  while (!enough(high)) {
    high *= 2;
    if (high > Number.MAX_SAFE_INTEGER) return Infinity;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The smallest absolute effect that `count` observations, of both arms, find with the wanted power. */
export function minimumDetectableEffect(
  { control, treatment, power = 0.8, test = {} }: Omit<Plan, "effect">,
  count: number,
): number {
  const error = plannedError(control, treatment, count);
  const sign = test.alternative === "less" ? -1 : 1;
  let [low, high] = [0, 1];
  while (powerAt(sign * high, 1, count, test) < power) high *= 2;
  for (let turn = 0; turn < 200 && high - low > 1e-15 * high; turn++) {
    const middle = (low + high) / 2;
    if (powerAt(sign * middle, 1, count, test) >= power) high = middle;
    else low = middle;
  }
  return sign * high * error;
}

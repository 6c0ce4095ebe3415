import { normal } from "./normal.ts";

/** Two bounds of what is estimated; infinite on the open side of a one-sided interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The Wilson score interval of a proportion: `successes` of `count`, at a level of confidence such as 0.95. From 0 to 1
 * where there is no observation.
 */
export function wilsonInterval(successes: number, count: number, confidence = 0.95): Interval {
  if (!(count > 0)) return { lower: 0, upper: 1 };
  const z = normal.upperQuantile((1 - confidence) / 2);
  const share = successes / count;
  const scale = 1 + (z * z) / count;
  const middle = share + (z * z) / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return {
    lower: successes <= 0 ? 0 : (middle - half) / scale,
    upper: successes >= count ? 1 : (middle + half) / scale,
  };
}

import type { Interval } from "./interval.ts";
import { nearestRank } from "./quantile.ts";

/** How samples are drawn again. */
export interface Resampling {
  /** How often. */
  readonly resamples: number;
  /** Where the random numbers start: the same seed draws the same samples, on every machine. */
  readonly seed: number;
  /** Of the interval, such as 0.95. */
  readonly confidence: number;
}

/**
 * The percentile interval of a statistic by the bootstrap (Efron 1979): units are drawn with replacement, as many as there are, and
 * `statistic` is asked for the value of each draw. Values that are not numbers are left out; without any the bounds are NaN, and so they are
 * for fewer than two units, since one alone is the same in every draw. A statistic
 * that computes two things of one draw and tells their difference is compared in pairs.
 */
export function bootstrapInterval(
  units: number,
  statistic: (drawn: Uint32Array) => number,
  { resamples, seed, confidence }: Resampling,
): Interval {
  const random = randomNumbers(seed);
  const drawn = new Uint32Array(units);
  const values: number[] = [];
  for (let round = 0; round < resamples && units > 1; round += 1) {
    for (let at = 0; at < units; at += 1) drawn[at] = Math.floor(random() * units);
    const value = statistic(drawn);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((one, other) => one - other);
  const tail = (1 - confidence) / 2;
  const at = (rank: number): number => values[rank - 1] ?? Number.NaN;
  const low = nearestRank(tail, values.length);
  return { lower: at(low), upper: at(values.length + 1 - low) };
}

/**
 * Random numbers from 0 to below 1, the same for every start: a counter that is mixed, 32 bits of state (mulberry32). Good enough to draw
 * samples, and for nothing that must not be guessed.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

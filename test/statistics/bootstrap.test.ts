import { describe, expect, it } from "vitest";
import { bootstrapInterval, randomNumbers } from "../../src/statistics/bootstrap.ts";
import { mcnemar } from "../../src/statistics/mcnemar.ts";

const how = { resamples: 2000, seed: 1, confidence: 0.95 };

describe("the bootstrap", () => {
  it("draws the same for the same seed, and covers a mean as the normal interval does", () => {
    const random = randomNumbers(5);
    const values = Array.from({ length: 400 }, () => random());
    const mean = (drawn: Iterable<number>): number => {
      const all = Array.from(drawn, (at) => values[at] ?? 0);
      return all.reduce((sum, each) => sum + each, 0) / all.length;
    };
    const interval = bootstrapInterval(values.length, mean, how);
    expect(bootstrapInterval(values.length, mean, how)).toEqual(interval);
    // A uniform value deviates by 1 / sqrt(12).
    expect(interval.upper - interval.lower).toBeCloseTo((2 * 1.96) / Math.sqrt(12 * 400), 2);
  });

  it("has no bounds without units, or where nothing is defined", () => {
    expect(bootstrapInterval(1, () => 1, how)).toEqual({ lower: Number.NaN, upper: Number.NaN });
    expect(bootstrapInterval(0, () => 1, how)).toEqual({ lower: Number.NaN, upper: Number.NaN });
    expect(bootstrapInterval(3, () => Number.NaN, how)).toEqual({ lower: Number.NaN, upper: Number.NaN });
  });
});

describe("the exact test of McNemar", () => {
  /* Twice the sum of the binomial coefficients up to the lesser, over 2^n. */
  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [1, 9, 0.021484375],
    [9, 1, 0.021484375],
    [0, 6, 0.03125],
    [10, 25, 0.01667384780012071],
  ])("%d against %d", (first, second, p) => {
    expect(mcnemar(first, second).p).toBeCloseTo(p, 9);
  });
});

import { expect, it } from "vitest";
import { fc } from "../support/laws.ts";
import { BucketsTally } from "../../src/statistics/buckets.ts";
import { adjustedInterval, benjaminiHochberg, holm } from "../../src/statistics/correction.ts";
import { compareSamples } from "../../src/statistics/effect.ts";
import { wilsonInterval } from "../../src/statistics/interval.ts";
import { minimumDetectableEffect, plannedError, powerAt, sampleSize } from "../../src/statistics/power.ts";
import { quantileInterval } from "../../src/statistics/quantile.ts";
import { sampleRatioP, sequentialSampleRatioP, shareDeviation } from "../../src/statistics/sample-ratio.ts";
import {
  clusteredSample,
  clusterMoments,
  proportionSample,
  valuesSample,
} from "../../src/statistics/sample.ts";
import { sequentialP, sequentialRho, sequentialWidth } from "../../src/statistics/sequential.ts";
import {
  chiSquareTest,
  kolmogorovSmirnovTest,
  kolmogorovSurvival,
} from "../../src/statistics/two-samples.ts";

const counts = fc.integer({ min: 2, max: 10_000_000 });
const alphas = fc.double({ min: 1e-6, max: 0.3, noNaN: true });
const sides = fc.constantFrom("two-sided", "greater", "less");

it("a sequential interval is wider than the fixed one, at every count", () => {
  fc.assert(
    fc.property(counts, alphas, sides, (count, alpha, alternative) => {
      const arms = [proportionSample(count * 0.4, count * 2), proportionSample(count, count * 2)] as const;
      const fixed = compareSamples(...arms, { alpha, alternative, method: "fixed" });
      const sequential = compareSamples(...arms, { alpha, alternative });
      expect(sequential.lower).toBeLessThanOrEqual(fixed.lower);
      expect(sequential.upper).toBeGreaterThanOrEqual(fixed.upper);
    }),
  );
});

it("a sequential p value is alpha where the interval ends at the null value", () => {
  fc.assert(
    fc.property(counts, alphas, sides, (count, alpha, alternative) => {
      const options = { alpha, alternative, tuning: 5000 } as const;
      const z = sequentialWidth(count, options) * (alternative === "less" ? -1 : 1);
      expect(sequentialP(z, count, options) / alpha).toBeCloseTo(1, 6);
    }),
  );
});

it("the sequential interval is that of the mixture SPRT and of Eppo in other letters", () => {
  fc.assert(
    fc.property(counts, alphas, (count, alpha) => {
      const rho = sequentialRho({ alpha });
      const r = 1 / (rho * rho);
      // Eppo: sqrt((t + r) ln((t + r) / (r alpha^2)) / t) with t observations.
      const eppo = Math.sqrt(((count + r) * Math.log((count + r) / (r * alpha * alpha))) / count);
      expect(sequentialWidth(count, { alpha }) / eppo).toBeCloseTo(1, 10);
      // mSPRT with unit variance 1/n of the difference and tau^2 = rho^2.
      const [variance, tau] = [1 / count, rho * rho];
      const half = Math.sqrt(
        ((variance * (variance + tau)) / tau) * (Math.log((variance + tau) / variance) - 2 * Math.log(alpha)),
      );
      expect((sequentialWidth(count, { alpha }) / Math.sqrt(count) / half).toFixed(9)).toBe("1.000000000");
    }),
  );
});

it("what is relative is divided by the size of a negative baseline", () => {
  const [control, treatment] = [valuesSample([-1, -2, -3]), valuesSample([-1, -1, -2])];
  const effect = compareSamples(control, treatment, { scale: "relative" });
  expect(effect.estimate).toBeCloseTo(1 / 3, 12);
});

it("arms that cannot be compared are neutral and say why", () => {
  const neutral = { estimate: 0, standardError: 0, lower: 0, upper: 0, p: 1 };
  const usual = valuesSample([1, 2, 3]);
  expect(compareSamples(valuesSample([]), usual)).toMatchObject({ ...neutral, fault: "too-few" });
  expect(compareSamples(usual, valuesSample([1]))).toMatchObject({ ...neutral, fault: "too-few" });
  expect(compareSamples(usual, valuesSample([2, 2, 2]))).toMatchObject({ ...neutral, fault: "no-variance" });
  const centred = valuesSample([-1, 0, 1]);
  expect(compareSamples(centred, usual, { scale: "relative" })).toMatchObject({
    ...neutral,
    fault: "zero-baseline",
  });
  expect(compareSamples(centred, usual).fault).toBeNull();
});

it("an arm of weight zero changes nothing in the test of sample ratios", () => {
  const arms = fc.array(
    fc.record({ weight: fc.double({ min: 0.1, max: 1, noNaN: true }), count: fc.nat(10_000) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(arms, fc.nat(), (list, count) => {
      const more = [...list, { weight: 0, count }];
      expect(sampleRatioP(more)).toBe(sampleRatioP(list));
      expect(sequentialSampleRatioP(more)).toBe(sequentialSampleRatioP(list));
      expect(shareDeviation(more)).toBe(shareDeviation(list));
    }),
  );
  expect(sampleRatioP([{ weight: 1, count: 5 }])).toBe(1);
  expect(
    sampleRatioP([
      { weight: 1, count: 0 },
      { weight: 1, count: 0 },
    ]),
  ).toBe(1);
  expect(shareDeviation([{ weight: 1, count: 0 }])).toBe(0);
  expect(sequentialSampleRatioP([{ weight: 1, count: 9 }], 0.01)).toBe(0.01);
});

it("requests of the same units are worth no more than their units", () => {
  // Each unit makes fifty equal requests: by requests the error would be seven times too small.
  const one = new BucketsTally(64);
  const below = new BucketsTally(64);
  for (let unit = 0; unit < 64; unit++) {
    for (let request = 0; request < 50; request++) {
      one.add(unit, unit % 7);
      below.add(unit, 1);
    }
  }
  const byUnit = valuesSample(Array.from({ length: 64 }, (_, unit) => unit % 7));
  const clustered = clusteredSample(clusterMoments(one.buckets()), 3200);
  expect(clustered.mean).toBeCloseTo(byUnit.mean, 12);
  expect(clustered.errorVariance).toBeCloseTo(byUnit.errorVariance, 12);
  expect(clustered.count).toBe(3200);
  const ratio = clusteredSample(clusterMoments(one.buckets(), below.buckets()), 3200);
  expect(ratio.errorVariance).toBeCloseTo(byUnit.errorVariance, 12);
});

it("corrected p values keep their order and are never smaller", () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(values, (list) => {
      for (const adjusted of [holm(list), benjaminiHochberg(list)]) {
        list.forEach((p, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(adjusted[index]).toBeLessThanOrEqual(1);
          list.forEach((other, at) => {
            if (p < other) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[at] ?? 0);
          });
        });
      }
    }),
  );
});

it("an adjusted interval is never narrower, and excludes zero when its p value is below alpha", () => {
  expect(adjustedInterval(1, { lower: 0.9, upper: 1.1 }, 1)).toEqual({ lower: -Infinity, upper: Infinity });
  expect(adjustedInterval(1, { lower: 0.2, upper: 1.8 }, 0.04).lower).toBeGreaterThan(0);
  expect(adjustedInterval(1, { lower: -3, upper: 5 }, 0.04)).toEqual({ lower: -3, upper: 5 });
  expect(adjustedInterval(1, { lower: 0.2, upper: 1.8 }, 0.06).lower).toBeLessThan(0);
});

it("sample size, power and detectable effect are three sides of one equation", () => {
  const arm = fc.record({ variance: fc.double({ min: 0.01, max: 100, noNaN: true }) });
  fc.assert(
    fc.property(
      arm,
      arm,
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.constantFrom("sequential", "fixed"),
      sides,
      (one, two, share, size, method, alternative) => {
        const control = { ...one, share: 1 - share };
        const treatment = { ...two, share };
        const test = { method, alternative } as const;
        const effect = alternative === "less" ? -size : size;
        const count = sampleSize({ control, treatment, effect, test });
        const power = (n: number) => powerAt(effect, plannedError(control, treatment, n), n, test);
        expect(power(count)).toBeGreaterThanOrEqual(0.8);
        if (count > 2) expect(power(count - 1)).toBeLessThan(0.8);
        const least = Math.abs(minimumDetectableEffect({ control, treatment, test }, count));
        expect(least).toBeLessThanOrEqual(size * (1 + 1e-9));
      },
    ),
  );
  const arms = { variance: 1, share: 0.5 };
  expect(sampleSize({ control: arms, treatment: arms, effect: 0 })).toBe(Infinity);
});

it("a quantile has an interval only where its ranks can bear it", () => {
  const at = (rank: number) => rank;
  expect(quantileInterval(0.99, 10, at)).toMatchObject({ estimate: 10, fault: "too-few", lower: -Infinity });
  expect(quantileInterval(0.5, 0, at).estimate).toBeNaN();
  expect(quantileInterval(0.5, 1000, () => 7)).toMatchObject({ estimate: 7, fault: "equal-bounds" });
  expect(quantileInterval(0.5, 1000, at)).toMatchObject({
    estimate: 500,
    lower: 469,
    upper: 531,
    fault: null,
  });
});

it("Wilson's interval holds the proportion and stays between 0 and 1", () => {
  expect(wilsonInterval(0, 0)).toEqual({ lower: 0, upper: 1 });
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (successes, failures) => {
      const { lower, upper } = wilsonInterval(successes, successes + failures);
      const share = successes + failures === 0 ? 0.5 : successes / (successes + failures);
      expect(lower >= 0 && lower <= share && share <= upper && upper <= 1).toBe(true);
    }),
  );
});

it("samples without anything to compare have a p value of 1", () => {
  expect(chiSquareTest([0, 0], [1, 2])).toEqual({ statistic: 0, p: 1 });
  expect(chiSquareTest([5, 0], [3, 0])).toEqual({ statistic: 0, p: 1 });
  expect(kolmogorovSmirnovTest([], [1])).toEqual({ statistic: 0, p: 1 });
  expect(kolmogorovSurvival(0)).toBe(1);
  expect(kolmogorovSurvival(Number.NaN)).toBeNaN();
  expect(kolmogorovSmirnovTest([3, 1, 2], [2, 3, 4]).statistic).toBeCloseTo(1 / 3, 12);
  expect(kolmogorovSmirnovTest([1, 2], [3, 4]).statistic).toBe(1);
});

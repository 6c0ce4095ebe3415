import { describe, expect, it } from "vitest";
import { featureFault } from "../../src/snapshot/monitored-findings.ts";
import {
  type Compared,
  jensenShannon,
  kolmogorov,
  kolmogorovP,
  psi,
  psiCritical,
  psiP,
} from "../../src/telemetry/drift/distances.ts";
import { FeatureCounts } from "../../src/telemetry/drift/counts.ts";
import { binningOf, type FeatureValue, referenceCounts } from "../../src/telemetry/drift/features.ts";
import { profileFeature } from "../../src/telemetry/drift/profile.ts";
import { reportDrift } from "../../src/telemetry/drift/report.ts";
import { fc } from "../support/laws.ts";

const compared: Compared = {
  reference: [100, 200, 300, 150, 50, 0],
  current: [80, 150, 260, 210, 95, 5],
};

describe("the distances of two distributions", () => {
  // From scipy 1.16 (chi2.sf, chi2.isf, spatial.distance.jensenshannon, special.kolmogorov); the index and the statistic from their formulas in Python.
  it("are those that scipy computes", () => {
    expect(psi(compared)).toBeCloseTo(0.10163186773188343, 12);
    expect(psiP(psi(compared), compared) / 1.1027071485028798e-7).toBeCloseTo(1, 9);
    expect(psiCritical(0.001, compared)).toBeCloseTo(0.05128751413108219, 12);
    expect(jensenShannon(compared)).toBeCloseTo(0.13993018906250418, 12);
    const statistic = kolmogorov(compared);
    expect(statistic).toBeCloseTo(0.1375, 12);
    expect(kolmogorovP(statistic, 800, 800) / 4.463032756500677e-7).toBeCloseTo(1, 9);
  });

  it("say nothing where nothing differs, or one bin has all", () => {
    const same = { reference: [5, 5, 0], current: [50, 50, 0] };
    expect([psi({ reference: [7], current: [9] }), jensenShannon(same), kolmogorov(same)]).toEqual([0, 0, 0]);
    expect(psiP(3, { reference: [7, 0], current: [9, 0] })).toBe(1);
    expect(psiCritical(0.01, { reference: [7, 0], current: [9, 0] })).toBe(0);
    expect(kolmogorovP(0.0001, 50, 50)).toBe(1);
  });

  it("are one where nothing is shared", () => {
    const apart = { reference: [10, 0], current: [0, 10] };
    expect([jensenShannon(apart), kolmogorov(apart)]).toEqual([1, 1]);
  });
});

describe("the profile of a feature", () => {
  it("has bins of about the same share of many numbers, and one for each of few", () => {
    const many = profileFeature(Array.from({ length: 1000 }, (_, at) => at / 10));
    expect(many).toMatchObject({ kind: "numeric", count: 1000, min: 0, max: 99.9 });
    expect(many.counts).toEqual(Array.from({ length: 20 }, () => 50));
    expect(profileFeature([1, 1, 2, null])).toEqual({
      ...{ kind: "numeric", count: 4, missing: 1, edges: [1.5], counts: [2, 1] },
      ...{ min: 1, max: 2, mean: 1.33333333333 },
    });
    expect(profileFeature([0, 0]).counts).toEqual([0, 2, 0]);
  });

  it("has the most frequent names of all else", () => {
    expect(profileFeature(["de", "de", "en", true, "__proto__", null])).toEqual({
      ...{ kind: "categorical", count: 6, missing: 1 },
      ...{ categories: { de: 2, en: 1, true: 1 }, other: 1 },
    });
    const names = profileFeature(Array.from({ length: 200 }, (_, at) => `${"n".repeat(80)}${String(at)}`));
    expect(names).toMatchObject({ categories: {}, other: 200 });
  });

  it("is sound, and counts its own values as it says, whatever they are", () => {
    const values = fc.array(
      fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.string(), fc.boolean(), fc.constant(null)),
      { minLength: 1, maxLength: 60 },
    );
    const numbers = fc.array(
      fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.constant(null)),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.oneof(values, numbers), (all: readonly FeatureValue[]) => {
        const profile = profileFeature(all);
        expect(featureFault(profile)).toBeNull();
        const binning = binningOf(profile);
        const counted = new Array<number>(binning.size).fill(0);
        for (const value of all) {
          const bin = binning.binOf(typeof value === "number" && Number.isNaN(value) ? null : value);
          if (bin >= 0) counted[bin] = (counted[bin] ?? 0) + 1;
        }
        if (profile.kind === "numeric") expect(counted).toEqual(referenceCounts(profile));
        else expect(counted.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});

describe("a report of drift", () => {
  const features = { loudness: profileFeature(Array.from({ length: 500 }, (_, at) => at % 50)) };
  const profile = { version: "1.0.0", features };
  const countsOf = (values: readonly number[], by = features.loudness): FeatureCounts => {
    const counts = new FeatureCounts();
    const binning = binningOf(by);
    for (const value of values) counts.add("loudness", binning, binning.binOf(value));
    return counts;
  };
  const [first] = [({ features: all }: ReturnType<typeof reportDrift>) => all[0]];

  it("says drift only where effect and significance agree", () => {
    const same = countsOf(Array.from({ length: 400 }, (_, at) => (at * 7) % 50));
    const other = countsOf(Array.from({ length: 400 }, (_, at) => (at * at) % 10));
    expect(first(reportDrift(profile, same))).toMatchObject({ verdict: "none", current: 400 });
    expect(first(reportDrift(profile, other))).toMatchObject({ verdict: "drift" });
    expect(first(reportDrift(profile, other, { psi: 100 }))?.reason).toContain("surely a difference");
    const few = countsOf(Array.from({ length: 120 }, (_, at) => (at % 6 === 0 ? 1 : (at * 7) % 50)));
    expect(first(reportDrift(profile, few, { psi: 0.01, alpha: 1e-12 }))?.reason).toContain(
      "of so few values",
    );
  });

  it("knows nothing of few values, and of those that another profile counted", () => {
    expect(first(reportDrift(profile, countsOf([1, 2])))).toMatchObject({ verdict: "unknown", current: 2 });
    const foreign = countsOf([1, 2], profileFeature([1, 2, 3]));
    expect(first(reportDrift(profile, foreign))?.reason).toContain("counted by another profile");
    expect(reportDrift(profile, countsOf([]), { features: ["pitch"] }).features).toEqual([]);
  });
});

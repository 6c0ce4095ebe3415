import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, holm } from "../../src/statistics/correction.ts";
import { compareSamples, type EffectOptions } from "../../src/statistics/effect.ts";
import { wilsonInterval } from "../../src/statistics/interval.ts";
import { jointMomentsOf } from "../../src/statistics/moments.ts";
import { powerAt } from "../../src/statistics/power.ts";
import { quantileMinimum } from "../../src/statistics/quantile.ts";
import { sampleRatioP, sequentialSampleRatioP } from "../../src/statistics/sample-ratio.ts";
import {
  cupedSample,
  cupedSlope,
  proportionSample,
  ratioSample,
  valuesSample,
  type Sample,
} from "../../src/statistics/sample.ts";
import { chiSquareTest, kolmogorovSurvival } from "../../src/statistics/two-samples.ts";

type Pairs = readonly (readonly [number, number])[];
interface Given extends EffectOptions {
  readonly control: number;
  readonly treatment: number;
}
interface Row {
  readonly name: string;
  readonly given: unknown;
  readonly expected: Readonly<Record<string, number | readonly number[]>>;
}

/* Made by scripts/statistics/tests.py with scipy, statsmodels and gbstats. */
const { samples, rows } = JSON.parse(
  readFileSync(new URL("vectors/tests.json", import.meta.url), "utf8"),
) as {
  readonly samples: readonly unknown[];
  readonly rows: readonly Row[];
};

const armsOf: Readonly<Record<string, (control: unknown, treatment: unknown) => readonly [Sample, Sample]>> =
  {
    mean: (one, two) => [valuesSample(one as number[]), valuesSample(two as number[])],
    proportion: (one, two) => [
      proportionSample(...(one as [number, number])),
      proportionSample(...(two as [number, number])),
    ],
    ratio: (one, two) => [
      ratioSample(jointMomentsOf(one as Pairs)),
      ratioSample(jointMomentsOf(two as Pairs)),
    ],
    cuped: (one, two) => {
      const [a, b] = [jointMomentsOf(one as Pairs), jointMomentsOf(two as Pairs)];
      const slope = cupedSlope(a, b);
      return [cupedSample(a, slope), cupedSample(b, slope)];
    },
  };

function effectOf(kind: string, { control, treatment, ...options }: Given) {
  const [one, two] = armsOf[kind]?.(samples[control], samples[treatment]) ?? [];
  if (one === undefined || two === undefined) throw new Error(kind);
  return { ...compareSamples(one, two, options) };
}

const countsOf = (given: unknown) => {
  const [counts, weights] = given as [number[], number[]];
  return counts.map((count, index) => ({ count, weight: weights[index] ?? 0 }));
};

const found: Readonly<Record<string, (given: unknown) => object>> = {
  wilson: (given) => wilsonInterval(...(given as [number, number, number])),
  mean: (given) => effectOf("mean", given as Given),
  proportion: (given) => effectOf("proportion", given as Given),
  ratio: (given) => effectOf("ratio", given as Given),
  cuped: (given) => effectOf("cuped", given as Given),
  "welch-p": (given) => effectOf("mean", { ...(given as Given), method: "fixed" }),
  holm: (given) => ({ values: holm(given as number[]) }),
  benjaminiHochberg: (given) => ({ values: benjaminiHochberg(given as number[]) }),
  sampleRatioP: (given) => ({ p: sampleRatioP(countsOf(given)) }),
  sequentialSampleRatioP: (given) => ({ p: sequentialSampleRatioP(countsOf(given)) }),
  chiSquareTest: (given) => chiSquareTest(...(given as [number[], number[]])),
  kolmogorovSurvival: (given) => ({ p: kolmogorovSurvival(...(given as [number])) }),
  quantileMinimum: (given) => ({ value: quantileMinimum(...(given as [number])) }),
  powerAt: (given) => {
    const [effect, error, alpha] = given as [number, number, number];
    return { value: powerAt(effect, error, 1000, { alpha, method: "fixed" }) };
  },
};

/* How far two numbers are apart, relative to the reference; zero by itself. */
function distance(value: unknown, reference: number | readonly number[]): number {
  if (typeof reference !== "number") {
    return Math.max(...reference.map((one, index) => distance((value as readonly number[])[index], one)));
  }
  const size = Math.abs(reference);
  return typeof value === "number" ? Math.abs(value - reference) / (size === 0 ? 1 : size) : Infinity;
}

describe.each(Object.keys(found))("%s", (name) => {
  it("agrees with the reference to 1e-9", () => {
    const own = rows.filter((row) => row.name === name);
    expect(own.length).toBeGreaterThan(3);
    const wrong = own.flatMap(({ given, expected }) => {
      const value = found[name]?.(given) as Record<string, unknown>;
      return Object.entries(expected)
        .filter(([key, reference]) => !(distance(value[key], reference) <= 1e-9))
        .map(([key, reference]) => ({ given, key, reference, value: value[key] }));
    });
    expect(wrong).toEqual([]);
  });
});

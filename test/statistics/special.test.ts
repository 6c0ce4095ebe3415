import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../src/statistics/beta.ts";
import { chiSquared, fisherF } from "../../src/statistics/chi-squared.ts";
import { erf, erfc } from "../../src/statistics/error-function.ts";
import { logGamma, lowerGamma, upperGamma } from "../../src/statistics/gamma.ts";
import { normal } from "../../src/statistics/normal.ts";
import { studentT } from "../../src/statistics/student.ts";

/* Made by scripts/statistics/special.py: name, arguments, value at 60 digits rounded to a double. */
const vectors = JSON.parse(
  readFileSync(new URL("vectors/special.json", import.meta.url), "utf8"),
) as readonly (readonly [string, readonly number[], number])[];

const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  logGamma: (x = 0) => logGamma(x),
  erf: (x = 0) => erf(x),
  erfc: (x = 0) => erfc(x),
  lowerGamma: (a = 0, x = 0) => lowerGamma(a, x),
  upperGamma: (a = 0, x = 0) => upperGamma(a, x),
  incompleteBeta: (a = 0, b = 0, x = 0) => incompleteBeta(a, b, x),
  "normal.survival": (x = 0) => normal.survival(x),
  "normal.cdf": (x = 0) => normal.cdf(x),
  "normal.pdf": (x = 0) => normal.pdf(x),
  "normal.quantile": (p = 0) => normal.quantile(p),
  "normal.upperQuantile": (p = 0) => normal.upperQuantile(p),
  "studentT.survival": (df = 0, x = 0) => studentT(df).survival(x),
  "studentT.pdf": (df = 0, x = 0) => studentT(df).pdf(x),
  "studentT.upperQuantile": (df = 0, p = 0) => studentT(df).upperQuantile(p),
  "chiSquared.cdf": (df = 0, x = 0) => chiSquared(df).cdf(x),
  "chiSquared.survival": (df = 0, x = 0) => chiSquared(df).survival(x),
  "chiSquared.quantile": (df = 0, p = 0) => chiSquared(df).quantile(p),
  "chiSquared.upperQuantile": (df = 0, p = 0) => chiSquared(df).upperQuantile(p),
  "fisherF.cdf": (a = 0, b = 0, x = 0) => fisherF(a, b).cdf(x),
  "fisherF.survival": (a = 0, b = 0, x = 0) => fisherF(a, b).survival(x),
  "fisherF.upperQuantile": (a = 0, b = 0, p = 0) => fisherF(a, b).upperQuantile(p),
};

describe.each(Object.keys(functions))("%s", (name) => {
  it("has twelve digits of the reference", () => {
    const own = vectors.filter(([of]) => of === name);
    expect(own.length).toBeGreaterThan(10);
    const wrong = own.flatMap(([, args, value]) => {
      const found = functions[name]?.(...args) ?? Number.NaN;
      const error = Math.abs(found / value - 1);
      return error <= 1e-12 ? [] : [{ args, value, found, error }];
    });
    expect(wrong).toEqual([]);
  });
});

describe("distributions", () => {
  it("have no number where an argument makes no sense", () => {
    expect(normal.quantile(-0.1)).toBeNaN();
    expect(normal.upperQuantile(2)).toBeNaN();
    expect(normal.cdf(Number.NaN)).toBeNaN();
    expect(studentT(-1).quantile(0.1)).toBeNaN();
    expect(studentT(0).survival(1)).toBeNaN();
    expect(chiSquared(-1).quantile(0.1)).toBeNaN();
    expect(chiSquared(2).quantile(1.1)).toBeNaN();
    expect(chiSquared(0).survival(1)).toBeNaN();
    expect(fisherF(0, 1).pdf(1)).toBeNaN();
    expect(incompleteBeta(1, 1, 2)).toBeNaN();
    expect(lowerGamma(-1, 1)).toBeNaN();
    expect(upperGamma(1, -1)).toBeNaN();
    expect(logGamma(Number.NaN)).toBeNaN();
  });

  it("reach their ends", () => {
    expect([normal.quantile(0), normal.quantile(0.5), normal.quantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([normal.survival(-Infinity), normal.survival(Infinity)]).toEqual([1, 0]);
    expect([studentT(3).survival(Infinity), studentT(3).cdf(Infinity)]).toEqual([0, 1]);
    expect(studentT(Infinity).survival(1.5)).toBe(normal.survival(1.5));
    expect([chiSquared(3).quantile(0), chiSquared(3).quantile(1)]).toEqual([0, Infinity]);
    expect([chiSquared(3).cdf(Infinity), chiSquared(3).survival(0), chiSquared(3).cdf(0)]).toEqual([1, 1, 0]);
    expect([0.5, 2, 3].map((df) => chiSquared(df).pdf(0))).toEqual([Infinity, 0.5, 0]);
    expect([1, 2, 3].map((df) => fisherF(df, 5).pdf(0))).toEqual([Infinity, 1, 0]);
    expect([fisherF(2, 3).survival(Infinity), fisherF(2, 3).cdf(-1), fisherF(2, 3).pdf(-1)]).toEqual([
      0, 0, 0,
    ]);
    expect([lowerGamma(2, Infinity), upperGamma(2, Infinity), lowerGamma(2, 0), upperGamma(2, 0)]).toEqual([
      1, 0, 0, 1,
    ]);
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
    expect([logGamma(0), logGamma(-3), logGamma(-Infinity)]).toEqual([Infinity, Infinity, Infinity]);
  });

  it("of heavy tails are followed as far as doubles go", () => {
    // Cauchy: the tail is atan(1 / x) / pi.
    for (const x of [1e9, 1e11, 1e100, 1e200]) {
      expect(studentT(1).survival(x) * Math.PI * x).toBeCloseTo(1, 12);
      expect(studentT(1).pdf(x) * Math.PI * x * x || 1).toBeCloseTo(1, 12);
    }
    expect(studentT(1).upperQuantile(1e-200) * Math.PI * 1e-200).toBeCloseTo(1, 12);
  });
});

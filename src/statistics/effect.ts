import type { Interval } from "./interval.ts";
import type { Sample } from "./sample.ts";
import { sequentialP, sequentialWidth, type SequentialOptions } from "./sequential.ts";
import { studentT } from "./student.ts";

/** Why there is no effect to tell: an arm has too few observations, does not vary, or the baseline is zero. */
export type EffectFault = "too-few" | "no-variance" | "zero-baseline";

/** How two arms are compared. */
export interface EffectOptions extends SequentialOptions {
  /** `relative` divides by the size of the mean of the control. */
  readonly scale?: "absolute" | "relative";
  /** `sequential` may be looked at any number of times, `fixed` once, at a moment that was chosen before. */
  readonly method?: "sequential" | "fixed";
  /** The effect of the null hypothesis: 0, or a margin. */
  readonly nullValue?: number;
}

/** The difference of two arms. With a fault it is neutral: effect 0, interval from 0 to 0, p value 1. */
export interface Effect extends Interval {
  readonly estimate: number;
  readonly standardError: number;
  /** The degrees of freedom after Welch and Satterthwaite. */
  readonly degrees: number;
  /** The observations of both arms. */
  readonly count: number;
  readonly p: number;
  readonly fault: EffectFault | null;
}

/** The estimate of an effect, its variance and its degrees of freedom, without an interval. */
export interface RawEffect {
  readonly estimate: number;
  readonly variance: number;
  readonly degrees: number;
  readonly count: number;
}

function faultOf(control: Sample, treatment: Sample, relative: boolean): EffectFault | null {
  const arms = [control, treatment];
  if (arms.some(({ degrees, mean }) => !(degrees >= 1) || !Number.isFinite(mean))) return "too-few";
  if (relative && control.unadjustedMean === 0) return "zero-baseline";
  return arms.some(({ errorVariance }) => !(errorVariance > 0)) ? "no-variance" : null;
}

/** The difference of treatment and control, absolute or relative to the size of the control's mean (delta method). */
export function rawEffect(control: Sample, treatment: Sample, scale: "absolute" | "relative"): RawEffect {
  const [one, two] = [control.errorVariance, treatment.errorVariance];
  const base = Math.abs(control.unadjustedMean);
  const ratio = treatment.unadjustedMean / base;
  const difference = treatment.mean - control.mean;
  return {
    estimate: scale === "relative" ? difference / base : difference,
    variance: scale === "relative" ? (two + one * ratio * ratio) / (base * base) : one + two,
    // The degrees of the absolute difference serve the relative one too.
    degrees: (one + two) ** 2 / (one ** 2 / control.degrees + two ** 2 / treatment.degrees),
    count: control.count + treatment.count,
  };
}

function fixedP(z: number, degrees: number, alternative: EffectOptions["alternative"]): number {
  const t = studentT(degrees);
  if (alternative === "greater") return t.survival(z);
  if (alternative === "less") return t.cdf(z);
  return 2 * t.survival(Math.abs(z));
}

/** How many standard errors the interval of an effect reaches to each side. */
export function widthOf(count: number, degrees: number, options: EffectOptions): number {
  const { alpha = 0.05, alternative = "two-sided", method = "sequential" } = options;
  if (method === "sequential") return sequentialWidth(count, options);
  return studentT(degrees).upperQuantile(alternative === "two-sided" ? alpha / 2 : alpha);
}

/**
 * Compares the arms of a test: the effect of the treatment, its interval at level 1 - alpha and its p value. Nothing is
 * thrown: what cannot be compared is neutral and names its fault.
 */
export function compareSamples(control: Sample, treatment: Sample, options: EffectOptions = {}): Effect {
  const { scale = "absolute", method = "sequential", alternative = "two-sided", nullValue = 0 } = options;
  const fault = faultOf(control, treatment, scale === "relative");
  const count = control.count + treatment.count;
  if (fault !== null) {
    return { estimate: 0, standardError: 0, degrees: 0, count, lower: 0, upper: 0, p: 1, fault };
  }
  const { estimate, variance, degrees } = rawEffect(control, treatment, scale);
  const standardError = Math.sqrt(variance);
  const half = widthOf(count, degrees, options) * standardError;
  const z = (estimate - nullValue) / standardError;
  return {
    estimate,
    standardError,
    degrees,
    count,
    lower: alternative === "less" ? -Infinity : estimate - half,
    upper: alternative === "greater" ? Infinity : estimate + half,
    p: method === "sequential" ? sequentialP(z, count, options) : fixedP(z, degrees, alternative),
    fault: null,
  };
}

import { compareSamples, type Effect } from "../../statistics/effect.ts";
import {
  cupedSample,
  cupedSlope,
  clusteredSample,
  meanSample,
  proportionSample,
  type Sample,
} from "../../statistics/sample.ts";
import type { ArmEvidence, Evidence } from "./checkpoint.ts";
import type { AnalysisPlan } from "./plan.ts";

/** The two samples of a metric, the control's first; null where an arm has no data or not of the same kind. */
export type SamplePair = readonly [control: Sample, treatment: Sample] | null;

/*
 * A share of 0 or 1 has no variance of its own, and would hide any harm of the other arm: there the variance is that of half an
 * observation more on the rare side.
 */
function shareSample(successes: number, count: number, design: number): Sample {
  const sample = proportionSample(successes, count);
  if (count === 0) return sample;
  const share = successes > 0 && successes < count ? sample.mean : (successes + 0.5) / (count + 1);
  return { ...sample, errorVariance: (design * share * (1 - share)) / count };
}

function ownSample(evidence: Evidence): Sample {
  switch (evidence.kind) {
    case "values":
      return meanSample(evidence.moments);
    case "successes":
      return shareSample(evidence.successes, evidence.count, evidence.design ?? 1);
    case "clusters":
      return clusteredSample(evidence.pairs, evidence.count);
    case "before":
      return meanSample(evidence.pairs.first);
  }
}

/** The samples of a metric in two arms; adjusted by the values of before where both arms have them. */
export function samplesOf(metric: string, control: ArmEvidence, treatment: ArmEvidence): SamplePair {
  const [one, two] = [control.metrics[metric], treatment.metrics[metric]];
  if (one === undefined || two === undefined) return null;
  if (one.kind === "before" && two.kind === "before") {
    const slope = cupedSlope(one.pairs, two.pairs);
    return [cupedSample(one.pairs, slope), cupedSample(two.pairs, slope)];
  }
  return [ownSample(one), ownSample(two)];
}

/** The effects of a goal: absolute, which decides, and relative to the size of the control's mean. */
export interface GoalEffects {
  readonly absolute: Effect;
  readonly relative: Effect;
}

/** Compares two samples of a goal as the plan says, two-sided. */
export function goalEffects(
  pair: NonNullable<SamplePair>,
  { method, alpha, tuning }: AnalysisPlan,
): GoalEffects {
  const options = { method, alpha, tuning };
  return {
    absolute: compareSamples(...pair, options),
    relative: compareSamples(...pair, { ...options, scale: "relative" }),
  };
}

/** How much worse the treatment is, at least and at most, each at alpha, at every look. */
export interface Harm {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly fault: Effect["fault"];
}

/** The harm to a guardrail: positive where the treatment is worse. Always sequential, since a guardrail is always watched. */
export function harmOf(
  pair: NonNullable<SamplePair>,
  direction: "up" | "down",
  { alpha, tuning }: AnalysisPlan,
): Harm {
  const arms = direction === "down" ? pair : ([pair[1], pair[0]] as const);
  const least = compareSamples(...arms, { alpha, tuning, alternative: "greater" });
  const most = compareSamples(...arms, { alpha, tuning, alternative: "less" });
  return { estimate: least.estimate, lower: least.lower, upper: most.upper, fault: least.fault };
}

import type { JointMoments, Moments } from "../../statistics/moments.ts";
import type { AnalysisPlan } from "./plan.ts";

/**
 * What is kept of one metric in one arm, by how it came: one value of each unit; successes of units; pairs of
 * numerator and denominator of units (or of buckets of units, where requests are many); pairs of a value and the one of before.
 */
export type Evidence =
  | { readonly kind: "values"; readonly moments: Moments }
  | {
      readonly kind: "successes";
      readonly successes: number;
      readonly count: number;
      /** How many times larger the variance is than that of independent observations; 1 when absent. */
      readonly design?: number;
    }
  | { readonly kind: "clusters"; readonly pairs: JointMoments; readonly count: number }
  | { readonly kind: "before"; readonly pairs: JointMoments };

/** What is kept of one arm. */
export interface ArmEvidence {
  readonly name: string;
  /** How many units it got. */
  readonly units: number;
  /** By the name of the metric; a metric without data is absent. */
  readonly metrics: Readonly<Record<string, Evidence>>;
}

/**
 * All that a verdict is computed from: sufficient statistics and the rules, no unit and no request. The same checkpoint
 * gives the same analysis, byte for byte.
 */
export interface Checkpoint {
  readonly format: 1;
  readonly plan: AnalysisPlan;
  /** The phase, whose units alone are counted. */
  readonly phase: number;
  /** When its traffic began. */
  readonly started: string;
  /** Up to when data was counted. */
  readonly until: string;
  /** When the last data came; null for none. */
  readonly latest: string | null;
  /** How many units were seen in more than one arm, and so counted in none; null where only sums were kept, which do not tell. */
  readonly multiple: number | null;
  /** The smallest p value of the sequential test of sample ratios at the looks before; 1 for none. */
  readonly ratioBefore: number;
  readonly arms: readonly ArmEvidence[];
}

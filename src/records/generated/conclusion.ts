/* Generated from schemas/; npm run generate */

/**
 * A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.
 */
export type Segment = string;

/**
 * What the rules of an experiment make of its checkpoint.
 */
export interface VerdictRecord {
  /**
   * The experiment.
   */
  experiment: string;
  /**
   * The phase.
   */
  phase: number;
  /**
   * Up to when data was counted.
   */
  until: string;
  /**
   * What it comes to.
   */
  verdict: "ship" | "rollback" | "keep-running" | "inconclusive" | "blocked";
  /**
   * The arm that goes on; null while nothing is decided.
   */
  winner: Segment | null;
  /**
   * Why.
   *
   * @maxItems 1000
   */
  reasons: string[];
  health: HealthResult;
  /**
   * The goals, of each treatment.
   *
   * @maxItems 2000
   */
  goals: GoalResultRecord[];
  /**
   * The guardrails, of each treatment.
   *
   * @maxItems 2000
   */
  guardrails: GuardrailResultRecord[];
}
/**
 * Whether the data may be judged at all.
 */
export interface HealthResult {
  /**
   * The p value of the chi-square test of sample ratios.
   */
  ratioP: number;
  /**
   * That of the sequential test, over all looks.
   */
  sequentialRatioP: number;
  /**
   * The largest difference between the share of an arm and its weight.
   */
  shareDeviation: number;
  /**
   * The share of units in several arms; null where nobody can know.
   */
  multipleShare: number | null;
  /**
   * How long the phase lasted.
   */
  runtime: number;
  /**
   * Why nothing may be concluded.
   *
   * @maxItems 200
   */
  blocks: string[];
}
/**
 * What a goal comes to in one treatment.
 */
export interface GoalResultRecord {
  /**
   * The metric.
   */
  metric: string;
  /**
   * A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.
   */
  arm: string;
  /**
   * Its value in the control.
   */
  control: number | null;
  /**
   * Its value in the treatment.
   */
  treatment: number | null;
  /**
   * The absolute difference.
   */
  estimate: number;
  /**
   * The lower bound; null for none.
   */
  lower: number | null;
  /**
   * The upper bound; null for none.
   */
  upper: number | null;
  relative: RelativeResult;
  /**
   * The p value.
   */
  p: number;
  adjusted: AdjustedResult;
  /**
   * What is made of it.
   */
  state: "better" | "worse" | "unclear";
  /**
   * Why nothing could be computed; null where it could.
   */
  fault: string | null;
}
/**
 * The difference as a share of the control.
 */
export interface RelativeResult {
  /**
   * The estimate.
   */
  estimate: number;
  /**
   * The lower bound; null for none.
   */
  lower: number | null;
  /**
   * The upper bound; null for none.
   */
  upper: number | null;
}
/**
 * The same, corrected for the number of goals and arms.
 */
export interface AdjustedResult {
  /**
   * The p value.
   */
  p: number;
  /**
   * The lower bound; null for none.
   */
  lower: number | null;
  /**
   * The upper bound; null for none.
   */
  upper: number | null;
}
/**
 * What a guardrail comes to in one treatment.
 */
export interface GuardrailResultRecord {
  /**
   * The metric.
   */
  metric: string;
  /**
   * A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.
   */
  arm: string;
  /**
   * How much worse the treatment is.
   */
  harm: number;
  /**
   * The lower bound; null for none.
   */
  lower: number | null;
  /**
   * The upper bound; null for none.
   */
  upper: number | null;
  /**
   * How much worse it may be.
   */
  margin: number | null;
  /**
   * What its failure means.
   */
  severity: "high" | "medium" | "low";
  /**
   * What is made of it.
   */
  state: "safe" | "harmed" | "watch";
  /**
   * Why nothing could be computed; null where it could.
   */
  fault: string | null;
}

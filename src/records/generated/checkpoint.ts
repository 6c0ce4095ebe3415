/* Generated from schemas/; npm run generate */

/**
 * A metric name: a letter or underscore, then letters, digits and . _ @ / -.
 */
export type MetricName = string;
/**
 * An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.
 */
export type Instant = string;
/**
 * What is kept of one metric in one arm.
 */
export type Evidence = ValuesEvidence | SuccessesEvidence | ClustersEvidence | BeforeEvidence;
/**
 * An exact sum, in parts that do not overlap.
 *
 * @maxItems 64
 */
export type ExactSum = number[];

/**
 * All that the verdict of an experiment was computed from: sums and rules, no unit and no request.
 */
export interface CheckpointRecord {
  /**
   * The form of this file.
   */
  format: 1;
  plan: PlanRecord;
  /**
   * The phase, whose units alone are counted.
   */
  phase: number;
  /**
   * When its traffic began.
   */
  started: string;
  /**
   * Up to when data was counted.
   */
  until: string;
  /**
   * When the last data came; null for none.
   */
  latest: Instant | null;
  /**
   * How many units were in several arms; null where sums do not tell.
   */
  multiple: number | null;
  /**
   * The smallest p value of the sequential sample ratio test at the looks before; 1 for none.
   */
  ratioBefore: number;
  /**
   * The arms.
   *
   * @maxItems 16
   */
  arms: ArmSums[];
}
/**
 * The rules, with all their defaults.
 */
export interface PlanRecord {
  /**
   * The experiment.
   */
  experiment: string;
  /**
   * The arm that the others are held against.
   */
  control: string;
  /**
   * The arms.
   *
   * @maxItems 16
   */
  arms: PlanArm[];
  /**
   * What decides.
   *
   * @maxItems 100
   */
  goals: MetricPlanRecord[];
  /**
   * What must not become worse.
   *
   * @maxItems 100
   */
  guardrails: MetricPlanRecord[];
  /**
   * Whether intervals hold at every look.
   */
  method: "sequential" | "fixed";
  /**
   * The rate of false alarms.
   */
  alpha: number;
  /**
   * The sample at which sequential intervals are tightest.
   */
  tuning: number;
  /**
   * How goals are corrected for their number.
   */
  correction: "holm" | "none";
  /**
   * The rate of false alarms of the sample ratio test.
   */
  srmAlpha: number;
  /**
   * Below this difference of shares nothing is blocked.
   */
  minShareDeviation: number;
  /**
   * From this share of units in several arms on the test is blocked.
   */
  multipleExposure: number;
  /**
   * After so long without data it is blocked.
   */
  noTraffic: number;
  /**
   * How long it runs at least.
   */
  minRuntime: number;
  /**
   * How long it runs at most.
   */
  maxRuntime: number;
  /**
   * How many units each arm has at least.
   */
  minUnits: number;
  /**
   * What a winner needs.
   */
  ship: "clear-signals" | "do-no-harm";
  /**
   * What a test comes to that runs out of time.
   */
  onInconclusive: "keep-control" | "ship-treatment";
}
/**
 * An arm of the phase.
 */
export interface PlanArm {
  /**
   * The arm.
   */
  name: string;
  /**
   * Its share of the enrolled units.
   */
  weight: number;
}
/**
 * A metric with all its defaults.
 */
export interface MetricPlanRecord {
  /**
   * The metric.
   */
  name: string;
  /**
   * How it is computed.
   */
  kind: "mean" | "proportion" | "ratio" | "quantile";
  /**
   * Whether more or less of it is better.
   */
  direction: "up" | "down";
  /**
   * What was recorded.
   */
  source: string;
  /**
   * For a ratio, the value below the line.
   */
  per: MetricName | null;
  /**
   * For a quantile, the limit.
   */
  slo: number | null;
  /**
   * For a guardrail, how much worse it may be.
   */
  margin: number | null;
  /**
   * For a guardrail, what its failure means.
   */
  severity: "high" | "medium" | "low";
}
/**
 * What is kept of one arm.
 */
export interface ArmSums {
  /**
   * The arm.
   */
  name: string;
  /**
   * How many units it got.
   */
  units: number;
  /**
   * By the name of the metric; one without data is absent.
   */
  metrics: {
    [k: string]: Evidence;
  };
}
/**
 * One value of each unit.
 */
export interface ValuesEvidence {
  /**
   * How it came.
   */
  kind: "values";
  moments: MomentsRecord;
}
/**
 * What is kept of the observations of one variable.
 */
export interface MomentsRecord {
  /**
   * How many observations there are.
   */
  count: number;
  sum: ExactSum;
  squares: ExactSum;
}
/**
 * Successes of units or requests.
 */
export interface SuccessesEvidence {
  /**
   * How it came.
   */
  kind: "successes";
  /**
   * How many of them.
   */
  successes: number;
  /**
   * Of how many.
   */
  count: number;
  /**
   * How many times larger the variance is than that of independent observations; 1 when absent.
   */
  design?: number;
}
/**
 * Pairs of numerator and denominator, of units or of buckets of units.
 */
export interface ClustersEvidence {
  /**
   * How it came.
   */
  kind: "clusters";
  pairs: JointMomentsRecord;
  /**
   * How many requests there are.
   */
  count: number;
}
/**
 * What is kept of pairs of observations.
 */
export interface JointMomentsRecord {
  /**
   * How many pairs there are.
   */
  count: number;
  first: MomentsRecord;
  second: MomentsRecord;
  products: ExactSum;
}
/**
 * Pairs of a value and the one from before the test.
 */
export interface BeforeEvidence {
  /**
   * How it came.
   */
  kind: "before";
  pairs: JointMomentsRecord;
}

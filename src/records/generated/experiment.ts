/* Generated from schemas/; npm run generate */

/**
 * A short text: 1 to 2000 characters.
 */
export type Text = string;
/**
 * A share: 0 to 1.
 */
export type Share = number;

/**
 * An A/B test: its arms, who takes part, what is measured, and how it ends.
 */
export interface ExperimentRecord {
  /**
   * The name, equal to that of the file.
   */
  name: string;
  /**
   * What is asked, and why.
   */
  description?: string;
  /**
   * The model whose stable version serves all who are not enrolled.
   */
  model: string;
  /**
   * People and groups that answer for it.
   *
   * @maxItems 200
   */
  owners?: Text[];
  /**
   * Where the test stands.
   */
  status: "draft" | "running" | "paused" | "concluded";
  /**
   * The attribute of the context that units are assigned by; targetingKey is OpenFeature's.
   */
  unit?: string;
  /**
   * How units become buckets: murmur3_x86_32 over UTF-8, projected on a million.
   */
  hash?: "murmur3-1e6";
  /**
   * The arms, in the order of their slices.
   *
   * @minItems 2
   * @maxItems 16
   */
  arms: ArmRecord[];
  layer?: LayerRecord;
  /**
   * Who may be enrolled, as a rule of JSONLogic over the context; all, when absent.
   */
  audience?: {
    [k: string]: unknown;
  };
  /**
   * The planned ramp, from the first coverage to the last.
   *
   * @maxItems 100
   */
  ramp?: RampStep[];
  /**
   * What was routed, append-only; the last phase holds.
   *
   * @maxItems 1000
   */
  phases?: PhaseRecord[];
  metrics: ExperimentMetrics;
  analysis?: AnalysisRecord;
  health?: HealthRecord;
  traffic?: TrafficRecord;
  conclude?: ConcludeRecord;
  accept?: AcceptRecord;
  conclusion?: ConclusionRecord;
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * One arm of the test.
 */
export interface ArmRecord {
  /**
   * The arm, as results and flags name it.
   */
  name: string;
  /**
   * The exact version that it serves.
   */
  version: string;
  /**
   * Its share of the enrolled units; the weights sum up to 1.
   */
  weight: number;
  /**
   * What it is to the test; exactly one arm is the control.
   */
  role?: "control" | "treatment";
}
/**
 * The layer for mutual exclusion, and the part of it that is taken.
 */
export interface LayerRecord {
  /**
   * The layer: experiments in one layer share no units.
   */
  name: string;
  /**
   * The part of the layer's units that is this experiment's, from and to, the end exclusive.
   *
   * @minItems 2
   * @maxItems 2
   */
  range: Share[];
}
/**
 * One step of the planned ramp.
 */
export interface RampStep {
  /**
   * A share: 0 to 1.
   */
  coverage: number;
  /**
   * How long it is kept at least.
   */
  hold?: string;
  /**
   * How many units it must have at least before the next one.
   */
  min_units?: number;
}
/**
 * One phase: what was routed from when, by which seed.
 */
export interface PhaseRecord {
  /**
   * The number of the phase, from 1.
   */
  phase: number;
  /**
   * What is hashed before each unit; no other phase has it.
   */
  seed: string;
  /**
   * When its traffic began.
   */
  started: string;
  /**
   * When its traffic ended; absent while it lasts.
   */
  ended?: string;
  /**
   * The attribute that was assigned by.
   */
  unit: string;
  layer?: PhaseLayer;
  /**
   * The arms in the order of their slices, as they were when the phase began.
   *
   * @minItems 2
   * @maxItems 16
   */
  arms: PhaseArm[];
  /**
   * The ramp as it was taken, oldest first; the last one holds.
   *
   * @minItems 1
   * @maxItems 1000
   */
  coverage: CoverageStep[];
}
/**
 * The layer for mutual exclusion, and the part of it that is taken.
 */
export interface PhaseLayer {
  /**
   * The layer: experiments in one layer share no units.
   */
  name: string;
  /**
   * The part of the layer's units that is this experiment's, from and to, the end exclusive.
   *
   * @minItems 2
   * @maxItems 2
   */
  range: Share[];
}
/**
 * An arm as the phase began with it.
 */
export interface PhaseArm {
  /**
   * The arm, as results and flags name it.
   */
  name: string;
  /**
   * The exact version that it serves.
   */
  version: string;
  /**
   * A share: 0 to 1.
   */
  weight: number;
}
/**
 * One step of the ramp as it was taken.
 */
export interface CoverageStep {
  /**
   * Since when.
   */
  at: string;
  /**
   * A share: 0 to 1.
   */
  share: number;
}
/**
 * What is measured.
 */
export interface ExperimentMetrics {
  /**
   * What decides.
   *
   * @minItems 1
   * @maxItems 100
   */
  goals: MetricRecord[];
  /**
   * What must not become worse.
   *
   * @maxItems 100
   */
  guardrails?: GuardrailRecord[];
}
/**
 * A metric of the test.
 */
export interface MetricRecord {
  /**
   * The metric, as results name it.
   */
  name: string;
  /**
   * How it is computed: the mean of a value, the share of units or requests with it, a ratio of two sums, or the share of requests above a limit (slo), which stands for a quantile.
   */
  kind: "mean" | "proportion" | "ratio" | "quantile";
  /**
   * Whether more or less of it is better.
   */
  direction: "up" | "down";
  /**
   * What is recorded: a value, or latency_ms, errors, successes; the name of the metric when absent.
   */
  source?: string;
  /**
   * For a ratio: the value below the line.
   */
  per?: string;
  /**
   * For a quantile: which one, such as 0.95.
   */
  quantile?: number;
  /**
   * For a quantile: the limit that it should keep, in the unit of the source.
   */
  slo?: number;
  /**
   * The smallest effect worth finding, relative to the baseline.
   */
  mde?: number;
  /**
   * For a guardrail: how much worse it may be, absolute.
   */
  margin?: number;
  /**
   * The value that the control is expected to have, for the sample size.
   */
  baseline?: number;
  /**
   * The standard deviation of one unit that is expected, for the sample size of a mean or ratio.
   */
  deviation?: number;
  /**
   * For a guardrail: whether its failure ends the test (high), or is reported.
   */
  severity?: "high" | "medium" | "low";
}
/**
 * A metric that must not become worse.
 */
export interface GuardrailRecord {
  /**
   * The metric, as results name it.
   */
  name: string;
  /**
   * How it is computed: the mean of a value, the share of units or requests with it, a ratio of two sums, or the share of requests above a limit (slo), which stands for a quantile.
   */
  kind: "mean" | "proportion" | "ratio" | "quantile";
  /**
   * Whether more or less of it is better.
   */
  direction: "up" | "down";
  /**
   * What is recorded: a value, or latency_ms, errors, successes; the name of the metric when absent.
   */
  source?: string;
  /**
   * For a ratio: the value below the line.
   */
  per?: string;
  /**
   * For a quantile: which one, such as 0.95.
   */
  quantile?: number;
  /**
   * For a quantile: the limit that it should keep, in the unit of the source.
   */
  slo?: number;
  /**
   * The smallest effect worth finding, relative to the baseline.
   */
  mde?: number;
  /**
   * For a guardrail: how much worse it may be, absolute.
   */
  margin?: number;
  /**
   * The value that the control is expected to have, for the sample size.
   */
  baseline?: number;
  /**
   * The standard deviation of one unit that is expected, for the sample size of a mean or ratio.
   */
  deviation?: number;
  /**
   * For a guardrail: whether its failure ends the test (high), or is reported.
   */
  severity?: "high" | "medium" | "low";
}
/**
 * How the test is analysed.
 */
export interface AnalysisRecord {
  /**
   * Intervals that are valid at every look, or at the planned end only; sequential when absent.
   */
  method?: "sequential" | "fixed";
  /**
   * The rate of false alarms; 0.05 when absent.
   */
  alpha?: number;
  /**
   * The chance to find the smallest effect worth finding; 0.8 when absent.
   */
  power?: number;
  /**
   * The sample of both arms at which sequential intervals are tightest; 5000 when absent.
   */
  tuning?: number;
  /**
   * How several goals are corrected for; holm when absent.
   */
  correction?: "holm" | "none";
  /**
   * How many days before the test explain variance, where values of then are given; 14 when absent.
   */
  cuped_days?: number;
}
/**
 * What must hold before anything is concluded.
 */
export interface HealthRecord {
  srm?: SampleRatioRecord;
  /**
   * A share: 0 to 1.
   */
  multiple_exposure?: number;
  /**
   * After how long without traffic the test is unhealthy; 24h when absent.
   */
  no_traffic?: string;
}
/**
 * When the sizes of the arms are wrong.
 */
export interface SampleRatioRecord {
  /**
   * The rate of false alarms; 0.001 when absent.
   */
  alpha?: number;
  /**
   * A share: 0 to 1.
   */
  min_share_deviation?: number;
}
/**
 * What traffic is expected, for the question whether the test can find anything.
 */
export interface TrafficRecord {
  /**
   * How many eligible units come in a day that were not there before.
   */
  units_per_day: number;
}
/**
 * When the test ends, and what then.
 */
export interface ConcludeRecord {
  /**
   * How long the test runs at least; 3d when absent.
   */
  min_runtime?: string;
  /**
   * How long it runs at most; 28d when absent.
   */
  max_runtime?: string;
  /**
   * How many units each arm has at least; 150 when absent.
   */
  min_units?: number;
  /**
   * What a winner needs: all goals better and no guardrail hurt, or nothing worse; clear-signals when absent.
   */
  ship?: "clear-signals" | "do-no-harm";
  /**
   * What a test comes to that runs out of time; keep-control when absent.
   */
  on_inconclusive?: "keep-control" | "ship-treatment";
  /**
   * What concluding does for a winner: a proposal, the move itself, or nothing but the record; propose when absent.
   */
  action?: "propose" | "direct" | "none";
  /**
   * The stage that a winner is moved to; the only exclusive deployable stage when absent.
   */
  stage?: string;
}
/**
 * What is known and accepted, each with its reason.
 */
export interface AcceptRecord {
  /**
   * A short text: 1 to 2000 characters.
   */
  underpowered?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  moved_arm?: string;
}
/**
 * The end of the test.
 */
export interface ConclusionRecord {
  /**
   * When it was concluded.
   */
  at: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  by: string;
  /**
   * What it came to; stopped is an end without a verdict of the rules.
   */
  verdict: "ship" | "rollback" | "inconclusive" | "stopped";
  /**
   * The arm that won; absent where none did.
   */
  winner?: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * The digest of the checkpoint that the verdict was computed from.
   */
  checkpoint?: string;
}

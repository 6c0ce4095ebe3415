/* Generated from schemas/; npm run generate */

/**
 * A short text: 1 to 2000 characters.
 */
export type Text = string;

/**
 * Which version serves a task or a model, for whom, and why.
 */
export interface SelectionRecord {
  /**
   * The name, equal to that of the file.
   */
  name: string;
  /**
   * What it is for.
   */
  description?: string;
  /**
   * The task that it serves; a task has one selection.
   */
  task?: string;
  /**
   * The model that it serves; a model has one selection.
   */
  model?: string;
  /**
   * People and groups that answer for it.
   *
   * @maxItems 200
   */
  owners?: Text[];
  /**
   * The attribute that shares of units are taken by; targetingKey when absent.
   */
  unit?: string;
  /**
   * The flags, on or off.
   */
  flags?: {
    [k: string]: boolean;
  };
  /**
   * What may serve; of equal scores the earlier one wins.
   *
   * @minItems 1
   * @maxItems 100
   */
  candidates: CandidateRecord[];
  score?: ScoreRecord;
  /**
   * What serves where no candidate does: the stable version.
   */
  fallback: string;
  /**
   * How long an answer is kept; 5m when absent.
   */
  cache?: string;
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * One version that may serve.
 */
export interface CandidateRecord {
  /**
   * The candidate, as answers name it.
   */
  name: string;
  /**
   * The version: exact, or a stage or alias of its model.
   */
  version: string;
  /**
   * The name of an attribute of the caller's context.
   */
  flag?: string;
  /**
   * The share of the units that may get it; all when absent.
   */
  rollout?: number;
  /**
   * Who may get it, as a rule of JSONLogic over the context; all, when absent.
   */
  audience?: {
    [k: string]: unknown;
  };
  /**
   * What is added to its score; 0 when absent.
   */
  priority?: number;
}
/**
 * How measured performance ranks the candidates.
 */
export interface ScoreRecord {
  weights?: ScoreWeights;
  /**
   * The p95 latency that is worth half; 100 when absent.
   */
  latency_ms?: number;
  goal?: GoalRecord;
  /**
   * Below so many requests a version has no score; 100 when absent.
   */
  min_samples?: number;
  /**
   * Over how long performance is measured; 24h when absent.
   */
  window?: string;
}
/**
 * How much each measure counts.
 */
export interface ScoreWeights {
  /**
   * Of the success rate; 0.6 when absent.
   */
  success?: number;
  /**
   * Of the p95 latency; 0.3 when absent.
   */
  latency?: number;
  /**
   * Of the goal metric; 0.1 when absent.
   */
  goal?: number;
}
/**
 * The metric that the choice is to serve.
 */
export interface GoalRecord {
  /**
   * A value that is recorded with requests.
   */
  metric: string;
  /**
   * The value that is worth all, or for direction down the one that is worth half.
   */
  target: number;
  /**
   * Whether more or less is better; up when absent.
   */
  direction?: "up" | "down";
}

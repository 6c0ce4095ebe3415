/* Generated from schemas/; npm run generate */

/**
 * How the features of a version were distributed in its reference data: what drift is measured against.
 */
export interface ProfileRecord {
  /**
   * The version.
   */
  version: string;
  /**
   * When it was made.
   */
  created?: string;
  /**
   * What it was made from.
   */
  source?: string;
  /**
   * The features by name.
   */
  features: {
    [k: string]: FeatureProfile;
  };
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * One feature; at most 4 KB.
 */
export interface FeatureProfile {
  /**
   * Numbers, or names.
   */
  kind: "numeric" | "categorical";
  /**
   * How many values there were, missing ones among them.
   */
  count: number;
  /**
   * How many of them were missing; 0 when absent.
   */
  missing?: number;
  /**
   * Of numbers: the bounds between bins, ascending. A bin holds what is greater than its lower bound and at most its upper one; the first and the last are open.
   *
   * @minItems 1
   * @maxItems 31
   */
  edges?: number[];
  /**
   * Of numbers: how many values each bin holds.
   *
   * @minItems 2
   * @maxItems 32
   */
  counts?: number[];
  /**
   * The least number.
   */
  min?: number;
  /**
   * The greatest number.
   */
  max?: number;
  /**
   * The mean of the numbers.
   */
  mean?: number;
  /**
   * Of names: how often each of the most frequent ones came.
   */
  categories?: {
    [k: string]: number;
  };
  /**
   * Of names: how often any other one came; 0 when absent.
   */
  other?: number;
}

/* Generated from schemas/; npm run generate */

/**
 * A short text: 1 to 2000 characters.
 */
export type Text = string;
/**
 * A metric name: a letter or underscore, then letters, digits and . _ @ / -.
 */
export type MetricName = string;
/**
 * A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.
 */
export type Segment = string;

/**
 * When people are to be told of a version in use. It has exactly one of threshold, burn_rate, regression and drift.
 */
export interface AlertRecord {
  /**
   * The name, equal to that of the file.
   */
  name: string;
  /**
   * What it means, and what to do then.
   */
  description?: string;
  /**
   * The version that is watched: exact, or a stage or alias of its model.
   */
  model: string;
  /**
   * People and groups that answer for it.
   *
   * @maxItems 200
   */
  owners?: Text[];
  /**
   * How bad it is; medium when absent.
   */
  severity?: "high" | "medium" | "low";
  /**
   * Over how long is measured; 1h when absent. A burn rate has windows of its own.
   */
  window?: string;
  /**
   * How long it must be so before the alert fires; 0m when absent.
   */
  for?: string;
  /**
   * How long it must be over before the alert is resolved; 0m when absent.
   */
  resolve_after?: string;
  /**
   * Below so many requests in the window nothing is known; 20 when absent.
   */
  min_requests?: number;
  /**
   * What is made of a window without any request: keep the state, or fire; keep when absent.
   */
  no_data?: "keep" | "fire";
  threshold?: ThresholdRecord;
  burn_rate?: BurnRateRecord;
  regression?: RegressionRecord;
  drift?: DriftRecord;
  /**
   * Who is told, by the names of notify.yaml; its defaults when absent.
   *
   * @maxItems 50
   */
  channels?: Segment[];
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * A limit of a measure: exactly one of above and below. A rate is beyond it where its whole Wilson interval at 95 % is.
 */
export interface ThresholdRecord {
  /**
   * What is measured.
   */
  metric: string;
  /**
   * The alert holds where the measure is greater.
   */
  above?: number;
  /**
   * The alert holds where the measure is less.
   */
  below?: number;
  /**
   * Once it holds, it is over only when the measure is back at this value; the limit itself when absent.
   */
  clear?: number;
}
/**
 * How fast the budget of errors is used up: the rate of errors by one minus the objective.
 */
export interface BurnRateRecord {
  /**
   * The share of requests that shall succeed, such as 0.99.
   */
  objective: number;
  /**
   * Any of these pairs; 14.4 over 1h and 5m, and 6 over 6h and 30m, when absent.
   *
   * @minItems 1
   * @maxItems 10
   */
  windows?: BurnWindow[];
}
/**
 * A pair of windows: both must burn so fast.
 */
export interface BurnWindow {
  /**
   * The window that makes it sure.
   */
  long: string;
  /**
   * The window that says that it goes on.
   */
  short: string;
  /**
   * How many times faster than allowed the budget of errors is used up.
   */
  rate: number;
}
/**
 * A change for the worse. Of a rate it counts where the two Wilson intervals at 95 % are apart.
 */
export interface RegressionRecord {
  /**
   * What is measured.
   */
  metric: string;
  /**
   * The window before (previous), or a version in the same window; previous when absent.
   */
  against?: string;
  /**
   * The change for the worse that counts, as a share of the other value: 0.2 is a fifth. Of a rate, in points: 0.02 is two of a hundred.
   */
  by: number;
  /**
   * Whether more or less is better; of a value up when absent, else what its name says.
   */
  direction?: "up" | "down";
}
/**
 * Features that are distributed otherwise than the profile of the version says.
 */
export interface DriftRecord {
  /**
   * The features that are looked at; all of the profile when absent.
   *
   * @minItems 1
   * @maxItems 200
   */
  features?: MetricName[];
  /**
   * The least population stability index that counts; 0.2 when absent.
   */
  psi?: number;
  /**
   * How often it may count by chance; 0.001 when absent.
   */
  alpha?: number;
}

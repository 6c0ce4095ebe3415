import type { FeatureValue } from "./drift/features.ts";

/** One request that a model version answered, or failed to. */
export interface Tracked {
  readonly model: string;
  readonly version: string;
  /** How long it took, in milliseconds; left out where nobody measured. */
  readonly latencyMs?: number | undefined;
  /** Whether it succeeded; true when absent. */
  readonly ok?: boolean | undefined;
  /** What went wrong: `timeout`, `rate_limited`, `invalid_input`, `model_error`, `unavailable`, `cancelled` or a word of yours. */
  readonly errorType?: string | undefined;
  readonly inputBytes?: number | undefined;
  readonly outputBytes?: number | undefined;
  readonly experiment?: string | undefined;
  readonly arm?: string | undefined;
  /** The phase of the experiment that the arm was assigned in. */
  readonly phase?: string | number | undefined;
  /** Who was served. Only a bucket of its hash is kept. */
  readonly unit?: string | undefined;
  /** Values of metrics by name. */
  readonly values?: Readonly<Record<string, number>> | undefined;
  /** The features that the answer was made from, by name, where the recorder has a profile of the version: only counts by bin are kept. */
  readonly features?: Readonly<Record<string, FeatureValue>> | undefined;
  /** Labels; those outside the allow-list of the recorder are dropped. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** When it was, in milliseconds since the epoch; now when absent. */
  readonly at?: number | undefined;
}

/** What came of serving a unit, perhaps days later. */
export interface TrackedOutcome {
  readonly experiment: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
  /** When the unit was exposed, in milliseconds since the epoch; now when absent. */
  readonly at?: number | undefined;
}

/** What a unit of an experiment was served with. */
export interface Exposure {
  readonly model: string;
  readonly version: string;
  readonly arm: string;
  readonly phase: string | number;
}

/** Tells what a unit was served with at an instant; null for one that took no part. Routing answers it from the record alone. */
export type FindExposure = (experiment: string, unit: string, at: number) => Exposure | null;

/** Names of metrics that a recorder counts by itself for units of experiments. */
export const ownMetrics: ReadonlySet<string> = new Set(["latency_ms", "failed"]);

/** The longest name of a model, a version, a metric, a label, an error type: characters. */
export const longestName = 200;

/** Tells whether a value can be a name. */
export function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= longestName && !value.includes("\0");
}

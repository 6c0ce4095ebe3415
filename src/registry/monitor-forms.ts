import type { TelemetryFormat } from "../telemetry/format.ts";
import type { HealthStatus, Trend } from "../telemetry/health.ts";
import type { LatencyReport, SuccessRate } from "../telemetry/report.ts";
import type { FindExposure } from "../telemetry/tracked.ts";

/** How a recorder of a registry is opened. What is left out comes from `stemma.telemetry.*`. */
export interface RecorderInput {
  /** The folder of the telemetry; `stemma.telemetry.dir`, else `stemma-telemetry` in the Git directory, when absent. */
  readonly folder?: string;
  /** The time between two writes in the background, in milliseconds; 10 s when absent, none when 0. */
  readonly flushMs?: number;
  /** The labels that are kept; all others are dropped. */
  readonly labels?: readonly string[];
  /** How many raw latencies of a version are kept for exact percentiles. */
  readonly ring?: number;
  /** Tells what a unit was served with, for outcomes; by the records of experiments when absent. */
  readonly exposure?: FindExposure;
  /** Versions, `model@X`, whose features are counted by their profile in the registry. */
  readonly profiles?: readonly string[];
  /** The time between two compactions in the background, in milliseconds; an hour when absent, none when 0. */
  readonly compactMs?: number;
  /** The time between two evaluations of the alerts, once somebody listens, in milliseconds; a minute when absent. */
  readonly alertMs?: number;
}

/** The span of time that a question is about. */
export interface WindowOptions {
  /** A revision, a release tag or a date, for what MODEL@X means. */
  readonly at?: string | undefined;
  /** The length of the window in milliseconds, back from now; an hour when absent. */
  readonly windowMs?: number | undefined;
}

/** What was recorded of a version in a window. Null is unknown; it is never zero. */
export interface MetricsForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  /** Requests; null where nothing was recorded. */
  readonly requests: number | null;
  readonly throughput_per_minute: number | null;
  readonly success_rate: SuccessRate | null;
  readonly errors: Readonly<Record<string, number>>;
  readonly latency: LatencyReport;
  readonly input_bytes: number | null;
  readonly output_bytes: number | null;
  readonly notes: readonly string[];
}

/** One day of a version. */
export interface UsageDay {
  readonly day: string;
  /** Null where nothing was recorded on that day. */
  readonly requests: number | null;
  readonly failed: number | null;
  readonly p95_ms: number | null;
}

/** What was recorded of a version, per day. */
export interface UsageForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  /** Oldest first, by UTC. */
  readonly days: readonly UsageDay[];
  readonly notes: readonly string[];
}

/** How a version does. */
export interface VersionHealthForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  readonly status: HealthStatus;
  readonly reasons: readonly string[];
  readonly trend: Trend;
  readonly requests: number | null;
  readonly notes: readonly string[];
}

/** Telemetry in a format of other tools. */
export interface TelemetryExportForm {
  readonly commit: string;
  readonly format: TelemetryFormat;
  readonly from: string;
  readonly to: string;
  readonly content: string;
  readonly notes: readonly string[];
}

/** What `monitor record` did. */
export interface RecordForm {
  readonly counted: number;
  /** Values that cannot be counted. */
  readonly invalid: number;
  /** Requests that were left out because too much waited to be written. */
  readonly dropped: number;
  readonly failed_writes: number;
  readonly last_failure: string | null;
  /** Rows that could not be written. */
  readonly pending: number;
  /** Lines that are no request. */
  readonly refused: number;
  /** Why the first of them is none; null where all are. */
  readonly first_refusal: { readonly line: number; readonly message: string } | null;
}

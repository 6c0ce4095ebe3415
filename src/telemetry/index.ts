/** The public API of `stemma/telemetry`: counting requests, keeping the sums, and judging by them, without a registry. */
export { Aggregate } from "./aggregate.ts";
export { FolderReader } from "./folder-reader.ts";
export { newWriter } from "./folder-writer.ts";
export { healthLimits, type HealthStatus, type HealthVerdict, judgeHealth, type Trend } from "./health.ts";
export { Histogram } from "./histogram.ts";
export type { RecorderOptions, RecorderState } from "./recorder-options.ts";
export { Recorder } from "./recorder.ts";
export { type LatencyReport, reportLatency, type SuccessRate, successRate } from "./report.ts";
export type { Series } from "./series.ts";
export type { Question, Reading, Sample, Slice, TelemetryReader, TelemetryWriter } from "./store.ts";
export type { Tracked, TrackedOutcome } from "./tracked.ts";

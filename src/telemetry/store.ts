import type { Aggregate } from "./aggregate.ts";
import type { Row } from "./batch.ts";
import type { Series } from "./series.ts";

/** What a reader asks of a store. */
export interface Question {
  /** Milliseconds since the epoch. A span that ends later belongs to the answer: spans are not divided. */
  readonly from: number;
  /** Milliseconds since the epoch. A span that begins earlier belongs to the answer. */
  readonly to: number;
  readonly model?: string | undefined;
  readonly version?: string | undefined;
  readonly experiment?: string | undefined;
  /** The length of a slice in milliseconds, counted from the epoch; all is one slice when absent. */
  readonly step?: number | undefined;
}

/** What a store knows of one series in one slice of time. */
export interface Slice {
  /** The start of the slice; `from` where all is one. */
  readonly start: number;
  readonly series: Series;
  readonly aggregate: Aggregate;
}

/** What a store answers: nothing is left out, and nothing is made up where nothing was recorded. */
export interface Reading {
  /** By start, then by series. */
  readonly slices: readonly Slice[];
  /** What a reader should know of the answer, such as bytes that a stopped writer left incomplete. */
  readonly notes: readonly string[];
}

/** A raw latency, where a store keeps some. */
export interface Sample {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly latencyMs: number;
}

/** Where aggregates are read. */
export interface TelemetryReader {
  /**
   * Answers a question.
   * @throws StemmaError `telemetry-corrupt`, `telemetry-unavailable`
   */
  read(question: Question): Promise<Reading>;
  /** The newest raw latencies of a version in a span of time, oldest first; empty where none are kept. */
  samples(question: Question): Promise<readonly Sample[]>;
}

/** What a store has refused for good, so that it is not offered again. */
export interface Refused {
  /** How many requests and outcomes the refused rows counted. */
  readonly requests: number;
  readonly why: string;
}

/** Where a recorder puts what it has aggregated. */
export interface TelemetryWriter {
  /** Names rows, so that writing them twice counts once. */
  prepare(rows: readonly Row[]): Buffer;
  /** Writes what was prepared before it returns, or takes it over until `sync`. */
  put(prepared: Buffer): void;
  /** Waits until what was put is safe: it outlives a loss of power, or the other side has it. Null where nothing was refused. */
  sync(): Promise<Refused | null>;
  /** Begins a new file, so that what was written so far can be compacted, where a store has files. */
  rotate?(): boolean;
}

/** Where a recorder puts its rings. */
export interface RingWriter {
  /**
   * Writes the raw latencies of a version, in place of what this writer had written of it.
   * @throws StemmaError `disk-failed`
   */
  writeRing(model: string, version: string, samples: readonly Sample[]): void;
}

import type { AlertChange } from "./alerts/change.ts";
import type { RecorderUpkeep } from "./background.ts";
import type { VersionProfile } from "./feature-counting.ts";
import type { RingWriter, TelemetryWriter } from "./store.ts";
import type { FindExposure } from "./tracked.ts";

/** How a recorder works. */
export interface RecorderOptions {
  readonly store: TelemetryWriter;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The time between two writes in the background, in milliseconds; 0 for none. */
  readonly flushMs: number;
  /** The labels that are kept; all others are dropped. */
  readonly labels: readonly string[];
  /** How many raw latencies of a version are kept for exact percentiles; 0 for none. */
  readonly ring: number;
  readonly rings: RingWriter | null;
  /** Attributes outcomes to what a unit was served with; without it they cannot be attributed. */
  readonly exposure: FindExposure | null;
  /** The profiles by which features are counted; none when absent. */
  readonly profiles?: readonly VersionProfile[];
  /** What is done beside; nothing when absent. */
  readonly upkeep?: RecorderUpkeep;
}

/** Is told of a change of an alert. */
export type AlertListener = (change: AlertChange) => void;

/** What a recorder has done, and what it could not do. Nothing of this is thrown into the code that records. */
export interface RecorderState {
  /** Requests and outcomes that were counted. */
  readonly counted: number;
  /** What was left out because it is not valid: no model, a negative latency, a value that is no number. */
  readonly invalid: number;
  /** What was left out because too much waited to be written. */
  readonly dropped: number;
  /** Outcomes of units of which nobody knows what they were served with. */
  readonly unattributed: number;
  /** Writes that failed. What they held is tried again. */
  readonly failedWrites: number;
  /** Compactions and evaluations of alerts that failed. They are tried again when their time comes. */
  readonly failedUpkeep: number;
  /** Why the last of all these failed; null while none did. */
  readonly lastFailure: string | null;
  /** Rows that wait to be written. */
  readonly pending: number;
}

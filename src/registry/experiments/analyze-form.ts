import type { Analysis } from "../../experiments/decision/judge.ts";
import type { Judged } from "../../experiments/decision/looks.ts";
import type { RecordForm } from "../monitor-forms.ts";
import type { ExperimentOutcome } from "../outcome.ts";

/** What an experiment is analysed by. */
export interface AnalyzeInput {
  /** The observations, one JSON object a line; what telemetry recorded when absent. */
  readonly data?: string | undefined;
  /** How the observations are written: JSON lines when absent. */
  readonly format?: "jsonl" | "csv" | undefined;
  /** The end of the data that is counted: an instant or a day; the end of the phase, else now, when absent. */
  readonly until?: string | undefined;
  /** The phase; the last one when absent. */
  readonly phase?: number | undefined;
  /** In place of what the record says: a test of fixed horizon is judged once, at its end. */
  readonly method?: "sequential" | "fixed" | undefined;
  /** The running p value of the sample ratio of the look before; 1 when absent. */
  readonly ratioBefore?: number | undefined;
}

/** The latencies of an arm, in milliseconds. */
export interface ArmLatency {
  readonly arm: string;
  readonly count: number;
  /** Null where there are too few for it. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** Of the filled buckets, the bounds and the count. */
  readonly buckets: readonly {
    readonly lower: number;
    readonly upper: number;
    readonly count: number;
  }[];
}

/** What the analysis of an experiment answers. */
export interface AnalyzeForm extends Judged {
  /** The commit that the record was read from. */
  readonly commit: string;
  /** Where the data is from: telemetry, observations that were given, or the checkpoint that a conclusion left. */
  readonly source: "telemetry" | "rows" | "checkpoint";
  /** Of each arm; of an arm without latencies the count is 0. */
  readonly latency: readonly ArmLatency[];
  /** What a reader should know of the data. */
  readonly notes: readonly string[];
}

/** What became of outcomes that were to be recorded. */
export interface RecordedOutcomesForm extends RecordForm {
  readonly experiment: string;
  /** Outcomes of units that took no part at the time, which count for no arm. */
  readonly unattributed: number;
}

/** How an experiment is concluded. */
export interface ConcludeInput {
  /** The arm that goes on, decided by hand, which needs a reason; by the rules of the record when absent. */
  readonly winner?: string | undefined;
  /** Why; what the rules say when absent. */
  readonly reason?: string | undefined;
  /** The observations; what telemetry recorded when absent. */
  readonly data?: string | undefined;
  readonly format?: "jsonl" | "csv" | undefined;
  /** The end of the data that is counted; now when absent. */
  readonly until?: string | undefined;
}

/** What was done for the winner of an experiment. */
export interface ConcludedAction {
  /** A proposal, the move itself, or nothing: the control goes on, the winner stands there already, or the record wants it so. */
  readonly kind: "propose" | "direct" | "none";
  /** The version of the arm that goes on. */
  readonly version: string;
  /** The stage that it enters; null for none. */
  readonly stage: string | null;
  /** The branch of the proposal; null for none. */
  readonly branch: string | null;
  /** The commit of the move or of the proposal; null for none. */
  readonly commit: string | null;
  /** What kept it from moving: a gate, a hold; null where nothing did. The conclusion stands all the same. */
  readonly refused: { readonly code: string; readonly message: string } | null;
}

/** What a conclusion did. */
export interface ConcludeForm extends ExperimentOutcome {
  readonly verdict: "ship" | "rollback" | "inconclusive";
  readonly winner: string;
  readonly reason: string;
  /** What the rules make of the checkpoint. */
  readonly analysis: Analysis;
  readonly action: ConcludedAction;
}

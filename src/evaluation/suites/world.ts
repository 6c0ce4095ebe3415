import type { DataRecord, SuiteRecord } from "../../records/generated/suite.ts";
import type { ModelInterface } from "../../records/generated/version.ts";
import type { RowSource } from "../row.ts";
import type { RunnerSession } from "../runner.ts";
import type { ScoredRow } from "../scored-row.ts";

/** A version that is put through a suite. */
export interface SuiteSubject {
  /** `model@version`. */
  readonly name: string;
  /** What its record says of its inputs and outputs; null where it says nothing. */
  readonly interface: ModelInterface | null;
  /** Of its files, in bytes. */
  readonly size: number;
}

/** Rows that were scored before an interruption. */
export interface KeptRows {
  readonly rows: readonly ScoredRow[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** What outlives an interruption of a run. */
export interface SuiteMemory {
  /** What was kept under a key; null for nothing. */
  recall(key: string): Promise<KeptRows | null>;
  /** Keeps rows after those that were kept under this key before. Never fails: who cannot remember begins anew. */
  keep(key: string, rows: readonly ScoredRow[], complete: boolean): Promise<void>;
}

/** What a run of a suite asks of the world. */
export interface SuiteWorld {
  /** Loads a version; the caller closes the session. Throws as runners do. */
  open(subject: SuiteSubject): Promise<RunnerSession>;
  /** The rows of some data, preprocessed. Throws as data does. */
  rows(data: DataRecord, suite: SuiteRecord): Promise<RowSource>;
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number;
  /** Told of how far a run has come. */
  progress(label: string, done: number, total: number | null): void;
  readonly memory: SuiteMemory | null;
  readonly signal?: AbortSignal | undefined;
}

/** What a case is compared with, once it was looked up. */
export type ResolvedBaseline =
  | { readonly kind: "run"; readonly subject: SuiteSubject }
  | {
      readonly kind: "evidence";
      readonly version: string;
      /** What the evidence measured. */
      readonly metrics: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "missing";
      /** Why there is none, in words. */
      readonly why: string;
      /** Whether the suite lets a first version pass. */
      readonly pass: boolean;
    };

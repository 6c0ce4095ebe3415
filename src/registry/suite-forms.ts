import type { CaseRecord, SuiteRecord } from "../records/generated/suite.ts";
import type { Finding } from "../values/finding.ts";
import type { WriteForm } from "./forms.ts";

/** A case of a suite, in short. */
export interface SuiteCaseState {
  readonly name: string;
  readonly kind: CaseRecord["kind"];
  readonly severity: "high" | "medium" | "low";
  /** The score that it is about; null for none. */
  readonly metric: string | null;
}

/** What a suite says. */
export interface SuiteState {
  readonly suite: string;
  /** The model whose versions it is for; null where it is for a task. */
  readonly model: string | null;
  /** The task whose models it is for; null where it is for one model. */
  readonly task: string | null;
  readonly runner: "onnx" | "command" | "http";
  /** The names of its data. */
  readonly data: readonly string[];
  readonly cases: readonly SuiteCaseState[];
  /** The hour from which on it is due every night, UTC; null where it is not. */
  readonly nightly: number | null;
  /** The file that holds it. */
  readonly path: string;
}

/** A suite, whole. */
export interface SuiteForm extends SuiteState {
  readonly commit: string;
  /** The record as it is written. */
  readonly record: SuiteRecord;
}

/** All suites, by name. */
export interface SuitesForm {
  readonly commit: string;
  readonly items: readonly SuiteState[];
  /** What is wrong with the records that could not be read. */
  readonly problems: readonly Finding[];
}

/** A suite that is to be. */
export interface SuiteInput {
  readonly name: string;
  /** The model whose versions it is for; exactly one of model and task is given. */
  readonly model?: string | undefined;
  /** The task whose models it is for. */
  readonly task?: string | undefined;
  readonly description?: string | undefined;
  /** The hour from which on it is due every night, UTC. */
  readonly nightly?: number | undefined;
  readonly reason?: string | undefined;
}

/** A suite after a write. */
export interface SuiteOutcome extends WriteForm, SuiteState {}

/** The JSON form of what a suite says. */
export function suiteForm(path: string, record: SuiteRecord): SuiteState {
  return {
    suite: record.name,
    model: record.model ?? null,
    task: record.task ?? null,
    runner: record.runner?.kind ?? "onnx",
    data: (record.data ?? []).map(({ name }) => name),
    cases: record.cases.map(({ name, kind, severity, metric }) => ({
      name,
      kind,
      severity: severity ?? "high",
      metric: metric ?? null,
    })),
    nightly: record.schedule?.nightly?.hour_utc ?? null,
    path,
  };
}

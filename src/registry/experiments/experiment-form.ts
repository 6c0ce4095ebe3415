import { currentPhase } from "../../records/experiment-phase.ts";
import type { ArmRecord, ExperimentRecord } from "../../records/generated/experiment.ts";
import type { Finding } from "../../values/finding.ts";

/** Where an experiment stands. */
export interface ExperimentState {
  readonly experiment: string;
  /** The model whose stable version serves all who are not enrolled. */
  readonly model: string;
  readonly status: ExperimentRecord["status"];
  /** The number of the phase; null before the first. */
  readonly phase: number | null;
  /** The share of the units that is enrolled; null before the first phase. */
  readonly coverage: number | null;
  readonly arms: readonly ArmRecord[];
  /** The file that holds it. */
  readonly path: string;
}

/** An experiment, whole. */
export interface ExperimentForm extends ExperimentState {
  readonly commit: string;
  /** The record as it is written. */
  readonly record: ExperimentRecord;
}

/** All experiments, by name. */
export interface ExperimentsForm {
  readonly commit: string;
  readonly items: readonly ExperimentState[];
  /** What is wrong with the records that could not be read. */
  readonly problems: readonly Finding[];
}

/** The JSON form of where an experiment stands. */
export function experimentForm(path: string, record: ExperimentRecord): ExperimentState {
  const phase = currentPhase(record);
  return {
    experiment: record.name,
    model: record.model,
    status: record.status,
    phase: phase?.phase ?? null,
    coverage: phase?.coverage.at(-1)?.share ?? null,
    arms: record.arms,
    path,
  };
}

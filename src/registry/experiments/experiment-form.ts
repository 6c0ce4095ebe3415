import { currentPhase } from "../../records/experiment-phase.ts";
import type { ArmRecord, ExperimentRecord } from "../../records/generated/experiment.ts";

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

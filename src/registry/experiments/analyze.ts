import type { Checkpoint } from "../../experiments/analysis/checkpoint.ts";
import { collect } from "../../experiments/analysis/collect.ts";
import { parseObservations } from "../../experiments/analysis/observations.ts";
import { planOf } from "../../experiments/analysis/plan.ts";
import { judge, type Analysis } from "../../experiments/decision/judge.ts";
import type { ExperimentRecord, PhaseRecord } from "../../records/generated/experiment.ts";
import { StemmaError } from "../../values/error.ts";
import { parseEnd, renderInstant } from "../../values/instant.ts";

/** What an experiment is analysed by. */
export interface AnalyzeInput {
  /** The observations, one JSON object a line. */
  readonly data: string;
  /** The end of the data that is counted: an instant or a day. */
  readonly until: string;
  /** The phase; the last one when absent. */
  readonly phase?: number;
  /** The running p value of the sample ratio of the look before; 1 when absent. */
  readonly ratioBefore?: number;
}

/** What the analysis of an experiment answers. */
export interface AnalyzeForm {
  /** The commit that the record was read from. */
  readonly commit: string;
  readonly analysis: Analysis;
  /** All that the analysis was computed from. */
  readonly checkpoint: Checkpoint;
}

/**
 * Analyses the observations of one phase by the rules of its record.
 * @throws StemmaError `experiment-not-started`, `observation-invalid`, and what a bad instant throws
 */
export function analyzeExperiment(
  record: ExperimentRecord,
  { data, until, phase, ratioBefore }: AnalyzeInput,
): Omit<AnalyzeForm, "commit"> {
  const running = phaseOf(record, phase);
  // A phase is judged by the split that it began with.
  const roles = new Map(record.arms.map(({ name, role }) => [name, role]));
  const arms = running.arms.map((arm) => ({ ...arm, role: roles.get(arm.name) }));
  const checkpoint = collect(
    {
      plan: planOf({ ...record, arms }),
      phase: running.phase,
      started: running.started,
      until: renderInstant(parseEnd(until)),
      ...(ratioBefore === undefined ? {} : { ratioBefore }),
    },
    parseObservations(data, running.phase),
  );
  return { analysis: judge(checkpoint), checkpoint };
}

function phaseOf({ name, phases = [] }: ExperimentRecord, wanted: number | undefined): PhaseRecord {
  const found = wanted === undefined ? phases.at(-1) : phases.find(({ phase }) => phase === wanted);
  if (found !== undefined) return found;
  throw new StemmaError(
    "experiment-not-started",
    wanted === undefined ? `${name} has not begun` : `${name} has no phase ${String(wanted)}`,
    { hint: "Data counts from the start of a phase on.", data: { experiment: name, phase: wanted ?? null } },
  );
}

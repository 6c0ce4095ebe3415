import type { ExperimentRecord } from "../records/generated/experiment.ts";
import type { ModelStep } from "./model-step.ts";

/** An experiment on both sides of a step; null where there is none. */
export interface ExperimentStep {
  readonly name: string;
  readonly before: ExperimentRecord | null;
  readonly after: ExperimentRecord | null;
  /** What is wrong between its conclusion and the checkpoint that this was drawn from; null where nothing is. */
  readonly proof: ConclusionFault | null;
  /** The same of the side before. */
  readonly proofBefore: ConclusionFault | null;
}

/** Why a conclusion does not follow from its checkpoint; `overruled` where its rules say something else, and people decided. */
export interface ConclusionFault {
  readonly kind: "unproven" | "overruled";
  readonly message: string;
}

/** All experiments of both sides, and the models that their arms are versions of. */
export interface ExperimentSteps {
  readonly experiments: readonly ExperimentStep[];
  readonly models: ReadonlyMap<string, ModelStep>;
}

/** The experiments of a step that has none. */
export const noExperiments: ExperimentSteps = { experiments: [], models: new Map() };

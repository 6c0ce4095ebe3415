import { type StageChange, stageChanges } from "../history/standing.ts";
import type { Settings } from "../records/normalise.ts";
import type { ModelStep } from "./model-step.ts";

/** A version that stands elsewhere after a step, with its model. */
export interface StageMove extends StageChange {
  readonly model: string;
}

/** The moves in a step of one model, as history will read them. */
export function movesOf(step: ModelStep, settings: Settings): readonly StageMove[] {
  return stageChanges(step, settings).map((change) => ({ model: step.name, ...change }));
}

/** Tells whether a hold on a stage appears in a step: it is new, or another one than before. */
export function holdAppears(step: ModelStep, stage: string): boolean {
  const [before, after] = [step.before.model?.holds.get(stage), step.after.model?.holds.get(stage)];
  return after !== undefined && (before?.since !== after.since || before.reason !== after.reason);
}

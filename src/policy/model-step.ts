import type { ModelState } from "../snapshot/state.ts";

/** A model on both sides of a step. */
export interface ModelStep {
  readonly name: string;
  readonly before: ModelState;
  readonly after: ModelState;
}

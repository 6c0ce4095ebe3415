import type { Oid } from "../git/ports.ts";
import { modelPath } from "../records/layout.ts";
import { readableRecord } from "./read-side.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepDifferences } from "./step-differences.ts";
import { type Step, stepsFrom } from "./steps.ts";
import type { StepDifferences } from "./told-step.ts";

/** A step that changed something of one model, with what it did to it. */
export interface ModelStep extends Step, StepDifferences {
  /** The names that the model has or had, as far as they are known at this step. */
  readonly names: ReadonlySet<string>;
}

/**
 * Walks the steps that touched a model, newest first, from the name that it has at the tip to its earlier ones.
 * A model that is gone at the tip is found by the name that it had last. Steps that left it alone cost the ids
 * of its folder and nothing more.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function* modelSteps(
  source: HistorySource,
  tip: Oid,
  model: string,
): AsyncGenerator<ModelStep, void, undefined> {
  const names = new Set([model]);
  let known = await addFormerNames(source, await source.commit(tip), names);
  for await (const step of stepsFrom(source, tip, names)) {
    if (step.commit.tree === step.parent?.tree) continue;
    if (!known) known = await addFormerNames(source, step.commit, names);
    if (step.parent !== null && !known) known = await addFormerNames(source, step.parent, names);
    const { differences, problems } = await stepDifferences(source, step.parent, step.commit, names);
    const told = differences.filter((each) => each.model !== null && names.has(each.model));
    if (told.length > 0 || problems.length > 0) yield { ...step, differences: told, problems, names };
  }
}

/** Adds the earlier names that a model's newest record lists; false where a commit has no such model. */
async function addFormerNames(
  source: HistorySource,
  commit: CommitHead,
  names: Set<string>,
): Promise<boolean> {
  for (const name of [...names]) {
    const record = await readableRecord(source, commit, "model", modelPath(name));
    if (record === null) continue;
    for (const former of record.formerly ?? []) names.add(former);
    return true;
  }
  return false;
}

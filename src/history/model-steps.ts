import type { Oid } from "../git/ports.ts";
import { modelOfPath, modelPath } from "../records/layout.ts";
import { ofModel } from "./event-filter.ts";
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
 *
 * `beside` names what lies beside the models (`recordsBeside`) and is told too, where it uses a version of the model.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function* modelSteps(
  source: HistorySource,
  tip: Oid,
  model: string,
  beside: readonly string[] = [],
): AsyncGenerator<ModelStep, void, undefined> {
  const names = new Set([model]);
  let known = await addFormerNames(source, await source.commit(tip), names);
  const touching = new Set([...names, ...beside]);
  for await (const step of stepsFrom(source, tip, touching)) {
    if (step.commit.tree === step.parent?.tree) continue;
    if (!known) known = await addFormerNames(source, step.commit, names);
    if (step.parent !== null && !known) known = await addFormerNames(source, step.parent, names);
    for (const name of names) touching.add(name);
    const { differences, problems } = await stepDifferences(source, step.parent, step.commit, touching);
    const told = differences.flatMap((each) => ofModel(each, names) ?? []);
    // What cannot be read beside the models cannot be said to be about this one.
    const own = problems.filter(({ path }) => path !== null && modelOfPath(path) !== null);
    if (told.length > 0 || own.length > 0) yield { ...step, differences: told, problems: own, names };
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

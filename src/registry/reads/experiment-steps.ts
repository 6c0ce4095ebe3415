import {
  type ConclusionFault,
  type ExperimentStep,
  type ExperimentSteps,
  noExperiments,
} from "../../policy/experiment-step.ts";
import type { ModelStep } from "../../policy/model-step.ts";
import { exactVersion } from "../../records/experiment-phase.ts";
import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import { experimentPath } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { absentModel, type ModelState } from "../../snapshot/state.ts";
import { attempt } from "../../snapshot/unreadable.ts";

/**
 * Loads the experiments of both sides of a step, with the models of their arms. One that cannot be read is left out: that is a finding
 * of its own.
 */
export async function experimentSteps(before: Snapshot | null, after: Snapshot): Promise<ExperimentSteps> {
  const [were, are] = [before === null ? none : await recordsOf(before), await recordsOf(after)];
  const names = new Set([...were.keys(), ...are.keys()]);
  if (names.size === 0) return noExperiments;
  const experiments: ExperimentStep[] = [];
  for (const name of names) {
    const [was, is] = [were.get(name) ?? null, are.get(name) ?? null];
    experiments.push({
      ...{ name, before: was, after: is },
      proof: await faultOfConclusion(after, is),
      proofBefore: await faultOfConclusion(before, was),
    });
  }
  const models = new Map<string, ModelStep>();
  for (const { after: record } of experiments)
    for (const name of record === null ? [] : modelsOf(record))
      if (!models.has(name))
        models.set(name, { name, before: await modelIn(before, name), after: await modelIn(after, name) });
  return { experiments, models };
}

const none: ReadonlyMap<string, ExperimentRecord> = new Map();

async function recordsOf(snapshot: Snapshot): Promise<ReadonlyMap<string, ExperimentRecord>> {
  const found = new Map<string, ExperimentRecord>();
  for (const name of await snapshot.experimentNames()) {
    const { value } = await attempt(experimentPath(name), () => snapshot.experiment(name));
    if (value !== null) found.set(name, value);
  }
  return found;
}

function modelsOf(record: ExperimentRecord): readonly string[] {
  return [...new Set([record.model, ...record.arms.map(({ version }) => exactVersion(version).model)])];
}

/* An arm keeps the name that its model had. */
async function modelIn(snapshot: Snapshot | null, name: string): Promise<ModelState> {
  if (snapshot === null) return absentModel(name);
  const state = await attempt(name, () => snapshot.model(name));
  if (state.value !== null && state.value.record !== null) return state.value;
  const current = (await snapshot.formerNames()).get(name);
  if (typeof current !== "string") return absentModel(name);
  return (await attempt(current, () => snapshot.model(current))).value ?? absentModel(name);
}

/* Judging a checkpoint takes the statistics, which hardly any check needs. */
async function faultOfConclusion(
  side: Snapshot | null,
  record: ExperimentRecord | null,
): Promise<ConclusionFault | null> {
  if (side === null || record?.conclusion?.checkpoint === undefined) return null;
  const { conclusionFault } = await import("../experiments/proof.ts");
  return conclusionFault(side, record, record.conclusion);
}

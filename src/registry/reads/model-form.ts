import type { Settings } from "../../records/normalise.ts";
import { holdersOf, type ModelState } from "../../snapshot/state.ts";
import { latestOf } from "../../snapshot/resolve.ts";
import { StemmaError } from "../../values/error.ts";
import type { ModelForm } from "../forms.ts";
import type { View } from "../session.ts";

/** Makes the JSON form of a model. Stages that hold no version are left out. */
export async function modelForm(view: View, state: ModelState, settings: Settings): Promise<ModelForm> {
  const model = state.model;
  if (model === null) throw new StemmaError("bug", `${state.name} has no record`);
  const stages = settings.lifecycle.order
    .map((stage) => [stage, holdersOf(state, settings, stage)] as const)
    .filter(([, versions]) => versions.length > 0);
  const holds = [...model.holds].map(
    ([stage, { reason, by, since }]) => [stage, { reason, by, since }] as const,
  );
  return {
    commit: view.commit,
    name: state.name,
    description: model.description,
    task: model.task,
    owners: model.owners,
    license: model.license,
    versioning: model.versioning,
    primary_metric: model.primaryMetric,
    metrics_direction: Object.fromEntries(model.metricsDirection),
    tags: Object.fromEntries(model.tags),
    stages: Object.fromEntries(stages),
    aliases: Object.fromEntries(model.aliases),
    holds: Object.fromEntries(holds),
    versions: state.versionIds,
    latest: await latestOf(view.snapshot, state, settings),
    formerly: model.formerly,
    proposals: [],
  };
}

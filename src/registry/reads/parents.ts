import type { ModelStep, ParentState } from "../../policy/step.ts";
import type { Settings } from "../../records/normalise.ts";
import { parentsOf, type Snapshot } from "../../snapshot/snapshot.ts";
import { absentModel, type ModelState } from "../../snapshot/state.ts";

/** Where parents are looked for: loaded models first, then the snapshot below them, where there is one. */
export interface Relatives {
  readonly models: ReadonlyMap<string, ModelState>;
  readonly settings: Settings;
}

/** Tells what is known of every parent that a loaded version names. */
export async function parentStates(
  models: readonly ModelStep[],
  relatives: Relatives,
  snapshot: Snapshot | null,
): Promise<ReadonlyMap<string, ParentState>> {
  const states = new Map<string, ParentState>();
  for (const parent of models.flatMap(({ after }) => [...after.versions.values()].flatMap(parentsOf))) {
    if (!states.has(parent)) states.set(parent, await parentState(parent, relatives, snapshot));
  }
  return states;
}

async function parentState(
  parent: string,
  relatives: Relatives,
  snapshot: Snapshot | null,
): Promise<ParentState> {
  const [model = "", version = ""] = parent.split("@");
  const state = await stateOf(model, relatives, snapshot);
  if (state.versionIds.includes(version)) return "present";
  return (await wasDeleted(model, version, relatives, snapshot)) ? "deleted" : "missing";
}

/** A parent in `deleted`, of a deleted model, or under an earlier name counts as existing. */
async function wasDeleted(
  model: string,
  version: string,
  relatives: Relatives,
  snapshot: Snapshot | null,
): Promise<boolean> {
  const state = await stateOf(model, relatives, snapshot);
  if (state.versionIds.includes(version)) return true;
  if (state.model?.deleted.some((entry) => entry.version === version) === true) return true;
  const { tombstones } = relatives.settings;
  if (tombstones.some((entry) => entry.model === model || entry.formerly.includes(model))) return true;
  const current = (await snapshot?.formerNames())?.get(model);
  return typeof current === "string" && (await wasDeleted(current, version, relatives, snapshot));
}

async function stateOf(model: string, relatives: Relatives, snapshot: Snapshot | null): Promise<ModelState> {
  return relatives.models.get(model) ?? (await snapshot?.model(model)) ?? absentModel(model);
}

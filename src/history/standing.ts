import type { Model, Settings } from "../records/normalise.ts";
import { stageOf } from "../snapshot/state.ts";
import type { ModelPair } from "./pairing.ts";

/** A model before and after. */
type Sides = Pick<ModelPair, "before" | "after">;

/** A version that stands in another stage than before; a new version comes from the initial stage. */
export interface StageChange {
  readonly version: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Finds the versions whose stage differs. Both sides are read with one lifecycle, that of before where there is
 * one: policy comes from the base, and a change of policy alone moves nothing. A version that is gone did not
 * move, it was deleted.
 */
export function stageChanges(pair: Sides, settings: Settings): readonly StageChange[] {
  const after = pair.after.model;
  if (after === null) return [];
  const [were, are] = [listings(pair.before.model), listings(after)];
  const [existed, exists] = [new Set(pair.before.versionIds), new Set(pair.after.versionIds)];
  const changes: StageChange[] = [];
  for (const version of new Set([...were.keys(), ...are.keys()])) {
    if (!exists.has(version)) continue;
    if (existed.has(version) && were.get(version) === are.get(version)) continue;
    const from = stageBefore(pair, settings, version, existed);
    const to = stageOf(after, settings, version);
    if (from !== to) changes.push({ version, from, to });
  }
  return changes;
}

/** The versions that a step brought and lists as adopted: they did not move to where they stand, they stood there elsewhere. */
export function adoptedIn({ before, after }: Sides): ReadonlySet<string> {
  const listed = after.model?.adopted ?? [];
  if (listed.length === 0) return new Set();
  const existed = new Set([...before.versionIds, ...(before.model?.adopted ?? [])]);
  const exists = new Set(after.versionIds);
  return new Set(listed.filter((version) => exists.has(version) && !existed.has(version)));
}

function stageBefore(pair: Sides, settings: Settings, version: string, existed: ReadonlySet<string>): string {
  const { model } = pair.before;
  return model === null || !existed.has(version)
    ? settings.lifecycle.initial
    : stageOf(model, settings, version);
}

/** The stages that a record lists for each version, as one comparable text. */
function listings(model: Model | null): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  for (const [stage, versions] of model?.stages ?? []) {
    for (const version of versions) listed.set(version, `${listed.get(version) ?? ""} ${stage}`);
  }
  return listed;
}

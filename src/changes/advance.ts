import { modelOf, settingsOf } from "../records/normalise.ts";
import { placeOf } from "../records/layout.ts";
import { absentModel, type ModelState } from "../snapshot/state.ts";
import { compareVersions } from "../values/version.ts";
import { editsOf, type Change, type Entry } from "./change.ts";
import type { Base } from "./plan.ts";

/** The base as it stands after a change: what the next step of a plan starts from. */
export function advance(base: Base, change: Change): Base {
  let next = base;
  for (const [path, , after] of editsOf(change)) next = advancePath(next, path, after);
  return next;
}

function advancePath(base: Base, path: string, after: Entry | null): Base {
  const place = placeOf(path);
  if (place === null) return base;
  if (place.kind === "registry") {
    return after?.kind === "registry"
      ? { ...base, registry: after.value, settings: settingsOf(after.value) }
      : base;
  }
  const state = base.models.get(place.model) ?? absentModel(place.model);
  return { ...base, models: new Map([...base.models, [place.model, advanceModel(state, path, after)]]) };
}

/** The state of a model after one of its records was set, or removed (null). */
export function advanceModel(state: ModelState, path: string, after: Entry | null): ModelState {
  const place = placeOf(path);
  switch (place?.kind) {
    case "model":
      if (after?.kind !== "model") return { ...state, record: null, model: null };
      return { ...state, record: after.value, model: modelOf(after.value) };
    case "version":
      return advanceVersion(state, place.version, after);
    case "evidence": {
      const evidence = new Map(state.evidence);
      if (after?.kind === "evidence") evidence.set(path, after.value);
      else evidence.delete(path);
      return { ...state, evidence };
    }
    default:
      return state;
  }
}

function advanceVersion(state: ModelState, version: string, after: Entry | null): ModelState {
  const versions = new Map(state.versions);
  const ordinals = new Map(state.ordinals);
  const ids = state.versionIds.filter((id) => id !== version);
  versions.delete(version);
  ordinals.delete(version);
  if (after?.kind !== "version") return { ...state, versions, ordinals, versionIds: ids };
  versions.set(version, after.value);
  if (after.value.ordinal !== undefined) ordinals.set(version, after.value.ordinal);
  return { ...state, versions, ordinals, versionIds: [...ids, version].sort(compareVersions) };
}

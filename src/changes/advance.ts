import { modelOf, settingsOf } from "../records/normalise.ts";
import { isModelPlace, placeOf } from "../records/layout.ts";
import { absentModel, type ModelState } from "../snapshot/state.ts";
import { compareVersions } from "../values/version.ts";
import { editsOf, type Change, type Entry } from "./change.ts";
import type { Base } from "./plan.ts";

/** The base as it stands after a change: what the next step of a plan starts from. */
export function advance(base: Base, change: Change): Base {
  const models = new Map(base.models);
  let { registry, settings } = base;
  const experiments = new Map(base.experiments);
  const selections = new Map(base.selections);
  const suites = new Map(base.suites);
  const profiles = new Map(base.profiles);
  const versions = new Map<string, VersionEdit[]>();
  for (const [path, , after] of editsOf(change)) {
    const place = placeOf(path);
    if (place === null) continue;
    if (place.kind === "registry") {
      if (after?.kind === "registry") [registry, settings] = [after.value, settingsOf(after.value)];
    } else if (place.kind === "experiment") {
      put(experiments, place.name, after?.kind === "experiment" ? after.value : null);
    } else if (place.kind === "selection") {
      put(selections, place.name, after?.kind === "selection" ? after.value : null);
    } else if (place.kind === "suite") {
      put(suites, place.name, after?.kind === "suite" ? after.value : null);
    } else if (place.kind === "profile") {
      put(profiles, `${place.model}@${place.version}`, after?.kind === "profile" ? after.value : null);
    } else if (!isModelPlace(place)) {
      // No plan depends on what else stands beside the models.
      continue;
    } else if (place.kind === "version") {
      const edits = versions.get(place.model) ?? [];
      edits.push([place.version, after]);
      versions.set(place.model, edits);
    } else {
      models.set(place.model, advanceModel(models.get(place.model) ?? absentModel(place.model), path, after));
    }
  }
  for (const [name, edits] of versions)
    models.set(name, advanceVersions(models.get(name) ?? absentModel(name), edits));
  return { ...base, registry, settings, models, experiments, selections, suites, profiles };
}

/** A version, and its record after an edit; null where it was removed. */
type VersionEdit = readonly [version: string, after: Entry | null];

/** The state of a model after one of its records was set, or removed (null). */
export function advanceModel(state: ModelState, path: string, after: Entry | null): ModelState {
  const place = placeOf(path);
  switch (place?.kind) {
    case "model":
      if (after?.kind !== "model") return { ...state, record: null, model: null };
      return { ...state, record: after.value, model: modelOf(after.value) };
    case "version":
      return advanceVersions(state, [[place.version, after]]);
    case "evidence": {
      const evidence = new Map(state.evidence);
      put(evidence, path, after?.kind === "evidence" ? after.value : null);
      return { ...state, evidence };
    }
    default:
      return state;
  }
}

/* Keeps the record of a key, or none where it was removed. */
function put<T>(known: Map<string, T>, key: string, record: T | null): void {
  if (record === null) known.delete(key);
  else known.set(key, record);
}

function advanceVersions(state: ModelState, edits: readonly VersionEdit[]): ModelState {
  const versions = new Map(state.versions);
  const ordinals = new Map(state.ordinals);
  const ids = [...state.versionIds];
  for (const [version, after] of edits) {
    for (const known of [versions, ordinals]) known.delete(version);
    putInOrder(ids, version, after !== null);
    if (after?.kind !== "version") continue;
    versions.set(version, after.value);
    if (after.value.ordinal !== undefined) ordinals.set(version, after.value.ordinal);
  }
  return { ...state, versions, ordinals, versionIds: ids };
}

/* Puts a version into ids that stand in version order, or takes it out; to sort them anew costs more, once for each of a batch. */
function putInOrder(ids: string[], version: string, isThere: boolean): void {
  const before = ids.indexOf(version);
  if (before !== -1) ids.splice(before, 1);
  if (!isThere) return;
  let at = ids.length;
  while (at > 0 && compareVersions(ids[at - 1] ?? "", version) > 0) at--;
  ids.splice(at, 0, version);
}

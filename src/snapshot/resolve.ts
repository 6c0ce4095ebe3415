import type { Settings } from "../records/normalise.ts";
import { registryPath, versionPath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import { parseReference, type Reference, type Selector } from "../values/reference.ts";
import { closest } from "../values/similar.ts";
import { mapBounded } from "./bounded.ts";
import type { Snapshot } from "./snapshot.ts";
import { byAge, holdersOf, latestCandidates, latestVersion, type ModelState } from "./state.ts";
import { attempt } from "./unreadable.ts";

/** An exact version: where a reference leads. */
export interface Resolved {
  readonly state: ModelState;
  readonly version: string;
}

/**
 * Loads a model by its name, or by a name that it had before.
 * @throws StemmaError `model-unknown` with the nearest names, and what parsing throws
 */
export async function findModel(snapshot: Snapshot, name: string): Promise<ModelState> {
  const state = await snapshot.model(name);
  if (state.record !== null) return state;
  await snapshot.settings();
  const current = (await snapshot.formerNames()).get(name);
  if (typeof current === "string") return snapshot.model(current);
  throw await unknownModel(snapshot, name, current === null);
}

/**
 * Finds the name that a model has, or had last, by any that it ever had. A name that leads nowhere is given back, and so is one
 * that only settings which cannot be read would tell of.
 * @throws StemmaError where something could not be looked at
 */
export async function lastName(snapshot: Snapshot, name: string): Promise<string> {
  if ((await snapshot.hasModel(name)) || !(await snapshot.exists())) return name;
  const { value: registry } = await attempt(registryPath, () => snapshot.registryRecord());
  if (registry === null) return name;
  const current = (await snapshot.formerNames()).get(name);
  const tombstone = registry.tombstones?.find(({ formerly = [] }) => formerly.includes(name));
  return current ?? tombstone?.model ?? name;
}

/**
 * Finds the version that `model@X` names.
 * @throws StemmaError `reference-invalid` without an `@X`, `model-unknown`, `version-unknown`, `stage-empty`,
 *   `ambiguous`
 */
export async function findVersion(snapshot: Snapshot, text: string): Promise<Resolved> {
  const reference = requireSelector(parseReference(text), text);
  const state = await findModel(snapshot, reference.model);
  return { state, version: await selectVersion(snapshot, state, reference.selector) };
}

/** Picks a version of a model. Throws as `findVersion`. */
export async function selectVersion(
  snapshot: Snapshot,
  state: ModelState,
  selector: Selector,
): Promise<string> {
  const settings = await snapshot.settings();
  switch (selector.kind) {
    case "version":
      return requireVersion(state, selector.version);
    case "ordinal":
      return byOrdinal(snapshot, state, selector.ordinal);
    case "latest":
      return requireLatest(snapshot, state, settings);
    case "name":
      return byName(state, settings, selector.name);
  }
}

/**
 * Picks a version of a model by what is loaded of it, reading nothing. Throws as `findVersion`.
 */
export function selectLoaded(state: ModelState, settings: Settings, selector: Selector): string {
  switch (selector.kind) {
    case "version":
      return requireVersion(state, selector.version);
    case "name":
      return byName(state, settings, selector.name);
    case "latest": {
      const version = latestVersion(state, settings);
      if (version === null) throw noLatest(state);
      return version;
    }
    case "ordinal": {
      const holders = [...state.ordinals].filter(([, number]) => number === selector.ordinal);
      const [first] = holders.map(([version]) => version).sort(byAge(state.versions));
      if (first === undefined) throw noOrdinal(state, selector.ordinal);
      return first;
    }
  }
}

function requireSelector(reference: Reference, text: string): Reference & { readonly selector: Selector } {
  if (reference.selector !== null) return { ...reference, selector: reference.selector };
  throw new StemmaError("reference-invalid", `'${text}' names a model, not a version`, {
    hint: `Write ${text}@X, X being a version, a stage, an alias, #N or latest.`,
    data: { reference: text },
  });
}

/**
 * Gives a version back when the model has it.
 * @throws StemmaError `version-unknown`
 */
export function requireVersion(state: ModelState, version: string): string {
  if (state.versionIds.includes(version)) return version;
  const near = closest(version, state.versionIds);
  const deleted = state.model?.deleted.some((entry) => entry.version === version) === true;
  throw new StemmaError(
    "version-unknown",
    `${state.name} has no version ${version}${deleted ? ": it was deleted" : ""}`,
    {
      hint: deleted
        ? `See when and why with stemma history ${state.name}@${version}; --at shows it as it was before.`
        : near === null
          ? `See its versions with stemma list ${state.name} --all.`
          : `Did you mean ${near}?`,
      data: { model: state.name, version, deleted, versions: state.versionIds.slice(-10) },
    },
  );
}

/** A number that a merge gave to several versions is the earliest one's. */
async function byOrdinal(snapshot: Snapshot, state: ModelState, ordinal: number): Promise<string> {
  const ordinals = await snapshot.ordinals(state.name);
  const found = [...ordinals].filter(([, number]) => number === ordinal).map(([version]) => version);
  const [first] = found.length > 1 ? await inOrderOfAge(snapshot, state, found) : found;
  if (first !== undefined) return first;
  throw noOrdinal(state, ordinal);
}

function noOrdinal(state: ModelState, ordinal: number): StemmaError {
  return new StemmaError("version-unknown", `${state.name} has no version #${ordinal}`, {
    hint: `See its versions with stemma list ${state.name} --all.`,
    data: { model: state.name, ordinal },
  });
}

async function inOrderOfAge(
  snapshot: Snapshot,
  state: ModelState,
  versions: readonly string[],
): Promise<readonly string[]> {
  const loaded = await snapshot.model(state.name, versions);
  return [...versions].sort(byAge(loaded.versions));
}

/**
 * What `latest` means for a model; null where it means nothing. Records are read only where several versions could be
 * meant; one that cannot be read counts as the oldest.
 */
export async function latestOf(
  snapshot: Snapshot,
  state: ModelState,
  settings: Settings,
): Promise<string | null> {
  const candidates = latestCandidates(state, settings);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const read = await mapBounded(candidates, (version) =>
    attempt(versionPath(state.name, version), () => snapshot.version(state.name, version)),
  );
  const records = read.flatMap(({ value }) => (value === null ? [] : [[value.version, value] as const]));
  return latestVersion({ ...state, versions: new Map(records) }, settings);
}

async function requireLatest(snapshot: Snapshot, state: ModelState, settings: Settings): Promise<string> {
  const version = await latestOf(snapshot, state, settings);
  if (version !== null) return version;
  throw noLatest(state);
}

function noLatest(state: ModelState): StemmaError {
  return new StemmaError("version-unknown", `${state.name} has no version that latest could mean`, {
    hint: "Versions in terminal stages are ignored; register one, or name the version.",
    data: { model: state.name },
  });
}

/** A stage wins over an alias: an alias may not have a stage's name, so only a hand edit can make both. */
function byName(state: ModelState, settings: Settings, name: string): string {
  if (settings.lifecycle.stages.has(name)) return onlyHolder(state, settings, name);
  const target = state.model?.aliases.get(name);
  if (target !== undefined) return requireVersion(state, target);
  const names = [...settings.lifecycle.order, ...(state.model?.aliases.keys() ?? [])];
  const near = closest(name, names);
  throw new StemmaError("version-unknown", `${state.name} has no stage or alias '${name}'`, {
    hint: near === null ? `Stages: ${settings.lifecycle.order.join(", ")}.` : `Did you mean ${near}?`,
    data: {
      model: state.name,
      name,
      stages: settings.lifecycle.order,
      aliases: [...(state.model?.aliases.keys() ?? [])],
    },
  });
}

function onlyHolder(state: ModelState, settings: Settings, stage: string): string {
  const holders = holdersOf(state, settings, stage);
  const [only, ...others] = holders;
  if (only === undefined) {
    throw new StemmaError("stage-empty", `no version of ${state.name} is in ${stage}`, {
      hint: `See where its versions stand with stemma show ${state.name}.`,
      data: { model: state.name, stage },
    });
  }
  if (others.length === 0) return only;
  throw ambiguous(`${state.name}@${stage}`, holders, "Name one of the versions.");
}

function ambiguous(reference: string, candidates: readonly string[], hint: string): StemmaError {
  return new StemmaError(
    "ambiguous",
    `${reference} names ${candidates.length} versions: ${candidates.slice(0, 10).join(", ")}`,
    {
      hint,
      data: { reference, candidates },
    },
  );
}

async function unknownModel(snapshot: Snapshot, name: string, deleted: boolean): Promise<StemmaError> {
  const names = await snapshot.modelNames();
  const namespace = names.filter((model) => model.startsWith(`${name}/`));
  const near = closest(name, names);
  return new StemmaError("model-unknown", `there is no model ${name}${deleted ? ": it was deleted" : ""}`, {
    hint: deleted
      ? `See when and why with stemma history ${name}; --at shows it as it was before.`
      : hintForUnknown(names, namespace, near),
    data: { model: name, deleted, near, commit: snapshot.commit },
  });
}

function hintForUnknown(names: readonly string[], namespace: readonly string[], near: string | null): string {
  if (namespace.length > 0) return `It is a namespace with ${namespace.slice(0, 5).join(", ")}.`;
  if (near !== null) return `Did you mean ${near}?`;
  return names.length === 0
    ? "The registry is empty; add a model with stemma register."
    : "See the models with stemma list.";
}

import type { VersionRecord } from "../records/generated/version.ts";
import { modelPath, versionPath } from "../records/layout.ts";
import type { Finding } from "../values/finding.ts";
import { mapBounded } from "./bounded.ts";
import type { Snapshot } from "./snapshot.ts";
import type { ModelState } from "./state.ts";
import { attempt, sortAttempts } from "./unreadable.ts";

/** The models that could be read, in the order asked for, and what is wrong with the others. */
export interface ModelCatalogue {
  readonly models: readonly ModelState[];
  readonly problems: readonly Finding[];
}

/** The versions of a model that could be read, in version order, and what is wrong with the others. */
export interface VersionCatalogue {
  readonly versions: readonly VersionRecord[];
  readonly problems: readonly Finding[];
}

/**
 * Reads models without their versions, all of them where no names are given. A bad record does not sink the others; a
 * name without a model is left out.
 * @throws StemmaError where something could not be looked at
 */
export async function readModels(snapshot: Snapshot, names?: readonly string[]): Promise<ModelCatalogue> {
  const wanted = names ?? (await snapshot.modelNames());
  const read = await mapBounded(wanted, (name) => attempt(modelPath(name), () => snapshot.model(name)));
  const { values, problems } = sortAttempts(read);
  return { models: values.filter((state) => state.record !== null), problems };
}

/** The names of the models that can be read, sorted, and what is wrong with the others. */
export interface ReadableModels {
  readonly names: readonly string[];
  readonly problems: readonly Finding[];
}

/**
 * Tells which models can be read. A record that was read in its place before is not read again.
 * @throws StemmaError where something could not be looked at
 */
export async function readableModels(snapshot: Snapshot): Promise<ReadableModels> {
  const groups = await snapshot.modelGroups();
  const doubtful = groups.filter(({ isSettled }) => !isSettled).flatMap(({ models }) => models);
  const unread = doubtful.filter(({ name, below }) => below.name !== name).map(({ name }) => name);
  const { models, problems } = await readModels(snapshot, unread);
  const unreadable = new Set(unread);
  for (const { name } of models) unreadable.delete(name);
  const names = groups.flatMap((group) => group.names);
  return { names: unreadable.size === 0 ? names : names.filter((name) => !unreadable.has(name)), problems };
}

/**
 * Reads the versions of a model. Where the model's own record is bad, that is a problem and there are no versions.
 * @throws StemmaError where something could not be looked at
 */
export async function readVersions(snapshot: Snapshot, model: string): Promise<VersionCatalogue> {
  const state = await attempt(modelPath(model), () => snapshot.model(model));
  const ids = state.value?.versionIds ?? [];
  const read = await mapBounded(ids, (id) =>
    attempt(versionPath(model, id), () => snapshot.version(model, id)),
  );
  const { values, problems } = sortAttempts(read);
  return { versions: values, problems: [...state.problems, ...problems] };
}

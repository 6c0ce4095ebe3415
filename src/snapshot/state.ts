import type { ModelRecord } from "../records/generated/model.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import type { EvidenceRecord } from "../records/generated/evidence.ts";
import type { Model, Settings, Stage } from "../records/normalise.ts";
import { compareText, compareVersions, isRelease, sameInstant } from "../values/version.ts";

/** A model as pure rooms receive it: loaded values, never something that can read. */
export interface ModelState {
  readonly name: string;
  /** The record as written; null where there is no such model. */
  readonly record: ModelRecord | null;
  /** The record with defaults applied; null together with `record`. */
  readonly model: Model | null;
  /** All versions in version order. */
  readonly versionIds: readonly string[];
  /** The versions that were loaded. */
  readonly versions: ReadonlyMap<string, VersionRecord>;
  /** The ordinals of all versions, where they were loaded. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** The evidence that was loaded, by path. */
  readonly evidence: ReadonlyMap<string, EvidenceRecord>;
}

/* One for all models: very many are in memory with nothing loaded of them. */
const unloaded: Pick<ModelState, "versionIds" | "versions" | "ordinals" | "evidence"> = {
  versionIds: [],
  versions: new Map(),
  ordinals: new Map(),
  evidence: new Map(),
};

/** The state of a model that does not exist. */
export function absentModel(name: string): ModelState {
  return { name, record: null, model: null, ...unloaded };
}

/** The stages that a model's record puts a version in; empty for the initial one. */
export function listedStages(model: Model, version: string): readonly string[] {
  return [...model.stages].filter(([, versions]) => versions.includes(version)).map(([stage]) => stage);
}

/**
 * The stage of a version. Where a record lists several, readers take the exclusive one, else the last in
 * lifecycle order (docs/format.md, stages).
 */
export function stageOf(model: Model, settings: Settings, version: string): string {
  const listed = listedStages(model, version);
  if (listed.length <= 1) return listed[0] ?? settings.lifecycle.initial;
  const inOrder = settings.lifecycle.order.filter((stage) => listed.includes(stage));
  const exclusive = inOrder.find((stage) => settings.lifecycle.stages.get(stage)?.exclusive === true);
  return exclusive ?? inOrder.at(-1) ?? listed[0] ?? settings.lifecycle.initial;
}

/** The versions that stand in a stage, in version order. */
export function holdersOf(state: ModelState, settings: Settings, stage: string): readonly string[] {
  const model = state.model;
  if (model === null) return [];
  const candidates =
    stage === settings.lifecycle.initial ? state.versionIds : (model.stages.get(stage) ?? []);
  return candidates
    .filter((version) => state.versionIds.includes(version) && stageOf(model, settings, version) === stage)
    .sort(compareVersions);
}

/** The aliases that point at a version, in name order. */
export function aliasesOf(model: Model, version: string): readonly string[] {
  return [...model.aliases]
    .filter(([, target]) => target === version)
    .map(([alias]) => alias)
    .sort();
}

/** Whether versions in a stage are at the end of their life. */
export function isTerminal(settings: Settings, stage: string): boolean {
  return settings.lifecycle.stages.get(stage)?.terminal === true;
}

/** The stages with a quality, in lifecycle order. */
export function stagesWith(settings: Settings, quality: (stage: Stage) => boolean): readonly string[] {
  return settings.lifecycle.order.filter((name) => {
    const stage = settings.lifecycle.stages.get(name);
    return stage !== undefined && quality(stage);
  });
}

/** The highest release by precedence outside terminal stages; null where there is none. */
export function latestRelease(state: ModelState, settings: Settings): string | null {
  return live(state, settings).filter(isRelease).sort(compareVersions).at(-1) ?? null;
}

/**
 * What `latest` means: the highest release, else the newest version; terminal stages are ignored. Where the time of
 * registration decides (see `latestCandidates`) and records are not loaded, precedence decides.
 */
export function latestVersion(state: ModelState, settings: Settings): string | null {
  return latestCandidates(state, settings).sort(byAge(state.versions)).at(-1) ?? null;
}

/**
 * The versions of which the one registered last is `latest`: one release, the timestamp ids of one second, or the
 * prereleases of a model without a release.
 */
export function latestCandidates(state: ModelState, settings: Settings): string[] {
  const release = latestRelease(state, settings);
  if (release === null) return live(state, settings);
  return live(state, settings).filter((version) => sameInstant(version, release));
}

/** Orders versions by registration, then by precedence; those whose record is not loaded come first. */
export function byAge(versions: ModelState["versions"]): (a: string, b: string) => number {
  const created = (version: string) => versions.get(version)?.created ?? "";
  return (a, b) => compareText(created(a), created(b)) || compareVersions(a, b);
}

function live(state: ModelState, settings: Settings): string[] {
  const model = state.model;
  if (model === null) return [];
  return state.versionIds.filter((version) => !isTerminal(settings, stageOf(model, settings, version)));
}

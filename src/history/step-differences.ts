import { modelsAt, placeOf, registryPath, versionPath } from "../records/layout.ts";
import type { Oid } from "../git/ports.ts";
import type { RecordOf } from "../records/kind.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { compareText } from "../values/version.ts";
import { differencesOf, lifecycleOfStep } from "./differences.ts";
import { heldBefore } from "./held-before.ts";
import { type EarlierHolder, possibleRollbacks } from "./moves.ts";
import { type ModelPair, pairModels } from "./pairing.ts";
import { readableRecord, readSide } from "./read-side.ts";
import { type ComparedModel, emptySide, type MonitoringRecord, type Side } from "./side.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import type { StepDifferences } from "./told-step.ts";
import { settingsName, touchedPath } from "./touches.ts";
import { type ChangedPath, changedPaths } from "./tree-changes.ts";
import { unreadableFindings } from "./unreadable.ts";

const nothing: StepDifferences = { differences: [], problems: [] };

/** Two commits to compare; `before` null stands for the tree without files. They need not be parent and child. */
export interface Compared {
  readonly before: CommitHead | null;
  readonly after: CommitHead;
}

/**
 * Tells what differs between the registries of two commits; `before` null stands for the tree without files. The
 * commits need not be parent and child. `models` narrows the question to these models, under these names, and to what such names of
 * `recordsBeside` stand for.
 *
 * Records that cannot be read never sink it: see `readableRecord`.
 * @throws StemmaError `history-incomplete` where a rollback or an unreadable record needs history that was cut
 *   off, and what reading objects throws
 */
export async function stepDifferences(
  source: HistorySource,
  before: CommitHead | null,
  after: CommitHead,
  models?: Iterable<string>,
): Promise<StepDifferences> {
  const trees = [before?.tree ?? null, after.tree] as const;
  if (models === undefined)
    return toldOf(source, { before, after }, await changedPaths(source.trees, ...trees));
  const told = await toldOf(source, { before, after }, await changesOf(source, trees, models));
  return { ...told, differences: told.differences.filter(({ kind }) => kind !== "policy-changed") };
}

/**
 * As `stepDifferences`, where it is known what the step touched at most: the names of models, and `settingsName`. All else is left
 * unread.
 * @throws StemmaError as `stepDifferences`
 */
export async function touchedDifferences(
  source: HistorySource,
  { before, after }: Compared,
  touched: ReadonlySet<string>,
): Promise<StepDifferences> {
  const trees = [before?.tree ?? null, after.tree] as const;
  const models = [...touched].filter((name) => name !== settingsName);
  const changes = await changesOf(source, trees, models);
  if (!touched.has(settingsName)) return toldOf(source, { before, after }, changes);
  const [was, is] = await Promise.all(trees.map((tree) => settingsIn(source, tree)));
  const settings = { path: registryPath, before: was ?? null, after: is ?? null };
  return toldOf(
    source,
    { before, after },
    settings.before === settings.after ? changes : [...changes, settings],
  );
}

async function settingsIn({ trees }: HistorySource, tree: Oid | null): Promise<Oid | null> {
  return tree === null ? null : ((await trees.file(tree, registryPath))?.oid ?? null);
}

async function toldOf(
  source: HistorySource,
  { before, after }: Compared,
  changes: readonly ChangedPath[],
): Promise<StepDifferences> {
  if (changes.length === 0) return nothing;
  const touched = modelsAt(changes.map(({ path }) => path));
  const [was, is] = [
    before === null ? emptySide : await readSide(source, before, touched),
    await readSide(source, after, touched),
  ];
  const blobs = new Map(changes.map((change) => [change.path, change]));
  const sides = await withDetails(source, { before, after, was, is, blobs });
  const earlier = await earlierHolders(source, before, sides);
  return {
    differences: differencesOf(sides.was, sides.is, earlier),
    problems: await unreadableFindings(source, after.oid, changes),
  };
}

async function changesOf(
  { trees }: HistorySource,
  sides: readonly [before: Oid | null, after: Oid],
  models: Iterable<string>,
): Promise<readonly ChangedPath[]> {
  const found = new Map<string, ChangedPath>();
  for (const name of models)
    for (const change of await changedPaths(trees, ...sides, touchedPath(name)))
      found.set(change.path, change);
  return [...found.values()].sort((a, b) => compareText(a.path, b.path));
}

interface Sides {
  readonly was: Side;
  readonly is: Side;
}

interface Loading extends Sides {
  readonly before: CommitHead | null;
  readonly after: CommitHead;
  readonly blobs: ReadonlyMap<string, ChangedPath>;
}

/** Adds the version records and the evidence that changed to both sides. */
async function withDetails(source: HistorySource, loading: Loading): Promise<Sides> {
  const [was, is] = [new Map(loading.was.models), new Map(loading.is.models)];
  for (const pair of pairModels(loading.was, loading.is)) {
    const [before, after] = await changedVersions(source, loading, pair);
    const oldName = pair.renamedFrom ?? pair.name;
    if (was.has(oldName)) {
      was.set(oldName, {
        ...pair.before,
        versions: before,
        evidence: evidenceIn(loading, oldName, "before"),
      });
    }
    is.set(pair.name, { ...pair.after, versions: after, evidence: evidenceIn(loading, pair.name, "after") });
  }
  return {
    was: { ...loading.was, models: was, ...(await besideModels(source, loading.before, loading.blobs)) },
    is: { ...loading.is, models: is, ...(await besideModels(source, loading.after, loading.blobs)) },
  };
}

/* The records beside the models that changed, as one side has them. */
async function besideModels(
  source: HistorySource,
  commit: CommitHead | null,
  changed: ReadonlyMap<string, unknown>,
): Promise<Required<Pick<Side, "experiments" | "selections" | "monitored">>> {
  const recordsOf = async <K extends "experiment" | "selection" | "alert" | "notify" | "profile" | "suite">(
    kind: K,
  ) => {
    const found = new Map<string, RecordOf<K>>();
    if (commit === null) return found;
    for (const path of [...changed.keys()].filter((each) => placeOf(each)?.kind === kind)) {
      const record = await readableRecord(source, commit, kind, path);
      if (record !== null) found.set(path, record);
    }
    return found;
  };
  return {
    experiments: await recordsOf("experiment"),
    selections: await recordsOf("selection"),
    monitored: new Map<string, MonitoringRecord>([
      ...(await recordsOf("alert")),
      ...(await recordsOf("notify")),
      ...(await recordsOf("profile")),
      ...(await recordsOf("suite")),
    ]),
  };
}

type Versions = Map<string, VersionRecord>;

async function changedVersions(
  source: HistorySource,
  { before, after, blobs }: Loading,
  pair: ModelPair,
): Promise<readonly [Versions, Versions]> {
  const were: Versions = new Map();
  const are: Versions = new Map();
  const known = new Set(pair.before.versionIds);
  for (const id of pair.after.versionIds) {
    const oldPath = versionPath(pair.renamedFrom ?? pair.name, id);
    const newPath = versionPath(pair.name, id);
    if (before === null || !known.has(id) || blobs.get(oldPath)?.before === blobs.get(newPath)?.after)
      continue;
    const was = await readableRecord(source, before, "version", oldPath);
    const is = await readableRecord(source, after, "version", newPath);
    if (was !== null) were.set(id, was);
    if (is !== null) are.set(id, is);
  }
  return [were, are];
}

function evidenceIn({ blobs }: Loading, model: string, side: "before" | "after"): ComparedModel["evidence"] {
  const found = new Map<string, unknown>();
  for (const [path, change] of blobs) {
    const place = placeOf(path);
    if (place?.kind === "evidence" && place.model === model && change[side] !== null)
      found.set(path, change[side]);
  }
  return found;
}

/** Asks history only where a hold appeared on a stage that a version entered. */
async function earlierHolders(
  source: HistorySource,
  before: CommitHead | null,
  { was, is }: Sides,
): Promise<EarlierHolder> {
  const settings = lifecycleOfStep(was, is);
  const returned = new Set<string>();
  if (before !== null && settings !== null) {
    for (const pair of pairModels(was, is)) {
      for (const { version, to } of possibleRollbacks(pair, settings)) {
        const asked = { model: pair.renamedFrom ?? pair.name, stage: to, version };
        if (await heldBefore(source, before, asked)) returned.add(`${pair.name} ${to} ${version}`);
      }
    }
  }
  return (model, stage, version) => returned.has(`${model} ${stage} ${version}`);
}

import { modelFolder, modelsAt, placeOf, versionPath } from "../records/layout.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import type { Finding } from "../values/finding.ts";
import type { Difference } from "./event.ts";
import { differencesOf, lifecycleOfStep } from "./differences.ts";
import { heldBefore } from "./held-before.ts";
import { type EarlierHolder, possibleRollbacks } from "./moves.ts";
import { type ModelPair, pairModels } from "./pairing.ts";
import { readableRecord, readSide } from "./read-side.ts";
import { type ComparedModel, emptySide, type Side } from "./side.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { type ChangedPath, changedPaths } from "./tree-changes.ts";
import { unreadableFindings } from "./unreadable.ts";

/** What a step did, and what could not be told of it. */
export interface StepDifferences {
  readonly differences: readonly Difference[];
  /** A warning for each record that the later side holds in a form that cannot be read. */
  readonly problems: readonly Finding[];
}

const nothing: StepDifferences = { differences: [], problems: [] };

/**
 * Tells what differs between the registries of two commits; `before` null stands for the tree without files. The
 * commits need not be parent and child. `models` narrows the question to these models, under these names.
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
  const changes = await changesBetween(source, before, after, models);
  if (changes.length === 0) return nothing;
  const touched = modelsAt(changes.map(({ path }) => path));
  const [was, is] = [
    before === null ? emptySide : await readSide(source, before, touched),
    await readSide(source, after, touched),
  ];
  const blobs = new Map(changes.map((change) => [change.path, change]));
  const sides = await withDetails(source, { before, after, was, is, blobs });
  const earlier = await earlierHolders(source, before, sides);
  const told = differencesOf(sides.was, sides.is, earlier);
  return {
    differences: models === undefined ? told : told.filter(({ model }) => model !== null),
    problems: await unreadableFindings(source, after.oid, changes),
  };
}

async function changesBetween(
  source: HistorySource,
  before: CommitHead | null,
  after: CommitHead,
  models: Iterable<string> | undefined,
): Promise<readonly ChangedPath[]> {
  const trees = [before?.tree ?? null, after.tree] as const;
  if (models === undefined) return changedPaths(source.trees, ...trees);
  const found: ChangedPath[] = [];
  for (const name of models) found.push(...(await changedPaths(source.trees, ...trees, modelFolder(name))));
  return found;
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
  return { was: { ...loading.was, models: was }, is: { ...loading.is, models: is } };
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

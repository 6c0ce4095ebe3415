import type { RecordKind, RecordOf } from "../records/kind.ts";
import { type Model, modelOf, type Settings, settingsOf } from "../records/normalise.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import { modelPath, placeOf, registryPath, versionsFolder } from "../records/layout.ts";
import { absentModel } from "../snapshot/state.ts";
import { isVersion } from "../values/version.ts";
import { isFileMode } from "../git/tree.ts";
import type { ComparedModel, Side } from "./side.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";
import { settingsName, touchName } from "./touches.ts";
import { entryAt, targetOf } from "./tree-scan.ts";

/**
 * Reads the record at a path as a commit has it; null where no file stands there. A record that cannot be read
 * counts as what it said when it last could be: a broken file tells nothing, and the commit that repairs it
 * tells all that changed meanwhile.
 * @throws StemmaError `history-incomplete` when the last readable state was cut off, and what reading objects throws
 */
export async function readableRecord<K extends RecordKind>(
  source: HistorySource,
  commit: CommitHead,
  kind: K,
  path: string,
): Promise<RecordOf<K> | null> {
  const now = await recordIn(source, commit, kind, path);
  if (now !== "unreadable") return now;
  const place = placeOf(path);
  const touching = new Set([place === null ? settingsName : touchName(place)]);
  for await (const { parent } of stepsFrom(source, commit.oid, touching)) {
    const earlier = parent === null ? null : await recordIn(source, parent, kind, path);
    if (earlier !== "unreadable") return earlier;
  }
  return null;
}

async function recordIn<K extends RecordKind>(
  source: HistorySource,
  { tree }: CommitHead,
  kind: K,
  path: string,
): Promise<RecordOf<K> | "unreadable" | null> {
  const file = await source.trees.file(tree, path);
  if (file === null) return null;
  if (file.oid === null) return "unreadable";
  return (await source.record(kind, path, file.oid)).record ?? "unreadable";
}

const settingsKnown = new WeakMap<RegistryRecord, Settings>();
const modelsKnown = new WeakMap<ModelRecord, Model>();

/** Reads the settings of one side, and the named models with the versions that exist; no version record. */
export async function readSide(
  source: HistorySource,
  commit: CommitHead,
  names: Iterable<string>,
): Promise<Side> {
  const registry = await readableRecord(source, commit, "registry", registryPath);
  const models = new Map<string, ComparedModel>();
  for (const name of names) models.set(name, await readModel(source, commit, name));
  return { registry, settings: registry && known(settingsKnown, registry, settingsOf), models };
}

/** Reads a model as a commit has it, with the versions that exist; no version record, no evidence. */
export async function readModel(
  source: HistorySource,
  commit: CommitHead,
  name: string,
): Promise<ComparedModel> {
  const file = await source.trees.file(commit.tree, modelPath(name));
  if (file === null) return absentModel(name);
  // A model whose record was never readable exists all the same; it says nothing.
  const record = (await readableRecord(source, commit, "model", modelPath(name))) ?? { name };
  const versionIds = await readVersionIds(source, commit, name);
  return { ...absentModel(name), record, model: known(modelsKnown, record, modelOf), versionIds };
}

/** The versions that have a file, in the order of the tree. */
async function readVersionIds(source: HistorySource, commit: CommitHead, name: string): Promise<string[]> {
  const folder = await source.trees.folder(commit.tree, versionsFolder(name));
  if (folder === null) return [];
  const tree = await source.trees.tree(folder);
  const ids: string[] = [];
  for (let entry = entryAt(tree, 0); entry !== null; entry = entryAt(tree, entry.end)) {
    const id = versionOf(tree.body.toString("utf8", entry.name, entry.nul));
    if (id !== null && isFileMode(targetOf(tree, entry).mode)) ids.push(id);
  }
  return ids;
}

/* Every step of a walk sees the same names again, and telling a version from other names costs more than reading one. */
const versionNames = new Map<string, string | null>();
const keptNames = 100_000;

function versionOf(file: string): string | null {
  const seen = versionNames.get(file);
  if (seen !== undefined) return seen;
  const stem = file.endsWith(".yaml") ? file.slice(0, -".yaml".length) : "";
  const id = isVersion(stem) ? stem : null;
  if (versionNames.size >= keptNames) versionNames.clear();
  versionNames.set(file, id);
  return id;
}

function known<K extends object, V>(cache: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const found = cache.get(key) ?? make(key);
  cache.set(key, found);
  return found;
}

import { modelFolder, modelPath, modelsFolder, versionsFolder } from "../../records/layout.ts";
import { compareVersions, isVersion } from "../../values/version.ts";
import type { FileEntry, Files } from "../files.ts";
import type { Memo } from "../memo.ts";
import { attempt } from "../unreadable.ts";
import { type ModelFolder, noModel, type VersionFiles } from "./model-folder.ts";
import { type ModelBelow, ModelsBelow } from "./models-below.ts";

/** Where folders are looked at, and what remembers them. */
export interface FolderSource {
  readonly files: Files;
  readonly memo: Memo;
}

/**
 * What the folder of a model says; of a model that does not exist too.
 * @throws StemmaError where something could not be looked at
 */
export async function readModelFolder(source: FolderSource, name: string): Promise<ModelFolder> {
  const folder = await source.files.entry(modelFolder(name));
  return folder?.kind === "folder" ? modelFolderAt(source, name, folder.oid) : noModel;
}

/**
 * The models in a folder below `models`: a folder with `model.yaml` is a model; without, each of its folders with one is a model
 * of that namespace. Throws as `readModelFolder`.
 */
export function readModelsBelow(source: FolderSource, folder: FileEntry): Promise<ModelsBelow> {
  const { files, memo } = source;
  return memo.modelsBelow.get(folder.oid, async () => {
    const own = await modelFolderAt(source, folder.name, folder.oid);
    if (own.isModel) return ModelsBelow.of([belowOf("", folder.oid, own)]);
    const children = ((await files.list(`${modelsFolder}/${folder.name}`)) ?? []).filter(isFolder);
    memo.modelFolders.load(children.map(({ oid }) => oid));
    const found: ModelBelow[] = [];
    for (const child of children) {
      const model = await modelFolderAt(source, `${folder.name}/${child.name}`, child.oid);
      if (model.isModel) found.push(belowOf(child.name, child.oid, model));
    }
    return ModelsBelow.of(found);
  });
}

/** What a folder says that is known to stand somewhere. Throws as `readModelFolder`. */
export function modelFolderAt(source: FolderSource, name: string, tree: string): Promise<ModelFolder> {
  return source.memo.modelFolders.get(tree, () => deriveModelFolder(source, name));
}

async function deriveModelFolder({ files, memo }: FolderSource, name: string): Promise<ModelFolder> {
  const path = modelPath(name);
  const entry = await files.entry(path);
  if (entry === null) return noModel;
  const versions = await versionFilesOf(files, name);
  if (entry.kind !== "file") return { ...noModel, isModel: true, versions };
  const read = await attempt(path, () =>
    memo.record("model", path, entry.oid, () => files.read(path, entry)),
  );
  return {
    isModel: true,
    record: entry.oid,
    name: read.value?.name ?? null,
    formerly: read.value?.formerly ?? [],
    versions,
  };
}

async function versionFilesOf(files: Files, name: string): Promise<VersionFiles> {
  const entries = (await files.list(versionsFolder(name))) ?? [];
  const found = entries
    .filter((entry) => entry.kind === "file" && entry.name.endsWith(".yaml"))
    .map(({ name: file, oid }) => ({ id: file.slice(0, -".yaml".length), oid }))
    .filter(({ id }) => isVersion(id))
    .sort((a, b) => compareVersions(a.id, b.id));
  return { ids: found.map(({ id }) => id), blobs: found.map(({ oid }) => oid) };
}

function belowOf(segment: string, tree: string, { name, formerly }: ModelFolder): ModelBelow {
  return { segment, tree, name, formerly };
}

function isFolder({ kind }: FileEntry): boolean {
  return kind === "folder";
}

import type { Model, Settings } from "../records/normalise.ts";
import type { RecordKind, RecordOf } from "../records/kind.ts";
import { modelOf, settingsOf } from "../records/normalise.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import type { EvidenceRecord } from "../records/generated/evidence.ts";
import {
  evidenceFolder,
  modelPath,
  modelsFolder,
  placeOf,
  registryPath,
  versionPath,
  versionsFolder,
} from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import { modelNameFault } from "../values/name.ts";
import { compareText, compareVersions, isVersion } from "../values/version.ts";
import type { FileEntry, Files } from "./files.ts";
import type { Memo } from "./memo.ts";
import { Once } from "./once.ts";
import { absentModel, type ModelState } from "./state.ts";

/** How much of a model a state holds: its version records `all`, none, or the named ones that exist. */
export type VersionWish = "all" | "none" | readonly string[];

/**
 * The registry at one commit. Every accessor is lazy and reads only the subtrees that it names; nothing is
 * ever written.
 */
export class Snapshot {
  /** The commit that every answer is computed from; null for uncommitted files. */
  readonly commit: string | null;
  /** The files below `registry/`. */
  readonly files: Files;
  readonly #memo: Memo;
  readonly #models = new Once<string, ModelState>();
  readonly #settings = new Once<"settings", LoadedSettings>();
  readonly #names = new Once<"names", readonly string[]>();

  constructor(commit: string | null, files: Files, memo: Memo) {
    this.commit = commit;
    this.files = files;
    this.#memo = memo;
  }

  /** Tells whether there is a registry here at all. */
  async exists(): Promise<boolean> {
    return (await this.files.entry(registryPath)) !== null;
  }

  /**
   * The settings with defaults applied.
   * @throws StemmaError `registry-missing`, and what parsing throws
   */
  async settings(): Promise<Settings> {
    return (await this.#loadSettings()).settings;
  }

  /** The settings as written. Throws as `settings` does. */
  async registryRecord(): Promise<RegistryRecord> {
    return (await this.#loadSettings()).record;
  }

  /** The names of all models, sorted; a folder with a bad name is left out here and reported as a problem. */
  modelNames(): Promise<readonly string[]> {
    return this.#names.get("names", () => this.#listModels());
  }

  /** Tells whether a model exists, reading only its folder. */
  async hasModel(name: string): Promise<boolean> {
    return (await this.files.entry(modelPath(name))) !== null;
  }

  /** Tells whether a name is a namespace: a folder with models in it. */
  async isNamespace(name: string): Promise<boolean> {
    if (name.includes("/") || (await this.hasModel(name))) return false;
    return (await this.modelNames()).some((model) => model.startsWith(`${name}/`));
  }

  /**
   * The state of a model with as much of its versions as is wished; an absent model has the state of one.
   * @throws StemmaError what parsing a touched record throws
   */
  async model(name: string, wish: VersionWish = "none"): Promise<ModelState> {
    const bare = await this.#bareModel(name);
    if (wish === "none" || bare.record === null) return bare;
    const wanted = wish === "all" ? bare.versionIds : wish.filter((id) => bare.versionIds.includes(id));
    const records = await Promise.all(wanted.map((id) => this.version(name, id)));
    return { ...bare, versions: new Map(records.map((record) => [record.version, record])) };
  }

  /**
   * One version record.
   * @throws StemmaError `version-unknown`, and what parsing throws
   */
  version(model: string, id: string): Promise<VersionRecord> {
    return this.#record("version", versionPath(model, id), () => {
      return new StemmaError("version-unknown", `${model} has no version ${id}`, {
        hint: `See its versions with stemma list ${model}.`,
        data: { model, version: id },
      });
    });
  }

  /** The ordinals of all versions that carry one, read without parsing the records. */
  async ordinals(model: string): Promise<ReadonlyMap<string, number>> {
    const state = await this.#bareModel(model);
    const found = await Promise.all(
      state.versionIds.map(async (id) => [id, ordinalIn(await this.#bytes(versionPath(model, id)))] as const),
    );
    return new Map(found.flatMap(([id, ordinal]) => (ordinal === null ? [] : [[id, ordinal] as const])));
  }

  /** The evidence of a model, or of one of its versions, by path. */
  async evidence(model: string, version?: string): Promise<ReadonlyMap<string, EvidenceRecord>> {
    const root = evidenceFolder(model);
    const folders =
      version === undefined ? ((await this.files.list(root)) ?? []).map(({ name }) => name) : [version];
    const found = new Map<string, EvidenceRecord>();
    for (const folder of folders) {
      for (const entry of (await this.files.list(`${root}/${folder}`)) ?? []) {
        const path = `${root}/${folder}/${entry.name}`;
        if (entry.kind === "file" && placeOf(path)?.kind === "evidence") {
          found.set(path, await this.parse("evidence", path, entry));
        }
      }
    }
    return found;
  }

  /** Earlier names of models with the name that each has now, and the names of deleted models with null. */
  async formerNames(): Promise<ReadonlyMap<string, string | null>> {
    const names = new Map<string, string | null>();
    for (const tombstone of (await this.registryRecord()).tombstones ?? []) {
      for (const name of [tombstone.model, ...(tombstone.formerly ?? [])]) names.set(name, null);
    }
    for (const folder of await this.#modelFolders()) {
      const found = await this.#memo.formerNames.get(folder, () => this.#formerNamesIn(folder));
      for (const [former, name] of found) names.set(former, name);
    }
    return names;
  }

  /**
   * The versions, as `model@version`, by each parent that their record names, for the parents of the given models. A
   * record keeps the name that its parent's model had, so earlier names of a model are asked for too. One pass serves
   * any number of parents.
   */
  async children(models: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    for (const name of await this.modelNames()) {
      for (const id of (await this.#bareModel(name)).versionIds) {
        const bytes = await this.#bytes(versionPath(name, id));
        if (!bytes.includes("parents") || !models.some((model) => bytes.includes(`${model}@`))) continue;
        for (const parent of parentsOf(await this.version(name, id)))
          found.set(parent, [...(found.get(parent) ?? []), `${name}@${id}`]);
      }
    }
    return found;
  }

  /**
   * The versions of a model whose record's bytes hold a text: a cheap sieve before parsing, since parsing YAML
   * costs a hundred times more than reading it.
   */
  async versionsMentioning(model: string, text: string): Promise<readonly string[]> {
    const { versionIds } = await this.#bareModel(model);
    const hits = await Promise.all(
      versionIds.map(async (id) => ((await this.#bytes(versionPath(model, id))).includes(text) ? [id] : [])),
    );
    return hits.flat();
  }

  /** The versions of a model whose record may be one without files, by the same sieve. */
  async versionsWithoutFiles(model: string): Promise<readonly string[]> {
    const { versionIds } = await this.#bareModel(model);
    const hits = await Promise.all(
      versionIds.map(async (id) => (holdsFiles(await this.#bytes(versionPath(model, id))) ? [] : [id])),
    );
    return hits.flat();
  }

  /**
   * Parses the record in a file, or gives it as it was parsed before.
   * @throws StemmaError what parsing throws, `path-invalid` where the entry is no file
   */
  async parse<K extends RecordKind>(kind: K, path: string, entry: FileEntry): Promise<RecordOf<K>> {
    if (entry.kind !== "file") throw notAFile(path, entry.what);
    return this.#memo.record(kind, path, entry.oid, () => this.files.read(path, entry));
  }

  #loadSettings(): Promise<LoadedSettings> {
    return this.#settings.get("settings", async () => {
      const record = await this.#record("registry", registryPath, () => registryMissing(this.commit));
      return { record, settings: settingsOf(record) };
    });
  }

  #bareModel(name: string): Promise<ModelState> {
    return this.#models.get(name, () => this.#loadModel(name));
  }

  /** What is no regular file names nothing; it is reported as a problem. */
  async #mentionsFormerNames(name: string): Promise<boolean> {
    const path = modelPath(name);
    const entry = await this.files.entry(path);
    return entry?.kind === "file" && (await this.files.read(path, entry)).includes("formerly");
  }

  async #loadModel(name: string): Promise<ModelState> {
    const entry = await this.files.entry(modelPath(name));
    if (entry === null) return absentModel(name);
    const record: ModelRecord = await this.parse("model", modelPath(name), entry);
    const model: Model = modelOf(record);
    return { ...absentModel(name), record, model, versionIds: await this.#versionIds(name) };
  }

  async #versionIds(name: string): Promise<readonly string[]> {
    const entries = (await this.files.list(versionsFolder(name))) ?? [];
    return entries
      .filter((entry) => entry.kind === "file" && entry.name.endsWith(".yaml"))
      .map((entry) => entry.name.slice(0, -".yaml".length))
      .filter(isVersion)
      .sort(compareVersions);
  }

  async #listModels(): Promise<readonly string[]> {
    const names: string[] = [];
    for (const folder of await this.#modelFolders()) names.push(...(await this.#namesIn(folder)));
    return names.sort(compareText);
  }

  /** The folders that are a model or a namespace. */
  async #modelFolders(): Promise<readonly FileEntry[]> {
    return ((await this.files.list(modelsFolder)) ?? []).filter(({ kind }) => kind === "folder");
  }

  #namesIn(folder: FileEntry): Promise<readonly string[]> {
    return this.#memo.modelNames.get(folder, async () => {
      return (await this.#modelsIn(folder.name)).filter((name) => modelNameFault(name) === null);
    });
  }

  async #formerNamesIn(folder: FileEntry): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const name of await this.#namesIn(folder)) {
      if (!(await this.#mentionsFormerNames(name))) continue;
      const { model } = await this.#bareModel(name);
      for (const former of model?.formerly ?? []) names.set(former, name);
    }
    return names;
  }

  /** A folder with model.yaml is a model; without, each of its folders with one is a model of that namespace. */
  async #modelsIn(name: string): Promise<readonly string[]> {
    if (await this.hasModel(name)) return [name];
    const children = (await this.files.list(`${modelsFolder}/${name}`)) ?? [];
    const names = children.filter((child) => child.kind === "folder").map((child) => `${name}/${child.name}`);
    const present = await Promise.all(names.map((child) => this.hasModel(child)));
    return names.filter((_, index) => present[index] === true);
  }

  async #record<K extends "registry" | "version">(kind: K, path: string, missing: () => StemmaError) {
    const entry = await this.files.entry(path);
    if (entry === null) throw missing();
    return this.parse(kind, path, entry);
  }

  async #bytes(path: string): Promise<Buffer> {
    const entry = await this.files.entry(path);
    if (entry?.kind !== "file") throw notAFile(path, entry?.what);
    return this.files.read(path, entry);
  }
}

/** The parents of a version as `model@version`. */
export function parentsOf(record: Pick<VersionRecord, "parents">): readonly string[] {
  return (record.parents ?? []).map((parent) => (typeof parent === "string" ? parent : parent.version));
}

function ordinalIn(bytes: Buffer): number | null {
  const found = /^ordinal: *([0-9]+) *(?:#.*)?$/m.exec(bytes.toString("utf8"))?.[1];
  return found === undefined ? null : Number(found);
}

/** A record written by hand may say `artifacts: []`, or nothing. */
function holdsFiles(bytes: Buffer): boolean {
  return bytes.includes("artifacts") && !/^artifacts: *\[ *\]/m.test(bytes.toString("utf8"));
}

interface LoadedSettings {
  readonly record: RegistryRecord;
  readonly settings: Settings;
}

function registryMissing(commit: string | null): StemmaError {
  return new StemmaError("registry-missing", `there is no registry here: ${registryPath} does not exist`, {
    hint: "Lay one out with stemma init, or choose the branch that holds it with --ref.",
    data: { commit },
  });
}

function notAFile(path: string, what = "not a regular file"): StemmaError {
  return new StemmaError("path-invalid", `${path} is ${what}`, {
    hint: "A record may not be a symbolic link, a folder or a submodule.",
    data: { path },
  });
}

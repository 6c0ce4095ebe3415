import type { Model, Settings } from "../records/normalise.ts";
import type { RecordKind, RecordOf } from "../records/kind.ts";
import { modelOf, settingsOf } from "../records/normalise.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import type { ExperimentRecord } from "../records/generated/experiment.ts";
import type { SelectionRecord } from "../records/generated/selection.ts";
import type { SuiteRecord } from "../records/generated/suite.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import type { EvidenceRecord } from "../records/generated/evidence.ts";
import {
  evidenceFolder,
  experimentPath,
  experimentsFolder,
  modelFolder,
  modelPath,
  modelsFolder,
  placeOf,
  registryPath,
  selectionFolder,
  selectionPath,
  suitePath,
  suitesFolder,
  versionPath,
} from "../records/layout.ts";
import { misplacedEvidence } from "../records/parse.ts";
import { StemmaError } from "../values/error.ts";
import { readModelFolder, readModelsBelow } from "./derived/folders.ts";
import type { ModelFolder } from "./derived/model-folder.ts";
import { groupOf, maybeRenamed, type ModelGroup, sortGroups } from "./derived/model-group.ts";
import type { ModelBelow } from "./derived/models-below.ts";
import type { FileEntry, Files } from "./files.ts";
import { knownVersions } from "./known-versions.ts";
import type { Memo } from "./memo.ts";
import { Once } from "./once.ts";
import { notAFile, registryMissing } from "./record-faults.ts";
import { ordinalsOf, type Siblings, siblingsOf, type SiblingSource, type TwinWish } from "./siblings.ts";
import { siftChildren, type SiftSource } from "./sift.ts";
import { absentModel, type ModelState } from "./state.ts";

export { parentsOf } from "./sift.ts";

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
  /** What was derived from blobs and trees. */
  readonly memo: Memo;
  readonly #folders = new Once<string, ModelFolder>();
  readonly #models = new Once<string, ModelState>();
  readonly #settings = new Once<"settings", LoadedSettings>();
  readonly #groups = new Once<"models", readonly ModelGroup[]>();
  readonly #names = new Once<"models", readonly string[]>();

  constructor(commit: string | null, files: Files, memo: Memo) {
    this.commit = commit;
    this.files = files;
    this.memo = memo;
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
    return this.#names.get("models", async () => (await this.modelGroups()).flatMap(({ names }) => names));
  }

  /** The models by the folder that holds them, as far as it tells: no record is read that was read before. */
  modelGroups(): Promise<readonly ModelGroup[]> {
    return this.#groups.get("models", () => this.#groupModels());
  }

  /** Tells whether a model exists, reading only its folder. */
  async hasModel(name: string): Promise<boolean> {
    return (await this.files.entry(modelPath(name))) !== null;
  }

  /** Tells whether a name is a namespace: a folder with models in it. */
  async isNamespace(name: string): Promise<boolean> {
    const folder = name.includes("/") ? null : await this.files.entry(modelFolder(name));
    if (folder?.kind !== "folder") return false;
    const below = await readModelsBelow(this, folder);
    return groupOf(name, below).names.some((model) => model !== name);
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
  async version(model: string, id: string): Promise<VersionRecord> {
    const { versions } = await this.modelFolder(model);
    const oid = versions.blobs[versions.ids.indexOf(id)];
    if (oid !== undefined)
      return this.parse("version", versionPath(model, id), { name: id, kind: "file", oid });
    return this.#record("version", versionPath(model, id), () => {
      return new StemmaError("version-unknown", `${model} has no version ${id}`, {
        hint: `See its versions with stemma list ${model}.`,
        data: { model, version: id },
      });
    });
  }

  /** What the folder of a model says: which versions have a file, and where their records are. */
  modelFolder(model: string): Promise<ModelFolder> {
    return this.#folders.get(model, () => readModelFolder(this, model));
  }

  /** The ordinals of all versions that carry one; a record that was not parsed before is looked at without parsing it. */
  ordinals(model: string): Promise<ReadonlyMap<string, number>> {
    return ordinalsOf(this.#sifted, model);
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

  /** The names of the experiments, sorted. */
  experimentNames(): Promise<readonly string[]> {
    return this.#namesIn(experimentsFolder);
  }

  /** The names of the records that say which version serves, sorted. */
  selectionNames(): Promise<readonly string[]> {
    return this.#namesIn(selectionFolder);
  }

  /**
   * One experiment.
   * @throws StemmaError `experiment-unknown`, and what parsing throws
   */
  experiment(name: string): Promise<ExperimentRecord> {
    return this.#record("experiment", experimentPath(name), () => {
      return new StemmaError("experiment-unknown", `there is no experiment ${name}`, {
        hint: "See them with stemma experiment list.",
        data: { experiment: name },
      });
    });
  }

  /**
   * One record of selection.
   * @throws StemmaError `selection-unknown`, and what parsing throws
   */
  selection(name: string): Promise<SelectionRecord> {
    return this.#record("selection", selectionPath(name), () => {
      return new StemmaError("selection-unknown", `there is no selection ${name}`, {
        hint: "See them with stemma select list.",
        data: { selection: name },
      });
    });
  }

  /** The names of the suites, sorted. */
  suiteNames(): Promise<readonly string[]> {
    return this.#namesIn(suitesFolder);
  }

  /**
   * One suite.
   * @throws StemmaError `suite-unknown`, and what parsing throws
   */
  suite(name: string): Promise<SuiteRecord> {
    return this.#record("suite", suitePath(name), () => {
      return new StemmaError("suite-unknown", `there is no suite ${name}`, {
        hint: "See them with stemma evaluate list.",
        data: { suite: name },
      });
    });
  }

  /** Earlier names of models with the name that each has now, and the names of deleted models with null. */
  async formerNames(): Promise<ReadonlyMap<string, string | null>> {
    const names = new Map<string, string | null>();
    for (const tombstone of (await this.registryRecord()).tombstones ?? []) {
      for (const name of [tombstone.model, ...(tombstone.formerly ?? [])]) names.set(name, null);
    }
    for (const group of await this.modelGroups())
      for (const { name, below } of maybeRenamed(group))
        for (const former of await this.#formerNamesOf(name, below)) names.set(former, name);
    return names;
  }

  /**
   * The versions, as `model@version`, by each parent that their record names, for the parents of the given models. A
   * record keeps the name that its parent's model had, so earlier names of a model are asked for too. One pass serves
   * any number of parents.
   */
  children(models: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return siftChildren(this.#sifted, models);
  }

  /** What a registration asks of the versions of its model, in one pass that parses none of them. */
  siblings(model: string, asked: TwinWish): Promise<Siblings> {
    return siblingsOf(this.#sifted, model, asked);
  }

  /**
   * Parses the record in a file, or gives it as it was parsed before. Evidence is about the model in whose folder it is, under the
   * name that the model had then.
   * @throws StemmaError what parsing throws, `path-invalid` where the entry is no file
   */
  async parse<K extends RecordKind>(kind: K, path: string, entry: FileEntry): Promise<RecordOf<K>> {
    if (entry.kind !== "file") throw notAFile(path, entry.what);
    const record = await this.memo.record(kind, path, entry.oid, () => this.files.read(path, entry));
    const place = placeOf(path);
    if (place?.kind === "evidence" && "subject" in record)
      await this.#requireSubject(place.model, path, { entry, record });
    return record;
  }

  async #requireSubject(
    model: string,
    path: string,
    { entry, record }: { readonly entry: FileEntry; readonly record: EvidenceRecord },
  ): Promise<void> {
    const named = record.subject.model;
    if (named === model || (await this.#bareModel(model)).model?.formerly.includes(named) === true) return;
    throw misplacedEvidence(await this.files.read(path, entry), path, model);
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
    const folder = await this.modelFolder(name);
    if (!folder.isModel) return absentModel(name);
    const known = this.memo.states.get(folder);
    if (known?.name === name) return known;
    const path = modelPath(name);
    const entry: FileEntry | null =
      folder.record === null ? await this.files.entry(path) : { name, kind: "file", oid: folder.record };
    if (entry === null) return absentModel(name);
    const record: ModelRecord = await this.parse("model", path, entry);
    const model: Model = modelOf(record);
    const state = { ...absentModel(name), record, model, versionIds: folder.versions.ids };
    this.memo.states.set(folder, state);
    return state;
  }

  async #groupModels(): Promise<readonly ModelGroup[]> {
    const folders = ((await this.files.list(modelsFolder)) ?? []).filter(({ kind }) => kind === "folder");
    this.memo.modelsBelow.load(folders.map(({ oid }) => oid));
    const groups: ModelGroup[] = [];
    for (const folder of folders) groups.push(groupOf(folder.name, await readModelsBelow(this, folder)));
    return sortGroups(groups);
  }

  /** The earlier names of a model; its record is looked at where nobody has read it in its place yet. */
  async #formerNamesOf(name: string, below: ModelBelow): Promise<readonly string[]> {
    if (below.name === name) return below.formerly;
    if (!(await this.#mentionsFormerNames(name))) return [];
    return (await this.#bareModel(name)).model?.formerly ?? [];
  }

  async #record<K extends Exclude<RecordKind, "model" | "evidence">>(
    kind: K,
    path: string,
    missing: () => StemmaError,
  ): Promise<RecordOf<K>> {
    const entry = await this.files.entry(path);
    if (entry === null) throw missing();
    return this.parse(kind, path, entry);
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    const entries = (await this.files.list(folder)) ?? [];
    return entries.flatMap(({ name, kind }) => {
      const place = kind === "file" ? placeOf(`${folder}/${name}`) : null;
      return place !== null && "name" in place ? [place.name] : [];
    });
  }

  /** What the sieves may ask of a snapshot. */
  get #sifted(): SiftSource & SiblingSource {
    return {
      modelNames: () => this.modelNames(),
      versionFiles: async (name) => {
        await this.#bareModel(name);
        return (await this.modelFolder(name)).versions;
      },
      known: (blobs) => knownVersions(this.memo, blobs),
      version: (name, id) => this.version(name, id),
      glance: (path, blob, bytes) => this.memo.glance("version", path, blob, bytes),
      marks: this.memo.marks,
      bytes: (path, oid) => this.files.read(path, { name: path, kind: "file", oid }),
    };
  }
}

interface LoadedSettings {
  readonly record: RegistryRecord;
  readonly settings: Settings;
}

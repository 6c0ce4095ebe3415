import type { Intent, InitIntent, RegisterIntent, RollbackIntent } from "../../changes/intent.ts";
import { derivationBase, newestVersions } from "../../changes/next-version.ts";
import type { Base, ExactVersion } from "../../changes/plan.ts";
import { rollbackStage } from "../../changes/rollback.ts";
import { previousHolder } from "../../history/holders.ts";
import type { HistorySource } from "../../history/source.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { findModel, findVersion } from "../../snapshot/resolve.ts";
import { parentsOf, type Snapshot, type VersionWish } from "../../snapshot/snapshot.ts";
import type { ModelState } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";
import { parseReference } from "../../values/reference.ts";
import type { View } from "../session.ts";

/** An intent that is planned on an existing registry. */
export type PlannedIntent = Exclude<Intent, InitIntent>;

/** Collects what a plan needs: only the models that the intent concerns are read. */
class BaseLoader {
  readonly snapshot: Snapshot;
  readonly #models = new Map<string, ModelState>();
  readonly #references = new Map<string, ExactVersion>();
  readonly #names = new Map<string, string>();
  readonly children = new Map<string, readonly string[]>();
  previousHolder: string | null = null;
  nameFault: string | null = null;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
  }

  /** Resolves a model name and loads its state; more versions may be wished for later. */
  async model(name: string): Promise<ModelState> {
    const state = await findModel(this.snapshot, parseModelName(name));
    this.#names.set(name, state.name);
    this.#put(state);
    return state;
  }

  /** Resolves `model@X`, and loads its model. */
  async reference(text: string): Promise<ExactVersion> {
    const { state, version } = await findVersion(this.snapshot, text);
    const exact = { model: state.name, version };
    this.#references.set(text, exact);
    this.#names.set(parseReference(text).model, state.name);
    this.#put(state);
    return exact;
  }

  /** A parent may have been deleted, and is then known by its exact name alone. */
  async parent(text: string): Promise<void> {
    try {
      await this.reference(text);
    } catch (error) {
      if (!isStemmaError(error, "version-unknown") || error.data["deleted"] !== true) throw error;
    }
  }

  async versions(model: string, wish: VersionWish): Promise<void> {
    this.#put(await this.snapshot.model(model, wish));
  }

  async ordinals(model: string): Promise<void> {
    const state = this.#models.get(model) ?? (await this.snapshot.model(model));
    this.#models.set(model, { ...state, ordinals: await this.snapshot.ordinals(model) });
  }

  async evidence(model: string): Promise<void> {
    const state = this.#models.get(model) ?? (await this.snapshot.model(model));
    this.#models.set(model, { ...state, evidence: await this.snapshot.evidence(model) });
  }

  async base(commit: string): Promise<Base> {
    return {
      commit,
      registry: await this.snapshot.registryRecord(),
      settings: await this.snapshot.settings(),
      models: this.#models,
      references: this.#references,
      names: this.#names,
      previousHolder: this.previousHolder,
      children: this.children,
      nameFault: this.nameFault,
    };
  }

  addAbsent(name: string, state: ModelState): void {
    this.#names.set(name, state.name);
    this.#put(state);
  }

  #put(state: ModelState): void {
    const known = this.#models.get(state.name);
    if (known === undefined) this.#models.set(state.name, state);
    else
      this.#models.set(state.name, { ...known, versions: new Map([...known.versions, ...state.versions]) });
  }
}

/**
 * Loads what the plan of an intent is made from.
 * @throws StemmaError what resolving its names throws, and what parsing a record that it touches throws
 */
export async function loadBase(view: View, intent: PlannedIntent, history: HistorySource): Promise<Base> {
  const loader = new BaseLoader(view.snapshot);
  await view.snapshot.settings();
  await loadFor(loader, intent, view, history);
  return loader.base(view.commit);
}

async function loadFor(
  loader: BaseLoader,
  intent: PlannedIntent,
  view: View,
  history: HistorySource,
): Promise<void> {
  switch (intent.kind) {
    case "register":
      return loadForRegister(loader, intent);
    case "promote":
      await loader.reference(intent.version);
      return;
    case "rollback":
      return loadForRollback(loader, intent, view, history);
    case "hold":
    case "unhold":
      await loader.model(intent.model);
      return;
    case "alias":
      await loader.model(intent.model);
      if (intent.to !== null) await loader.reference(`${intent.model}@${intent.to}`);
      return;
    case "annotate":
      return loadForAnnotate(loader, intent.subject);
    case "retire":
    case "collect":
      for (const text of intent.versions) await loader.reference(text);
      return;
    case "delete":
      return loadForDelete(loader, intent.subjects);
    case "renumber":
      return loadForRenumber(loader);
  }
}

async function loadForRegister(loader: BaseLoader, intent: RegisterIntent): Promise<void> {
  const name = parseModelName(intent.model);
  const inherited = await inheritedRecord(loader, intent);
  const parents = parentsOf(intent.facts);
  for (const parent of parents) await loader.parent(parent);
  const state = await modelToJoin(loader, name);
  const base = await loader.base("");
  const exact = parents.map((text) => {
    const found = base.references.get(text);
    return found === undefined ? text : `${found.model}@${found.version}`;
  });
  const aged = { ...state, ...(await loader.snapshot.model(state.name, newestVersions(state))) };
  const from = derivationBase(aged, exact);
  const twins = await twinsOf(loader, state, intent, inherited);
  await loader.versions(state.name, [...newestVersions(state), ...(from === null ? [] : [from]), ...twins]);
  await loader.ordinals(state.name);
}

async function inheritedRecord(loader: BaseLoader, intent: RegisterIntent): Promise<VersionRecord | null> {
  if (intent.inherit === null) return null;
  const from = await loader.reference(intent.inherit);
  await loader.versions(from.model, [from.version]);
  return loader.snapshot.version(from.model, from.version);
}

/** An existing model, a renamed one by its earlier name, or a new one whose name is free or not. */
async function modelToJoin(loader: BaseLoader, name: string): Promise<ModelState> {
  const state = await loader.snapshot.model(name);
  if (state.record !== null) return loader.model(name);
  const former = (await loader.snapshot.formerNames()).get(name);
  if (typeof former === "string") return loader.model(name);
  loader.nameFault =
    former === null ? "a deleted model had that name" : await placeFault(loader.snapshot, name);
  loader.addAbsent(name, state);
  return state;
}

/** A name is a model or a namespace, never both. */
async function placeFault(snapshot: Snapshot, name: string): Promise<string | null> {
  if (await snapshot.isNamespace(name)) return "it is a namespace";
  const [namespace = "", segment] = name.split("/");
  return segment !== undefined && (await snapshot.hasModel(namespace)) ? `${namespace} is a model` : null;
}

/** Versions that share the first file, given or inherited, are the only ones that can equal the new one. */
async function twinsOf(
  loader: BaseLoader,
  state: ModelState,
  intent: RegisterIntent,
  inherited: VersionRecord | null,
): Promise<readonly string[]> {
  if (state.record === null) return [];
  const [first] = intent.files?.artifacts ?? inherited?.artifacts ?? [];
  return first === undefined
    ? loader.snapshot.versionsWithoutFiles(state.name)
    : loader.snapshot.versionsMentioning(state.name, first.digest);
}

async function loadForRollback(
  loader: BaseLoader,
  intent: RollbackIntent,
  view: View,
  history: HistorySource,
): Promise<void> {
  const state = await loader.model(intent.model);
  if (intent.to !== null) {
    await loader.reference(`${intent.model}@${intent.to}`);
    return;
  }
  const stage = intent.stage ?? rollbackStage(await view.snapshot.settings());
  loader.previousHolder = (await previousHolder(history, view.commit, state.name, stage))?.version ?? null;
}

async function loadForAnnotate(loader: BaseLoader, subject: string): Promise<void> {
  if (!subject.includes("@")) {
    await loader.model(subject);
    return;
  }
  const { model, version } = await loader.reference(subject);
  await loader.versions(model, [version]);
}

async function loadForDelete(loader: BaseLoader, subjects: readonly string[]): Promise<void> {
  const doomed = new Map<string, Set<string>>();
  for (const subject of subjects) {
    const exact = subject.includes("@") ? await loader.reference(subject) : null;
    const state = exact === null ? await loader.model(subject) : await loader.snapshot.model(exact.model);
    const versions = exact === null ? state.versionIds : [exact.version];
    doomed.set(state.name, new Set([...(doomed.get(state.name) ?? []), ...versions]));
  }
  for (const [model, versions] of doomed) {
    await loader.versions(model, [...versions]);
    await loader.evidence(model);
  }
  await loadChildren(loader, doomed);
}

async function loadChildren(
  loader: BaseLoader,
  doomed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const names = new Map<string, readonly string[]>();
  for (const model of doomed.keys())
    names.set(model, [model, ...((await loader.snapshot.model(model)).model?.formerly ?? [])]);
  const children = await loader.snapshot.children([...names.values()].flat());
  for (const [model, versions] of doomed) {
    for (const version of versions) {
      const found = (names.get(model) ?? []).flatMap((name) => children.get(`${name}@${version}`) ?? []);
      loader.children.set(`${model}@${version}`, found);
    }
  }
}

async function loadForRenumber(loader: BaseLoader): Promise<void> {
  for (const name of await loader.snapshot.modelNames()) {
    await loader.model(name);
    await loader.versions(name, "all");
    await loader.ordinals(name);
  }
}

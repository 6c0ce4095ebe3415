import type { Base, ExactVersion } from "../../changes/plan.ts";
import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import type { ProfileRecord } from "../../records/generated/profile.ts";
import type { SelectionRecord } from "../../records/generated/selection.ts";
import type { SuiteRecord } from "../../records/generated/suite.ts";
import { findModel, findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot, VersionWish } from "../../snapshot/snapshot.ts";
import type { ModelState } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";
import { parseReference } from "../../values/reference.ts";

/** Collects what a plan needs: only the models that the intent concerns are read. */
export class BaseLoader {
  readonly snapshot: Snapshot;
  readonly #models = new Map<string, ModelState>();
  readonly #references = new Map<string, ExactVersion>();
  readonly #names = new Map<string, string>();
  readonly children = new Map<string, readonly string[]>();
  previousHolder: string | null = null;
  readonly nameFaults = new Map<string, string>();
  readonly files = new Map<string, string>();
  readonly experiments = new Map<string, ExperimentRecord>();
  readonly selections = new Map<string, SelectionRecord>();
  readonly suites = new Map<string, SuiteRecord>();
  readonly profiles = new Map<string, ProfileRecord>();
  #former: Promise<ReadonlyMap<string, string | null>> | null = null;

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

  /** Loads version records of a model, besides those that are loaded. */
  async versions(model: string, wish: VersionWish): Promise<void> {
    this.#put(await this.snapshot.model(model, wish));
  }

  /** Loads the ordinals of a model. */
  async ordinals(model: string): Promise<void> {
    this.addOrdinals(model, await this.snapshot.ordinals(model));
  }

  /** Takes in the ordinals of a model that was loaded. */
  addOrdinals(model: string, ordinals: ReadonlyMap<string, number>): void {
    const state = this.#models.get(model);
    if (state !== undefined) this.#models.set(model, { ...state, ordinals });
  }

  /** Loads the evidence of a model, or of one of its versions. */
  async evidence(model: string, version?: string): Promise<void> {
    const state = this.#models.get(model) ?? (await this.snapshot.model(model));
    const found = await this.snapshot.evidence(model, version);
    this.#models.set(model, { ...state, evidence: new Map([...state.evidence, ...found]) });
  }

  /** What was loaded so far, as the base of a plan. */
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
      nameFaults: this.nameFaults,
      files: this.files,
      experiments: this.experiments,
      selections: this.selections,
      suites: this.suites,
      profiles: this.profiles,
    };
  }

  /** The names that models had before; asked for once, however many models are new. */
  formerNames(): Promise<ReadonlyMap<string, string | null>> {
    return (this.#former ??= this.snapshot.formerNames());
  }

  /** Takes in a model that does not exist. */
  addAbsent(name: string, state: ModelState): void {
    this.#names.set(name, state.name);
    this.#put(state);
  }

  #put(state: ModelState): void {
    const known = this.#models.get(state.name);
    if (known === undefined) this.#models.set(state.name, state);
    else if (state.versions.size > 0)
      this.#models.set(state.name, { ...known, versions: new Map([...known.versions, ...state.versions]) });
  }
}

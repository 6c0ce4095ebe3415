import { modelPath } from "../records/layout.ts";
import { modelOf } from "../records/normalise.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { absentModel, type ModelState } from "../snapshot/state.ts";
import { compareVersions } from "../values/version.ts";
import type { Candidate } from "./candidate.ts";
import { firstTwin, identityOf, type PlannedVersion } from "./register.ts";

/** What is added to in place. */
interface Grown {
  readonly versions: Map<string, VersionRecord>;
  readonly ordinals: Map<string, number>;
  readonly ids: string[];
  /** The versions by what makes a registration the same as theirs. */
  readonly twins: Map<string, string>;
}

/**
 * The models of a batch, as the registrations planned so far leave them.
 *
 * What a model collects is copied once and then added to in place, so that the work for a registration does not grow with the
 * batch. A state that was handed out therefore shows later registrations too.
 */
export class GrowingModels {
  readonly #states: Map<string, ModelState>;
  readonly #grown = new Map<string, Grown>();

  constructor(states: ReadonlyMap<string, ModelState>) {
    this.#states = new Map(states);
  }

  /** The models as they are now, by name. */
  get states(): ReadonlyMap<string, ModelState> {
    return this.#states;
  }

  /** Tells whether a registration of the batch went into a model. */
  hasGrown(model: string): boolean {
    return this.#grown.has(model);
  }

  /** Adds a planned registration. */
  register({ model, record, step }: PlannedVersion): void {
    const state = this.#states.get(model) ?? absentModel(model);
    const grown = this.#grown.get(model) ?? copyOf(state);
    this.#grown.set(model, grown);
    const { added, updated } = step.change;
    const edited = added.get(modelPath(model)) ?? updated.get(modelPath(model))?.after;
    const own = edited?.kind === "model" ? { record: edited.value, model: modelOf(edited.value) } : {};
    const { versions, ordinals, ids, twins } = grown;
    insert(ids, record.version);
    versions.set(record.version, record);
    twins.set(identityOf(record), record.version);
    if (record.ordinal !== undefined) ordinals.set(record.version, record.ordinal);
    this.#states.set(model, { ...state, ...own, versions, ordinals, versionIds: ids });
  }

  /** Takes over the record of a model whose pointers moved. */
  move(model: string, { record, model: resolved }: ModelState): void {
    const state = this.#states.get(model) ?? absentModel(model);
    this.#states.set(model, { ...state, record, model: resolved });
  }

  /** Finds the version that a registration would repeat; null where there is none. */
  findTwin(state: ModelState, candidate: Candidate): string | null {
    const grown = this.#grown.get(state.name);
    return grown === undefined
      ? firstTwin(state, candidate)
      : (grown.twins.get(identityOf(candidate)) ?? null);
  }
}

function copyOf(state: ModelState): Grown {
  return {
    versions: new Map(state.versions),
    ordinals: new Map(state.ordinals),
    ids: [...state.versionIds],
    twins: new Map([...state.versions].map(([version, record]) => [identityOf(record), version])),
  };
}

/* A new version is mostly the highest, so its place is looked for from the end. */
function insert(ids: string[], version: string): void {
  let at = ids.length;
  while (at > 0 && compareVersions(ids[at - 1] ?? "", version) > 0) at -= 1;
  ids.splice(at, 0, version);
}

import { advance, advanceModel } from "../../src/changes/advance.ts";
import { apply, editsOf, type Entries, type Entry } from "../../src/changes/change.ts";
import type { InitIntent, Intent, RegisterIntent } from "../../src/changes/intent.ts";
import type { Base, ExactVersion, Plan, PlanContext, PlanStep } from "../../src/changes/plan.ts";
import { plan } from "../../src/changes/planner.ts";
import { judge, type Verdict } from "../../src/policy/check.ts";
import { noSelections } from "../../src/policy/selection-step.ts";
import { noExperiments } from "../../src/policy/experiment-step.ts";
import { type ParentState, stageKey, type Step } from "../../src/policy/step.ts";
import { isModelPlace, placeOf, registryPath } from "../../src/records/layout.ts";
import { settingsOf } from "../../src/records/normalise.ts";
import { type PresetName, presets } from "../../src/records/presets.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import { parentsOf } from "../../src/snapshot/snapshot.ts";
import { absentModel, holdersOf, type ModelState } from "../../src/snapshot/state.ts";

/** An intent on an existing registry. */
export type PlannedIntent = Exclude<Intent, InitIntent>;

/** A plan with the verdict on each of its steps. */
export interface Tried {
  readonly plan: Plan;
  readonly verdicts: readonly Verdict[];
  readonly accepted: boolean;
}

/** A digest that differs with its seed. */
export function digest(seed: number | string): string {
  return `sha256:${String(seed).padStart(64, "0")}`;
}

/** A registry of a preset in memory, without Git: entries, a clock, and who held what. */
export class Ledger {
  entries: Entries;
  now = Date.parse("2026-11-21T10:00:00.000Z");
  /** Who entered each stage, oldest first. */
  readonly tenures = new Map<string, string[]>();

  constructor(preset: PresetName | RegistryRecord = "standard") {
    const value = typeof preset === "string" ? { format: 1 as const, lifecycle: presets[preset] } : preset;
    this.entries = new Map([[registryPath, { kind: "registry", value }]]);
  }

  get context(): PlanContext {
    return { now: this.now, actor: { name: "Ada", email: "ada@example.org" } };
  }

  state(name: string): ModelState {
    return statesOf(this.entries).get(name) ?? absentModel(name);
  }

  stages(name: string): unknown {
    return this.state(name).record?.stages;
  }

  base(overrides: Partial<Base> = {}): Base {
    return { ...baseOf(this.entries), ...overrides };
  }

  /** Plans and judges; the state stays as it is. */
  try(intent: PlannedIntent, overrides: Partial<Base> = {}): Tried {
    const base = this.base({ ...this.#previous(intent), ...overrides });
    const planned = plan(intent, base, this.context);
    const verdicts: Verdict[] = [];
    let at = base;
    for (const step of planned.steps) {
      const next = advance(at, step.change);
      verdicts.push(judge(step, this.step(step, at, next)));
      at = next;
    }
    return { plan: planned, verdicts, accepted: verdicts.every(({ checked }) => checked !== null) };
  }

  /** Plans, judges and, where nothing is refused, applies. */
  do(intent: PlannedIntent, overrides: Partial<Base> = {}): Tried {
    const tried = this.try(intent, overrides);
    if (tried.accepted) for (const step of tried.plan.steps) this.#take(step);
    this.now += 1000;
    return tried;
  }

  step(planned: PlanStep, before: Base, after: Base): Step {
    const touched = new Set(
      editsOf(planned.change).flatMap(([path]) => {
        const place = placeOf(path);
        return place === null || !isModelPlace(place) ? [] : [place.model];
      }),
    );
    return {
      settings: before.settings,
      after: after.settings,
      registry: { before: before.registry, after: after.registry },
      models: [...touched].map((name) => ({
        name,
        before: before.models.get(name) ?? absentModel(name),
        after: after.models.get(name) ?? absentModel(name),
      })),
      earlierHolders: new Map([...this.tenures].map(([key, versions]) => [key, new Set(versions)])),
      parents: parentStates(after),
      experiments: noExperiments,
      selections: noSelections,
      occasion: { at: this.now, authors: [this.context.actor], commits: null },
      gateFacts: new Map(),
    };
  }

  #take(step: PlanStep): void {
    const before = statesOf(this.entries);
    this.entries = apply(this.entries, step.change);
    const { settings } = this.base();
    for (const [name, state] of statesOf(this.entries)) {
      for (const stage of settings.lifecycle.order) {
        const held = holdersOf(before.get(name) ?? absentModel(name), settings, stage);
        const entered = holdersOf(state, settings, stage).filter((version) => !held.includes(version));
        const key = stageKey(name, stage);
        if (entered.length > 0) this.tenures.set(key, [...(this.tenures.get(key) ?? []), ...entered]);
      }
    }
  }

  #previous(intent: PlannedIntent): Partial<Base> {
    if (intent.kind !== "rollback") return {};
    const { settings } = this.base();
    const stage = intent.stage ?? "production";
    const holders = holdersOf(this.state(intent.model), settings, stage);
    const earlier = this.tenures.get(stageKey(intent.model, stage)) ?? [];
    return { previousHolder: earlier.findLast((version) => !holders.includes(version)) ?? null };
  }
}

/** The states that entries say, built from nothing. */
export function statesOf(entries: Entries): ReadonlyMap<string, ModelState> {
  const states = new Map<string, ModelState>();
  for (const [path, entry] of entries) {
    const place = placeOf(path);
    if (place === null || !isModelPlace(place)) continue;
    const state = states.get(place.model) ?? absentModel(place.model);
    states.set(place.model, advanceModel(state, path, entry));
  }
  return states;
}

/** The base that entries say, with every version and reference in it. */
export function baseOf(entries: Entries): Base {
  const registry = registryOf(entries.get(registryPath));
  const settings = settingsOf(registry);
  const models = statesOf(entries);
  const references = new Map<string, ExactVersion>();
  const children = new Map<string, string[]>();
  for (const [model, state] of models) {
    for (const version of state.versionIds) references.set(`${model}@${version}`, { model, version });
    for (const [alias, version] of state.model?.aliases ?? [])
      references.set(`${model}@${alias}`, { model, version });
    for (const [version, record] of state.versions) {
      for (const parent of parentsOf(record))
        children.set(parent, [...(children.get(parent) ?? []), `${model}@${version}`]);
    }
  }
  const names = new Map<string, string>();
  return {
    commit: null,
    registry,
    settings,
    models,
    references,
    names,
    previousHolder: null,
    children,
    nameFaults: new Map(),
    files: new Map(),
    experiments: new Map(),
    selections: new Map(),
    suites: new Map(),
    profiles: new Map(),
  };
}

function registryOf(entry: Entry | undefined): RegistryRecord {
  if (entry?.kind !== "registry") throw new Error("no settings");
  return entry.value;
}

function parentStates(base: Base): ReadonlyMap<string, ParentState> {
  const states = new Map<string, ParentState>();
  for (const state of base.models.values()) {
    for (const parent of [...state.versions.values()].flatMap(parentsOf)) {
      const [model = "", version = ""] = parent.split("@");
      const owner = base.models.get(model);
      const gone =
        owner?.model?.deleted.some((entry) => entry.version === version) === true ||
        base.settings.tombstones.some((tombstone) => tombstone.model === model);
      states.set(
        parent,
        owner?.versionIds.includes(version) === true ? "present" : gone ? "deleted" : "missing",
      );
    }
  }
  return states;
}

/** A registration of one weights file; the seed decides its bytes. */
export function register(
  model: string,
  seed: number | string,
  more: Partial<RegisterIntent> = {},
): RegisterIntent {
  return {
    kind: "register",
    model,
    version: null,
    bump: null,
    files: {
      artifacts: [{ path: "model.onnx", digest: digest(seed), size: 10 }],
      interface: null,
      inspection: null,
    },
    facts: {},
    task: null,
    versioning: null,
    inherit: null,
    notes: null,
    stage: null,
    reason: null,
    adoption: null,
    allowDuplicate: false,
    ...more,
  };
}

/** A promotion. */
export function promote(
  version: string,
  stage: string,
  more: Partial<Extract<Intent, { kind: "promote" }>> = {},
) {
  return {
    kind: "promote",
    version,
    stage,
    reason: null,
    through: false,
    keep: false,
    liftHold: false,
    ...more,
  } as const;
}

/** The codes of everything that refused. */
export function refusals({ verdicts }: Tried): readonly string[] {
  return verdicts.flatMap(({ remarks }) =>
    remarks.filter(({ severity }) => severity === "error").map(({ code }) => code),
  );
}

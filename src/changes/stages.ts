import type { ModelRecord } from "../records/generated/model.ts";
import type { Settings, Stage } from "../records/normalise.ts";
import { listedStages, type ModelState, stageOf } from "../snapshot/state.ts";
import { StemmaError } from "../values/error.ts";
import { closest } from "../values/similar.ts";
import { compareVersions } from "../values/version.ts";
import type { Move } from "./plan.ts";

/** The record after a move, and what the move was. */
export interface MoveResult {
  readonly record: ModelRecord;
  readonly move: Move;
}

/**
 * Gives a stage of the lifecycle.
 * @throws StemmaError `stage-unknown` with the stages there are
 */
export function requireStage(settings: Settings, name: string): Stage {
  const stage = settings.lifecycle.stages.get(name);
  if (stage !== undefined) return stage;
  const near = closest(name, settings.lifecycle.order);
  throw new StemmaError("stage-unknown", `'${name}' is not a stage`, {
    hint: near === null ? `Stages: ${settings.lifecycle.order.join(", ")}.` : `Did you mean ${near}?`,
    data: { stage: name, stages: settings.lifecycle.order },
  });
}

/**
 * Moves a version, sending the other holders of the stage where the lifecycle says. A pointer at a version that does
 * not exist goes, wherever a holder would.
 */
export function moveVersion(
  state: ModelState & { readonly record: ModelRecord },
  settings: Settings,
  version: string,
  target: { readonly to: Stage; readonly keep: boolean },
): MoveResult {
  const model = requireModel(state);
  const from = stageOf(model, settings, version);
  const { to } = target;
  const leaves = to.displacedTo !== null && (to.exclusive || !target.keep) ? to.displacedTo : null;
  const others = (model.stages.get(to.name) ?? []).filter((other) => other !== version);
  const [displaced, gone] =
    leaves === null
      ? [[], []]
      : [
          others
            .filter((other) => state.versionIds.includes(other))
            .map((other) => ({ version: other, to: leaves })),
          others
            .filter((other) => !state.versionIds.includes(other))
            .map((other) => ({ version: other, to: null })),
        ];
  const placed = [{ version, to: to.name }, ...displaced, ...gone];
  const record = placeVersions(state.record, settings, placed);
  return { record, move: { model: state.name, version, from, to: to.name, displaced } };
}

/** Puts versions into stages and takes them out of all others; the initial stage is not listed. */
export function placeVersions(
  record: ModelRecord,
  settings: Settings,
  placed: readonly { readonly version: string; readonly to: string | null }[],
): ModelRecord {
  const moved = new Set(placed.map(({ version }) => version));
  const stages = new Map<string, string[]>();
  for (const [stage, value] of Object.entries(record.stages ?? {})) {
    const versions = typeof value === "string" ? [value] : value;
    stages.set(
      stage,
      versions.filter((version) => !moved.has(version)),
    );
  }
  for (const { version, to } of placed) {
    if (to === null || to === settings.lifecycle.initial) continue;
    stages.set(to, [...(stages.get(to) ?? []), version].sort(compareVersions));
  }
  return withStages(record, settings, stages);
}

/**
 * Writes stages as the format wants: a scalar for an exclusive one, no empty key. Keys that are there keep their
 * order, so that an edit of a hand-written file stays small; new ones come in lifecycle order.
 */
function withStages(
  record: ModelRecord,
  settings: Settings,
  stages: ReadonlyMap<string, readonly string[]>,
): ModelRecord {
  const { stages: _, ...rest } = record;
  const written: Record<string, string | string[]> = {};
  for (const name of stageOrder(Object.keys(record.stages ?? {}), [...stages.keys()], settings)) {
    const versions = stages.get(name) ?? [];
    const [only, ...others] = versions;
    if (only === undefined) continue;
    const exclusive = settings.lifecycle.stages.get(name)?.exclusive === true;
    written[name] = exclusive && others.length === 0 ? only : [...versions];
  }
  return Object.keys(written).length === 0 ? rest : { ...rest, stages: written };
}

function stageOrder(
  present: readonly string[],
  wanted: readonly string[],
  settings: Settings,
): readonly string[] {
  const rank = (stage: string): number => settings.lifecycle.order.indexOf(stage);
  const order = [...present];
  for (const stage of wanted.filter((name) => !present.includes(name)).sort((a, b) => rank(a) - rank(b))) {
    const later = order.findIndex((other) => rank(other) > rank(stage));
    order.splice(later < 0 ? order.length : later, 0, stage);
  }
  return order;
}

/** The shortest legal way from a stage to the first of the targets that can be reached; null where there is none. */
export function legalPath(
  settings: Settings,
  from: string,
  targets: readonly string[],
): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let stage = queue.shift(); stage !== undefined; stage = queue.shift()) {
    if (targets.includes(stage)) return pathTo(cameFrom, stage);
    for (const next of settings.lifecycle.stages.get(stage)?.to ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, stage);
      queue.push(next);
    }
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string | null>, stage: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = stage; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path.slice(1);
}

/** Tells whether a record puts a version where it stands in one way only. */
export function isPlacedOnce(state: ModelState, version: string): boolean {
  return state.model === null || listedStages(state.model, version).length <= 1;
}

/** The resolved model of a state whose record exists. */
export function requireModel(state: ModelState): NonNullable<ModelState["model"]> {
  if (state.model !== null) return state.model;
  throw new StemmaError("model-unknown", `there is no model ${state.name}`, { data: { model: state.name } });
}

/** A state whose record exists. */
export function requireState(
  state: ModelState | undefined,
  name: string,
): ModelState & { readonly record: ModelRecord } {
  if (state?.record != null) return { ...state, record: state.record };
  throw new StemmaError("model-unknown", `there is no model ${name}`, {
    hint: "See the models with stemma list.",
    data: { model: name },
  });
}

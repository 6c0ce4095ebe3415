import type { GateFacts, Occasion } from "../../policy/gates/entry.ts";
import type { ModelStep, Step } from "../../policy/step.ts";
import { modelOfPath, placeOf } from "../../records/layout.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { absentModel, type ModelState } from "../../snapshot/state.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { isStemmaError, type StemmaError } from "../../values/error.ts";
import { loadGateFacts } from "../gates/load-facts.ts";
import type { Session } from "../session.ts";
import { experimentSteps } from "./experiment-steps.ts";
import { heldBefore } from "./held-before.ts";
import { parentStates } from "./parents.ts";
import { selectionSteps } from "./selection-steps.ts";

/** Two sides of a registry, and the paths that differ. */
export interface Transition {
  /** Null where there was no registry before. */
  readonly before: Snapshot | null;
  readonly after: Snapshot;
  readonly paths: readonly string[];
  /** The commit whose history says who held a stage before. */
  readonly base: string | null;
  readonly session: Session;
  /** When it happens, and by whom. */
  readonly occasion: Occasion;
}

/** A step as policy judges it, and the errors of the records that it could not load. */
export interface LoadedStep {
  readonly step: Step;
  readonly unreadable: readonly StemmaError[];
}

/**
 * Loads both sides of a transition: only the models and versions that it touches. A record that cannot be read
 * leaves its model out of the step.
 */
export async function loadStep(transition: Transition): Promise<LoadedStep> {
  const { before, after, paths, session, base, occasion } = transition;
  const unreadable: StemmaError[] = [];
  const models: ModelStep[] = [];
  for (const [name, touches] of touched(paths)) {
    try {
      models.push({
        name,
        before: await loadSide(before, name, touches),
        after: await loadSide(after, name, touches),
      });
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      unreadable.push(error);
    }
  }
  const [settings, next] = [await (before ?? after).settings(), await after.settings()];
  const registry = {
    before: before === null ? null : await before.registryRecord(),
    after: await after.registryRecord(),
  };
  const earlier = await heldBefore(models, settings, base, session.history);
  const loaded = new Map(models.map((model) => [model.name, model.after] as const));
  const parents = await parentStates(models, { models: loaded, settings: next }, after);
  const experiments = await experimentSteps(before, after);
  const selections = await selectionSteps(before, after);
  const step = {
    settings,
    after: next,
    registry,
    models,
    earlierHolders: earlier,
    parents,
    occasion,
    experiments,
    selections,
  };
  const gateFacts =
    before === null || base === null
      ? new Map<string, GateFacts>()
      : await loadGateFacts(session, step, () => Promise.resolve({ before, after, base }));
  return { step: { ...step, gateFacts }, unreadable };
}

/** What is touched of one model: versions by their numbers, evidence by paths. */
interface Touches {
  readonly versions: string[];
  readonly evidence: string[];
}

function touched(paths: readonly string[]): ReadonlyMap<string, Touches> {
  const models = new Map<string, Touches>();
  for (const path of paths) {
    const name = modelOfPath(path);
    if (name === null) continue;
    const place = placeOf(path);
    const known = models.get(name) ?? { versions: [], evidence: [] };
    if (place?.kind === "version") known.versions.push(place.version);
    if (place?.kind === "evidence") known.evidence.push(path);
    models.set(name, known);
  }
  return models;
}

async function loadSide(snapshot: Snapshot | null, name: string, touches: Touches): Promise<ModelState> {
  if (snapshot === null || !(await snapshot.hasModel(name))) return absentModel(name);
  const state = await snapshot.model(name, touches.versions);
  const evidence = await loadEvidence(snapshot, touches.evidence);
  return { ...state, ordinals: await snapshot.ordinals(name), evidence };
}

/* One that cannot be read is a finding of its own, and may be mended. */
async function loadEvidence(
  snapshot: Snapshot,
  paths: readonly string[],
): Promise<ReadonlyMap<string, EvidenceRecord>> {
  const found = new Map<string, EvidenceRecord>();
  for (const path of paths) {
    const entry = await snapshot.files.entry(path);
    if (entry?.kind !== "file") continue;
    const { value } = await attempt(path, () => snapshot.parse("evidence", path, entry));
    if (value !== null) found.set(path, value);
  }
  return found;
}

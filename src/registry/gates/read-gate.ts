import { withAlias } from "../../changes/alias.ts";
import { moveVersion, requireModel, requireStage, requireState } from "../../changes/stages.ts";
import { entryKey, type GateEntry, type GateTarget, type Occasion } from "../../policy/gates/entry.ts";
import { noExperiments } from "../../policy/experiment-step.ts";
import { noSelections } from "../../policy/selection-step.ts";
import { judgeGate } from "../../policy/gates/rules.ts";
import { holdsAreRespected, movesAreLegal } from "../../policy/lifecycle-rules.ts";
import type { ModelStep } from "../../policy/model-step.ts";
import type { Step } from "../../policy/step.ts";
import { modelOf, type Settings } from "../../records/normalise.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { holdersOf, type ModelState, stageOf } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";
import type { GateForm } from "../gate-form.ts";
import type { ReadOptions } from "../options.ts";
import { placeRemarks } from "../reads/place-remarks.ts";
import type { Session, View } from "../session.ts";
import { readerOf } from "../writes/planned-files.ts";
import { demandForm } from "./demand-form.ts";
import { factsOf } from "./load-facts.ts";
import { occasionAt, occasionOf } from "./occasion.ts";

/** Which version is asked about, and where it would enter. */
export interface GateQuestion {
  /** `model@X`. */
  readonly reference: string;
  /** A stage, or an alias that has a gate. */
  readonly target: string;
}

/**
 * Asks the gate of a stage or alias about a version, as if it entered now, or at the time of `at`.
 * @throws StemmaError `stage-unknown`, and what resolving the version and loading facts throws
 */
export async function readGate(
  session: Session,
  question: GateQuestion,
  options: ReadOptions,
): Promise<GateForm> {
  const view = await session.view(options.at);
  const settings = await view.snapshot.settings();
  const { state, version } = await findVersion(view.snapshot, question.reference);
  const entry = entryOf(settings, state, version, question.target);
  const occasion = await occasionFor(session, view, options);
  const sides = { before: view.snapshot, after: view.snapshot, base: view.commit, occasion };
  const facts = await factsOf(session, entry, sides);
  const verdict = judgeGate({ ...entry, settings, occasion, facts });
  const registry = await view.snapshot.registryRecord();
  const step: Step = {
    settings,
    after: settings,
    registry: { before: registry, after: registry },
    models: [entry.model],
    earlierHolders: new Map(),
    parents: new Map(),
    occasion,
    experiments: noExperiments,
    selections: noSelections,
    gateFacts: new Map([[entryKey(entry), facts]]),
  };
  const remarks = [...movesAreLegal(step), ...holdsAreRespected(step)];
  return {
    commit: view.commit,
    model: state.name,
    version,
    target: entry.target,
    holders: holdersIn(entry, settings),
    met: verdict.open && remarks.length === 0,
    demands: verdict.demands.map(demandForm),
    findings: await placeRemarks(remarks, readerOf(view.snapshot)),
  };
}

function entryOf(settings: Settings, state: ModelState, version: string, name: string): GateEntry {
  const aliased = settings.lifecycle.stages.has(name) ? undefined : settings.aliasGates.get(name);
  const before = requireState(state, state.name);
  if (aliased === undefined) return stageEntry(settings, before, version, name);
  const target: GateTarget = { kind: "alias", name, from: requireModel(state).aliases.get(name) ?? null };
  const model = stepTo(before, withAlias(before.record, name, version));
  return { model, version, target, demands: aliased };
}

function stageEntry(
  settings: Settings,
  before: ReturnType<typeof requireState>,
  version: string,
  name: string,
): GateEntry {
  const to = requireStage(settings, name);
  const from = stageOf(requireModel(before), settings, version);
  const { record } = moveVersion(before, settings, version, { to, keep: false });
  return {
    model: stepTo(before, from === name ? before.record : record),
    version,
    target: { kind: "stage", name, from },
    demands: settings.gates.get(name) ?? [],
  };
}

function stepTo(
  before: ReturnType<typeof requireState>,
  record: ReturnType<typeof requireState>["record"],
): ModelStep {
  return { name: before.name, before, after: { ...before, record, model: modelOf(record) } };
}

function holdersIn({ model, target }: GateEntry, settings: Settings): readonly string[] {
  if (target.kind === "stage") return holdersOf(model.before, settings, target.name);
  return target.from === null ? [] : [target.from];
}

/* A reader need not say who they are; whoever does is the author of the change that would be made. */
async function occasionFor(session: Session, view: View, options: ReadOptions): Promise<Occasion> {
  if (options.at !== undefined)
    return {
      ...(await occasionOf(session, await session.history.commit(view.commit))),
      authors: [],
      commits: null,
    };
  try {
    const operation = session.operation();
    return occasionAt(operation.now, operation);
  } catch (error) {
    if (!isStemmaError(error, "identity-missing")) throw error;
    return { at: session.world.now(), authors: [], commits: null };
  }
}

import { adoptedIn } from "../history/standing.ts";
import { legalPath } from "../changes/stages.ts";
import type { Settings } from "../records/normalise.ts";
import { modelPath } from "../records/layout.ts";
import { holdAppears, movesOf, type StageMove } from "./moves.ts";
import { type ModelStep, type Remark, refusal, stageKey, type Step } from "./step.ts";

/**
 * Finds moves that the base's lifecycle does not have. Besides its transitions it has the displacement of a holder to where it
 * sends one, and the return of an earlier holder together with a hold.
 */
export function movesAreLegal(step: Step): readonly Remark[] {
  return step.models.flatMap((model) =>
    movesOf(model, step.settings)
      .filter((move) => !adoptedIn(model).has(move.version))
      .filter((move) => !isTransition(move, step.settings))
      .filter((move) => !isDisplacement(move, model, step.settings))
      .filter((move) => !isRollback(move, model, step))
      .map((move) => illegal(move, step.settings)),
  );
}

/**
 * Nothing moves into or out of a held stage until the hold is lifted; only a rollback does, with the displacement
 * that it causes.
 */
export function holdsAreRespected(step: Step): readonly Remark[] {
  return step.models.flatMap((model) => {
    const moves = movesOf(model, step.settings);
    const returns = moves.filter((move) => isRollback(move, model, step));
    const bound = moves
      .filter((move) => !returns.includes(move))
      .filter(
        (move) => !returns.some(({ to }) => to === move.from && isDisplacement(move, model, step.settings)),
      );
    const stages = new Set(bound.flatMap(({ from, to }) => [from, to]));
    return [...stages].flatMap((stage) => heldRemark(stage, model));
  });
}

function heldRemark(stage: string, model: ModelStep): readonly Remark[] {
  const hold = model.before.model?.holds.get(stage);
  const lifted = model.after.model?.holds.get(stage) === undefined;
  if (hold === undefined || lifted) return [];
  return [
    refusal(
      "stage-held",
      { path: modelPath(model.name), pointer: ["holds", stage] },
      `${stage} of ${model.name} is held by ${hold.by} since ${hold.since}: ${hold.reason}`,
      `Lift it with stemma unhold ${model.name} ${stage}, or move with --lift-hold --reason WHY.`,
    ),
  ];
}

/** Tells whether the lifecycle has the move. */
function isTransition(move: StageMove, settings: Settings): boolean {
  return settings.lifecycle.stages.get(move.from)?.to.includes(move.to) === true;
}

function isDisplacement(move: StageMove, model: ModelStep, settings: Settings): boolean {
  const left = settings.lifecycle.stages.get(move.from);
  if (left?.displacedTo !== move.to) return false;
  return movesOf(model, settings).some((other) => other.version !== move.version && other.to === move.from);
}

/** A rollback (docs/history.md, clause 3): a stage returns to an earlier holder and a hold on it appears in the same step. */
function isRollback(move: StageMove, model: ModelStep, step: Step): boolean {
  const earlier = step.earlierHolders.get(stageKey(model.name, move.to));
  return holdAppears(model, move.to) && earlier?.has(move.version) === true;
}

function illegal(move: StageMove, settings: Settings): Remark {
  const legal = settings.lifecycle.stages.get(move.from)?.to ?? [];
  const hint =
    legal.length === 0
      ? `${move.from} is final: register a new version instead.`
      : `From ${move.from} a version may move to: ${legal.join(", ")}. ${wayOut(move, settings)}`;
  return refusal(
    "transition-illegal",
    { path: modelPath(move.model), pointer: ["stages", move.to] },
    `${move.model}@${move.version} may not move from ${move.from} to ${move.to}`,
    hint,
  );
}

function wayOut({ from, to }: StageMove, settings: Settings): string {
  return legalPath(settings, from, [to]) === null
    ? `No path leads from there to ${to}; a rollback brings an earlier holder back.`
    : "One step makes one move: promote --through and propose --through walk the legal path, a step for each.";
}

/** The stages whose earlier holders the rules ask for: those that a version enters while a hold appears. */
export function stagesInQuestion(
  models: readonly ModelStep[],
  settings: Settings,
): readonly { model: string; stage: string }[] {
  return models.flatMap((model) => {
    const entered = new Set(movesOf(model, settings).map(({ to }) => to));
    return [...entered]
      .filter((stage) => holdAppears(model, stage))
      .map((stage) => ({ model: model.name, stage }));
  });
}

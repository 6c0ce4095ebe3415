import type { Settings } from "../../records/normalise.ts";
import { movesOf, type StageMove } from "../moves.ts";
import type { ModelStep } from "../model-step.ts";
import type { GateEntry } from "./entry.ts";

/**
 * Finds the versions that enter a stage or an alias for which BASE has a gate. A holder that another version displaces
 * did not ask to go where the lifecycle sends it, and is not judged there.
 */
export function gateEntries(models: readonly ModelStep[], settings: Settings): readonly GateEntry[] {
  return models.flatMap((model) => [...stageEntries(model, settings), ...aliasEntries(model, settings)]);
}

function stageEntries(model: ModelStep, settings: Settings): readonly GateEntry[] {
  const moves = movesOf(model, settings);
  return moves
    .filter((move) => !isDisplaced(move, moves, settings))
    .map(({ version, from, to }) => ({
      model,
      version,
      target: { kind: "stage" as const, name: to, from },
      demands: settings.gates.get(to) ?? [],
    }))
    .filter(({ demands }) => demands.length > 0);
}

function isDisplaced(move: StageMove, moves: readonly StageMove[], settings: Settings): boolean {
  if (settings.lifecycle.stages.get(move.from)?.displacedTo !== move.to) return false;
  return moves.some(({ version, to }) => version !== move.version && to === move.from);
}

function aliasEntries(model: ModelStep, settings: Settings): readonly GateEntry[] {
  const before = model.before.model?.aliases;
  const exists = new Set(model.after.versionIds);
  return [...(model.after.model?.aliases ?? [])]
    .filter(([alias, version]) => before?.get(alias) !== version && exists.has(version))
    .map(([alias, version]) => ({
      model,
      version,
      target: { kind: "alias" as const, name: alias, from: before?.get(alias) ?? null },
      demands: settings.aliasGates.get(alias) ?? [],
    }))
    .filter(({ demands }) => demands.length > 0);
}

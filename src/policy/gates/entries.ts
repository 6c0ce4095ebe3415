import type { GateRecord } from "../../records/generated/registry.ts";
import type { Settings } from "../../records/normalise.ts";
import { movesOf, type StageMove } from "../moves.ts";
import type { ModelStep } from "../model-step.ts";
import type { GateEntry } from "./entry.ts";

/**
 * Finds the versions that enter a stage or an alias for which BASE has a gate, or lose such an alias. A holder that an exclusive stage gives up
 * for another version did not ask to go where the lifecycle sends it, and is not judged there; one that could have stayed is.
 */
export function gateEntries(models: readonly ModelStep[], settings: Settings): readonly GateEntry[] {
  return models.flatMap((model) => [
    ...stageEntries(model, settings),
    ...aliasEntries(model, settings),
    ...removedAliases(model, settings),
  ]);
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
  const left = settings.lifecycle.stages.get(move.from);
  if (left?.displacedTo !== move.to || !left.exclusive) return false;
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

/* Who may let an alias go is asked as who may set it; numbers are no matter then. What goes with its version goes by the deletion. */
const askedOfRemovals: ReadonlySet<GateRecord["rule"]> = new Set([
  "approvals",
  "freeze",
  "signed",
  "waivers",
]);

function removedAliases(model: ModelStep, settings: Settings): readonly GateEntry[] {
  const { after, before } = model;
  if (after.model === null) return [];
  const left = after.model.aliases;
  return [...(before.model?.aliases ?? [])]
    .filter(([alias, version]) => !left.has(alias) && after.versionIds.includes(version))
    .map(([alias, version]) => ({
      model,
      version,
      target: { kind: "alias" as const, name: alias, from: version },
      leaves: true as const,
      demands: (settings.aliasGates.get(alias) ?? []).filter(({ rule }) => askedOfRemovals.has(rule)),
    }))
    .filter(({ demands }) => demands.length > 0);
}

import { modelPath } from "../records/layout.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { Settings, Stage } from "../records/normalise.ts";
import { type ModelState, stageOf } from "../snapshot/state.ts";
import { StemmaError } from "../values/error.ts";
import { advance } from "./advance.ts";
import { changeOf } from "./change.ts";
import type { PromoteIntent } from "./intent.ts";
import type { Base, ExactVersion, Move, Plan, PlanStep } from "./plan.ts";
import { requireReason } from "./reason.ts";
import { isPlacedOnce, legalPath, moveVersion, requireModel, requireStage, requireState } from "./stages.ts";

/** How a move is made. */
export interface MoveOptions {
  readonly reason: string | null;
  readonly keep: boolean;
  readonly liftHold: boolean;
}

/**
 * Plans a promotion: one step, or with `through` one for each move of the legal path. A version that stands
 * there already needs none. Whether a move is legal is the policy's to say, so that hand edits are judged alike.
 * @throws StemmaError `stage-unknown`, `usage-invalid`, `transition-illegal` where no path leads there
 */
export function planPromote(intent: PromoteIntent, base: Base): Plan {
  const exact = requireReference(base, intent.version);
  const to = requireStage(base.settings, intent.stage);
  refuseContradictions(intent, to);
  const planned = intent.through ? planThrough(base, exact, to, intent) : planDirect(base, exact, to, intent);
  const first = planned.moves[0];
  const from = first?.from ?? to.name;
  const displaced = planned.moves.at(-1)?.displaced ?? [];
  return {
    steps: planned.steps,
    result: { kind: "promote", moves: planned.moves, summary: { ...exact, from, to: to.name, displaced } },
  };
}

/** The version that a text of the intent names. */
export function requireReference(base: Base, text: string): ExactVersion {
  const found = base.references.get(text);
  if (found !== undefined) return found;
  throw new StemmaError("version-unknown", `${text} names no version`, { data: { reference: text } });
}

function refuseContradictions(intent: PromoteIntent, to: Stage): void {
  if (intent.keep && to.exclusive) {
    throw new StemmaError(
      "usage-invalid",
      `${to.name} is exclusive: its holder cannot be kept beside another version`,
      {
        hint: "Leave --keep out.",
      },
    );
  }
  if (intent.liftHold) requireReason(intent.reason, "lifting a hold");
}

interface Planned {
  readonly steps: readonly PlanStep[];
  readonly moves: readonly Move[];
}

function planDirect(base: Base, exact: ExactVersion, to: Stage, options: MoveOptions): Planned {
  const state = requireState(base.models.get(exact.model), exact.model);
  const from = stageOf(requireModel(state), base.settings, exact.version);
  if (from === to.name && isPlacedOnce(state, exact.version)) return { steps: [], moves: [] };
  const step = moveStep(state, base.settings, exact.version, to, options);
  return { steps: [step], moves: step.moves };
}

/**
 * Plans the moves along the shortest legal path.
 * @throws StemmaError `transition-illegal` where there is none
 */
export function planThrough(base: Base, exact: ExactVersion, to: Stage, options: MoveOptions): Planned {
  const from = stageOf(
    requireModel(requireState(base.models.get(exact.model), exact.model)),
    base.settings,
    exact.version,
  );
  const path = legalPath(base.settings, from, [to.name]);
  if (path === null) throw noPath(exact, from, to.name, base.settings);
  if (path.length === 0) return planDirect(base, exact, to, options);
  const steps: PlanStep[] = [];
  let at = base;
  for (const name of path) {
    const planned = planDirect(at, exact, requireStage(base.settings, name), options);
    for (const step of planned.steps) at = advance(at, step.change);
    steps.push(...planned.steps);
  }
  return { steps, moves: steps.flatMap((step) => step.moves) };
}

function noPath(exact: ExactVersion, from: string, to: string, settings: Settings): StemmaError {
  const legal = settings.lifecycle.stages.get(from)?.to ?? [];
  return new StemmaError("transition-illegal", `no legal path leads from ${from} to ${to}`, {
    hint:
      legal.length === 0 ? `${from} is final.` : `From ${from} a version may move to: ${legal.join(", ")}.`,
    data: { ...exact, from, to, legal },
  });
}

function moveStep(
  state: ModelState & { readonly record: ModelRecord },
  settings: Settings,
  version: string,
  to: Stage,
  options: MoveOptions,
): PlanStep {
  const { record, move } = moveVersion(state, settings, version, { to, keep: options.keep });
  const concerned = [...new Set([move.from, move.to, ...move.displaced.map((other) => other.to)])];
  const { holds } = requireModel(state);
  const lifted = options.liftHold ? concerned.filter((stage) => holds.has(stage)) : [];
  const after = withoutHolds(record, lifted);
  const path = modelPath(state.name);
  return {
    change: changeOf([[path, { kind: "model", value: state.record }, { kind: "model", value: after }]]),
    subject: `promote(${state.name}): ${version} ${move.from} -> ${move.to}`,
    details: [...displacedLines(move), ...lifted.map((stage) => `hold on ${stage} lifted`)],
    reason: options.reason,
    moves: [move],
  };
}

/** One line for each version that a move displaced. */
export function displacedLines(move: Move): readonly string[] {
  return move.displaced.map(({ version, to }) => `${version} displaced ${move.to} -> ${to}`);
}

/** A record without the holds on some stages; the key goes when none is left. */
export function withoutHolds(record: ModelRecord, lifted: readonly string[]): ModelRecord {
  const { holds, ...rest } = record;
  const left = Object.entries(holds ?? {}).filter(([stage]) => !lifted.includes(stage));
  return left.length === 0 ? rest : { ...rest, holds: Object.fromEntries(left) };
}

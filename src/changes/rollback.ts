import { modelPath } from "../records/layout.ts";
import type { Settings, Stage } from "../records/normalise.ts";
import { holdersOf, type ModelState, stageOf, stagesWith } from "../snapshot/state.ts";
import { StemmaError } from "../values/error.ts";
import { renderInstant } from "../values/instant.ts";
import { changeOf } from "./change.ts";
import type { RollbackIntent } from "./intent.ts";
import type { Base, Plan, PlanContext } from "./plan.ts";
import { displacedLines, requireReference } from "./promote.ts";
import { requireReason } from "./reason.ts";
import { moveVersion, requireModel, requireStage, requireState } from "./stages.ts";

/**
 * Plans a rollback: the previous holder returns, the one it replaces goes where the lifecycle sends displaced
 * versions, and the stage is held so that no automation moves it forward again.
 * @throws StemmaError `no-previous-holder`, `version-unknown`, `usage-invalid`, `stage-unknown`
 */
export function planRollback(intent: RollbackIntent, base: Base, context: PlanContext): Plan {
  const name = base.names.get(intent.model) ?? intent.model;
  const state = requireState(base.models.get(name), name);
  const stage = requireStage(base.settings, intent.stage ?? rollbackStage(base.settings));
  const reason = requireReason(intent.reason, "a rollback");
  const version = targetOf(intent, base, state, stage);
  if (stageOf(requireModel(state), base.settings, version) === stage.name) {
    throw new StemmaError(
      "usage-invalid",
      `${name}@${version} holds ${stage.name} already: there is nothing to roll back to`,
      {
        hint: `See who held it before with stemma history ${name} --stage ${stage.name} --tenures.`,
        data: { model: name, stage: stage.name, version },
      },
    );
  }
  const holders = holdersOf(state, base.settings, stage.name);
  const { record, move } = moveVersion(state, base.settings, version, { to: stage, keep: false });
  const hold = { reason, by: context.actor.email, since: renderInstant(context.now) };
  const after = { ...record, holds: { ...record.holds, [stage.name]: hold } };
  const path = modelPath(name);
  const left = holders.length === 0 ? "" : `${holders.join(", ")} -> `;
  const step = {
    change: changeOf([
      [path, { kind: "model", value: state.record }, { kind: "model", value: after }] as const,
    ]),
    subject: `rollback(${name}): ${stage.name} ${left}${version}`,
    details: [...displacedLines(move), `${stage.name} is held`],
    reason,
    moves: [move],
  };
  return { steps: [step], result: { kind: "rollback", summary: move } };
}

/**
 * The stage that a rollback without one means: the only exclusive stage that is deployable.
 * @throws StemmaError `usage-invalid` where the lifecycle has none or several
 */
export function rollbackStage(settings: Settings): string {
  const candidates = stagesWith(settings, (stage) => stage.exclusive && stage.deployable);
  const fallback = candidates.length === 0 ? stagesWith(settings, (stage) => stage.deployable) : candidates;
  const [only, ...others] = fallback;
  if (only !== undefined && others.length === 0) return only;
  throw new StemmaError("usage-invalid", "the lifecycle does not say which stage to roll back", {
    hint: `Name one with --stage: ${settings.lifecycle.order.join(", ")}.`,
    data: { stages: settings.lifecycle.order },
  });
}

function targetOf(intent: RollbackIntent, base: Base, state: ModelState, stage: Stage): string {
  if (intent.to !== null) return requireReference(base, `${intent.model}@${intent.to}`).version;
  const previous = base.previousHolder;
  if (previous !== null && state.versionIds.includes(previous)) return previous;
  const model = state.name;
  throw new StemmaError(
    "no-previous-holder",
    previous === null
      ? `${stage.name} of ${model} has no previous holder to return to`
      : `the previous holder of ${stage.name} of ${model}, ${previous}, does not exist any more`,
    {
      hint: `Name a version with --to, or see stemma history ${model} --stage ${stage.name} --tenures.`,
      data: { model, stage: stage.name, previous },
    },
  );
}

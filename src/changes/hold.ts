import { modelPath } from "../records/layout.ts";
import { renderInstant } from "../values/instant.ts";
import { changeOf, isEmpty } from "./change.ts";
import type { HoldIntent, UnholdIntent } from "./intent.ts";
import type { Base, Plan, PlanContext } from "./plan.ts";
import { withoutHolds } from "./promote.ts";
import { requireReason } from "./reason.ts";
import { requireModel, requireStage, requireState } from "./stages.ts";

/**
 * Plans a hold. A stage that is held for the same reason stays as it is.
 * @throws StemmaError `stage-unknown`, `usage-invalid` for a reason without a word
 */
export function planHold(intent: HoldIntent, base: Base, context: PlanContext): Plan {
  const state = requireState(base.models.get(base.names.get(intent.model) ?? intent.model), intent.model);
  const stage = requireStage(base.settings, intent.stage).name;
  const reason = requireReason(intent.reason, "a hold");
  const hold = { reason, by: context.actor.email, since: renderInstant(context.now) };
  const after =
    requireModel(state).holds.get(stage)?.reason === reason
      ? state.record
      : { ...state.record, holds: { ...state.record.holds, [stage]: hold } };
  return planOf(intent, state, after, `hold(${state.name}): ${stage}`, stage);
}

/**
 * Plans the lifting of a hold. A stage that is not held needs nothing; a hold on a stage that the lifecycle lost can
 * be lifted too.
 * @throws StemmaError `stage-unknown`
 */
export function planUnhold(intent: UnholdIntent, base: Base): Plan {
  const state = requireState(base.models.get(base.names.get(intent.model) ?? intent.model), intent.model);
  const held = requireModel(state).holds.has(intent.stage);
  const stage = held ? intent.stage : requireStage(base.settings, intent.stage).name;
  const after = held ? withoutHolds(state.record, [stage]) : state.record;
  return planOf(intent, state, after, `unhold(${state.name}): ${stage}`, stage);
}

function planOf(
  intent: HoldIntent | UnholdIntent,
  state: ReturnType<typeof requireState>,
  after: typeof state.record,
  subject: string,
  stage: string,
): Plan {
  const path = modelPath(state.name);
  const change = changeOf([
    [path, { kind: "model", value: state.record }, { kind: "model", value: after }] as const,
  ]);
  const step = { change, subject, details: [], reason: intent.reason, moves: [] };
  return { steps: isEmpty(change) ? [] : [step], result: { kind: "hold", model: state.name, stage } };
}

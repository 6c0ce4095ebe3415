import { advance } from "../../changes/advance.ts";
import { editsOf } from "../../changes/change.ts";
import type { Base, Plan, PlanStep } from "../../changes/plan.ts";
import type { HistorySource } from "../../history/source.ts";
import { type Checked, judge } from "../../policy/check.ts";
import { type ModelStep, type Remark, type Step } from "../../policy/step.ts";
import { modelsAt } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { absentModel } from "../../snapshot/state.ts";
import { heldBefore } from "../reads/held-before.ts";
import { parentStates } from "../reads/parents.ts";

/** A plan after judgement: what may land, and every remark. */
export interface Judged {
  /** The steps that may land; null where one was refused. */
  readonly steps: readonly Checked[] | null;
  readonly remarks: readonly Remark[];
}

/** What judging asks for besides the plan. */
export interface JudgingSources {
  readonly snapshot: Snapshot | null;
  readonly history: HistorySource;
}

/** Judges every step of a plan, each on the base that the steps before it leave. */
export async function judgePlan(plan: Plan, base: Base, sources: JudgingSources): Promise<Judged> {
  const checked: Checked[] = [];
  const remarks: Remark[] = [];
  let at = base;
  for (const planned of plan.steps) {
    const next = advance(at, planned.change);
    const verdict = judge(planned, await stepOf(planned, at, next, sources));
    remarks.push(...verdict.remarks);
    if (verdict.checked === null) return { steps: null, remarks };
    checked.push(verdict.checked);
    at = next;
  }
  return { steps: checked, remarks };
}

async function stepOf(planned: PlanStep, before: Base, after: Base, sources: JudgingSources): Promise<Step> {
  const models = modelSteps(planned, before, after);
  return {
    settings: before.settings,
    after: after.settings,
    registry: { before: before.commit === null ? null : before.registry, after: after.registry },
    models,
    earlierHolders: await heldBefore(models, before.settings, before.commit, sources.history),
    parents: await parentStates(models, after, sources.snapshot),
  };
}

function modelSteps(planned: PlanStep, before: Base, after: Base): readonly ModelStep[] {
  const names = modelsAt(editsOf(planned.change).map(([path]) => path));
  return [...names].map((name) => ({
    name,
    before: before.models.get(name) ?? absentModel(name),
    after: after.models.get(name) ?? absentModel(name),
  }));
}

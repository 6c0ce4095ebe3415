import { advance } from "../../changes/advance.ts";
import { editsOf } from "../../changes/change.ts";
import type { Base, PlanStep } from "../../changes/plan.ts";
import { type Checked, judge, judgeDraft } from "../../policy/check.ts";
import { noExperiments } from "../../policy/experiment-step.ts";
import { noSelections } from "../../policy/selection-step.ts";
import { type ModelStep, type Remark, type Step } from "../../policy/step.ts";
import { modelsAt, placeOf } from "../../records/layout.ts";
import { absentModel } from "../../snapshot/state.ts";
import { loadGateFacts } from "../gates/load-facts.ts";
import { heldBefore } from "../reads/held-before.ts";
import { experimentSteps } from "../reads/experiment-steps.ts";
import { parentStates } from "../reads/parents.ts";
import { selectionSteps } from "../reads/selection-steps.ts";
import type { Session } from "../session.ts";
import { plannedSnapshot } from "./planned-files.ts";
import type { Judged, Prepared } from "./prepared.ts";

/** Judges every step of a plan, each on the base that the steps before it leave. */
export async function judgePlan(session: Session, prepared: Prepared): Promise<Judged> {
  if (prepared.judged !== undefined) return prepared.judged();
  const decide = prepared.draft === true ? judgeDraft : judge;
  const checked: Checked[] = [];
  const remarks: Remark[] = [];
  let at = prepared.base;
  for (const [index, planned] of prepared.plan.steps.entries()) {
    const next = advance(at, planned.change);
    const verdict = decide(planned, await stepOf(session, prepared, { index, before: at, after: next }));
    remarks.push(...verdict.remarks);
    if (verdict.checked === null) return { steps: null, remarks };
    checked.push(verdict.checked);
    at = next;
  }
  return { steps: checked, remarks };
}

/** A step of a plan, between the bases on its two sides. */
interface PlannedStep {
  readonly index: number;
  readonly before: Base;
  readonly after: Base;
}

async function stepOf(session: Session, prepared: Prepared, planned: PlannedStep): Promise<Step> {
  const { snapshot, plan, occasion, storing } = prepared;
  const { index, before, after } = planned;
  const models = modelSteps(plan.steps[index], before, after);
  const step = {
    settings: before.settings,
    after: after.settings,
    registry: { before: before.commit === null ? null : before.registry, after: after.registry },
    models,
    earlierHolders: await heldBefore(models, before.settings, before.commit, session.history),
    parents: await parentStates(models, after, snapshot),
    occasion,
    ...(await plannedBeside(prepared, index)),
  };
  if (snapshot === null || before.commit === null) return { ...step, gateFacts: new Map() };
  const base = before.commit;
  const gateFacts = await loadGateFacts(session, step, async () => ({
    before: await plannedSnapshot(snapshot, plan.steps.slice(0, index)),
    after: await plannedSnapshot(snapshot, plan.steps.slice(0, index + 1)),
    base,
    ...(storing === undefined ? {} : { storing }),
  }));
  return { ...step, gateFacts };
}

/* The files of a step are made for it only where there is an experiment or a selection to look at. */
async function plannedBeside(
  { snapshot, plan, base }: Prepared,
  index: number,
): Promise<Pick<Step, "experiments" | "selections">> {
  const none = { experiments: noExperiments, selections: noSelections };
  if (snapshot === null || base.commit === null) return none;
  const kinds = new Set(
    plan.steps.flatMap(({ change }) => editsOf(change).map(([path]) => placeOf(path)?.kind)),
  );
  const tests = kinds.has("experiment") || (await snapshot.experimentNames()).length > 0;
  const selects = kinds.has("selection") || (await snapshot.selectionNames()).length > 0;
  if (!tests && !selects) return none;
  const before = await plannedSnapshot(snapshot, plan.steps.slice(0, index));
  const after = await plannedSnapshot(snapshot, plan.steps.slice(0, index + 1));
  return {
    experiments: tests ? await experimentSteps(before, after) : noExperiments,
    selections: selects ? await selectionSteps(before, after) : noSelections,
  };
}

function modelSteps(planned: PlanStep | undefined, before: Base, after: Base): readonly ModelStep[] {
  const paths = planned === undefined ? [] : editsOf(planned.change).map(([path]) => path);
  return [...modelsAt(paths)].map((name) => ({
    name,
    before: before.models.get(name) ?? absentModel(name),
    after: after.models.get(name) ?? absentModel(name),
  }));
}

import { advance } from "../../changes/advance.ts";
import { editsOf } from "../../changes/change.ts";
import type { Base, PlanStep } from "../../changes/plan.ts";
import { type Checked, judge, judgeDraft } from "../../policy/check.ts";
import { type ExperimentSteps, noExperiments } from "../../policy/experiment-step.ts";
import { type ModelStep, type Remark, type Step } from "../../policy/step.ts";
import { modelsAt, placeOf } from "../../records/layout.ts";
import { absentModel } from "../../snapshot/state.ts";
import { loadGateFacts } from "../gates/load-facts.ts";
import { heldBefore } from "../reads/held-before.ts";
import { experimentSteps } from "../reads/experiment-steps.ts";
import { parentStates } from "../reads/parents.ts";
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
    experiments: await plannedExperiments(prepared, index),
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

/* The files of a step are made for it only where there is an experiment to look at. */
async function plannedExperiments(
  { snapshot, plan, base }: Prepared,
  index: number,
): Promise<ExperimentSteps> {
  if (snapshot === null || base.commit === null) return noExperiments;
  const adds = plan.steps.some(({ change }) =>
    editsOf(change).some(([path]) => placeOf(path)?.kind === "experiment"),
  );
  if (!adds && (await snapshot.experimentNames()).length === 0) return noExperiments;
  return experimentSteps(
    await plannedSnapshot(snapshot, plan.steps.slice(0, index)),
    await plannedSnapshot(snapshot, plan.steps.slice(0, index + 1)),
  );
}

function modelSteps(planned: PlanStep | undefined, before: Base, after: Base): readonly ModelStep[] {
  const paths = planned === undefined ? [] : editsOf(planned.change).map(([path]) => path);
  return [...modelsAt(paths)].map((name) => ({
    name,
    before: before.models.get(name) ?? absentModel(name),
    after: after.models.get(name) ?? absentModel(name),
  }));
}

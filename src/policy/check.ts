import type { PlanStep } from "../changes/plan.ts";
import { adoptionsTakeNoPlace } from "./adoption-rules.ts";
import { testsHavePower } from "./experiment-power.ts";
import type { ExperimentSteps } from "./experiment-step.ts";
import { evidenceStays } from "./evidence-rules.ts";
import {
  armsAreSound,
  audiencesCompile,
  layersAreDisjoint,
  metricsAreSound,
} from "./experiment-record-rules.ts";
import {
  armsCanServe,
  conclusionsFollow,
  controlIsStable,
  modelsServe,
  phasesStay,
  splitHasPhase,
  statusIsSound,
} from "./experiment-rules.ts";
import { exportFormatsFit, exportsAreDistinct, exportsCanBeFetched } from "./export-rules.ts";
import { evidenceIsNotSelfServed, gatesAreMet, policyStandsAlone } from "./gate-rules.ts";
import { gateRules } from "./gates/rules.ts";
import { holdsAreRespected, movesAreLegal } from "./lifecycle-rules.ts";
import {
  aliasesAreAlive,
  aliasNamesAreFree,
  pointersLead,
  stagesAreDisjoint,
  stagesExist,
} from "./pointer-rules.ts";
import { picklesAreTold } from "./pickle-rules.ts";
import {
  lifecycleIsSound,
  namesStayReserved,
  policyNamesPredecessor,
  policyVersionGrows,
  tombstonesStay,
} from "./settings-rules.ts";
import { withRenames } from "./renames.ts";
import { selectedCanServe, selectionsAreSound } from "./selection-rules.ts";
import type { SelectionSteps } from "./selection-step.ts";
import type { Remark, Rule, Step } from "./step.ts";
import {
  ancestryHasNoCycle,
  deletionsAreRecorded,
  factsStay,
  newFilesAreNew,
  ordinalsAreUnique,
  parentsExist,
  versionsAreNamedAlike,
} from "./version-rules.ts";

/** What must hold of a registry as it stands, whatever led there. */
export const stateRules: readonly Rule[] = [
  lifecycleIsSound,
  stagesExist,
  pointersLead,
  stagesAreDisjoint,
  aliasNamesAreFree,
  aliasesAreAlive,
  versionsAreNamedAlike,
  ordinalsAreUnique,
  parentsExist,
  ancestryHasNoCycle,
  exportsCanBeFetched,
  exportsAreDistinct,
  exportFormatsFit,
  picklesAreTold,
  armsCanServe,
  armsAreSound,
  statusIsSound,
  conclusionsFollow,
  splitHasPhase,
  layersAreDisjoint,
  audiencesCompile,
  metricsAreSound,
  modelsServe,
  controlIsStable,
  testsHavePower,
  selectedCanServe,
  selectionsAreSound,
];

/** What must hold of a change, judged by the rules of its base. */
export const changeRules: readonly Rule[] = [
  policyVersionGrows,
  policyNamesPredecessor,
  tombstonesStay,
  namesStayReserved,
  movesAreLegal,
  adoptionsTakeNoPlace,
  holdsAreRespected,
  evidenceStays,
  policyStandsAlone,
  evidenceIsNotSelfServed,
  gatesAreMet,
  factsStay,
  deletionsAreRecorded,
  newFilesAreNew,
  phasesStay,
];

declare const judged: unique symbol;

/** A step that the rules let pass. Only `judge` makes one, and only one of these can land. */
export interface Checked {
  readonly [judged]: true;
  readonly step: PlanStep;
}

/** What the rules say of a planned step: a step that may land, or the refusals; and all remarks. */
export interface Verdict {
  readonly checked: Checked | null;
  readonly remarks: readonly Remark[];
}

/** Checks a registry as it stands. */
export function checkState(step: Step): readonly Remark[] {
  return stateRules.flatMap((rule) => rule(step));
}

/**
 * Checks a change: how it got there, and what it leaves behind. What was an error before and is one still was not
 * done by this change: it is told as a warning, so that a bad record does not stop work beside it. What was only a warning
 * before excuses nothing: a draft may be told of what a running test may not do.
 */
export function checkChange(change: Step): readonly Remark[] {
  const step = withRenames(change);
  const inherited = new Set(checkState(baseOf(step)).filter(isError).map(keyOf));
  const state = softened(checkState(step), (remark) => inherited.has(keyOf(remark)));
  return [...changeRules.flatMap((rule) => rule(step)), ...state];
}

function isError({ severity }: Remark): boolean {
  return severity === "error";
}

/* The errors that are excused are told as warnings. */
function softened(remarks: readonly Remark[], excuses: (remark: Remark) => boolean): readonly Remark[] {
  return remarks.map((remark) =>
    isError(remark) && excuses(remark) ? { ...remark, severity: "warning" as const } : remark,
  );
}

function baseOf(step: Step): Step {
  const models = step.models.map(({ name, before }) => ({ name, before, after: before }));
  const registry = { before: step.registry.before, after: step.registry.before ?? step.registry.after };
  return {
    ...step,
    after: step.settings,
    registry,
    models,
    experiments: experimentsBefore(step),
    selections: selectionsBefore(step),
  };
}

function selectionsBefore({ selections }: Step): SelectionSteps {
  const were = selections.selections.map(({ name, before }) => ({ name, before, after: before }));
  return { selections: were, before: selections.before, after: selections.before };
}

function experimentsBefore({ experiments }: Step): ExperimentSteps {
  const models = [...experiments.models].map(
    ([name, { before }]) => [name, { name, before, after: before }] as const,
  );
  return {
    experiments: experiments.experiments.map(({ name, before, proofBefore }) => ({
      ...{ name, before, after: before },
      ...{ proof: proofBefore, proofBefore },
    })),
    models: new Map(models),
  };
}

function keyOf({ code, path, message }: Remark): string {
  return `${code} ${path} ${message}`;
}

/** Judges a planned step: the one way to a change that may land. */
export function judge(planned: PlanStep, step: Step): Verdict {
  return verdictOf(planned, checkChange(step));
}

const gateCodes: ReadonlySet<string> = new Set([...gateRules.map(({ code }) => code), "gate-unjudged"]);

/**
 * Judges a step that lands on a branch of its own, to be proposed: the gate is asked when it is to land for good, so what it lacks is a
 * warning here. Everything else must hold already.
 */
export function judgeDraft(planned: PlanStep, step: Step): Verdict {
  return verdictOf(
    planned,
    softened(checkChange(step), ({ code }) => gateCodes.has(code)),
  );
}

function verdictOf(planned: PlanStep, remarks: readonly Remark[]): Verdict {
  return { checked: remarks.some(isError) ? null : brand(planned), remarks };
}

function brand(step: PlanStep): Checked {
  return { step } as Checked;
}

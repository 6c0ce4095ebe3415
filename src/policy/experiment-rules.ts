import { controlOf, currentPhase, exactVersion, isSplitOf } from "../records/experiment-phase.ts";
import type { ExperimentRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import { holdersOf, stageOf } from "../snapshot/state.ts";
import { sameValue } from "../values/plain-value.ts";
import { type Pointer, present, sayer, weightRemarks } from "./experiment-remarks.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

/** Every arm is a version that exists; while the test runs, one in a servable stage. */
export function armsCanServe(step: Step): readonly Remark[] {
  return present(step).flatMap((record) =>
    record.status === "concluded"
      ? []
      : record.arms.flatMap((arm, at) => armRemarks(step, record, arm.version, ["arms", at, "version"])),
  );
}

function armRemarks(
  step: Step,
  record: ExperimentRecord,
  reference: string,
  pointer: Pointer,
): readonly Remark[] {
  const place = { path: experimentPath(record.name), pointer };
  const { model: name, version } = exactVersion(reference);
  const models = step.experiments.models.get(name);
  const model = models?.after.model ?? null;
  if (models === undefined || model === null || !models.after.versionIds.includes(version)) {
    const message = `${reference}, an arm of ${record.name}, does not exist`;
    return [
      refusal(
        "experiment-arm-missing",
        place,
        message,
        `Stop it first: stemma experiment stop ${record.name} --reason S.`,
      ),
    ];
  }
  const stage = stageOf(model, step.after, version);
  if (step.after.lifecycle.stages.get(stage)?.servable === true) return [];
  const was = models.before.model;
  const left =
    was !== null && models.before.versionIds.includes(version) ? stageOf(was, step.settings, version) : stage;
  const accepted = record.accept?.moved_arm;
  const message =
    left === stage
      ? `${reference}, an arm of ${record.name}, stands in ${stage}, which is not servable`
      : `${reference}, an arm of ${record.name}, went from ${left} to ${stage}, which is not servable, while the test is ${record.status}`;
  const isDraft = record.status === "draft";
  const consequence = isDraft ? ": the test cannot start" : "";
  const hint = isDraft
    ? "Move the version to a servable stage first, or say why in accept.moved_arm."
    : `Stop the test (stemma experiment stop ${record.name} --reason S), move the version to a servable stage, or say why in accept.moved_arm.`;
  const remark = isDraft || accepted !== undefined ? warning : refusal;
  const code = left === stage ? "experiment-arm-unservable" : "experiment-arm-moved";
  return [remark(code, place, message + consequence, hint)];
}

/** What a record says of its status agrees with its phases and its conclusion. */
export function statusIsSound(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    const say = sayer(record);
    const phases = record.phases ?? [];
    const needsPhase = record.status === "running" || record.status === "paused";
    const wrong: Remark[] = [];
    const tell = (pointer: Pointer, message: string, hint: string): void => {
      wrong.push(say("experiment-status-invalid", pointer, message, hint));
    };
    if (needsPhase && phases.length === 0)
      tell(
        ["status"],
        `it is ${record.status} and has no phase`,
        `Start it with stemma experiment start ${record.name}.`,
      );
    if (record.status === "draft" && phases.length > 0)
      tell(["status"], "it is a draft and has phases", "Set the status to running or paused.");
    if ((record.status === "concluded") !== (record.conclusion !== undefined))
      tell(
        ["conclusion"],
        "the status and the conclusion contradict each other",
        `End it with stemma experiment stop ${record.name} --reason S.`,
      );
    const winner = record.conclusion?.winner;
    if (winner !== undefined && !record.arms.some(({ name }) => name === winner))
      tell(["conclusion", "winner"], `the winner ${winner} is no arm`, "Name one of the arms.");
    if (record.conclusion?.verdict === "ship" && winner === undefined)
      tell(["conclusion", "winner"], "it ships and names no winner", "Name one of the arms.");
    for (const [at, phase] of phases.entries()) {
      if (phase.phase !== at + 1)
        tell(
          ["phases", at, "phase"],
          `phase ${String(phase.phase)} stands in place ${String(at + 1)}`,
          "Phases are counted from 1 without gaps.",
        );
      if (phases.findIndex(({ seed }) => seed === phase.seed) !== at)
        tell(
          ["phases", at, "seed"],
          "two phases have one seed",
          "Each phase has a seed of its own, else its units are not dealt anew.",
        );
      if (at < phases.length - 1 && phase.ended === undefined)
        tell(
          ["phases", at],
          `phase ${String(phase.phase)} has not ended, and another has begun`,
          "Say when it ended.",
        );
      wrong.push(
        ...weightRemarks(say, phase.arms, {
          pointer: ["phases", at, "arms"],
          of: ` of phase ${String(phase.phase)}`,
        }),
      );
    }
    return wrong;
  });
}

/** What a running test routes is what its arms, unit and layer say; a change of them needs a new phase. */
export function splitHasPhase(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    const phase = currentPhase(record);
    if (record.status !== "running" || phase === null) return [];
    if (isSplitOf(phase, record)) return [];
    const say = sayer(record);
    const removed = phase.arms.find(({ name }) => !record.arms.some((arm) => arm.name === name));
    if (removed !== undefined)
      return [
        say(
          "experiment-arm-removed",
          ["arms"],
          `arm ${removed.name} is gone while the test runs`,
          `Restore it, or pause the test, change it and begin a new phase with stemma experiment start ${record.name}.`,
        ),
      ];
    return [
      say(
        "experiment-split-changed",
        ["arms"],
        `arms, unit or layer differ from those of phase ${String(phase.phase)}`,
        `Restore them, or begin a new phase with stemma experiment start ${record.name}.`,
      ),
    ];
  });
}

/** What was routed stays on record: phases only grow, and nothing in them changes but that coverage steps and an end are added. */
export function phasesStay(step: Step): readonly Remark[] {
  return step.experiments.experiments.flatMap(({ before, after }) => {
    if (before === null || after === null) return [];
    const say = sayer(after);
    const wrong: Remark[] = [];
    if (before.status === "concluded" && !sameValue(before, after))
      wrong.push(
        say(
          "experiment-status-invalid",
          ["status"],
          "a concluded test was changed",
          "Restore it, and create another one.",
        ),
      );
    for (const [at, was] of (before.phases ?? []).entries()) {
      const is = after.phases?.[at];
      const gone =
        is === undefined ||
        !startsWith(is.coverage, was.coverage) ||
        (was.ended !== undefined && is.ended !== was.ended) ||
        is.started !== was.started ||
        is.phase !== was.phase;
      const moved =
        is !== undefined &&
        !(
          is.seed === was.seed &&
          is.unit === was.unit &&
          sameValue(is.arms, was.arms) &&
          sameValue(is.layer ?? null, was.layer ?? null)
        );
      if (moved)
        wrong.push(
          say(
            "experiment-unit-moved",
            ["phases", at],
            `phase ${String(was.phase)} deals units in another way than before, so that enrolled units move`,
            `Restore it, and begin a new phase with stemma experiment start ${after.name}.`,
          ),
        );
      else if (gone)
        wrong.push(
          say(
            "experiment-phase-rewritten",
            ["phases", at],
            `what phase ${String(was.phase)} was is not on record any more`,
            "Restore it: phases and their coverage are only added to.",
          ),
        );
    }
    return wrong;
  });
}

function startsWith(is: readonly unknown[], was: readonly unknown[]): boolean {
  return is.length >= was.length && sameValue(is.slice(0, was.length), was);
}

/** The model that serves all others exists, and has a version for them. */
export function modelsServe(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    const state = step.experiments.models.get(record.model)?.after;
    if (record.status === "concluded" || (state !== undefined && state.model !== null)) return [];
    return [
      sayer(record)(
        "experiment-arm-missing",
        ["model"],
        `there is no model ${record.model}`,
        "Name the model whose stable version serves all others.",
      ),
    ];
  });
}

/** A test whose control is no version that serves now measures something that nobody gets. */
export function controlIsStable(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    const control = controlOf(record);
    if (control === undefined || record.status !== "running") return [];
    const { model, version } = exactVersion(control.version);
    const state = step.experiments.models.get(model)?.after;
    const deployable = step.after.lifecycle.order.filter(
      (stage) => step.after.lifecycle.stages.get(stage)?.deployable === true,
    );
    const stable =
      state === undefined ? [] : deployable.flatMap((stage) => holdersOf(state, step.after, stage));
    if (stable.length === 0 || stable.includes(version)) return [];
    const message = `the control ${control.version} is not what serves now: ${stable.join(", ")}`;
    return [
      warning(
        "experiment-control-stale",
        { path: experimentPath(record.name), pointer: ["arms"] },
        message,
        "Those who are not enrolled get the control; begin a new phase with the stable version.",
      ),
    ];
  });
}

/** What a test came to follows from the checkpoint that it kept, byte for byte. */
export function conclusionsFollow(step: Step): readonly Remark[] {
  return step.experiments.experiments.flatMap(({ before, after, proof }) => {
    if (after === null || proof === null) return [];
    if (proof.kind === "unproven")
      return [
        sayer(after)(
          "experiment-conclusion-unproven",
          ["conclusion"],
          proof.message,
          "Restore the files of the conclusion from the commit that made it.",
        ),
      ];
    // What people decided is told once: where it is decided.
    if (before?.status === "concluded") return [];
    const place = { path: experimentPath(after.name), pointer: ["conclusion", "verdict"] };
    return [
      warning(
        "experiment-conclusion-overruled",
        place,
        `${after.name}: ${proof.message}`,
        "Let its reason say why.",
      ),
    ];
  });
}

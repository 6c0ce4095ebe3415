import type { Settings } from "../records/normalise.ts";
import { stageOf, stagesWith } from "../snapshot/state.ts";
import { StemmaError } from "../values/error.ts";
import { advance } from "./advance.ts";
import { compose } from "./change.ts";
import type { RetireIntent } from "./intent.ts";
import type { Base, ExactVersion, Plan, PlanStep } from "./plan.ts";
import { planThrough, requireReference } from "./promote.ts";
import { legalPath, requireModel, requireStage, requireState } from "./stages.ts";

/**
 * Plans the end of life of versions: each goes to the nearest terminal stage, or to the last stage of a
 * lifecycle without one. Those that are one move away go together in one commit, then the others one by one, a commit
 * a move, since a version on its way may displace another one.
 * @throws StemmaError `transition-illegal` where no legal path leads there
 */
export function planRetire(intent: RetireIntent, base: Base): Plan {
  const versions = unique(intent.versions.map((text) => requireReference(base, text)));
  const near = versions.filter((version) => wayOf(base, version).length === 1);
  const together = planEach(base, near);
  const far = planEach(
    together.at,
    versions.filter((version) => !near.includes(version)),
  );
  const joined = together.steps.length === 0 ? [] : [joinSteps(together.steps)];
  const steps = [...joined, ...far.steps.map((step) => joinSteps([step]))].map((step) => ({
    ...step,
    reason: intent.reason,
  }));
  return { steps, result: { kind: "retire", moves: steps.flatMap((step) => step.moves) } };
}

interface Planned {
  readonly steps: readonly PlanStep[];
  readonly at: Base;
}

function planEach(base: Base, versions: readonly ExactVersion[]): Planned {
  const steps: PlanStep[] = [];
  let at = base;
  for (const version of versions) {
    const end = requireStage(at.settings, wayOf(at, version).at(-1) ?? stageNow(at, version));
    const planned = planThrough(at, version, end, { reason: null, keep: false, liftHold: false });
    for (const step of planned.steps) at = advance(at, step.change);
    steps.push(...planned.steps);
  }
  return { steps, at };
}

/** Joins steps that were planned one on top of the other. */
function joinSteps(steps: readonly PlanStep[]): PlanStep {
  const [first, ...others] = steps;
  if (first === undefined) throw new StemmaError("bug", "nothing to join");
  const moves = steps.flatMap((step) => step.moves);
  const subject =
    others.length === 0 ? first.subject.replace(/^promote/, "retire") : `retire: ${moves.length} versions`;
  const details =
    others.length === 0
      ? first.details
      : moves.map(({ model, version, from, to }) => `${model}@${version} ${from} -> ${to}`);
  return { ...first, change: steps.map((step) => step.change).reduce(compose), subject, details, moves };
}

/** The stages on the way to the end of life; none for a version that is there. */
function wayOf(base: Base, exact: ExactVersion): readonly string[] {
  const from = stageNow(base, exact);
  const targets = endStages(base.settings);
  const way = legalPath(base.settings, from, targets);
  if (way !== null) return way;
  throw new StemmaError("transition-illegal", `no legal path leads from ${from} to the end of life`, {
    hint: `End stages: ${targets.join(", ")}.`,
    data: { ...exact, from, targets },
  });
}

function stageNow(base: Base, exact: ExactVersion): string {
  const state = requireState(base.models.get(exact.model), exact.model);
  return stageOf(requireModel(state), base.settings, exact.version);
}

function endStages(settings: Settings): readonly string[] {
  const terminal = stagesWith(settings, (stage) => stage.terminal);
  return terminal.length > 0 ? terminal : settings.lifecycle.order.slice(-1);
}

function unique(versions: readonly ExactVersion[]): readonly ExactVersion[] {
  return [...new Map(versions.map((version) => [`${version.model}@${version.version}`, version])).values()];
}

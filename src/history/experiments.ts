import type { ExperimentRecord, PhaseRecord } from "../records/generated/experiment.ts";
import { coverageOf, lastCoverageOf } from "../records/experiment-phase.ts";
import { sameValue, without } from "../values/plain-value.ts";
import { differenceOf } from "./difference.ts";
import type { Difference, EventKind } from "./event.ts";
import type { Side } from "./side.ts";

/** Tells what became of experiments: one event for each thing that happened to one. */
export function experimentDifferences(before: Side, after: Side): readonly Difference[] {
  return pathsOf(before.experiments, after.experiments).flatMap((path) => {
    const [was, is] = [before.experiments?.get(path) ?? null, after.experiments?.get(path) ?? null];
    const known = is ?? was;
    if (known === null) return [];
    const uses = versionsOf([was, is].flatMap((record) => record?.arms ?? []));
    const one = (kind: EventKind, facts: Partial<Difference> = {}): Difference =>
      differenceOf({ kind, model: known.model, name: known.name, path, uses, ...facts });
    if (is === null) return [one("experiment-deleted")];
    const created = was === null ? [one("experiment-created")] : [];
    return [...created, ...lifeOf(was, is, one), ...(was === null ? [] : rewritten(was, is, one))];
  });
}

/** Tells of records of selection that appeared, changed or went. */
export function selectionDifferences(before: Side, after: Side): readonly Difference[] {
  return pathsOf(before.selections, after.selections).flatMap((path) => {
    const [was, is] = [before.selections?.get(path), after.selections?.get(path)];
    const known = is ?? was;
    if (known === undefined || (was !== undefined && is !== undefined && sameValue(was, is))) return [];
    const uses = versionsOf([was, is].flatMap((record) => record?.candidates ?? []));
    const { name, model = null } = known;
    return [differenceOf({ kind: "selection-changed", model, name, path, uses })];
  });
}

/** Each version that some arms or candidates name, once. */
function versionsOf(serving: readonly { readonly version: string }[]): readonly string[] {
  return [...new Set(serving.map(({ version }) => version))];
}

type Make = (kind: EventKind, facts?: Partial<Difference>) => Difference;

/* A phase that begins is a start, also where the test ran before: its units are dealt anew. */
function lifeOf(was: ExperimentRecord | null, is: ExperimentRecord, one: Make): readonly Difference[] {
  const [before, after] = [was?.phases?.at(-1), is.phases?.at(-1)];
  const told: Difference[] = [];
  const isNew = after !== undefined && after.phase !== before?.phase;
  if (is.status === "running" && (isNew || was?.status !== "running"))
    told.push(one("experiment-started", { to: after === undefined ? null : String(after.phase) }));
  if (is.status === "paused" && was?.status !== "paused") told.push(one("experiment-paused"));
  // A pause is told as such, and what goes on after it as before was not ramped.
  const paused = was?.status === "paused" && before !== undefined;
  const [from, to] = [paused ? String(lastCoverageOf(before)) : shareOf(before), shareOf(after)];
  if (!isNew && from !== to && is.status === "running") told.push(one("experiment-ramped", { from, to }));
  if (is.status === "concluded" && was?.status !== "concluded")
    told.push(
      one("experiment-concluded", {
        to: is.conclusion?.verdict ?? null,
        reason: is.conclusion?.reason ?? null,
      }),
    );
  return told;
}

/* What the other kinds of event tell of an experiment. */
const toldElsewhere = new Set(["status", "phases", "conclusion"]);

function rewritten(was: ExperimentRecord, is: ExperimentRecord, one: Make): readonly Difference[] {
  const same = sameValue(without(was, toldElsewhere), without(is, toldElsewhere));
  return same ? [] : [one("experiment-changed")];
}

function shareOf(phase: PhaseRecord | undefined): string | null {
  return phase === undefined ? null : String(coverageOf(phase));
}

/** The paths of records that are on one side of a step at least. */
export function pathsOf(
  before: ReadonlyMap<string, unknown> = new Map(),
  after: ReadonlyMap<string, unknown> = new Map(),
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])];
}

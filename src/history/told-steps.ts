import type { Oid } from "../git/ports.ts";
import { placeOf } from "../records/layout.ts";
import { effectiveSeconds } from "./effective-time.ts";
import type { Line } from "./line.ts";
import { modelSteps } from "./model-steps.ts";
import type { HistorySource } from "./source.ts";
import { stepDifferences, touchedDifferences } from "./step-differences.ts";
import { stepAt, stepsFrom } from "./steps.ts";
import { recordsBeside, touchName } from "./touches.ts";
import { factsOf, type ToldStep } from "./told-step.ts";

/** A step that was told, with its effective time in seconds since the epoch. */
export interface TimedStep {
  readonly step: ToldStep;
  readonly seconds: number;
}

/** Which steps of a line are told. */
export interface ToldFilter {
  /** Only what one model did, by the name that it has at the tip. */
  readonly model?: string;
  /** Only what happened to the record at this path. */
  readonly path?: string;
  /** Effective time in milliseconds; later steps may be told all the same. */
  readonly until?: number;
}

/* So many are looked up at a time at most; the first few are often all that is wanted. */
const mostAtOnce = 256;

/**
 * Tells the steps of a first-parent line that touched anything in the registry, newest first. With an index each is told once
 * and then remembered; the steps of one model are told anew.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function* toldSteps(
  source: HistorySource,
  tip: Oid,
  { model, path, until = Number.POSITIVE_INFINITY }: ToldFilter,
): AsyncGenerator<TimedStep, void, undefined> {
  // The earlier names of a model are known at the tip, so its walk begins there whatever is wanted of it.
  if (model !== undefined) {
    // Each step is told with its time, for which the index is needed anyway.
    await source.line(tip);
    for await (const { commit, differences, problems } of modelSteps(source, tip, model, recordsBeside)) {
      const seconds = await effectiveSeconds(source, commit.oid);
      yield { step: { facts: factsOf(commit), differences, problems }, seconds };
    }
    return;
  }
  const place = path === undefined ? null : placeOf(path);
  if (place !== null) {
    for await (const { step, seconds } of walked(source, tip, touchName(place))) {
      const problems = step.problems.filter((problem) => problem.path === path);
      yield { step: { ...step, problems }, seconds };
    }
    return;
  }
  const line = await source.line(tip);
  if (line === null) yield* walked(source, tip);
  else yield* remembered(source, line, line.lastNotAfter(until) + 1);
}

/* Every step, or those that touched what a name stands for. */
async function* walked(
  source: HistorySource,
  tip: Oid,
  touched?: string,
): AsyncGenerator<TimedStep, void, undefined> {
  const names = touched === undefined ? undefined : new Set([touched]);
  // Each step is told with its time, for which the index is needed anyway.
  if (names !== undefined) await source.line(tip);
  for await (const { commit, parent } of stepsFrom(source, tip, names)) {
    const step = { facts: factsOf(commit), ...(await stepDifferences(source, parent, commit, names)) };
    yield { step, seconds: await effectiveSeconds(source, commit.oid) };
  }
}

async function* remembered(
  source: HistorySource,
  line: Line,
  limit: number,
): AsyncGenerator<TimedStep, void, undefined> {
  let [below, most] = [limit, 1];
  for (;;) {
    const positions = touchedBelow(line, below, most);
    const known = source.steps.load(positions.map((position) => line.oidAt(position)));
    for (const [index, position] of positions.entries()) {
      const step = known[index] ?? (await toldAt(source, line, position));
      yield { step, seconds: line.secondsAt(position) };
    }
    const last = positions.at(-1);
    if (last === undefined || positions.length < most) return;
    below = last;
    most = Math.min(most * 4, mostAtOnce);
  }
}

/** The last positions below a limit whose steps touched anything, newest first. */
function touchedBelow(line: Line, limit: number, most: number): readonly number[] {
  const positions: number[] = [];
  let at = line.lastStepWithTouch(limit);
  for (; at !== -1 && positions.length < most; at = line.lastStepWithTouch(at)) positions.push(at);
  return positions;
}

async function toldAt(source: HistorySource, line: Line, position: number): Promise<ToldStep> {
  const models = line.namesAt(position);
  const { commit, parent } = await stepAt(source, { line, position, models });
  const told = await touchedDifferences(source, { before: parent, after: commit }, models);
  const step = { facts: factsOf(commit), ...told };
  source.steps.keep(step);
  return step;
}

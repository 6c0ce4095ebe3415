import type { Oid } from "../git/ports.ts";
import { renderIdentity } from "../values/identity.ts";
import type { Finding } from "../values/finding.ts";
import { renderSeconds } from "../values/instant.ts";
import { effectiveSeconds } from "./effective-time.ts";
import type { Difference, Event, MergedCommit } from "./event.ts";
import { type EventFilter, isWanted } from "./event-filter.ts";
import { MergedCommits } from "./merged.ts";
import { modelSteps } from "./model-steps.ts";
import { reasonIn } from "./reason.ts";
import type { HistorySource } from "./source.ts";
import { stepDifferences, type StepDifferences } from "./step-differences.ts";
import { type Step, stepsFrom } from "./steps.ts";

/** The events of one step that were wanted, in the order of a step. */
export interface EventStep {
  readonly events: readonly Event[];
  /** What could not be told of the step. */
  readonly problems: readonly Finding[];
}

/** Events with what could not be told. */
export interface Told {
  readonly events: readonly Event[];
  readonly problems: readonly Finding[];
}

/**
 * Reads the events of the first-parent line, newest step first; within a step in the order of a step. It stops
 * at the limit and below `since`.
 *
 * Events carry effective times, which need the whole line: in a shallow clone it fails.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function readEvents(source: HistorySource, tip: Oid, filter: EventFilter = {}): Promise<Told> {
  const events: Event[] = [];
  const problems: Finding[] = [];
  const limit = filter.limit ?? Number.POSITIVE_INFINITY;
  if (limit <= 0) return { events, problems };
  for await (const step of eventSteps(source, tip, filter)) {
    events.push(...step.events);
    problems.push(...step.problems);
    if (events.length >= limit) break;
  }
  return { events: events.slice(0, limit), problems };
}

/** Walks the events step by step; as `readEvents`, which it serves, but for the limit. */
export async function* eventSteps(
  source: HistorySource,
  tip: Oid,
  filter: EventFilter,
): AsyncGenerator<EventStep, void, undefined> {
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = filter;
  const merges = new MergedCommits(source, tip);
  for await (const step of differingSteps(source, tip, filter)) {
    const seconds = await effectiveSeconds(source, step.commit.oid);
    // Effective times never grow downwards, so all that follow are earlier still.
    if (seconds * 1000 < since) return;
    const wanted = step.differences.filter((difference) => isWanted(difference, filter));
    if (seconds * 1000 > until || wanted.length + step.problems.length === 0) continue;
    yield await joinedStep(source, { ...step, differences: wanted }, merges);
  }
}

/**
 * Joins on the differences of a step what its commit says.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function joinedStep(
  source: HistorySource,
  step: Step & StepDifferences,
  merges: MergedCommits,
): Promise<EventStep> {
  const { differences, problems } = step;
  if (differences.length === 0) return { events: [], problems };
  const seconds = await effectiveSeconds(source, step.commit.oid);
  const joined = joiner(step, seconds, await merges.by(step.commit));
  return { events: differences.map(joined), problems };
}

async function* differingSteps(
  source: HistorySource,
  tip: Oid,
  { model, until = Number.POSITIVE_INFINITY }: EventFilter,
): AsyncGenerator<Step & StepDifferences, void, undefined> {
  // The earlier names of a model are known at the tip, so its walk begins there whatever is wanted of it.
  if (model !== undefined) {
    yield* modelSteps(source, tip, model);
    return;
  }
  const line = await source.line(tip);
  const last = line === null ? tip : line.prefix(line.lastNotAfter(until) + 1).tip;
  if (last === null) return;
  for await (const step of stepsFrom(source, last, "any")) {
    yield { ...step, ...(await stepDifferences(source, step.parent, step.commit)) };
  }
}

/** Joins on what a commit says: itself, its time, its author, the reason in its message. */
function joiner(
  { commit }: Step,
  seconds: number,
  merged: readonly MergedCommit[],
): (difference: Difference) => Event {
  const time = renderSeconds(seconds);
  const actor = renderIdentity(commit.author);
  const trailer = reasonIn(commit.message);
  return ({ kind, model, version, from, to, name, reason }) => {
    return {
      commit: commit.oid,
      time,
      actor,
      kind,
      model,
      version,
      from,
      to,
      name,
      reason: reason ?? trailer,
      merged,
    };
  };
}

import type { Oid } from "../git/ports.ts";
import type { Finding } from "../values/finding.ts";
import { renderSeconds } from "../values/instant.ts";
import type { Difference, Event } from "./event.ts";
import { type EventFilter, isWanted } from "./event-filter.ts";
import { MergedCommits } from "./merged.ts";
import type { HistorySource } from "./source.ts";
import type { CommitFacts, ToldStep } from "./told-step.ts";
import { toldSteps } from "./told-steps.ts";

/** The events of one step that were wanted, in the order of a step. */
export interface EventStep {
  /** What its commit says. */
  readonly facts: CommitFacts;
  readonly events: readonly Event[];
  /** All that the step did, wanted or not. */
  readonly differences: readonly Difference[];
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
  for await (const { step, seconds } of toldSteps(source, tip, filter)) {
    // Effective times never grow downwards, so all that follow are earlier still.
    if (seconds * 1000 < since) return;
    const wanted = step.differences.filter((difference) => isWanted(difference, filter));
    if (seconds * 1000 > until || wanted.length + step.problems.length === 0) continue;
    yield {
      ...(await joinedStep({ ...step, differences: wanted }, seconds, merges)),
      differences: step.differences,
    };
  }
}

/**
 * Joins on the differences of a step what its commit says.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function joinedStep(
  { facts, differences, problems }: ToldStep,
  seconds: number,
  merges: MergedCommits,
): Promise<EventStep> {
  if (differences.length === 0) return { facts, events: [], differences, problems };
  const { oid, actor } = facts;
  const time = renderSeconds(seconds);
  const merged = await merges.by(facts);
  const events = differences.map(({ kind, model, version, from, to, name, reason: told }): Event => {
    const reason = told ?? facts.reason;
    return { commit: oid, time, actor, kind, model, version, from, to, name, reason, merged };
  });
  return { facts, events, differences, problems };
}

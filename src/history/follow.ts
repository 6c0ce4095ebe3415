import type { Oid } from "../git/ports.ts";
import { effectiveSeconds } from "./effective-time.ts";
import type { Difference, EventKind } from "./event.ts";
import { isWanted, ofModel } from "./event-filter.ts";
import { type EventStep, joinedStep } from "./events.ts";
import { MergedCommits } from "./merged.ts";
import type { HistorySource } from "./source.ts";
import { stepDifferences } from "./step-differences.ts";
import { type Step, stepsFrom } from "./steps.ts";
import { factsOf } from "./told-step.ts";

/** Which of the events that follow are wanted. What is absent does not narrow. */
export interface FollowFilter {
  /** The names that a model has or had; a new one is added when a rename is met. */
  readonly models?: Set<string>;
  readonly version?: string;
  /** Moves into and out of this stage, and its holds. */
  readonly stage?: string;
  /** Moves of this alias. */
  readonly alias?: string;
  readonly kinds?: ReadonlySet<EventKind>;
}

/** What is new on a line. */
export interface Stretch {
  /** Not included; null for the line from its root. */
  readonly known: Oid | null;
  readonly tip: Oid;
}

/**
 * Finds the steps of a first-parent line behind a commit that is known, oldest first; null where the line does not hold it.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function stepsAfter(
  source: HistorySource,
  { known, tip }: Stretch,
): Promise<readonly Step[] | null> {
  const steps: Step[] = [];
  if (tip === known) return steps;
  for await (const step of stepsFrom(source, tip)) {
    steps.push(step);
    // What lies below a root is nothing, and nothing is where an unborn branch begins.
    if ((step.parent?.oid ?? null) === known) return steps.reverse();
  }
  return null;
}

/**
 * Tells the wanted events of steps, oldest first; within a step in the order of a step.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function* eventsOf(
  source: HistorySource,
  steps: readonly Step[],
  filter: FollowFilter,
): AsyncGenerator<EventStep, void, undefined> {
  const tip = steps.at(-1)?.commit.oid;
  if (tip === undefined) return;
  const merges = new MergedCommits(source, tip);
  for (const step of steps) {
    const { differences, problems } = await stepDifferences(source, step.parent, step.commit);
    const wanted = differences.flatMap((difference) => followed(difference, filter) ?? []);
    if (wanted.length + problems.length === 0) continue;
    const seconds = await effectiveSeconds(source, step.commit.oid);
    yield await joinedStep({ facts: factsOf(step.commit), differences: wanted, problems }, seconds, merges);
  }
}

function followed(difference: Difference, { models, ...filter }: FollowFilter): Difference | null {
  if (models === undefined) return isFollowed(difference, filter) ? difference : null;
  const { kind, model, from } = difference;
  if (kind === "renamed" && from !== null && models.has(from) && model !== null) models.add(model);
  const own = ofModel(difference, models);
  return own !== null && isFollowed(own, filter) ? own : null;
}

function isFollowed(difference: Difference, filter: Omit<FollowFilter, "models">): boolean {
  const { version, stage, alias, kinds } = filter;
  const { kind, name } = difference;
  return (
    (kinds === undefined || kinds.has(kind)) &&
    (alias === undefined || ((kind === "alias-set" || kind === "alias-removed") && name === alias)) &&
    isWanted(difference, {
      ...(version === undefined ? {} : { version }),
      ...(stage === undefined ? {} : { stage }),
    })
  );
}

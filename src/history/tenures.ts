import type { Oid } from "../git/ports.ts";
import type { Event } from "./event.ts";
import { eventSteps } from "./events.ts";
import { lifecycleOfStep } from "./differences.ts";
import { readSide } from "./read-side.ts";
import { emptySide } from "./side.ts";
import type { HistorySource } from "./source.ts";

/** One stay of a version in a stage; times are effective times, RFC 3339. */
export interface Tenure {
  readonly version: string;
  readonly stage: string;
  readonly from: string;
  /** Null while it still stands there. */
  readonly until: string | null;
  /** Who put it there, `Name <email>`. */
  readonly by: string;
  readonly reason: string | null;
  /** Who ended it. */
  readonly ended_by: string | null;
  /** How it ended; a version that was rolled back from ended so, though its own event says displaced. */
  readonly ended: "moved" | "displaced" | "rolled-back" | "deleted" | null;
  /** The commit that began it. */
  readonly commit: Oid;
}

/**
 * Lists the stays in a stage of a model, the last to begin first. Several may last at once where the stage is
 * not exclusive. A version that entered and left within one step did not stay.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function tenures(
  source: HistorySource,
  tip: Oid,
  model: string,
  stage: string,
): Promise<readonly Tenure[]> {
  const steps: (readonly Event[])[] = [];
  for await (const { events } of eventSteps(source, tip, { model })) steps.push(events);
  const initial = (await initialStage(source, tip)) === stage;
  const stays: Tenure[] = [];
  const lasting = new Map<string, number>();
  for (const events of steps.reverse()) {
    for (const event of departures(events, stage, lasting)) {
      close(stays, lasting, event, events, stage);
    }
    for (const event of arrivals(events, stage, initial)) {
      if (event.version !== null)
        lasting.set(event.version, stays.push(begin(event, event.version, stage)) - 1);
    }
  }
  return stays.reverse();
}

async function initialStage(source: HistorySource, tip: Oid): Promise<string | null> {
  const side = await readSide(source, await source.commit(tip), []);
  return lifecycleOfStep(side, emptySide)?.lifecycle.initial ?? null;
}

const moves = new Set(["moved", "displaced", "rolled-back"]);

function arrivals(events: readonly Event[], stage: string, initial: boolean): readonly Event[] {
  const entered = events.filter(({ kind, to }) => (moves.has(kind) || kind === "adopted") && to === stage);
  if (!initial) return entered;
  // A version whose registration moved it on at once never stood in the initial stage.
  const moved = new Set(events.filter(({ kind }) => moves.has(kind)).map(({ version }) => version));
  const stayed = events.filter(({ kind, version }) => kind === "registered" && !moved.has(version));
  return [...stayed, ...entered];
}

function departures(
  events: readonly Event[],
  stage: string,
  lasting: ReadonlyMap<string, number>,
): readonly Event[] {
  return events.filter(
    ({ kind, version, from }) =>
      version !== null && lasting.has(version) && (kind === "deleted" || (moves.has(kind) && from === stage)),
  );
}

function begin(event: Event, version: string, stage: string): Tenure {
  const { time, actor, reason, commit } = event;
  return { version, stage, from: time, until: null, by: actor, reason, ended_by: null, ended: null, commit };
}

function close(
  stays: Tenure[],
  lasting: Map<string, number>,
  event: Event,
  events: readonly Event[],
  stage: string,
): void {
  const at = lasting.get(event.version ?? "");
  const stay = at === undefined ? undefined : stays[at];
  if (at === undefined || stay === undefined) return;
  lasting.delete(stay.version);
  const returned = events.some(({ kind, to }) => kind === "rolled-back" && to === stage);
  const ended = event.kind === "deleted" ? "deleted" : returned ? "rolled-back" : moveKind(event);
  stays[at] = { ...stay, until: event.time, ended_by: event.actor, ended };
}

function moveKind({ kind }: Event): Tenure["ended"] {
  return kind === "displaced" || kind === "rolled-back" ? kind : "moved";
}

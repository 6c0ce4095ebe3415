import { requireStage } from "../../changes/stages.ts";
import { pause, RefWatch } from "../../git/ref-watch.ts";
import type { Oid } from "../../git/ports.ts";
import type { Event } from "../../history/event.ts";
import { eventsOf, type FollowFilter, stepsAfter } from "../../history/follow.ts";
import { findModel } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { parseReference } from "../../values/reference.ts";
import type { WatchOptions } from "../options.ts";
import type { Session } from "../session.ts";

/* How often the files of a ref are looked at where the system tells of no change, and a remote is asked. */
const everyLook = 1_000;
const everyFetch = 30_000;

/**
 * Tells events as they land: each once, oldest first, in the order of the line. It waits for the ref alone, and reads what is new when it
 * moved. It ends when a signal is aborted.
 * @throws StemmaError `line-replaced` when the line no longer holds what was told last, `stage-unknown`, `usage-invalid` for a
 *   subject that names no lasting thing, and what `history` throws
 */
export async function* watch(
  session: Session,
  options: WatchOptions,
): AsyncGenerator<Event, void, undefined> {
  const signal = AbortSignal.any([options.signal, session.signal].filter((each) => each != null));
  const moves = movesOf(session, options.every);
  try {
    moves.mark();
    let tip = await session.tip();
    const filter = await filterOf(session, tip, options);
    let known = options.since === undefined ? tip : await sinceOf(session, options.since);
    const goesOn = (): boolean => !signal.aborted;
    while (goesOn()) {
      if (tip !== known) {
        yield* between(session, { known, tip, filter, signal }, options);
        known = tip;
      }
      await moves.changed(signal);
      if (!goesOn()) return;
      moves.mark();
      tip = await session.tip();
    }
  } finally {
    moves.close();
  }
}

/** How a ref is waited for. */
interface Moves {
  mark(): void;
  changed(signal: AbortSignal): Promise<void>;
  close(): void;
}

function movesOf({ repository, ref, mirror }: Session, every: number | undefined): Moves {
  if (mirror === null) {
    const { gitDir, commonDir } = repository;
    return new RefWatch({ gitDir, commonDir, ref, every: every ?? everyLook });
  }
  return {
    mark: () => undefined,
    changed: async (signal) => {
      await pause(every ?? everyFetch, signal);
      if (!signal.aborted) await mirror.refresh();
    },
    close: () => undefined,
  };
}

interface Gap {
  readonly known: Oid | null;
  readonly tip: Oid | null;
  readonly filter: FollowFilter;
  readonly signal: AbortSignal;
}

async function* between(
  session: Session,
  { known, tip, filter, signal }: Gap,
  { onProblem }: WatchOptions,
): AsyncGenerator<Event, void, undefined> {
  const steps = tip === null ? null : await stepsAfter(session.history, { known, tip });
  if (steps === null) throw lineReplaced(session.ref, known, tip);
  for await (const { events, problems } of eventsOf(session.history, steps, filter)) {
    for (const problem of problems) await onProblem?.(problem);
    for (const event of events) {
      if (signal.aborted) return;
      yield event;
    }
  }
  session.memo.flush();
}

function lineReplaced(ref: string | null, from: Oid | null, to: Oid | null): StemmaError {
  const name = ref ?? "HEAD";
  return new StemmaError(
    "line-replaced",
    to === null ? `${name} is gone` : `${name} is at ${to}, whose line does not hold ${from ?? "its root"}`,
    {
      hint: "Read what the registry holds now, and watch again from there: what happened in between cannot be told.",
      data: { ref, from, to },
    },
  );
}

/* A commit before the first one of the registry is on the line too; so is nothing of a line that was replaced since. */
async function sinceOf(session: Session, since: string): Promise<Oid> {
  return session.commitAt(await session.requireTip(), since);
}

async function filterOf(session: Session, tip: Oid | null, options: WatchOptions): Promise<FollowFilter> {
  const snapshot = tip === null ? null : await session.snapshotOf(tip);
  const present = snapshot !== null && (await snapshot.exists()) ? snapshot : null;
  const { subject, stage, kinds } = options;
  if (stage !== undefined && present !== null) requireStage(await present.settings(), stage);
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(kinds === undefined || kinds.length === 0 ? {} : { kinds: new Set(kinds) }),
    ...(subject === undefined ? {} : await subjectFilter(present, subject)),
  };
}

async function subjectFilter(snapshot: Snapshot | null, subject: string): Promise<FollowFilter> {
  const { model, selector } = parseReference(subject);
  const models = new Set(snapshot === null ? [model] : await namesOf(snapshot, model));
  if (selector === null) return { models };
  if (selector.kind === "version") return { models, version: selector.version };
  if (selector.kind !== "name")
    throw new StemmaError("usage-invalid", `'${subject}' is another version tomorrow: it cannot be watched`, {
      hint: "Watch a model, model@VERSION, model@STAGE or model@ALIAS.",
      data: { found: subject },
    });
  const stages = snapshot === null ? null : (await snapshot.settings()).lifecycle.stages;
  return stages?.has(selector.name) === false
    ? { models, alias: selector.name }
    : { models, stage: selector.name };
}

/* A model that is not there yet may be waited for, and so may one whose record cannot be read. */
async function namesOf(snapshot: Snapshot, model: string): Promise<readonly string[]> {
  try {
    const { name, record } = await findModel(snapshot, model);
    return [model, name, ...(record?.formerly ?? [])];
  } catch (error) {
    if (!isStemmaError(error) || error.kind === "unavailable" || error.kind === "bug") throw error;
    return [model];
  }
}

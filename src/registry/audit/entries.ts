import { stopIfAborted } from "../../artifacts/interruption.ts";
import type { Event } from "../../history/event.ts";
import type { EventFilter } from "../../history/event-filter.ts";
import { eventSteps } from "../../history/events.ts";
import { lastName } from "../../snapshot/resolve.ts";
import { parseEnd, parseInstant } from "../../values/instant.ts";
import { parseModelName } from "../../values/name.ts";
import { renderIdentity } from "../../values/identity.ts";
import type { AuditEntry, AuditFilter } from "../audit-forms.ts";
import type { Session } from "../session.ts";
import { authorityOf } from "./authority.ts";

/* Signatures are verified for so many events at a time: a process each would be slow, and all at once would be all in memory. */
const together = 256;

/**
 * Tells every event of the line with who and what stands behind it, newest first, one by one: what was told is let go.
 * @throws StemmaError `history-incomplete`, `date-invalid`, `name-invalid`, and what reading objects throws
 */
export async function* auditEntries(
  session: Session,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry, void, undefined> {
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  if (left <= 0) return;
  let waiting: Event[] = [];
  for await (const event of wantedEvents(session, filter)) {
    waiting.push(event);
    left -= 1;
    if (waiting.length < together && left > 0) continue;
    yield* joined(session, waiting);
    waiting = [];
    if (left <= 0) return;
  }
  yield* joined(session, waiting);
}

async function* wantedEvents(session: Session, filter: AuditFilter): AsyncGenerator<Event, void, undefined> {
  const { commit, snapshot } = await session.view(filter.at);
  const { model } = filter;
  const name = model === undefined ? undefined : await lastName(snapshot, parseModelName(model));
  const actor = filter.actor?.toLowerCase();
  for await (const { events, problems } of eventSteps(session.history, commit, eventFilter(filter, name))) {
    stopIfAborted(session.signal ?? undefined);
    for (const problem of problems) await filter.onProblem?.(problem);
    for (const event of events) if (actor === undefined || (await isBy(session, event, actor))) yield event;
  }
}

function eventFilter({ since, until }: AuditFilter, model: string | undefined): EventFilter {
  return {
    ...(model === undefined ? {} : { model }),
    ...(since === undefined ? {} : { since: parseInstant(since) }),
    ...(until === undefined ? {} : { until: parseEnd(until) }),
  };
}

async function isBy(session: Session, event: Event, actor: string): Promise<boolean> {
  const { committer } = await session.history.commit(event.commit);
  const people = [event.actor, renderIdentity(committer), ...event.merged.map(({ author }) => author)];
  return people.some((person) => person.toLowerCase().includes(actor));
}

async function* joined(
  session: Session,
  events: readonly Event[],
): AsyncGenerator<AuditEntry, void, undefined> {
  const ids = [...new Set(events.map(({ commit }) => commit))];
  const commits = await Promise.all(ids.map((oid) => session.history.commit(oid)));
  const behind = await authorityOf(session, commits);
  for (const event of events) {
    const authority = behind.get(event.commit);
    if (authority !== undefined) yield { ...event, ...authority };
  }
}

import { stopIfAborted } from "../../artifacts/interruption.ts";
import type { Event } from "../../history/event.ts";
import type { EventFilter } from "../../history/event-filter.ts";
import { type EventStep, eventSteps } from "../../history/events.ts";
import { lastName } from "../../snapshot/resolve.ts";
import { parseEnd, parseInstant } from "../../values/instant.ts";
import { parseModelName } from "../../values/name.ts";
import type { Finding } from "../../values/finding.ts";
import type { AuditEntry, AuditFilter, AuditForm, AuditWord } from "../audit-forms.ts";
import type { Session } from "../session.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import { authorityOf, type Trust } from "./authority.ts";
import { refusedEntries } from "./refusals.ts";
import { StepWords } from "./words.ts";

/* Signatures are verified for so many events at a time: a process each would be slow, and all at once would be all in memory. */
const together = 256;

/** Which entries are wanted, and whose keys count. */
export interface EntryFilter extends AuditFilter, Trust {}

/**
 * Tells what was done, and where the server keeps a record what it refused, newest first. Which model a refused push was about is not known,
 * so none is told of a model. Throws as `doneEntries`, and `disk-failed`.
 */
export async function* auditEntries(
  session: Session,
  filter: EntryFilter,
): AsyncGenerator<AuditEntry, void, undefined> {
  if (filter.model !== undefined) {
    yield* doneEntries(session, filter);
    return;
  }
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  const refused = [...(await wantedRefusals(session, filter))];
  for await (const entry of doneEntries(session, filter)) {
    while (left > 0 && isAfter(refused[0], entry)) {
      left -= 1;
      yield* refused.splice(0, 1);
    }
    left -= 1;
    if (left < 0) return;
    yield entry;
  }
  yield* refused.slice(0, Math.max(0, left));
}

function isAfter(refused: AuditEntry | undefined, { time }: AuditEntry): boolean {
  return refused !== undefined && Date.parse(refused.time) >= Date.parse(time);
}

async function wantedRefusals(session: Session, filter: EntryFilter): Promise<readonly AuditEntry[]> {
  const { commit } = await session.view(filter.at);
  const { entries, problems } = refusedEntries(session);
  for (const problem of problems) await filter.onProblem?.(problem);
  const since = filter.since === undefined ? Number.NEGATIVE_INFINITY : parseInstant(filter.since);
  const until = filter.until === undefined ? Number.POSITIVE_INFINITY : parseEnd(filter.until);
  // What stood at an earlier day knows nothing of what was refused since.
  const last =
    filter.at === undefined || commit === (await session.tip())
      ? until
      : Math.min(until, (await effectiveSeconds(session.history, commit)) * 1000);
  const actor = filter.actor?.toLowerCase() ?? "";
  return entries.filter((entry) => {
    const at = Date.parse(entry.time);
    return at >= since && at <= last && entry.actor.toLowerCase().includes(actor);
  });
}

/**
 * Tells every event of the line with who and what stands behind it, newest first, one by one: what was told is let go.
 * @throws StemmaError `history-incomplete`, `date-invalid`, `name-invalid`, and what reading objects throws
 */
async function* doneEntries(
  session: Session,
  filter: EntryFilter,
): AsyncGenerator<AuditEntry, void, undefined> {
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  if (left <= 0) return;
  try {
    let waiting: EventStep[] = [];
    let events = 0;
    for await (const step of wantedSteps(session, filter)) {
      const wanted = { ...step, events: step.events.slice(0, left) };
      waiting.push(wanted);
      events += wanted.events.length;
      left -= wanted.events.length;
      if (events < together && left > 0) continue;
      yield* joined(session, waiting, filter);
      [waiting, events] = [[], 0];
      if (left <= 0) return;
    }
    yield* joined(session, waiting, filter);
  } finally {
    session.memo.flush();
  }
}

/** Reads the entries as one value, all from one commit. Throws as `auditEntries`. */
export async function readAudit(session: Session, filter: AuditFilter): Promise<AuditForm> {
  const { commit } = await session.view(filter.at);
  const [events, problems]: [AuditEntry[], Finding[]] = [[], []];
  const onProblem = async (problem: Finding) => {
    problems.push(problem);
    await filter.onProblem?.(problem);
  };
  for await (const entry of auditEntries(session, { ...filter, at: commit, onProblem })) events.push(entry);
  return { commit, events, problems };
}

/* The steps with their events by whoever is asked for. */
async function* wantedSteps(
  session: Session,
  filter: AuditFilter,
): AsyncGenerator<EventStep, void, undefined> {
  const { commit, snapshot } = await session.view(filter.at);
  const { model } = filter;
  const name = model === undefined ? undefined : await lastName(snapshot, parseModelName(model));
  const actor = filter.actor?.toLowerCase();
  for await (const step of eventSteps(session.history, commit, eventFilter(filter, name))) {
    stopIfAborted(session.signal ?? undefined);
    for (const problem of step.problems) await filter.onProblem?.(problem);
    const events = step.events.filter((event) => actor === undefined || isBy(step, event, actor));
    if (events.length > 0) yield { ...step, events };
  }
}

function eventFilter({ since, until }: AuditFilter, model: string | undefined): EventFilter {
  return {
    ...(model === undefined ? {} : { model }),
    ...(since === undefined ? {} : { since: parseInstant(since) }),
    ...(until === undefined ? {} : { until: parseEnd(until) }),
  };
}

function isBy({ facts }: EventStep, event: Event, actor: string): boolean {
  const people = [event.actor, facts.committer, ...event.merged.map(({ author }) => author)];
  return people.some((person) => person.toLowerCase().includes(actor));
}

async function* joined(
  session: Session,
  steps: readonly EventStep[],
  filter: EntryFilter,
): AsyncGenerator<AuditEntry, void, undefined> {
  const behind = await authorityOf(
    session,
    steps.map(({ facts }) => facts),
    filter,
  );
  for (const { facts, events, differences } of steps) {
    const authority = behind.get(facts.oid);
    if (authority === undefined) continue;
    const said = new StepWords(session, facts.oid, differences);
    for (const event of events) {
      const words = await said.of(event);
      const came = event.kind === "evidence-added" ? [] : words;
      yield {
        ...event,
        ...authority,
        approvals: namesOf(came, "approval"),
        waivers: namesOf(came, "waiver"),
        words,
        outcome: "done",
        refusal: null,
      };
    }
  }
}

function namesOf(words: readonly AuditWord[], wanted: AuditWord["kind"]): readonly string[] {
  return words.filter(({ kind }) => kind === wanted).map(({ name }) => name);
}

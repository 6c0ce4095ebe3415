import { readEvents } from "../../history/events.ts";
import type { EventFilter } from "../../history/event-filter.ts";
import { tenures } from "../../history/tenures.ts";
import { type NamedRecord, parseNamedRecord } from "../../records/named.ts";
import { requireStage } from "../../changes/stages.ts";
import { findModel, lastName } from "../../snapshot/resolve.ts";
import { parseEnd, parseInstant } from "../../values/instant.ts";
import { parseModelName } from "../../values/name.ts";
import type { HistoryForm, TenuresForm } from "../forms.ts";
import type { HistoryFilter, ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { requireNamed } from "./named-record.ts";

/** Reads events, newest first; of a model by any name that it has or had, also where it is gone at the tip. */
export async function readHistory(session: Session, filter: HistoryFilter): Promise<HistoryForm> {
  const view = await session.view(filter.at);
  const { commit, snapshot } = view;
  if (filter.stage !== undefined) requireStage(await snapshot.settings(), filter.stage);
  const model =
    filter.model === undefined ? undefined : await lastName(snapshot, parseModelName(filter.model));
  const record = filter.record === undefined ? null : parseNamedRecord(filter.record);
  const path = record === null ? {} : { path: record.path };
  const wanted = { ...eventFilter({ ...filter, model }), ...path };
  const { events, problems } = await readEvents(session.history, commit, wanted);
  if (record !== null && events.length === 0) await requireRecord(session, view, record);
  return { commit, events, problems };
}

/* One that is gone has a history too, so only where nothing is told of it is it asked for. */
async function requireRecord(
  session: Session,
  { snapshot, commit }: View,
  record: NamedRecord,
): Promise<void> {
  const { events } = await readEvents(session.history, commit, { path: record.path, limit: 1 });
  if (events.length === 0) await requireNamed(snapshot, record);
}

function eventFilter({ model, version, stage, since, until, limit }: HistoryFilter): EventFilter {
  return {
    ...(model === undefined ? {} : { model }),
    ...(version === undefined ? {} : { version }),
    ...(stage === undefined ? {} : { stage }),
    ...(since === undefined ? {} : { since: parseInstant(since) }),
    ...(until === undefined ? {} : { until: parseEnd(until) }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** Reads who stood in a stage, and when. */
export async function readTenures(
  session: Session,
  model: string,
  stage: string,
  options: ReadOptions,
): Promise<TenuresForm> {
  const { commit, snapshot } = await session.view(options.at);
  const { name } = await findModel(snapshot, parseModelName(model));
  requireStage(await snapshot.settings(), stage);
  return { commit, model: name, stage, tenures: await tenures(session.history, commit, name, stage) };
}

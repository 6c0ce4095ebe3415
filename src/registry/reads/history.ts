import { readEvents } from "../../history/events.ts";
import type { EventFilter } from "../../history/event-filter.ts";
import { tenures } from "../../history/tenures.ts";
import { requireStage } from "../../changes/stages.ts";
import { findModel, lastName } from "../../snapshot/resolve.ts";
import { parseEnd, parseInstant } from "../../values/instant.ts";
import { parseModelName } from "../../values/name.ts";
import type { HistoryForm, TenuresForm } from "../forms.ts";
import type { HistoryFilter, ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";

/** Reads events, newest first; of a model by any name that it has or had, also where it is gone at the tip. */
export async function readHistory(session: Session, filter: HistoryFilter): Promise<HistoryForm> {
  const { commit, snapshot } = await session.view(filter.at);
  if (filter.stage !== undefined) requireStage(await snapshot.settings(), filter.stage);
  const model =
    filter.model === undefined ? undefined : await lastName(snapshot, parseModelName(filter.model));
  const { events, problems } = await readEvents(session.history, commit, eventFilter({ ...filter, model }));
  return { commit, events, problems };
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

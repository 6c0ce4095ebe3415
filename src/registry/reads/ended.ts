import type { Oid } from "../../git/ports.ts";
import type { Event } from "../../history/event.ts";
import { readEvents } from "../../history/events.ts";
import { previousHolder } from "../../history/holders.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { versionPath } from "../../records/layout.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import { aliasesOf, isTerminal, type ModelState, stageOf, stagesWith } from "../../snapshot/state.ts";
import type { Session } from "../session.ts";

/** A version that ended: deleted, or in a terminal stage, since before some time. */
export interface EndedVersion {
  readonly model: string;
  readonly version: string;
  /** Its record as it is, or as it was when it was deleted. */
  readonly record: VersionRecord;
  /** False for a deleted one, which needs no note that its bytes were freed. */
  readonly standing: boolean;
}

/**
 * Finds the versions that ended before an instant (milliseconds) and that nothing names: no alias, and no stage
 * that could return to them by a rollback.
 * @throws StemmaError `history-incomplete`
 */
export async function endedVersions(
  session: Session,
  tip: Oid,
  before: number,
): Promise<readonly EndedVersion[]> {
  const snapshot = await session.snapshotOf(tip);
  const settings = await snapshot.settings();
  const { events } = await readEvents(session.history, tip, { until: before });
  const found: EndedVersion[] = [];
  for (const state of (await readModels(snapshot)).models) {
    for (const version of await terminalVersions(session, tip, state, settings)) {
      if (!entered(events, state, version, settings)) continue;
      found.push({
        model: state.name,
        version,
        record: await snapshot.version(state.name, version),
        standing: true,
      });
    }
  }
  return [...found, ...(await deletedVersions(session, events, tip))];
}

async function terminalVersions(
  session: Session,
  tip: Oid,
  state: ModelState,
  settings: Settings,
): Promise<readonly string[]> {
  const model = state.model;
  if (model === null) return [];
  const candidates = state.versionIds.filter(
    (version) =>
      isTerminal(settings, stageOf(model, settings, version)) &&
      aliasesOf(model, version).length === 0 &&
      !model.collected.includes(version),
  );
  if (candidates.length === 0) return [];
  const returning = new Set<string>();
  for (const stage of stagesWith(settings, ({ deployable, servable }) => deployable || servable)) {
    const previous = await previousHolder(session.history, tip, state.name, stage);
    if (previous !== null) returning.add(previous.version);
  }
  return candidates.filter((version) => !returning.has(version));
}

/** The last move of the version was into its terminal stage, and it is old enough. */
function entered(events: readonly Event[], state: ModelState, version: string, settings: Settings): boolean {
  const last = events.find(
    (event) =>
      event.model === state.name &&
      event.version === version &&
      ["moved", "displaced", "rolled-back"].includes(event.kind),
  );
  return last?.to != null && isTerminal(settings, last.to);
}

/** A deleted version's record is read from the commit before its deletion; one that came back is not deleted. */
async function deletedVersions(
  session: Session,
  events: readonly Event[],
  tip: Oid,
): Promise<readonly EndedVersion[]> {
  const now = await session.snapshotOf(tip);
  const found: EndedVersion[] = [];
  for (const event of events) {
    if (event.kind !== "deleted" || event.model === null || event.version === null) continue;
    const path = versionPath(event.model, event.version);
    if ((await now.files.entry(path)) !== null) continue;
    const parent = await session.history.firstParent(await session.history.commit(event.commit));
    const snapshot = parent === null ? null : await session.snapshotOf(parent.oid);
    const entry = (await snapshot?.files.entry(path)) ?? null;
    if (entry === null) continue;
    const { record } = await session.history.record("version", path, entry.oid);
    if (record !== null) found.push({ model: event.model, version: event.version, record, standing: false });
  }
  return found;
}

import { readProfile } from "../../snapshot/monitored.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { MemoryLedger } from "../../telemetry/alerts/ledger.ts";
import { BothWriters } from "../../telemetry/both-writers.ts";
import { compact } from "../../telemetry/compact.ts";
import type { VersionProfile } from "../../telemetry/feature-counting.ts";
import { newWriter } from "../../telemetry/folder-writer.ts";
import { parseTracked } from "../../telemetry/incoming.ts";
import { prometheusWriter } from "../../telemetry/prometheus/open-prometheus.ts";
import { Recorder } from "../../telemetry/recorder.ts";
import { widths } from "../../telemetry/series.ts";
import { telemetrySettings } from "../../telemetry/settings.ts";
import { isStemmaError } from "../../values/error.ts";
import { modelNameFault, segmentFault } from "../../values/name.ts";
import type { RecorderInput, RecordForm } from "../monitor-forms.ts";
import type { Session } from "../session.ts";
import { evaluateAlerts } from "./alerting.ts";
import { profileUnknown } from "./drifting.ts";
import { telemetryFolder } from "./folder.ts";
import { prometheusAccess } from "./reader.ts";

/* Rows are written after so many lines, so that the memory that they take stays small however long the input is. */
const linesPerWrite = 100_000;

/** Opens a recorder on the telemetry of a registry. Throws as `telemetrySettings` does, and as `findVersion` for a profile. */
export async function openRecorder(session: Session, input: RecorderInput): Promise<Recorder> {
  const settings = telemetrySettings((name) => session.setting(name));
  const folder = input.folder ?? telemetryFolder(session);
  const writer = newWriter(folder);
  const ledger = new MemoryLedger();
  const access = prometheusAccess(session);
  const now = (): number => session.world.now();
  return new Recorder({
    store: access === null ? writer : new BothWriters(prometheusWriter(access, now), writer),
    rings: access === null ? writer : null,
    now,
    flushMs: input.flushMs ?? 10_000,
    labels: input.labels ?? settings.labels,
    ring: access === null ? (input.ring ?? settings.ring) : 0,
    exposure: input.exposure ?? null,
    profiles: await profilesOf(session, input.profiles ?? []),
    upkeep: {
      compact: () => compact(folder, { now: session.world.now(), retention: settings.retention }),
      compactMs: input.compactMs ?? widths.hour,
      alerts: async () => (await evaluateAlerts(session, ledger, {}, null)).changes,
      alertMs: input.alertMs ?? widths.minute,
    },
  });
}

async function profilesOf(
  session: Session,
  references: readonly string[],
): Promise<readonly VersionProfile[]> {
  if (references.length === 0) return [];
  const { snapshot } = await session.view();
  return Promise.all(
    references.map(async (reference) => {
      const { state, version } = await findVersion(snapshot, reference);
      const profile = await readProfile(snapshot, state.name, version);
      if (profile === null) throw profileUnknown(state.name, version);
      return { model: state.name, version, profile };
    }),
  );
}

/** Records lines of JSON, then folds what other processes left complete. Throws as `openRecorder` does. */
export async function recordLines(
  session: Session,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<RecordForm> {
  const learning = new Learning(session);
  return await recordEach(session, lines, {
    take: (recorder, line) => {
      const request = parseTracked(line);
      if (request.features !== undefined)
        return learning.learn(recorder, request).then(() => {
          recorder.track(request);
        });
      recorder.track(request);
      return undefined;
    },
  });
}

/** How lines are recorded: what one of them says, and what units were served with. */
export interface LineRecording extends Pick<RecorderInput, "exposure"> {
  /**
   * Resolves where something has to be read before the line is recorded.
   * @throws StemmaError for a line that says nothing that can be recorded
   */
  readonly take: (recorder: Recorder, line: string) => Promise<void> | undefined;
}

/** Records lines, then folds what other processes left complete. Throws as `openRecorder` does. */
export async function recordEach(
  session: Session,
  lines: Iterable<string> | AsyncIterable<string>,
  { take, ...input }: LineRecording,
): Promise<RecordForm> {
  const recorder = await openRecorder(session, { ...input, flushMs: 0, compactMs: 0 });
  let [number, refused] = [0, 0];
  let first: RecordForm["first_refusal"] = null;
  for await (const line of lines) {
    number += 1;
    if (number % linesPerWrite === 0) await recorder.flush();
    if (line.trim() === "") continue;
    try {
      const reading = take(recorder, line);
      if (reading !== undefined) await reading;
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      refused += 1;
      first ??= { line: number, message: error.message };
    }
  }
  const { counted, invalid, dropped, failedWrites, lastFailure, pending } = await recorder.close();
  const { retention } = telemetrySettings((name) => session.setting(name));
  await compact(telemetryFolder(session), { now: session.world.now(), retention });
  return {
    counted,
    invalid,
    dropped,
    failed_writes: failedWrites,
    last_failure: lastFailure,
    pending,
    refused,
    first_refusal: first,
  };
}

/* Lines name versions as they come: the profile of each is looked up once. */
class Learning {
  readonly #session: Session;
  readonly #known = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  async learn(
    recorder: Recorder,
    { model, version }: { readonly model: string; readonly version: string },
  ): Promise<void> {
    const name = `${model}@${version}`;
    if (this.#known.has(name) || modelNameFault(model) !== null || segmentFault(version) !== null) return;
    this.#known.add(name);
    const { snapshot } = await this.#session.view();
    const profile = await readProfile(snapshot, model, version);
    if (profile !== null) recorder.learn({ model, version, profile });
  }
}

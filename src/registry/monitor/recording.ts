import { compact } from "../../telemetry/compact.ts";
import { newWriter } from "../../telemetry/folder-writer.ts";
import { parseTracked } from "../../telemetry/incoming.ts";
import { Recorder } from "../../telemetry/recorder.ts";
import { telemetrySettings } from "../../telemetry/settings.ts";
import { isStemmaError } from "../../values/error.ts";
import type { RecorderInput, RecordForm } from "../monitor-forms.ts";
import type { Session } from "../session.ts";
import { telemetryFolder } from "./folder.ts";

/* Rows are written after so many lines, so that the memory that they take stays small however long the input is. */
const linesPerWrite = 100_000;

/** Opens a recorder on the telemetry of a registry. Throws as `telemetrySettings` does. */
export function openRecorder(session: Session, input: RecorderInput): Recorder {
  const settings = telemetrySettings((name) => session.setting(name));
  const writer = newWriter(input.folder ?? telemetryFolder(session));
  return new Recorder({
    store: writer,
    rings: writer,
    now: () => session.world.now(),
    flushMs: input.flushMs ?? 10_000,
    labels: input.labels ?? settings.labels,
    ring: input.ring ?? settings.ring,
    exposure: input.exposure ?? null,
  });
}

/** Records lines of JSON, then folds what other processes left complete. Throws as `openRecorder` does. */
export async function recordLines(
  session: Session,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<RecordForm> {
  return await recordEach(session, lines, {
    take: (recorder, line) => {
      recorder.track(parseTracked(line));
    },
  });
}

/** How lines are recorded: what one of them says, and what units were served with. */
export interface LineRecording extends Pick<RecorderInput, "exposure"> {
  /** @throws StemmaError for a line that says nothing that can be recorded */
  readonly take: (recorder: Recorder, line: string) => void;
}

/** Records lines, then folds what other processes left complete. Throws as `openRecorder` does. */
export async function recordEach(
  session: Session,
  lines: Iterable<string> | AsyncIterable<string>,
  { take, ...input }: LineRecording,
): Promise<RecordForm> {
  const recorder = openRecorder(session, { ...input, flushMs: 0 });
  let [number, refused] = [0, 0];
  let first: RecordForm["first_refusal"] = null;
  for await (const line of lines) {
    number += 1;
    if (number % linesPerWrite === 0) await recorder.flush();
    if (line.trim() === "") continue;
    try {
      take(recorder, line);
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

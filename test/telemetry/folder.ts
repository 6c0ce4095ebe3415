import { nodeFiles, type FileSeam } from "../../src/git/file-seam.ts";
import { FolderReader } from "../../src/telemetry/folder-reader.ts";
import { Recorder } from "../../src/telemetry/recorder.ts";
import type { RecorderOptions } from "../../src/telemetry/recorder-options.ts";
import { SegmentWriter } from "../../src/telemetry/segment-writer.ts";
import type { Question, Slice } from "../../src/telemetry/store.ts";

/** An instant that tests count from. */
export const noon = Date.UTC(2026, 10, 21, 12);

/** All of time. */
export const always: Question = { from: 0, to: 8.64e15 };

let writers = 0;

/** A recorder on a folder, with what else a test wants; it writes nothing by itself. */
export function recorderOn(
  folder: string,
  options: Partial<RecorderOptions> & { readonly files?: FileSeam } = {},
): { readonly recorder: Recorder; readonly writer: SegmentWriter } {
  const { files = nodeFiles, ...rest } = options;
  const writer = new SegmentWriter(folder, (writers++).toString(16).padStart(12, "0"), files);
  const recorder = new Recorder({
    store: writer,
    rings: writer,
    now: () => noon,
    flushMs: 0,
    labels: [],
    ring: 0,
    exposure: null,
    ...rest,
  });
  return { recorder, writer };
}

/** What a folder holds of a question. */
export async function slicesOf(folder: string, question: Partial<Question> = {}): Promise<readonly Slice[]> {
  return (await new FolderReader(folder).read({ ...always, ...question })).slices;
}

/** How many requests a folder counts in all. */
export async function requestsIn(folder: string): Promise<number> {
  return (await slicesOf(folder)).reduce((sum, { aggregate }) => sum + aggregate.requests, 0);
}

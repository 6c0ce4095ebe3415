import { join } from "node:path";
import { listFolder, readFileIfThere } from "../git/look.ts";
import { StemmaError } from "../values/error.ts";
import { parseBatch, type StoredRow } from "./batch.ts";
import { parseFrames } from "./frame.ts";
import { type Log, logOf } from "./layout.ts";
import { type Manifest, readManifest, type Segment } from "./manifest.ts";

/** A log with its bytes. */
export interface LoadedLog {
  readonly log: Log;
  readonly bytes: Buffer;
}

/** The files of one moment: what they hold together is complete, and holds nothing twice. */
export interface Loaded {
  readonly manifest: Manifest;
  readonly segments: readonly Buffer[];
  /** In the order of writers and parts. */
  readonly logs: readonly LoadedLog[];
}

/* A compaction takes longer than a reading; so many in a row that each falls into one do not happen by chance. */
const attempts = 20;

/**
 * Loads the files that count, as they were at one moment: a compaction meanwhile makes it begin anew.
 * @throws StemmaError `telemetry-corrupt` when a file that counts is gone, `git-unavailable`
 */
export function loadFolder(folder: string, wanted: (segment: Segment) => boolean): Loaded {
  for (let attempt = 1; ; attempt++) {
    const manifest = readManifest(folder);
    const logs = loadLogs(folder, manifest);
    const segments = manifest.segments
      .filter(wanted)
      .map((segment) => readFileIfThere(join(folder, segment.file)));
    const again = readManifest(folder);
    const whole = segments.filter((each) => each !== null);
    if (again.generation === manifest.generation && whole.length === segments.length)
      return { manifest, segments: whole, logs };
    if (attempt === attempts)
      throw damaged(`${folder} lacks a file that its manifest names`, { path: folder });
  }
}

function loadLogs(folder: string, { absorbed }: Manifest): readonly LoadedLog[] {
  const gone = new Set(absorbed);
  return (listFolder(folder) ?? [])
    .flatMap(({ name }) => logOf(name) ?? [])
    .filter(({ file }) => !gone.has(file))
    .sort((a, b) => (a.writer === b.writer ? a.part - b.part : a.writer < b.writer ? -1 : 1))
    .flatMap((log) => {
      const bytes = readFileIfThere(join(folder, log.file));
      return bytes === null ? [] : [{ log, bytes }];
    });
}

/** The rows of logs, each batch once, and the last batch of each writer. */
export class LogRows {
  /** Bytes that are no records. */
  torn = 0;
  readonly sequences: Map<string, number>;

  constructor({ sequences }: Manifest) {
    this.sequences = new Map(Object.entries(sequences));
  }

  /** The rows of the next log; logs come in the order of writers and parts. */
  *of({ log, bytes }: LoadedLog): Generator<StoredRow, void, undefined> {
    const { payloads, torn } = parseFrames(bytes);
    this.torn += torn;
    for (const payload of payloads) {
      const { sequence, rows } = parseBatch(payload);
      if (sequence <= (this.sequences.get(log.writer) ?? -1)) continue;
      this.sequences.set(log.writer, sequence);
      yield* rows;
    }
  }
}

/**
 * The rows of a compacted file.
 * @throws StemmaError `telemetry-corrupt`: unlike a log, it was complete once
 */
export function* segmentRows(bytes: Buffer): Generator<StoredRow, void, undefined> {
  const { payloads, torn } = parseFrames(bytes);
  if (torn > 0) throw damaged("A compacted file of telemetry is damaged", { bytes: torn });
  for (const payload of payloads) yield* parseBatch(payload).rows;
}

/**
 * The rows of a compacted file that a manifest names.
 * @throws StemmaError `telemetry-corrupt`, `git-unavailable`
 */
export function readSegment(folder: string, { file }: Segment): Iterable<StoredRow> {
  const bytes = readFileIfThere(join(folder, file));
  if (bytes === null)
    throw damaged(`${folder} lacks ${file}, which its manifest names`, { path: folder, file });
  return segmentRows(bytes);
}

function damaged(message: string, data: Readonly<Record<string, unknown>>): StemmaError {
  return new StemmaError("telemetry-corrupt", message, {
    hint: "Restore the folder from a backup, or move it away to begin anew.",
    data,
  });
}

import type { ByteSource } from "../../artifacts/byte-source.ts";
import type { DataRecord, LabelsRecord, PreprocessingRecord } from "../../records/generated/suite.ts";
import { type Digest, isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import type { Row, RowSource } from "../row.ts";
import { openDataFile } from "../runners/data-file.ts";
import { readCsv } from "./csv.ts";
import { dataInvalid } from "./data-fault.ts";
import { readJsonLines } from "./json-lines.ts";
import { readNpy, readNpz } from "./npy.ts";
import type { Stretch } from "./preprocessing.ts";
import { preparedRows, type StretchLabel } from "./steps.ts";
import { readWav } from "./wav.ts";

/** The files of some data, and what is done with its rows. */
export interface OpenedData {
  /** The absolute path of the file. */
  readonly file: string;
  /** That of the labels beside it; null for data without. */
  readonly labels: string | null;
  readonly preprocessing: readonly PreprocessingRecord[];
}

/* A row, and what is known of its stretches. */
interface Read {
  readonly row: Row;
  readonly label: StretchLabel | null;
}

/**
 * Opens data as rows, after the steps of preprocessing.
 * @throws StemmaError `data-unsupported` for a format that a suite cannot use yet
 */
export function openData(data: DataRecord, { file, labels, preprocessing }: OpenedData): RowSource {
  const { digest, columns, path = data.name } = data;
  const read = readerOf(data);
  if (!isDigest(digest)) throw unsupported(data, digest);
  return {
    async *rows(signal) {
      const stretches =
        data.labels === undefined || labels === null
          ? null
          : await readStretches(data.labels, { file: labels, name: data.labels.path ?? path, signal });
      const opened = await openDataFile(file, digest, signal);
      try {
        for (const { row, label } of read(opened.source, path, stretches)) {
          const column = columns.find((each) => !row.columns.has(each));
          if (column !== undefined)
            throw dataInvalid({ file: path, row: row.number, column }, "the row does not have it");
          yield* preparedRows(row, preprocessing, label);
        }
      } finally {
        await opened.close();
      }
    },
  };
}

type Reader = (source: ByteSource, file: string, stretches: readonly Stretch[] | null) => Iterable<Read>;

function readerOf(data: DataRecord): Reader {
  switch (data.format) {
    case "jsonl":
      return plainRows(readJsonLines);
    case "csv":
      return plainRows(readCsv);
    case "npy":
      return plainRows(readNpy);
    case "npz":
      return plainRows(readNpz);
    case "wav":
      return (source, file, stretches) => [recordingOf(source, file, data, stretches)];
    case "parquet":
      throw unsupported(data, data.format);
  }
}

function plainRows(read: (source: ByteSource, file: string) => Iterable<Row>): Reader {
  return function* (source, file) {
    for (const row of read(source, file)) yield { row, label: null };
  };
}

/* A recording is one row, and its windows become rows. */
function recordingOf(
  source: ByteSource,
  file: string,
  { labels }: DataRecord,
  stretches: readonly Stretch[] | null,
): Read {
  const { samples, sampleRate } = readWav(source, file);
  return {
    row: { number: 1, columns: new Map([["audio", samples]]), step: null },
    label:
      stretches === null || labels === undefined
        ? null
        : { source: "audio", column: labels.column, stretches, sampleRate },
  };
}

async function readStretches(
  { digest }: LabelsRecord,
  {
    file,
    name,
    signal,
  }: { readonly file: string; readonly name: string; readonly signal?: AbortSignal | undefined },
): Promise<readonly Stretch[]> {
  const opened = await openDataFile(file, digest as Digest, signal);
  try {
    return Array.from(readJsonLines(opened.source, name), (row) => stretchOf(row, name));
  } finally {
    await opened.close();
  }
}

function stretchOf({ number, columns }: Row, file: string): Stretch {
  const [start, end] = [columns.get("start"), columns.get("end")];
  if (typeof start === "number" && typeof end === "number" && start >= 0 && end > start)
    return { start, end };
  throw dataInvalid({ file, row: number }, "a stretch has a start and, behind it, an end, in seconds");
}

function unsupported({ name }: DataRecord, what: string): StemmaError {
  return new StemmaError("data-unsupported", `the data ${name}: ${what} cannot be used by a suite yet`, {
    hint: "Write it as JSON Lines, CSV, NumPy or WAV.",
    data: { data: name, found: what },
  });
}

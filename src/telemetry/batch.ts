import { StemmaError } from "../values/error.ts";
import type { Aggregate } from "./aggregate.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type Series, type Width, widthNames, widths } from "./series.ts";

/** An aggregate with its series and its span. */
export interface Row {
  /** The start of the span, in milliseconds since the epoch. */
  readonly start: number;
  readonly width: Width;
  readonly series: Series;
  readonly aggregate: Aggregate;
}

/** A row whose aggregate is not read yet. */
export interface StoredRow {
  readonly start: number;
  readonly width: Width;
  readonly series: Series;
  /** Reads the aggregate, adding to another one. */
  readonly into: (aggregate: Aggregate) => void;
}

/** Rows that are written at once. A batch that is found twice counts once. */
export interface Batch {
  /** Grows with each batch of a writer. */
  readonly sequence: number;
  readonly rows: readonly Row[];
}

/* Batches of a form that this version does not know must not be half read. */
const formVersion = 1;

/** Prints a batch: a table of texts, then rows that refer to it. Equal batches give equal bytes. */
export function printBatch({ sequence, rows }: Batch): Buffer {
  const texts = new Map<string, number>();
  const index = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const body = new ByteWriter();
  const row = new ByteWriter();
  for (const each of rows) {
    row.clear();
    writeRow(row, each, index);
    body.bytes(row.view());
  }
  const head = new ByteWriter();
  head.number(formVersion);
  head.number(sequence);
  head.number(texts.size);
  for (const text of texts.keys()) head.text(text);
  head.number(rows.length);
  return Buffer.concat([head.view(), body.view()]);
}

function writeRow(to: ByteWriter, { start, width, series, aggregate }: Row, index: (text: string) => number) {
  const optional = (text: string | null): void => to.number(text === null ? 0 : index(text) + 1);
  to.number(widthNames.indexOf(width));
  to.signed(start / widths[width]);
  to.number(index(series.model));
  to.number(index(series.version));
  optional(series.experiment);
  optional(series.arm);
  optional(series.phase);
  to.number(series.labels.length);
  for (const label of series.labels) to.number(index(label));
  aggregate.write(to, index);
}

/**
 * Parses a batch. Aggregates are read when they are asked for.
 * @throws StemmaError `telemetry-corrupt`
 */
export function parseBatch(bytes: Buffer): { readonly sequence: number; readonly rows: Iterable<StoredRow> } {
  const from = new ByteReader(bytes);
  const version = from.number();
  if (version !== formVersion)
    throw new StemmaError("telemetry-corrupt", `A telemetry batch has the unknown form ${version}`, {
      hint: "A newer version of Stemma may have written it: read it with that one.",
    });
  const sequence = from.number();
  const texts = Array.from({ length: from.number() }, () => from.text());
  return { sequence, rows: rowsOf(from, texts) };
}

function* rowsOf(from: ByteReader, texts: readonly string[]): Generator<StoredRow, void, undefined> {
  const known = new Map<string, Series>();
  for (let left = from.number(); left > 0; left--) {
    const row = from.part();
    const width = widthNames[row.number()] ?? "minute";
    const start = row.signed() * widths[width];
    const series = readSeries(row, texts, known);
    yield { start, width, series, into: (aggregate) => aggregate.read(row, texts) };
  }
}

/* Rows of one batch that share a series share its object, so that readers may look things up by it. */
function readSeries(row: ByteReader, texts: readonly string[], known: Map<string, Series>): Series {
  const numbers = [row.number(), row.number(), row.number(), row.number(), row.number()];
  const labels = Array.from({ length: row.number() }, () => row.number());
  const key = [...numbers, ...labels].join();
  const series = known.get(key);
  if (series !== undefined) return series;
  const [model = 0, version = 0, experiment = 0, arm = 0, phase = 0] = numbers;
  const optional = (at: number): string | null => (at === 0 ? null : (texts[at - 1] ?? ""));
  const made: Series = {
    model: texts[model] ?? "",
    version: texts[version] ?? "",
    experiment: optional(experiment),
    arm: optional(arm),
    phase: optional(phase),
    labels: labels.map((at) => texts[at] ?? ""),
  };
  known.set(key, made);
  return made;
}

import { Aggregate } from "./aggregate.ts";
import type { StoredRow } from "./batch.ts";
import { loadFolder, LogRows, segmentRows } from "./read-folder.ts";
import { keyOf, type Series, widths } from "./series.ts";
import type { Question, Reading, Sample, Slice, TelemetryReader } from "./store.ts";
import { readRings } from "./ring.ts";

/** Reads the aggregates of a folder, of all recorders that write to it. */
export class FolderReader implements TelemetryReader {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Answers a question from the files as they are at one moment. */
  read(question: Question): Promise<Reading> {
    return new Promise((resolve) => {
      resolve(this.#read(question));
    });
  }

  /** The raw latencies that recorders keep in rings. */
  samples(question: Question): Promise<readonly Sample[]> {
    return new Promise((resolve) => {
      resolve(readRings(this.#folder, question));
    });
  }

  #read(question: Question): Reading {
    const { manifest, segments, logs } = loadFolder(
      this.#folder,
      ({ from, to }) => from < question.to && to > question.from,
    );
    const gathering = new Gathering(question);
    for (const bytes of segments) for (const row of segmentRows(bytes)) gathering.add(row);
    const rows = new LogRows(manifest);
    for (const log of logs) for (const row of rows.of(log)) gathering.add(row);
    const notes =
      rows.torn === 0 ? [] : [`${rows.torn} bytes at the ends of logs are incomplete and were left out`];
    return { slices: gathering.slices(), notes };
  }
}

/** Merges the rows that a question asks for. */
class Gathering {
  readonly #question: Question;
  readonly #slices = new Map<string, Slice>();
  // Rows of one batch share the object of their series, and a batch has many rows of few series.
  readonly #last = new Map<Series, Slice>();

  constructor(question: Question) {
    this.#question = question;
  }

  add(row: StoredRow): void {
    if (!this.#asksFor(row)) return;
    const { step, from } = this.#question;
    const start = step === undefined ? from : Math.floor(row.start / step) * step;
    row.into(this.#slice(start, row.series).aggregate);
  }

  slices(): readonly Slice[] {
    return [...this.#slices]
      .sort(([a, one], [b, other]) => one.start - other.start || (a < b ? -1 : 1))
      .map(([, slice]) => slice);
  }

  #slice(start: number, series: Series): Slice {
    const last = this.#last.get(series);
    if (last?.start === start) return last;
    const key = `${start}\0${keyOf(series)}`;
    const slice = this.#slices.get(key) ?? { start, series, aggregate: new Aggregate() };
    this.#slices.set(key, slice);
    this.#last.set(series, slice);
    return slice;
  }

  /* A span belongs to a question that begins or ends inside of it: it cannot be divided. */
  #asksFor({ start, width, series }: StoredRow): boolean {
    const { from, to, model, version, experiment } = this.#question;
    return (
      start < to &&
      start + widths[width] > from &&
      (model === undefined || series.model === model) &&
      (version === undefined || series.version === version) &&
      (experiment === undefined || series.experiment === experiment)
    );
  }
}

import { Aggregate } from "./aggregate.ts";
import type { Row } from "./batch.ts";
import { keyOf, type Series, startOf } from "./series.ts";

/** How many rows may wait to be written; what belongs to further ones is dropped, and counted. */
export const mostPendingRows = 4096;

const fewRows = 4;

/** How many values of units and bins of features may wait to be written. */
export const mostPendingUnits = 262_144;

/** Aggregates by minute and series that are not written yet. Their number is bounded. */
export class PendingRows {
  readonly #minutes = new Map<number, Map<string, Row>>();
  #minute = Number.NaN;
  #current = new Map<string, Row>();
  /* What a service serves at a time: comparing a few texts costs less than joining them to a key. */
  readonly #recent: Row[] = [];
  #next = 0;
  #rows = 0;
  #units = 0;

  /** How many rows wait. */
  get size(): number {
    return this.#rows;
  }

  /** Whether no further value of a unit, or feature, can be taken. */
  get full(): boolean {
    return this.#units >= mostPendingUnits;
  }

  /** Says that values of units, or bins of features, were added. */
  countUnits(number: number): void {
    this.#units += number;
  }

  /** The aggregate of a series at an instant; null where there is no room for another. */
  at(time: number, series: Series): Aggregate | null {
    const minute = startOf(time, "minute");
    if (minute !== this.#minute) this.#turnTo(minute);
    for (const row of this.#recent) if (isSame(row.series, series)) return row.aggregate;
    const row = this.#find(minute, series);
    if (row === null) return null;
    this.#recent[this.#next++ % fewRows] = row;
    return row.aggregate;
  }

  #find(minute: number, series: Series): Row | null {
    const key = keyOf(series);
    const known = this.#current.get(key);
    if (known !== undefined) return known;
    if (this.#rows >= mostPendingRows) return null;
    const row: Row = {
      start: minute,
      width: "minute",
      series: ownSeries(series),
      aggregate: new Aggregate(),
    };
    this.#current.set(key, row);
    this.#rows += 1;
    return row;
  }

  /** Takes all rows out, by minute. */
  take(): readonly Row[] {
    const rows = [...this.#minutes.values()].flatMap((row) => [...row.values()]);
    this.#minutes.clear();
    this.#minute = Number.NaN;
    this.#recent.length = 0;
    this.#next = 0;
    this.#rows = 0;
    this.#units = 0;
    return rows;
  }

  #turnTo(minute: number): void {
    this.#minute = minute;
    this.#recent.length = 0;
    this.#next = 0;
    this.#current = this.#minutes.get(minute) ?? new Map<string, Row>();
    this.#minutes.set(minute, this.#current);
  }
}

function isSame(one: Series, other: Series): boolean {
  return (
    one.version === other.version &&
    one.arm === other.arm &&
    one.model === other.model &&
    one.experiment === other.experiment &&
    one.phase === other.phase &&
    one.labels.length === 0 &&
    other.labels.length === 0
  );
}

/* What a caller passed may be an object of theirs, which they change later. */
function ownSeries({ model, version, experiment, arm, phase, labels }: Series): Series {
  return { model, version, experiment, arm, phase, labels };
}

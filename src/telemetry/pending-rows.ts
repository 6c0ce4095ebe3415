import { Aggregate } from "./aggregate.ts";
import type { Row } from "./batch.ts";
import { keyOf, type Series, startOf } from "./series.ts";

/** How many rows may wait to be written; what belongs to further ones is dropped, and counted. */
export const mostPendingRows = 4096;

/** How many values of units may wait to be written. */
export const mostPendingUnits = 262_144;

/** Aggregates by minute and series that are not written yet. Their number is bounded. */
export class PendingRows {
  readonly #minutes = new Map<number, Map<string, Row>>();
  #minute = Number.NaN;
  #current = new Map<string, Row>();
  #rows = 0;
  #units = 0;

  /** How many rows wait. */
  get size(): number {
    return this.#rows;
  }

  /** Whether no further value of a unit can be taken. */
  get full(): boolean {
    return this.#units >= mostPendingUnits;
  }

  /** Says that a value of a unit was added. */
  countUnit(): void {
    this.#units += 1;
  }

  /** The aggregate of a series at an instant; null where there is no room for another. */
  at(time: number, series: Series): Aggregate | null {
    const minute = startOf(time, "minute");
    if (minute !== this.#minute) this.#turnTo(minute);
    const key = keyOf(series);
    const known = this.#current.get(key);
    if (known !== undefined) return known.aggregate;
    if (this.#rows >= mostPendingRows) return null;
    const row: Row = {
      start: minute,
      width: "minute",
      series: ownSeries(series),
      aggregate: new Aggregate(),
    };
    this.#current.set(key, row);
    this.#rows += 1;
    return row.aggregate;
  }

  /** Takes all rows out, by minute. */
  take(): readonly Row[] {
    const rows = [...this.#minutes.values()].flatMap((row) => [...row.values()]);
    this.#minutes.clear();
    this.#minute = Number.NaN;
    this.#rows = 0;
    this.#units = 0;
    return rows;
  }

  #turnTo(minute: number): void {
    this.#minute = minute;
    this.#current = this.#minutes.get(minute) ?? new Map<string, Row>();
    this.#minutes.set(minute, this.#current);
  }
}

/* What a caller passed may be an object of theirs, which they change later. */
function ownSeries({ model, version, experiment, arm, phase, labels }: Series): Series {
  return { model, version, experiment, arm, phase, labels };
}

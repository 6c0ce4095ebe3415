import { Aggregate } from "./aggregate.ts";
import type { Row, StoredRow } from "./batch.ts";
import type { Segment } from "./manifest.ts";
import { keyOf, startOf, type Width, widths } from "./series.ts";

/** How long minutes and hours are kept as such, in days; days are kept for good. */
export interface Retention {
  readonly minuteDays: number;
  readonly hourDays: number;
}

/** What the settings say when they say nothing: minutes for 7 days, hours for 90. */
export const standardRetention: Retention = { minuteDays: 7, hourDays: 90 };

/** The rows of one compacted file, by their key. */
export type Table = ReadonlyMap<string, Row>;

const periodLength = { minute: 10, hour: 7, day: 4 } as const;

/** Rows on their way into compacted files: merged by width, period, span and series. */
export class Tables {
  readonly #minutes: number;
  readonly #hours: number;
  readonly #tables = new Map<string, Map<string, Row>>();

  /** Rows of before the retention, counted back from the day of `now`, become wider. */
  constructor(now: number, { minuteDays, hourDays }: Retention) {
    const today = startOf(now, "day");
    this.#minutes = today - minuteDays * widths.day;
    this.#hours = today - hourDays * widths.day;
  }

  /** The tables, by width and period. */
  get all(): ReadonlyMap<string, Table> {
    return this.#tables;
  }

  /** Whether all rows of a compacted file have to become wider. */
  ages({ width, to }: Segment): boolean {
    if (width === "day") return false;
    return to <= (width === "hour" ? this.#hours : this.#minutes);
  }

  /** Whether rows were added to the table that a compacted file holds. */
  touches(segment: Segment): boolean {
    return this.#tables.has(nameOf(segment.width, segment.period));
  }

  /** Merges a row into its table. */
  add(row: StoredRow): void {
    const width = this.#widthFor(row);
    const start = startOf(row.start, width);
    const name = nameOf(width, new Date(start).toISOString().slice(0, periodLength[width]));
    const table = this.#tables.get(name) ?? new Map<string, Row>();
    this.#tables.set(name, table);
    const key = `${start}\0${keyOf(row.series)}`;
    const known = table.get(key) ?? { start, width, series: row.series, aggregate: new Aggregate() };
    table.set(key, known);
    row.into(known.aggregate);
  }

  /* The shortest width that the row has and its age allows. */
  #widthFor({ start, width }: StoredRow): Width {
    if (width === "day" || start < this.#hours) return "day";
    return width === "hour" || start < this.#minutes ? "hour" : "minute";
  }
}

function nameOf(width: Width, period: string): string {
  return `${width}-${period}`;
}

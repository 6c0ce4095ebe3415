import type { AlertRecord } from "../../records/generated/alert.ts";
import { readProfile } from "../../snapshot/monitored.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { Aggregate } from "../../telemetry/aggregate.ts";
import { type AlertFacts, usualBurns } from "../../telemetry/alerts/condition.ts";
import type { AlertWindow } from "../../telemetry/alerts/measure.ts";
import { reportDrift } from "../../telemetry/drift/report.ts";
import { startOf, widths } from "../../telemetry/series.ts";
import type { TelemetryReader } from "../../telemetry/store.ts";
import { parseDuration } from "../../values/quantity.ts";

/** A version that an alert is about. */
export interface AlertSubject {
  readonly model: string;
  readonly version: string;
}

/** Reads what alerts are judged by; what several of them ask for is read once. */
export class FactReader {
  readonly notes = new Set<string>();
  readonly #snapshot: Snapshot;
  readonly #reader: TelemetryReader;
  readonly #to: number;
  readonly #known = new Map<string, Promise<Aggregate>>();

  constructor(snapshot: Snapshot, reader: TelemetryReader, now: number) {
    this.#snapshot = snapshot;
    this.#reader = reader;
    this.#to = startOf(now, "minute") + widths.minute;
  }

  /** The facts of one alert. Throws as the reader does, and `version-unknown` and its like for another version that is not there. */
  async of(record: AlertRecord, subject: AlertSubject): Promise<AlertFacts> {
    const length = lengthOf(record.window ?? "1h");
    const current = await this.#window(subject, length, 0);
    return {
      current,
      other: await this.#other(record, subject, length),
      burns: await this.#burns(record, subject),
      drift: await this.#drift(record, subject, current.aggregate),
    };
  }

  async #other(
    { regression }: AlertRecord,
    subject: AlertSubject,
    length: number,
  ): Promise<AlertWindow | null> {
    if (regression === undefined) return null;
    const { against = "previous" } = regression;
    if (against === "previous") return this.#window(subject, length, length);
    const { state, version } = await findVersion(this.#snapshot, against);
    return this.#window({ model: state.name, version }, length, 0);
  }

  async #burns({ burn_rate }: AlertRecord, subject: AlertSubject): Promise<AlertFacts["burns"]> {
    if (burn_rate === undefined) return [];
    return Promise.all(
      (burn_rate.windows ?? usualBurns).map(async (pair) => ({
        ...pair,
        inLong: (await this.#window(subject, lengthOf(pair.long), 0)).aggregate,
        inShort: (await this.#window(subject, lengthOf(pair.short), 0)).aggregate,
      })),
    );
  }

  async #drift(
    { drift }: AlertRecord,
    { model, version }: AlertSubject,
    current: Aggregate,
  ): Promise<AlertFacts["drift"]> {
    if (drift === undefined) return null;
    const profile = await readProfile(this.#snapshot, model, version);
    return profile === null ? null : reportDrift(profile, current.features, drift);
  }

  async #window(subject: AlertSubject, length: number, back: number): Promise<AlertWindow> {
    const to = this.#to - back;
    const key = `${subject.model}@${subject.version} ${String(length)} ${String(back)}`;
    const known = this.#known.get(key) ?? this.#total({ ...subject, from: to - length, to });
    this.#known.set(key, known);
    return { aggregate: await known, length };
  }

  async #total(question: Parameters<TelemetryReader["read"]>[0]): Promise<Aggregate> {
    const { slices, notes } = await this.#reader.read(question);
    for (const note of notes) this.notes.add(note);
    const total = new Aggregate();
    for (const { aggregate } of slices) total.merge(aggregate);
    return total;
  }
}

/** Milliseconds of a duration of a record: whole minutes, one at least. */
export function lengthOf(text: string): number {
  return Math.max(widths.minute, parseDuration(text) ?? widths.hour);
}

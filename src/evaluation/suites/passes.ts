import type { DataRecord, SuiteRecord } from "../../records/generated/suite.ts";
import { StemmaError } from "../../values/error.ts";
import type { RunnerSession } from "../runner.ts";
import type { ScoredRow } from "../scored-row.ts";
import { predict, scoredRow } from "./predictions.ts";
import { type ScoredUnits, unitsOf } from "./regression.ts";
import type { SuiteSubject, SuiteWorld } from "./world.ts";

/* How many rows are kept at a time, for a run that is interrupted. */
const keptAtOnce = 5000;

/** The models of a run, loaded once each, and what they said of the data. */
export class Passes {
  readonly #suite: SuiteRecord;
  readonly #world: SuiteWorld;
  readonly #sessions = new Map<string, Promise<RunnerSession>>();
  readonly #units = new Map<string, Promise<ScoredUnits>>();
  readonly #loading = new Map<string, number>();

  constructor(suite: SuiteRecord, world: SuiteWorld) {
    this.#suite = suite;
    this.#world = world;
  }

  /** The session of a version, loaded when it is first asked for. Throws as the runner does. */
  session(subject: SuiteSubject): Promise<RunnerSession> {
    const known = this.#sessions.get(subject.name);
    if (known !== undefined) return known;
    const started = this.#world.elapsed();
    const opened = this.#world.open(subject).then((session) => {
      this.#loading.set(subject.name, this.#world.elapsed() - started);
      return session;
    });
    this.#sessions.set(subject.name, opened);
    return opened;
  }

  /** How long a version took to load, in milliseconds; null before. */
  loadedIn({ name }: SuiteSubject): number | null {
    return this.#loading.get(name) ?? null;
  }

  /**
   * What a version said of all rows of some data, by unit; asked once, however many cases look at it. Throws as runner and data do.
   * @throws StemmaError `data-empty`, `truth-missing`
   */
  units(subject: SuiteSubject, data: DataRecord, most: number | null): Promise<ScoredUnits> {
    const key = `${subject.name} ${data.digest} ${String(most)}`;
    const known = this.#units.get(key) ?? this.#score({ subject, data, most }, key);
    this.#units.set(key, known);
    return known;
  }

  /** Closes what was loaded. What could not be loaded has been told of by whoever asked for it. */
  async close(): Promise<void> {
    for (const opened of this.#sessions.values()) {
      const [outcome] = await Promise.allSettled([opened]);
      if (outcome.status === "fulfilled") await outcome.value.close();
    }
  }

  async #score(
    pass: { readonly subject: SuiteSubject; readonly data: DataRecord; readonly most: number | null },
    key: string,
  ): Promise<ScoredUnits> {
    const { subject, data, most } = pass;
    const { memory, signal } = this.#world;
    const kept = await memory?.recall(key);
    const before = kept?.rows ?? [];
    if (kept?.complete === true) return unitsOf(before);
    const from = kept === null || kept === undefined ? 0 : sequenceStart(before);
    const rows: ScoredRow[] = before.slice(0, from);
    const session = await this.session(subject);
    const source = await this.#world.rows(data, this.#suite);
    let unkept: ScoredRow[] = [];
    const predictions = predict({ suite: this.#suite, session, rows: source, most, skip: from, signal });
    for await (const predicted of predictions) {
      const row = scoredRow(predicted, this.#suite, session);
      rows.push(row);
      unkept.push(row);
      if (rows.length % 64 === 0) this.#world.progress(`${subject.name} on ${data.name}`, rows.length, most);
      if (unkept.length < keptAtOnce) continue;
      await memory?.keep(key, unkept, false);
      unkept = [];
    }
    await memory?.keep(key, unkept, true);
    if (rows.length === 0)
      throw new StemmaError("data-empty", `the data ${data.name} has no row`, {
        hint: "Name data with rows in it.",
        data: { data: data.name, digest: data.digest },
      });
    return unitsOf(rows);
  }
}

/* What a recurrent model carried is lost, so its last sequence begins anew. */
function sequenceStart(rows: readonly ScoredRow[]): number {
  const last = rows.at(-1);
  if (last === undefined || last.step === null) return rows.length;
  return rows.findIndex(({ number }) => number === last.number);
}

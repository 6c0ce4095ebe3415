import { otherError } from "./aggregate.ts";
import { atExit, notAtExit } from "./exit.ts";
import { PendingRows } from "./pending-rows.ts";
import { Ring } from "./ring.ts";
import type { Series } from "./series.ts";
import type { RingWriter, TelemetryWriter } from "./store.ts";
import { unitBucket } from "./tally.ts";
import { type FindExposure, isName, ownMetrics, type Tracked, type TrackedOutcome } from "./tracked.ts";

/** How a recorder works. */
export interface RecorderOptions {
  readonly store: TelemetryWriter;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The time between two writes in the background, in milliseconds; 0 for none. */
  readonly flushMs: number;
  /** The labels that are kept; all others are dropped. */
  readonly labels: readonly string[];
  /** How many raw latencies of a version are kept for exact percentiles; 0 for none. */
  readonly ring: number;
  readonly rings: RingWriter | null;
  /** Attributes outcomes to what a unit was served with; without it they cannot be attributed. */
  readonly exposure: FindExposure | null;
}

/* Versions whose raw latencies are kept; each ring takes 160 kB. */
const mostRings = 64;

/** What a recorder has done, and what it could not do. Nothing of this is thrown into the code that records. */
export interface RecorderState {
  /** Requests and outcomes that were counted. */
  readonly counted: number;
  /** What was left out because it is not valid: no model, a negative latency, a value that is no number. */
  readonly invalid: number;
  /** What was left out because too much waited to be written. */
  readonly dropped: number;
  /** Outcomes of units of which nobody knows what they were served with. */
  readonly unattributed: number;
  /** Writes that failed. What they held is tried again. */
  readonly failedWrites: number;
  /** Why the last of them failed; null while none did. */
  readonly lastFailure: string | null;
  /** Rows that wait to be written. */
  readonly pending: number;
}

/**
 * Counts requests in memory and writes the sums in the background.
 *
 * `track` and `outcome` never throw and never wait, and the memory they take is bounded.
 */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #allowed: readonly string[];
  readonly #rows = new PendingRows();
  readonly #rings = new Map<string, { readonly series: Series; readonly ring: Ring }>();
  readonly #timer: NodeJS.Timeout | null;
  #unsent: Buffer[] = [];
  #unsynced: Buffer[] = [];
  #work: Promise<void> = Promise.resolve();
  #busy = false;
  #closed = false;
  readonly #did = { counted: 0, invalid: 0, dropped: 0, unattributed: 0, failedWrites: 0 };
  #lastFailure: string | null = null;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#allowed = [...options.labels].sort();
    this.#timer = options.flushMs > 0 ? setInterval(() => this.#tick(), options.flushMs).unref() : null;
    atExit(this);
  }

  /** Counts a request. What cannot be counted is told by `state`. */
  track(request: Tracked): void {
    try {
      this.#track(request);
    } catch {
      // Only a getter of the caller's own object can get here.
      this.#did.invalid += 1;
    }
  }

  /** Counts what came of a request, for the phase in which its unit was exposed. */
  outcome(outcome: TrackedOutcome): void {
    try {
      this.#outcome(outcome);
    } catch {
      this.#did.invalid += 1;
    }
  }

  /** Writes what was counted. It never rejects: what could not be written is tried again, and told by `state`. */
  flush(): Promise<void> {
    this.#work = this.#work.then(() => this.#flush());
    return this.#work;
  }

  /** Writes what was counted before the process ends, without waiting for the disk. */
  flushNow(): void {
    this.#attempt(() => {
      this.#send();
      this.#sendRings();
    });
  }

  /** Writes what was counted and ends. What is tracked afterwards is dropped. */
  async close(): Promise<RecorderState> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#closed = true;
    await this.flush();
    notAtExit(this);
    return this.state();
  }

  /** What it has done so far. */
  state(): RecorderState {
    return { ...this.#did, lastFailure: this.#lastFailure, pending: this.#rows.size };
  }

  #track(request: Tracked): void {
    const { model, version, latencyMs, unit, experiment } = request;
    if (!isName(model) || !isName(version)) {
      this.#did.invalid += 1;
      return;
    }
    const at = request.at ?? this.#options.now();
    const series = this.#seriesOf(request);
    const aggregate = this.#closed || !isTime(at) ? null : this.#rows.at(at, series);
    if (aggregate === null) {
      this.#did.dropped += 1;
      return;
    }
    this.#did.counted += 1;
    aggregate.requests += 1;
    const failed = request.ok === false;
    if (failed) {
      aggregate.failed += 1;
      aggregate.fail(isName(request.errorType) ? request.errorType : otherError);
    }
    aggregate.inputBytes += this.#bytes(request.inputBytes);
    aggregate.outputBytes += this.#bytes(request.outputBytes);
    const measured = latencyMs !== undefined && this.#check(aggregate.latency.add(latencyMs));
    if (measured && this.#options.ring > 0) this.#ringOf(series)?.add(at, latencyMs);
    const bucket = experiment !== undefined && isUnit(unit) ? unitBucket(unit) : null;
    if (bucket !== null) {
      if (measured) this.#value({ aggregate, bucket }, "latency_ms", toMicroseconds(latencyMs));
      this.#value({ aggregate, bucket }, "failed", failed ? 1 : 0);
    }
    if (request.values !== undefined) this.#values({ aggregate, bucket }, request.values);
  }

  #outcome({ experiment, unit, values, at = this.#options.now() }: TrackedOutcome): void {
    if (!isName(experiment) || !isUnit(unit) || !isTime(at)) {
      this.#did.invalid += 1;
      return;
    }
    const exposure = this.#options.exposure?.(experiment, unit, at) ?? null;
    if (exposure === null) {
      this.#did.unattributed += 1;
      return;
    }
    const { model, version, arm, phase } = exposure;
    const series = { model, version, experiment, arm, phase: String(phase), labels: [] };
    const aggregate = this.#closed ? null : this.#rows.at(at, series);
    if (aggregate === null) this.#did.dropped += 1;
    else {
      this.#did.counted += 1;
      this.#values({ aggregate, bucket: unitBucket(unit) }, values);
    }
  }

  #values(to: Target, values: Readonly<Record<string, number>>): void {
    for (const name in values) {
      if (isName(name) && !ownMetrics.has(name)) this.#value(to, name, values[name]);
      else this.#did.invalid += 1;
    }
  }

  #value({ aggregate, bucket }: Target, name: string, value: number | undefined): void {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      this.#did.invalid += 1;
      return;
    }
    if (bucket !== null) {
      if (this.#rows.full) {
        this.#did.dropped += 1;
        return;
      }
      this.#rows.countUnit();
    }
    if (!aggregate.value(name, value, bucket)) this.#did.dropped += 1;
  }

  #check(valid: boolean): boolean {
    if (!valid) this.#did.invalid += 1;
    return valid;
  }

  #bytes(bytes: number | undefined): number {
    if (bytes === undefined) return 0;
    return this.#check(Number.isSafeInteger(bytes) && bytes >= 0) ? bytes : 0;
  }

  #seriesOf({ model, version, experiment, arm, phase, labels }: Tracked): Series {
    return {
      model,
      version,
      experiment: isName(experiment) ? experiment : null,
      arm: isName(arm) ? arm : null,
      phase: phase === undefined ? null : String(phase).slice(0, 64),
      labels: labels === undefined || this.#allowed.length === 0 ? noLabels : this.#labelsOf(labels),
    };
  }

  #labelsOf(labels: Readonly<Record<string, string>>): readonly string[] {
    return this.#allowed.flatMap((key) => (isName(labels[key]) ? [`${key}=${labels[key]}`] : []));
  }

  #ringOf(series: Series): Ring | null {
    const key = `${series.model}\0${series.version}`;
    const known = this.#rings.get(key);
    if (known !== undefined) return known.ring;
    if (this.#rings.size >= mostRings) return null;
    const ring = new Ring(this.#options.ring);
    this.#rings.set(key, { series, ring });
    return ring;
  }

  /* A disk that hangs must not gather a line of waiting writes. */
  #tick(): void {
    if (this.#busy) return;
    this.#busy = true;
    void this.flush().then(() => (this.#busy = false));
  }

  async #flush(): Promise<void> {
    this.flushNow();
    try {
      await this.#options.store.sync();
      this.#unsynced = [];
    } catch (error) {
      // Readers count a batch once, so that it may be written again.
      this.#unsent.unshift(...this.#unsynced);
      this.#unsynced = [];
      this.#failed(error);
    }
  }

  #send(): void {
    const { store } = this.#options;
    // While older batches cannot be written, new rows stay where they are: their number is bounded.
    if (this.#unsent.length === 0 && this.#rows.size > 0) this.#unsent.push(store.prepare(this.#rows.take()));
    for (let next = this.#unsent[0]; next !== undefined; next = this.#unsent[0]) {
      store.put(next);
      this.#unsynced.push(next);
      this.#unsent.shift();
    }
  }

  #sendRings(): void {
    for (const { series, ring } of this.#rings.values()) {
      if (ring.changed) this.#options.rings?.writeRing(series.model, series.version, ring.samples());
      ring.changed = false;
    }
  }

  #attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#did.failedWrites += 1;
    this.#lastFailure = error instanceof Error ? error.message : String(error);
  }
}

interface Target {
  readonly aggregate: NonNullable<ReturnType<PendingRows["at"]>>;
  readonly bucket: number | null;
}

const noLabels: readonly string[] = [];

/* To 1/1024 ms, which is summed fast (collected.ts). */
function toMicroseconds(latencyMs: number): number {
  return Math.round(latencyMs * 1024) / 1024;
}

/* Dates beyond these are none that a calendar has. */
function isTime(at: number): boolean {
  return at >= 0 && at < 8.64e15;
}

function isUnit(unit: unknown): unit is string {
  return typeof unit === "string" && unit !== "";
}

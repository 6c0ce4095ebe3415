import { otherError } from "./aggregate.ts";
import { Background, type RecorderUpkeep } from "./background.ts";
import { atExit, notAtExit } from "./exit.ts";
import { FeatureCounting, type VersionProfile } from "./feature-counting.ts";
import { PendingRows } from "./pending-rows.ts";
import { Rings } from "./rings.ts";
import type { AlertListener, RecorderOptions, RecorderState } from "./recorder-options.ts";
import type { Series } from "./series.ts";
import { unitBucket } from "./tally.ts";
import { isName, ownMetrics, type Tracked, type TrackedOutcome } from "./tracked.ts";

/**
 * Counts requests in memory and writes the sums in the background.
 *
 * `track` and `outcome` never throw and never wait, and the memory they take is bounded.
 */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #allowed: readonly string[];
  readonly #rows = new PendingRows();
  readonly #rings: Rings;
  readonly #features: FeatureCounting;
  readonly #background: Background;
  readonly #listeners = new Set<AlertListener>();
  #unsent: Buffer[] = [];
  #unsynced: Buffer[] = [];
  #work: Promise<void> = Promise.resolve();
  #rotates = false;
  #closed = false;
  readonly #did = { counted: 0, invalid: 0, dropped: 0, unattributed: 0, failedWrites: 0, failedUpkeep: 0 };
  #lastFailure: string | null = null;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#allowed = [...options.labels].sort();
    this.#rings = new Rings(options.ring);
    this.#features = new FeatureCounting(options.profiles ?? []);
    this.#background = new Background((error) => this.#failed(error, "failedUpkeep"));
    this.#background.every(options.flushMs, () => this.flush());
    if (options.upkeep?.compact != null)
      this.#background.every(options.upkeep.compactMs, () => this.#compact(options.upkeep?.compact));
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
    this.#put();
    if (this.#unsent.length === 0 && this.#rows.size > 0) this.#put();
  }

  /** Writes what was counted and ends. What is tracked afterwards is dropped. */
  async close(): Promise<RecorderState> {
    this.#background.end();
    this.#closed = true;
    await this.flush();
    // A batch that had failed before goes first, and alone.
    if (this.#unsent.length === 0 && this.#rows.size > 0) await this.flush();
    notAtExit(this);
    return this.state();
  }

  /**
   * Has a listener told when an alert fires or is resolved. The first one begins the evaluation, once a minute and in the background; what
   * a listener throws is counted as failed upkeep.
   */
  on(_event: "alert", listener: AlertListener): this {
    const { upkeep } = this.#options;
    if (upkeep?.alerts != null && this.#listeners.size === 0 && !this.#closed)
      this.#background.every(upkeep.alertMs, () => this.#evaluate(upkeep.alerts));
    this.#listeners.add(listener);
    return this;
  }

  /** Counts features of a version by a profile from now on. */
  learn(profile: VersionProfile): void {
    this.#features.learn(profile);
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
    if (measured) this.#rings.add(model, version, at, latencyMs);
    const bucket = experiment !== undefined && isUnit(unit) ? unitBucket(unit) : null;
    if (bucket !== null) {
      if (measured) this.#value({ aggregate, bucket }, "latency_ms", toMicroseconds(latencyMs));
      this.#value({ aggregate, bucket }, "failed", failed ? 1 : 0);
    }
    if (request.values !== undefined) this.#values({ aggregate, bucket }, request.values);
    if (request.features !== undefined) {
      const counted = this.#features.count(request, request.features, { aggregate, rows: this.#rows });
      this.#did.invalid += counted.invalid;
      this.#did.dropped += counted.dropped;
    }
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
      this.#rows.countUnits(1);
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

  async #evaluate(alerts: RecorderUpkeep["alerts"]): Promise<void> {
    // What was counted since the last write belongs to the picture.
    await this.flush();
    const changes = (await alerts?.()) ?? [];
    for (const change of changes)
      for (const listener of this.#listeners) this.#attempt(() => listener(change), "failedUpkeep");
  }

  /* The file that is being written is complete only once the next one has begun: that is left to the next write. */
  async #compact(compact: RecorderUpkeep["compact"] | undefined): Promise<void> {
    this.#rotates = true;
    await this.flush();
    await compact?.();
  }

  #put(): void {
    this.#attempt(() => {
      this.#send();
      this.#rings.send(this.#options.rings);
    });
  }

  async #flush(): Promise<void> {
    this.#put();
    try {
      const refused = await this.#options.store.sync();
      this.#unsynced = [];
      if (refused !== null) {
        this.#did.dropped += refused.requests;
        this.#lastFailure = refused.why;
      }
      if (this.#rotates) this.#options.store.rotate?.();
      this.#rotates = false;
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

  #attempt(step: () => void, counter: "failedWrites" | "failedUpkeep" = "failedWrites"): void {
    try {
      step();
    } catch (error) {
      this.#failed(error, counter);
    }
  }

  #failed(error: unknown, counter: "failedWrites" | "failedUpkeep" = "failedWrites"): void {
    this.#did[counter] += 1;
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

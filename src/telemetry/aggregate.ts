import type { ByteReader, ByteWriter } from "./bytes.ts";
import { FeatureCounts } from "./drift/counts.ts";
import { Histogram } from "./histogram.ts";
import { readHistogram, writeHistogram } from "./histogram-bytes.ts";
import { Tally } from "./tally.ts";

/** How many types of error are told apart in one aggregate; further ones count as `_OTHER`. */
export const errorTypeCap = 20;

/** How many metrics of one aggregate are kept; the values of further ones are dropped, and counted as such. */
export const metricCap = 32;

/** The error type of those beyond the cap, and of failures that named none. */
export const otherError = "_OTHER";

/** What is known of the requests of one series in one span of time. Merging is associative and commutative. */
export class Aggregate {
  /** How many requests there were. */
  requests = 0;
  /** How many of them failed. */
  failed = 0;
  /** The bytes that came in, where they were told. */
  inputBytes = 0;
  /** The bytes that went out, where they were told. */
  outputBytes = 0;
  readonly errors = new Map<string, number>();
  /** The latencies, of failed requests too. */
  readonly latency = new Histogram();
  readonly metrics = new Map<string, Tally>();
  /** The values of features, by the bins of a profile. */
  readonly features = new FeatureCounts();

  /** Counts a failure by its type. */
  fail(type: string, count = 1): void {
    const known = this.errors.get(type);
    const name = known !== undefined || this.errors.size < errorTypeCap ? type : otherError;
    this.errors.set(name, (this.errors.get(name) ?? 0) + count);
  }

  /** Adds a value of a metric; answers false beyond the cap. */
  value(metric: string, value: number, bucket: number | null): boolean {
    const tally = this.#capped(metric);
    tally?.add(value, bucket);
    return tally !== null;
  }

  /** Adds all of another one. */
  merge(other: Aggregate): void {
    this.requests += other.requests;
    this.failed += other.failed;
    this.inputBytes += other.inputBytes;
    this.outputBytes += other.outputBytes;
    for (const [type, count] of other.errors) addTo(this.errors, type, count);
    this.latency.merge(other.latency);
    for (const [name, tally] of other.metrics) this.tally(name).merge(tally);
    this.features.merge(other.features);
  }

  /** Writes it; `index` answers the place of a text in the table of its batch. Equal aggregates give equal bytes. */
  write(to: ByteWriter, index: (text: string) => number): void {
    to.number(this.requests);
    to.number(this.failed);
    to.number(this.inputBytes);
    to.number(this.outputBytes);
    to.number(this.errors.size);
    for (const [type, count] of sorted(this.errors)) {
      to.number(index(type));
      to.number(count);
    }
    writeHistogram(to, this.latency);
    to.number(this.metrics.size);
    for (const [name, tally] of sorted(this.metrics)) {
      to.number(index(name));
      tally.write(to);
    }
    if (this.features.size > 0) this.features.write(to, index);
  }

  /** Reads one, adding to what this one holds. */
  read(from: ByteReader, texts: readonly string[]): void {
    this.requests += from.number();
    this.failed += from.number();
    this.inputBytes += from.number();
    this.outputBytes += from.number();
    for (let left = from.number(); left > 0; left--) {
      const type = texts[from.number()] ?? otherError;
      addTo(this.errors, type, from.number());
    }
    readHistogram(from, this.latency);
    for (let left = from.number(); left > 0; left--) this.tally(texts[from.number()] ?? "").read(from);
    // Rows without features end here, as they did before there were any.
    if (!from.done) this.features.read(from, texts);
  }

  /**
   * The values of a metric, for merging.
   *
   * Caps hold where things are counted first. A cap while merging would make the outcome depend on the order.
   */
  tally(metric: string): Tally {
    const known = this.metrics.get(metric);
    if (known !== undefined) return known;
    const made = new Tally();
    this.metrics.set(metric, made);
    return made;
  }

  #capped(metric: string): Tally | null {
    return this.metrics.has(metric) || this.metrics.size < metricCap ? this.tally(metric) : null;
  }
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

import type { Row } from "./batch.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { Refused, TelemetryWriter } from "./store.ts";

/**
 * Puts rows into two stores: all into one, and those of experiments into the other as well.
 *
 * Prometheus cannot hold what the variance of an experiment is made from: 512 buckets of units for each metric of each arm.
 */
export class BothWriters implements TelemetryWriter {
  readonly #all: TelemetryWriter;
  readonly #ofExperiments: TelemetryWriter;
  /* Batches whose part for experiments is safe: where the other store fails, they come again. */
  readonly #safe = new WeakSet<Buffer>();
  #unsafe: Buffer[] = [];

  constructor(all: TelemetryWriter, ofExperiments: TelemetryWriter) {
    this.#all = all;
    this.#ofExperiments = ofExperiments;
  }

  /** Prepares rows for both. */
  prepare(rows: readonly Row[]): Buffer {
    const ours = rows.filter(({ series }) => series.experiment !== null);
    const to = new ByteWriter();
    to.bytes(ours.length === 0 ? Buffer.alloc(0) : this.#ofExperiments.prepare(ours));
    to.bytes(this.#all.prepare(rows));
    return Buffer.from(to.view());
  }

  /** Puts them into both. */
  put(prepared: Buffer): void {
    const from = new ByteReader(prepared);
    const ours = from.slice();
    if (ours.length > 0 && !this.#safe.has(prepared)) {
      this.#ofExperiments.put(ours);
      this.#unsafe.push(prepared);
    }
    this.#all.put(from.slice());
  }

  /** Waits for both; what one of them suffers from does not keep the other from trying. */
  async sync(): Promise<Refused | null> {
    const [kept, sent] = await Promise.allSettled([this.#ofExperiments.sync(), this.#all.sync()]);
    const unsafe = this.#unsafe;
    this.#unsafe = [];
    if (kept.status === "rejected") throw kept.reason;
    for (const each of unsafe) this.#safe.add(each);
    if (sent.status === "rejected") throw sent.reason;
    return sent.value;
  }

  /** Begins a new file of the store that has files. */
  rotate(): boolean {
    return this.#ofExperiments.rotate?.() ?? false;
  }
}

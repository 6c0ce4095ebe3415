const everyPredictions = 64;

/**
 * The memory that a model adds to this process, which runs it: the most resident memory that was seen, less that from before it was
 * loaded. What the harness itself takes meanwhile counts too, so that it is an upper bound.
 */
export class AddedMemory {
  readonly #before = process.memoryUsage.rss();
  #most = 0;
  #predictions = 0;

  /** Looks, at every 64th prediction: a look costs as much as a small model takes. */
  predicted(): void {
    this.#predictions += 1;
    if (this.#predictions % everyPredictions === 1) this.look();
  }

  /** Looks now, and tells the most so far, in bytes. */
  look(): number {
    this.#most = Math.max(this.#most, process.memoryUsage.rss() - this.#before);
    return this.#most;
  }
}

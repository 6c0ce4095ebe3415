interface Entry<V> {
  readonly value: V;
  readonly weight: number;
}

/**
 * A map that forgets what was not used for long once its values weigh more than a bound.
 *
 * Values stand in two generations: what is used goes to the younger one, and when that weighs half of the bound, it becomes the older
 * one, and what nobody used since the last time is forgotten at once. A map from which one after the other is taken keeps the
 * places of those that went, and looks through them each time.
 */
export class BoundedCache<V, K = string> {
  readonly #bound: number;
  #young = new Map<K, Entry<V>>();
  #old = new Map<K, Entry<V>>();
  #weight = 0;

  /** `bound`: the greatest total weight, in the unit that callers of `set` weigh in (bytes, entries). */
  constructor(bound: number) {
    this.#bound = bound;
  }

  /** Gives what is kept under a key, which then outlives what is not used. */
  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young.value;
    const old = this.#old.get(key);
    if (old !== undefined) this.#keep(key, old);
    return old?.value;
  }

  /** Keeps a value; one that alone weighs more than a quarter of the bound is not kept. */
  set(key: K, value: V, weight: number): void {
    this.delete(key);
    if (weight * 4 <= this.#bound) this.#keep(key, { value, weight });
  }

  /** Forgets what is kept under a key. */
  delete(key: K): void {
    this.#weight -= this.#young.get(key)?.weight ?? 0;
    this.#young.delete(key);
    this.#old.delete(key);
  }

  #keep(key: K, entry: Entry<V>): void {
    this.#old.delete(key);
    // Both generations together stay below the bound, as each one stays below half of it.
    if ((this.#weight + entry.weight) * 2 > this.#bound) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(key, entry);
    this.#weight += entry.weight;
  }
}

/** A map that forgets what was used longest ago once its values weigh more than a bound. */
export class BoundedCache<V> {
  readonly #bound: number;
  readonly #entries = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;

  /** `bound`: the greatest total weight, in the unit that callers of `set` weigh in (bytes, entries). */
  constructor(bound: number) {
    this.#bound = bound;
  }

  /** Gives what is kept under a key, which then is the last to go. */
  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value; one that alone weighs more than a quarter of the bound is not kept. */
  set(key: string, value: V, weight: number): void {
    this.delete(key);
    if (weight * 4 > this.#bound) return;
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#bound) break;
      this.delete(oldest);
    }
  }

  /** Forgets what is kept under a key. */
  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}

/**
 * Loads the value of each key once. A load that failed is forgotten, so that a look that could not be taken is taken
 * again and never remembered as an answer.
 */
export class Once<K, V> {
  readonly #loads = new Map<K, Promise<V>>();

  /** The value of a key, loaded where it was not yet. Rejects as `load` does. */
  get(key: K, load: () => Promise<V>): Promise<V> {
    const known = this.#loads.get(key);
    if (known !== undefined) return known;
    const loading = load();
    this.#loads.set(key, loading);
    loading.catch(() => this.#loads.delete(key));
    return loading;
  }
}

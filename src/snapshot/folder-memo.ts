import type { FileEntry } from "./files.ts";

/* A folder is a model or a namespace; this many cover a large registry over many commits. */
const capacity = 20_000;

/**
 * Remembers what was derived from all that is in a folder, by the id of its tree and its name. So after a change only the
 * folders on its path are looked at again.
 */
export class FolderMemo<V> {
  readonly #values = new Map<string, V>();

  /** Gives the value of a folder. A folder that no tree holds is derived each time; so is one whose derivation failed. */
  async get(folder: FileEntry, derive: () => Promise<V>): Promise<V> {
    if (folder.oid === "") return derive();
    const key = `${folder.oid} ${folder.name}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = await derive();
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > capacity && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}

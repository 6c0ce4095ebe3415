import { BoundedCache } from "../../git/bounded-cache.ts";
import type { KeyedValues, ValueKind } from "../../index/port.ts";
import type { Codec } from "./codec.ts";
import type { ModelFolder } from "./model-folder.ts";
import type { ModelsBelow } from "./models-below.ts";

/** What is known of a folder, by kind. */
export interface FolderValues {
  readonly "model-folder": ModelFolder;
  readonly "models-below": ModelsBelow;
}

/* Some hundred bytes each; half of this many cover a large registry with its last commits. */
const capacity = 80_000;

/**
 * Remembers what was derived from all that is in a folder, by the id of its tree. So after a change only the folders on its path are
 * looked at again. One tree has one value, the same object as long as it is kept.
 */
export class FolderMemo<K extends ValueKind & keyof FolderValues> {
  readonly #kind: K;
  readonly #codec: Codec<FolderValues[K]>;
  readonly #values: KeyedValues | null;
  readonly #known = new BoundedCache<FolderValues[K]>(capacity);

  constructor(kind: K, codec: Codec<FolderValues[K]>, values: KeyedValues | null) {
    this.#kind = kind;
    this.#codec = codec;
    this.#values = values;
  }

  /** Gives what is known of a folder already. An empty id is that of a folder that no tree holds, of which nothing is. */
  known(oid: string): FolderValues[K] | undefined {
    return this.#known.get(oid) ?? this.load([oid])[0];
  }

  /** Gives what is known of some folders, in their order; what the index knows is read in one go. */
  load(oids: readonly string[]): readonly (FolderValues[K] | undefined)[] {
    const wanted = oids.filter((oid) => oid !== "" && this.#known.get(oid) === undefined);
    const found = wanted.length === 0 ? [] : (this.#values?.read(this.#kind, wanted) ?? []);
    for (const [index, oid] of wanted.entries()) {
      const bytes = found[index];
      if (bytes != null) this.#keep(oid, this.#codec.parse(bytes.toString("utf8")));
    }
    return oids.map((oid) => this.#known.get(oid));
  }

  /** Gives the value of a folder. One that no tree holds is derived each time; so is one whose derivation failed. */
  async get(oid: string, derive: () => Promise<FolderValues[K]>): Promise<FolderValues[K]> {
    const known = this.known(oid);
    if (known !== undefined) return known;
    const value = await derive();
    if (oid === "") return value;
    this.#values?.add(this.#kind, oid, Buffer.from(this.#codec.print(value), "utf8"));
    return this.#keep(oid, value);
  }

  #keep(oid: string, value: FolderValues[K]): FolderValues[K] {
    const known = this.#known.get(oid);
    if (known !== undefined) return known;
    this.#known.set(oid, value, 1);
    return value;
  }
}

import type { ByteReader, ByteWriter } from "../bytes.ts";

/** How many features of one aggregate are counted. */
export const featureCap = 200;

/** How the values of a feature fell into the bins of a profile. */
export interface CountedFeature {
  readonly feature: string;
  /** Tells the bins of two profiles apart. */
  readonly id: string;
  readonly counts: readonly number[];
}

/** Counts of the values of features by bin. Merging is exact, associative and commutative. */
export class FeatureCounts {
  readonly #counts = new Map<string, number[]>();

  /** How many features there are; those of several profiles count each. */
  get size(): number {
    return this.#counts.size;
  }

  /** Whether a feature was counted by these bins. */
  has(feature: string, id: string): boolean {
    return this.#counts.has(keyOf(feature, id));
  }

  /** Counts a value in a bin. */
  add(feature: string, { id, size }: { readonly id: string; readonly size: number }, bin: number): void {
    const counts = this.#of(keyOf(feature, id), size);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }

  /** The counts of a feature by its bins; null where none was counted by them. */
  of(feature: string, id: string): readonly number[] | null {
    return this.#counts.get(keyOf(feature, id)) ?? null;
  }

  /** Tells whether a feature was counted by the bins of another profile. */
  hasOthers(feature: string, id: string): boolean {
    return [...this.#counts.keys()].some(
      (key) => key.startsWith(`${feature}\0`) && key !== keyOf(feature, id),
    );
  }

  /** The counts of all features, by the profiles that they were counted by. */
  *all(): Generator<CountedFeature, void, undefined> {
    for (const [key, counts] of this.#counts) {
      const [feature = "", id = ""] = key.split("\0");
      yield { feature, id, counts };
    }
  }

  /** Adds a count to one bin, and bins up to it where there are none. */
  addTo(feature: string, id: string, bin: number, count: number): void {
    const counts = this.#of(keyOf(feature, id), 0);
    while (counts.length <= bin) counts.push(0);
    counts[bin] = (counts[bin] ?? 0) + count;
  }

  /** Adds all of another one. */
  merge(other: FeatureCounts): void {
    for (const [key, counts] of other.#counts) this.#addAll(key, counts);
  }

  /** Writes them; `index` answers the place of a text in the table of its batch. Equal counts give equal bytes. */
  write(to: ByteWriter, index: (text: string) => number): void {
    to.number(this.#counts.size);
    for (const [key, counts] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      to.number(index(key));
      to.number(counts.length);
      for (const count of counts) to.number(count);
    }
  }

  /** Reads some, adding to what these are. */
  read(from: ByteReader, texts: readonly string[]): void {
    for (let left = from.number(); left > 0; left--) {
      const key = texts[from.number()] ?? "";
      this.#addAll(
        key,
        Array.from({ length: from.number() }, () => from.number()),
      );
    }
  }

  #addAll(key: string, counts: readonly number[]): void {
    const own = this.#of(key, counts.length);
    counts.forEach((count, bin) => (own[bin] = (own[bin] ?? 0) + count));
  }

  #of(key: string, size: number): number[] {
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const made = new Array<number>(size).fill(0);
    this.#counts.set(key, made);
    return made;
  }
}

function keyOf(feature: string, id: string): string {
  return `${feature}\0${id}`;
}

import { type Buckets, bucketOfHash, defaultBuckets } from "../statistics/buckets.ts";
import { mergeMoments, type Moments } from "../statistics/moments.ts";
import { murmur3 } from "../values/murmur3.ts";
import type { ByteReader, ByteWriter } from "./bytes.ts";
import { Collected } from "./collected.ts";

/* Another seed than that of assignment: buckets of one arm must not be slices of its units. */
const seed = 0x73746d61;

/** The bucket that the observations of a unit are counted in; it does not tell who the unit is. */
export function unitBucket(unit: string): number {
  return bucketOfHash(murmur3(unit, seed));
}

/** The values of one metric: those of units by the hashed bucket of the unit, for a variance that knows of clusters. */
export class Tally {
  /* The values that are of no unit. */
  readonly #loose = new Collected();
  readonly #buckets = new Map<number, Collected>();

  /** The moments of all values. */
  get all(): Moments {
    return this.buckets.filled.reduce(
      (sum, [, moments]) => mergeMoments(sum, moments),
      this.#loose.moments(),
    );
  }

  /** The moments of the values that were of some unit, by bucket. */
  get buckets(): Buckets {
    const filled = [...this.#buckets].map(([bucket, values]) => [bucket, values.moments()] as const);
    return {
      size: defaultBuckets,
      filled: filled.filter(([, { count }]) => count > 0).sort(([one], [other]) => one - other),
    };
  }

  /** Adds a value, of a unit in a bucket or of none; false for what is no observation. */
  add(value: number, bucket: number | null): boolean {
    return (bucket === null ? this.#loose : this.#bucket(bucket)).add(value);
  }

  /** Adds values that are of no unit, by their moments. */
  take(moments: Moments): void {
    this.#loose.merge(moments);
  }

  /** Adds all of another one. */
  merge(other: Tally): void {
    this.#loose.merge(other.#loose.moments());
    for (const [bucket, moments] of other.buckets.filled) this.#bucket(bucket).merge(moments);
  }

  /** Writes it. */
  write(to: ByteWriter): void {
    writeMoments(to, this.#loose.moments());
    const { filled } = this.buckets;
    to.number(filled.length);
    for (const [bucket, moments] of filled) {
      to.number(bucket);
      writeMoments(to, moments);
    }
  }

  /** Reads one, adding to what this one holds. */
  read(from: ByteReader): void {
    this.#loose.merge(readMoments(from));
    for (let left = from.number(); left > 0; left--) this.#bucket(from.number()).merge(readMoments(from));
  }

  #bucket(bucket: number): Collected {
    const known = this.#buckets.get(bucket);
    if (known !== undefined) return known;
    const made = new Collected();
    this.#buckets.set(bucket, made);
    return made;
  }
}

function writeMoments(to: ByteWriter, { count, sum, squares }: Moments): void {
  to.number(count);
  for (const parts of [sum, squares]) {
    to.number(parts.length);
    for (const part of parts) to.double(part);
  }
}

function readMoments(from: ByteReader): Moments {
  const count = from.number();
  const sum = readDoubles(from);
  return { count, sum, squares: readDoubles(from) };
}

function readDoubles(from: ByteReader): readonly number[] {
  return Array.from({ length: from.number() }, () => from.double());
}

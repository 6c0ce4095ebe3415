import { type Buckets, bucketOfHash, BucketsTally, defaultBuckets } from "../statistics/buckets.ts";
import { type Moments, MomentsTally } from "../statistics/moments.ts";
import { murmur3 } from "../values/murmur3.ts";
import type { ByteReader, ByteWriter } from "./bytes.ts";

/* Another seed than that of assignment: buckets of one arm must not be slices of its units. */
const seed = 0x73746d61;

/** The bucket that the observations of a unit are counted in; it does not tell who the unit is. */
export function unitBucket(unit: string): number {
  return bucketOfHash(murmur3(unit, seed));
}

/** The values of one metric: in all, and by the hashed bucket of the unit for a variance that knows of clusters. */
export class Tally {
  readonly #all = new MomentsTally();
  readonly #buckets = new BucketsTally();

  /** The moments of all values. */
  get all(): Moments {
    return this.#all.moments();
  }

  /** The moments of the values that were of some unit, by bucket. */
  get buckets(): Buckets {
    return this.#buckets.buckets();
  }

  /** Adds a value, of a unit in a bucket or of none; false for what is no observation. */
  add(value: number, bucket: number | null): boolean {
    if (!this.#all.add(value)) return false;
    if (bucket !== null) this.#buckets.add(bucket, value);
    return true;
  }

  /** Adds all of another one. */
  merge(other: Tally): void {
    this.#all.merge(other.all);
    this.#buckets.merge(other.buckets);
  }

  /** Writes it. */
  write(to: ByteWriter): void {
    writeMoments(to, this.all);
    const { filled } = this.buckets;
    to.number(filled.length);
    for (const [bucket, moments] of filled) {
      to.number(bucket);
      writeMoments(to, moments);
    }
  }

  /** Reads one, adding to what this one holds. */
  read(from: ByteReader): void {
    this.#all.merge(readMoments(from));
    const filled = Array.from({ length: from.number() }, () => [from.number(), readMoments(from)] as const);
    this.#buckets.merge({ size: defaultBuckets, filled });
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

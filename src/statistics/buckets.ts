import { mergeMoments, MomentsTally, type Moments } from "./moments.ts";

/** How many buckets units are hashed into where nothing else is said. */
export const defaultBuckets = 512;

/**
 * Moments by hashed buckets of units: all observations of one unit are in one bucket, so that the sums of buckets are
 * independent where single observations are not. Nothing tells which units a bucket has. Only buckets with
 * observations are listed, in increasing order.
 */
export interface Buckets {
  /** How many buckets there are, the empty ones included. */
  readonly size: number;
  readonly filled: readonly (readonly [bucket: number, moments: Moments])[];
}

/** No observation in any of the buckets. */
export function noBuckets(size = defaultBuckets): Buckets {
  return { size, filled: [] };
}

/** The bucket of a unit, of the 32-bit hash of its key: floor(hash * size / 2^32). */
export function bucketOfHash(hash: number, size = defaultBuckets): number {
  return Math.floor(((hash >>> 0) * size) / 4294967296);
}

/** Collects observations by the bucket of their unit. */
export class BucketsTally {
  readonly size: number;
  readonly #filled = new Map<number, MomentsTally>();

  constructor(size = defaultBuckets) {
    this.size = size;
  }

  /** Adds an observation of a unit in a bucket; false where it is none that moments take. */
  add(bucket: number, value: number): boolean {
    return this.#at(bucket).add(value);
  }

  /** Adds all observations that other buckets, of the same size, were made of. */
  merge(buckets: Buckets): void {
    for (const [bucket, moments] of buckets.filled) this.#at(bucket).merge(moments);
  }

  /** The buckets of all that was added. */
  buckets(): Buckets {
    const filled = [...this.#filled].map(([bucket, tally]) => [bucket, tally.moments()] as const);
    return {
      size: this.size,
      filled: filled.filter(([, { count }]) => count > 0).sort(([left], [right]) => left - right),
    };
  }

  #at(bucket: number): MomentsTally {
    const known = this.#filled.get(bucket);
    if (known !== undefined) return known;
    const made = new MomentsTally();
    this.#filled.set(bucket, made);
    return made;
  }
}

/** The buckets of both lots of observations together; null where they have not the same size. */
export function mergeBuckets(left: Buckets, right: Buckets): Buckets | null {
  if (left.size !== right.size) return null;
  const merged = new Map(left.filled);
  for (const [bucket, moments] of right.filled) {
    const known = merged.get(bucket);
    merged.set(bucket, known === undefined ? moments : mergeMoments(known, moments));
  }
  return { size: left.size, filled: [...merged].sort(([one], [other]) => one - other) };
}

/** The moments of all buckets together. */
export function totalOf(buckets: Buckets): Moments {
  const tally = new MomentsTally();
  for (const [, moments] of buckets.filled) tally.merge(moments);
  return tally.moments();
}

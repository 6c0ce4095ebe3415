import { bucketOf, representative, storedScale } from "./buckets.ts";
import { WholeSum } from "./whole-sum.ts";

/** The smallest duration that is told from none: 2^-20 ms, about a nanosecond. */
export const resolution = 2 ** -20;

/** The longest duration that is told from longer ones: 2^31 ms, about 25 days. */
export const longest = 2 ** 31;

/** The unit that squares are summed in. */
export const squareUnit = 2 ** -30;

/** The buckets of a histogram at some scale: counts from bucket `first` on. */
export interface Buckets {
  readonly scale: number;
  readonly first: number;
  readonly counts: readonly number[];
}

/**
 * A base-2 exponential histogram at scale 5, as OpenTelemetry defines it: a quantile is off by 1.083 % at most.
 *
 * All that it holds are whole numbers and extremes. So merging is exact: it is associative and commutative to the byte.
 */
export class Histogram {
  /** How many values it holds. */
  count = 0;
  /** How many of them are below the resolution. */
  zeros = 0;
  /** The least value; infinite while there is none. */
  min = Infinity;
  /** The greatest value; minus infinite while there is none. */
  max = -Infinity;
  /** The sum, in units of the resolution. */
  readonly sum = new WholeSum();
  /** The sum of squares, in units of 2^-30. */
  readonly squares = new WholeSum();
  #first = 0;
  #counts = new Float64Array(0);

  /** The bucket of the first count. */
  get first(): number {
    return this.#first;
  }

  /** The counts by bucket, from `first` on. There may be zeros at both ends. */
  get counts(): Float64Array {
    return this.#counts;
  }

  /**
   * Adds a value, in milliseconds; one beyond the longest counts as the longest.
   *
   * Answers false, and changes nothing, for what is no duration: a negative number or none at all.
   */
  add(value: number): boolean {
    if (!(value >= 0)) return false;
    const held = value > longest ? longest : value;
    this.count += 1;
    if (held < this.min) this.min = held;
    if (held > this.max) this.max = held;
    this.sum.add(Math.round(held / resolution));
    this.squares.add(Math.round((held * held) / squareUnit));
    if (held < resolution) this.zeros += 1;
    else this.addBucket(bucketOf(held), 1);
    return true;
  }

  /** Adds counts to a bucket alone; what else they change is up to the caller. */
  addBucket(bucket: number, count: number): void {
    let at = bucket - this.#first;
    if (at < 0 || at >= this.#counts.length) at = this.#makeRoom(bucket);
    this.#counts[at] = (this.#counts[at] ?? 0) + count;
  }

  /** Adds all that another one holds. */
  merge(other: Histogram): void {
    this.count += other.count;
    this.zeros += other.zeros;
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
    this.sum.merge(other.sum);
    this.squares.merge(other.squares);
    other.#counts.forEach((count, at) => {
      if (count > 0) this.addBucket(other.#first + at, count);
    });
  }

  /** The arithmetic mean, in milliseconds; null without values. */
  get mean(): number | null {
    return this.count === 0 ? null : this.total / this.count;
  }

  /** The sum, in milliseconds. */
  get total(): number {
    return this.sum.value(resolution);
  }

  /** The sum of squares, in milliseconds squared. */
  get totalOfSquares(): number {
    return this.squares.value(squareUnit);
  }

  /** The standard deviation of a sample, in milliseconds; null below two values. */
  get deviation(): number | null {
    if (this.count < 2) return null;
    const squares = this.totalOfSquares - this.total ** 2 / this.count;
    return Math.sqrt(Math.max(0, squares) / (this.count - 1));
  }

  /** The value at the nearest rank, ceil(q n), in milliseconds; null without values. */
  quantile(q: number): number | null {
    if (this.count === 0) return null;
    const rank = Math.min(this.count, Math.max(1, Math.ceil(q * this.count)));
    if (rank === this.count) return this.max;
    if (rank <= this.zeros) return this.min < resolution ? this.min : 0;
    let seen = this.zeros;
    const at = this.#counts.findIndex((count) => (seen += count) >= rank);
    return Math.min(this.max, Math.max(this.min, representative(this.#first + at)));
  }

  /** How many values lie above a bound, to the bucket: those in the bucket of the bound itself do not. */
  above(bound: number): number {
    const from = bound < resolution ? 0 : Math.max(0, bucketOf(bound) + 1 - this.#first);
    return this.#counts.subarray(from).reduce((sum, count) => sum + count, 0);
  }

  /** The buckets at this scale or a coarser one, without zeros at the ends. */
  buckets(scale: number = storedScale): Buckets {
    const shift = storedScale - scale;
    const filled = this.#counts.findIndex((count) => count > 0);
    if (filled === -1) return { scale, first: 0, counts: [] };
    const last = this.#counts.findLastIndex((count) => count > 0);
    const first = (this.#first + filled) >> shift;
    const counts = Array.from({ length: ((this.#first + last) >> shift) - first + 1 }, () => 0);
    for (let at = filled; at <= last; at++) {
      const to = ((this.#first + at) >> shift) - first;
      counts[to] = (counts[to] ?? 0) + (this.#counts[at] ?? 0);
    }
    return { scale, first, counts };
  }

  #makeRoom(bucket: number): number {
    const old = this.#counts;
    const spare = 32;
    if (old.length === 0) {
      this.#first = bucket - spare;
      this.#counts = new Float64Array(2 * spare);
      return spare;
    }
    const first = Math.min(this.#first, bucket - spare);
    const end = Math.max(this.#first + old.length, bucket + spare);
    this.#counts = new Float64Array(end - first);
    this.#counts.set(old, this.#first - first);
    this.#first = first;
    return bucket - first;
  }
}

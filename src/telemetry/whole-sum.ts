const limb = 2 ** 52;

/**
 * Sums whole numbers without rounding, so that sums of sums do not depend on their order.
 *
 * The value is `high * 2^52 + low` with `0 <= low < 2^52`; it is exact while `high` stays below 2^53.
 */
export class WholeSum {
  high = 0;
  low = 0;

  /** Adds a whole number that is not negative, of any size. */
  add(units: number): void {
    if (units < limb) this.#addLow(units);
    else {
      const high = Math.floor(units / limb);
      this.high += high;
      this.#addLow(units - high * limb);
    }
  }

  /** Adds another sum. */
  merge(other: WholeSum): void {
    this.high += other.high;
    this.#addLow(other.low);
  }

  /** The sum as the nearest double, times a scale. */
  value(scale: number): number {
    return this.high * limb * scale + this.low * scale;
  }

  #addLow(units: number): void {
    this.low += units;
    if (this.low >= limb) {
      this.low -= limb;
      this.high += 1;
    }
  }
}

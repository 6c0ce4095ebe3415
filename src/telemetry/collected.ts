import { type Moments, MomentsTally } from "../statistics/moments.ts";

/* Values of at most 26 bits in units of 1/1024 have squares of at most 52 bits, which a double sums exactly for a while. */
const units = 1024;
const greatest = 2 ** 26;
const fullSquares = 2 ** 52;

/**
 * Collects values into moments, and takes whole numbers and multiples of 1/1024 fast.
 *
 * Those are summed in doubles for as long as that is exact. So moments do not tell which way a value took.
 */
export class Collected {
  readonly #exact = new MomentsTally();
  #count = 0;
  #sum = 0;
  #squares = 0;

  /** Adds a value; false for what is no observation. */
  add(value: number): boolean {
    const scaled = value * units;
    if (!(scaled < greatest && scaled > -greatest) || scaled !== Math.trunc(scaled))
      return this.#exact.add(value);
    this.#count += 1;
    this.#sum += scaled;
    this.#squares += scaled * scaled;
    if (this.#squares >= fullSquares) this.#fold();
    return true;
  }

  /** Adds all that moments were made of. */
  merge(moments: Moments): void {
    this.#exact.merge(moments);
  }

  /** The moments of all that was added. */
  moments(): Moments {
    this.#fold();
    return this.#exact.moments();
  }

  #fold(): void {
    if (this.#count === 0) return;
    const part = (value: number): readonly number[] => (value === 0 ? [] : [value]);
    const [sum, squares] = [part(this.#sum / units), part(this.#squares / units ** 2)];
    this.#exact.merge({ count: this.#count, sum, squares });
    this.#count = 0;
    this.#sum = 0;
    this.#squares = 0;
  }
}

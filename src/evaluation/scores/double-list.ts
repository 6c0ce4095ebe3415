/** A list of doubles that grows in one typed array: eight bytes each, and no more than twice that. */
export class DoubleList {
  #values = new Float64Array(1024);
  #length = 0;

  /** How many doubles there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds one at the end. */
  add(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** Orders the doubles from the smallest to the largest, where they lie, and gives them; the list must not grow while they are read. */
  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort();
  }
}

import type { ValuePlace } from "./segment-format.ts";

/* Values that lie as near as this are read in one go, since a read costs more than the bytes between. */
const gap = 16_384;
const longestRun = 1 << 18;

/** A value that is to be read: its key, and its place among all that are. */
export interface WantedValue {
  readonly key: Buffer;
  readonly index: number;
}

/** Values that lie close together, with the span that they are in. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The values in the order of the file; may be asked for again. */
  readonly values: () => Generator<WantedValue & ValuePlace>;
}

/**
 * Where wanted values lie in a file. The numbers stand in arrays of their own: an object for each of very many values outlives the
 * young part of the memory, and is freed late.
 */
export class Places {
  readonly #wanted: WantedValue[] = [];
  readonly #offsets: Float64Array;
  readonly #lengths: Uint32Array;
  readonly #sums: Uint32Array;

  /** `most`: how many may be added. */
  constructor(most: number) {
    this.#offsets = new Float64Array(most);
    this.#lengths = new Uint32Array(most);
    this.#sums = new Uint32Array(most);
  }

  /** Takes in a value that was found. */
  add(value: WantedValue, { offset, length, crc }: ValuePlace): void {
    const at = this.#wanted.push(value) - 1;
    this.#offsets[at] = offset;
    this.#lengths[at] = length;
    this.#sums[at] = crc;
  }

  /** What is to be read, in the order of the file. */
  *runs(): Generator<Run> {
    const order = Uint32Array.from(this.#wanted.keys()).sort((a, b) => this.#offset(a) - this.#offset(b));
    let from = 0;
    let [start, end] = [0, 0];
    for (let to = 0; to < order.length; to++) {
      const at = order[to] ?? 0;
      const offset = this.#offset(at);
      const after = offset + this.#length(at);
      if (to > from && (offset > end + gap || after - start > longestRun)) {
        yield this.#run(order.subarray(from, to), start, end);
        from = to;
      }
      if (to === from) start = offset;
      end = after;
    }
    if (order.length > from) yield this.#run(order.subarray(from), start, end);
  }

  #run(order: Uint32Array, start: number, end: number): Run {
    return { start, end, values: () => this.#values(order) };
  }

  *#values(order: Uint32Array): Generator<WantedValue & ValuePlace> {
    for (const at of order) {
      const value = this.#wanted[at];
      if (value === undefined) continue;
      const { key, index } = value;
      yield { key, index, offset: this.#offset(at), length: this.#length(at), crc: this.#sums[at] ?? 0 };
    }
  }

  #offset(at: number): number {
    return this.#offsets[at] ?? 0;
  }

  #length(at: number): number {
    return this.#lengths[at] ?? 0;
  }
}

import type { SpanReader } from "./span-reader.ts";
import { weightsInvalid } from "./weights-fault.ts";

// The limit of llama.cpp itself; longer ones occur only in hostile files.
const longestKey = 65_535;
const longestText = 65_536;
const mostPairs = 100_000;
const mostElements = 20_000_000;
const deepest = 4;

const string = 8;
const array = 9;
const widths: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 4],
  [5, 4],
  [6, 4],
  [7, 1],
  [10, 8],
  [11, 8],
  [12, 8],
]);
const uint32 = 4;

const fault = (offset: number, what: string) => weightsInvalid("GGUF", offset, what);

/** Walks the metadata of a GGUF file: everything is gone over, and only what is wanted is read. */
export class GgufMetadata {
  /** Wanted texts by key. */
  readonly texts = new Map<string, string>();
  /** Wanted values of the type uint32, by key. */
  readonly numbers = new Map<string, number>();
  readonly #reader: SpanReader;
  readonly #keys = new Set<string>();
  #elements = 0;

  constructor(reader: SpanReader) {
    this.#reader = reader;
  }

  /**
   * Goes over so many pairs.
   * @throws StemmaError `weights-invalid`
   */
  walk(pairs: number, wanted: ReadonlySet<string>): void {
    if (pairs > mostPairs) throw fault(16, `the file claims ${pairs} pairs of metadata, over ${mostPairs}`);
    for (let index = 0; index < pairs; index += 1) {
      const { at } = this.#reader;
      const key = this.#reader.text(this.#reader.uint64(), longestKey);
      if (this.#keys.has(key)) throw fault(at, `the key '${key.slice(0, 100)}' stands twice`);
      this.#keys.add(key);
      const type = this.#reader.uint32();
      if (wanted.has(key) && type === string)
        this.texts.set(key, this.#reader.text(this.#reader.uint64(), longestText));
      else if (wanted.has(key) && type === uint32) this.numbers.set(key, this.#reader.uint32());
      else this.#skip(type, 0);
    }
  }

  #skip(type: number, depth: number): void {
    const reader = this.#reader;
    const width = widths.get(type);
    if (width !== undefined) reader.skip(width);
    else if (type === string) reader.skip(reader.uint64());
    else if (type === array) this.#skipArray(depth + 1);
    else throw fault(reader.at - 4, `a value has type ${type}, which GGUF does not have`);
  }

  #skipArray(depth: number): void {
    const reader = this.#reader;
    if (depth > deepest) throw fault(reader.at, `lists are nested deeper than ${deepest}`);
    const type = reader.uint32();
    const { at } = reader;
    const length = reader.uint64();
    const width = widths.get(type);
    if (width !== undefined) {
      reader.skip(length * width);
      return;
    }
    this.#elements += length;
    if (this.#elements > mostElements) throw fault(at, `lists of over ${mostElements} texts`);
    for (let index = 0; index < length; index += 1) this.#skip(type, depth);
  }
}

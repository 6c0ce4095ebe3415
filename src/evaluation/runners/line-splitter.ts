/** Splits a stream of bytes into lines, of which none is longer than a bound. */
export class LineSplitter {
  readonly #most: number;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes bytes and gives the lines that end in them, without their ends; null once a line is longer than the bound. */
  take(chunk: Buffer): readonly string[] | null {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      if (this.#length + end - from > this.#most) return null;
      lines.push(Buffer.concat([...this.#parts, chunk.subarray(from, end)]).toString("utf8"));
      this.#parts = [];
      this.#length = 0;
      from = end + 1;
    }
    this.#parts.push(chunk.subarray(from));
    this.#length += chunk.length - from;
    return this.#length > this.#most ? null : lines;
  }
}

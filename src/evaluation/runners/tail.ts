const most = 8192;

/** Keeps the end of what a program says, however much it says. */
export class Tail {
  #bytes = Buffer.alloc(0);

  /** Adds what was said last. */
  add(chunk: Buffer): void {
    const joined = Buffer.concat([this.#bytes, chunk]);
    this.#bytes = joined.subarray(Math.max(0, joined.length - most));
  }

  /** The last lines of it, without control characters but tabs and ends of lines. */
  text(): string {
    const plain = this.#bytes.toString("utf8").replaceAll(/[^\P{Cc}\t\n]/gu, "");
    return plain.trim().split("\n").slice(-20).join("\n");
  }
}

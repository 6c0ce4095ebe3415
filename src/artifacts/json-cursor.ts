import type { SpanReader, FaultAt } from "./span-reader.ts";

const space = new Set([0x20, 0x09, 0x0a, 0x0d]);
const quote = 0x22;
const backslash = 0x5c;
const longestText = 65_536;
const longestNumber = 32;

/**
 * Walks JSON by position, in memory that does not grow with it. Whoever calls knows what comes next; anything else is a
 * fault with its offset.
 */
export class JsonCursor {
  readonly #reader: SpanReader;
  readonly #end: number;
  readonly #fault: FaultAt;

  constructor(reader: SpanReader, end: number, fault: FaultAt) {
    this.#reader = reader;
    this.#end = end;
    this.#fault = fault;
  }

  /** Where the next token begins. */
  get at(): number {
    return this.#reader.at;
  }

  /** Walks an object: `entry` is told each key, and must walk its value. A key that stands twice is a fault. */
  object(entry: (key: string, at: number) => void): void {
    const keys = new Set<string>();
    this.#list(0x7b, 0x7d, () => {
      const { at } = this;
      const key = this.text();
      if (keys.has(key)) throw this.#fault(at, `the key '${key.slice(0, 100)}' stands twice`);
      keys.add(key);
      this.#take(0x3a);
      entry(key, at);
    });
  }

  /** Walks a list: `item` must walk each item. */
  list(item: () => void): void {
    this.#list(0x5b, 0x5d, item);
  }

  /** Reads a text. */
  text(): string {
    this.#take(quote);
    const start = this.#reader.at;
    for (let escaped = false, byte = this.#byte(); escaped || byte !== quote; byte = this.#byte()) {
      escaped = !escaped && byte === backslash;
      if (this.#reader.at - start > longestText) throw this.#fault(start, "a text is too long");
    }
    const length = this.#reader.at - 1 - start;
    this.#reader.at = start - 1;
    const written = this.#reader.text(length + 2, longestText + 2);
    try {
      return String(JSON.parse(written));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw this.#fault(start, "a text is no JSON");
    }
  }

  /** Reads a whole number from 0 to 2^53 - 1. */
  count(): number {
    this.#skipSpace();
    const start = this.#reader.at;
    let digits = "";
    for (let byte = this.#peek(); byte >= 0x30 && byte <= 0x39; byte = this.#peek()) {
      digits += String.fromCharCode(byte);
      if (digits.length > longestNumber) break;
      this.#reader.at += 1;
    }
    const value = Number(digits);
    if (/^(?:0|[1-9][0-9]*)$/.test(digits) && Number.isSafeInteger(value)) return value;
    throw this.#fault(start, "a whole number from 0 to 2^53 should stand here");
  }

  /** Requires that nothing but space follows. */
  finish(): void {
    this.#skipSpace();
    if (this.#reader.at !== this.#end)
      throw this.#fault(this.#reader.at, "something follows the end of the JSON");
  }

  #list(open: number, close: number, item: () => void): void {
    this.#take(open);
    this.#skipSpace();
    if (this.#peek() === close) {
      this.#reader.at += 1;
      return;
    }
    for (;;) {
      this.#skipSpace();
      item();
      this.#skipSpace();
      const { at } = this.#reader;
      const byte = this.#byte();
      if (byte === close) return;
      if (byte !== 0x2c) throw this.#fault(at, `${shown(byte)} stands where , or ${shown(close)} should`);
    }
  }

  #take(expected: number): void {
    this.#skipSpace();
    const { at } = this.#reader;
    const byte = this.#byte();
    if (byte !== expected) throw this.#fault(at, `${shown(byte)} stands where ${shown(expected)} should`);
  }

  #skipSpace(): void {
    while (this.#reader.at < this.#end && space.has(this.#peek())) this.#reader.at += 1;
  }

  /* The byte that comes next; -1 at the end. */
  #peek(): number {
    if (this.#reader.at >= this.#end) return -1;
    const byte = this.#reader.byte();
    this.#reader.at -= 1;
    return byte;
  }

  #byte(): number {
    if (this.#reader.at >= this.#end) throw this.#fault(this.#reader.at, "the JSON ends too early");
    return this.#reader.byte();
  }
}

function shown(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? `'${String.fromCharCode(byte)}'` : `byte 0x${byte.toString(16)}`;
}

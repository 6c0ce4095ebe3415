import { StemmaError } from "../values/error.ts";

/** Collects bytes in a buffer that grows: whole numbers in 7-bit groups, doubles, texts. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  /** How many bytes were written. */
  get length(): number {
    return this.#length;
  }

  /** What was written, without a copy; it is valid until more is. */
  view(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Starts anew, and keeps the room. */
  clear(): void {
    this.#length = 0;
  }

  /** Writes a whole number from 0 to 2^53 - 1. */
  number(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Writes a whole number of either sign: small ones take few bytes. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Writes a double. */
  double(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** Writes a text: its length in bytes, then UTF-8. */
  text(value: string): void {
    this.bytes(Buffer.from(value, "utf8"));
  }

  /** Writes bytes behind their number. */
  bytes(value: Uint8Array): void {
    this.number(value.length);
    this.raw(value);
  }

  /** Writes bytes as they are. */
  raw(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  #reserve(room: number): void {
    if (this.#length + room <= this.#bytes.length) return;
    const next = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + room));
    next.set(this.view());
    this.#bytes = next;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Buffer;
  readonly #end: number;
  #at: number;

  constructor(bytes: Buffer, at = 0, end: number = bytes.length) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  /** Whether everything was read. */
  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** Reads a whole number. */
  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      if (this.#at >= this.#end) throw truncated();
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  /** Reads a whole number of either sign. */
  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** Reads a double. */
  double(): number {
    const at = this.#take(8);
    return this.#bytes.readDoubleLE(at);
  }

  /** Reads a text. */
  text(): string {
    const length = this.number();
    const at = this.#take(length);
    return this.#bytes.toString("utf8", at, at + length);
  }

  /** Reads bytes that were written behind their number, without a copy. */
  slice(): Buffer {
    const length = this.number();
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** A reader of the next bytes that were written behind their number; this one goes on after them. */
  part(): ByteReader {
    const length = this.number();
    const at = this.#take(length);
    return new ByteReader(this.#bytes, at, at + length);
  }

  #take(length: number): number {
    const at = this.#at;
    if (at + length > this.#end) throw truncated();
    this.#at = at + length;
    return at;
  }
}

function truncated(): StemmaError {
  return new StemmaError("telemetry-corrupt", "A telemetry record ends before its last value", {
    hint: "Its checksum is right, so another version of Stemma may have written it.",
  });
}

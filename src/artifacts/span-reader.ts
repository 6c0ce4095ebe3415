import { type ByteSource, PagedBytes } from "./byte-source.ts";
import type { StemmaError } from "../values/error.ts";

/** Makes the error of a fault at an offset. */
export type FaultAt = (offset: number, fault: string) => StemmaError;

/**
 * Reads little-endian numbers and texts one after the other, without loading what it skips. What would lead beyond the end
 * is a fault, and so is a number that is not exact.
 */
export class SpanReader {
  readonly size: number;
  /** Where the next read begins. */
  at = 0;
  readonly #bytes: PagedBytes;
  readonly #fault: FaultAt;

  constructor(source: ByteSource, fault: FaultAt) {
    this.#bytes = new PagedBytes(source);
    this.size = source.size;
    this.#fault = fault;
  }

  /** Reads a byte. Throws what the reader was made with, as all of these do. */
  byte(): number {
    const byte = this.#bytes.at(this.at);
    if (byte === undefined || this.at >= this.size) throw this.#ended(1);
    this.at += 1;
    return byte;
  }

  /** Reads two bytes. */
  uint16(): number {
    return this.bytes(2).readUInt16LE(0);
  }

  /** Reads four bytes. */
  uint32(): number {
    return this.bytes(4).readUInt32LE(0);
  }

  /** Reads eight bytes, which must be a number of at most 2^53 - 1. */
  uint64(): number {
    const { at } = this;
    const value = Number(this.bytes(8).readBigUInt64LE(0));
    if (Number.isSafeInteger(value)) return value;
    throw this.#fault(at, "a number is beyond 2^53");
  }

  /** Copies the next bytes. */
  bytes(length: number): Buffer {
    this.#require(length);
    const bytes = this.#bytes.copy(this.at, this.at + length);
    if (bytes.length < length) throw this.#ended(length);
    this.at += length;
    return bytes;
  }

  /** Goes over the next bytes without reading them. */
  skip(length: number): void {
    this.#require(length);
    this.at += length;
  }

  /** Reads a text of so many bytes, which must be UTF-8. */
  text(length: number, most: number): string {
    const { at } = this;
    if (length > most) throw this.#fault(at, `a text has ${length} bytes, and at most ${most} are read`);
    const bytes = this.bytes(length);
    try {
      return decoder.decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw this.#fault(at, "a text is no UTF-8");
    }
  }

  #require(length: number): void {
    if (length >= 0 && this.at + length <= this.size) return;
    throw this.#ended(length);
  }

  #ended(length: number): StemmaError {
    return this.#fault(this.at, `${length} bytes should follow, and the file ends at byte ${this.size}`);
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

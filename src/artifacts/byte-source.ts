import { readSync } from "node:fs";
import { sourceFailed } from "./errno.ts";

/** Bytes that are read by position. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Reads bytes from a position into the start of a buffer; gives their number, fewer only at the end. */
  read(buffer: Buffer, position: number): number;
}

/**
 * Reads an open file by position. It blocks, for a few microseconds a time: a parser that waits between fields would be
 * many times slower.
 * @throws StemmaError `artifact-unreadable` from `read`
 */
export function openFileSource(fd: number, size: number, path: string): ByteSource {
  const read = (buffer: Buffer, position: number): number => {
    try {
      return readSync(fd, buffer, 0, buffer.length, position);
    } catch (error) {
      throw sourceFailed(path, error);
    }
  };
  return { size, read };
}

/** Reads bytes in memory by position. */
export function bufferSource(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (buffer, position) => bytes.copy(buffer, 0, position) };
}

/** A part of a source, as a source of its own. */
export function windowOf(source: ByteSource, start: number, size: number): ByteSource {
  const read = (buffer: Buffer, position: number): number => {
    const room = Math.max(0, Math.min(buffer.length, size - position));
    return room === 0 ? 0 : source.read(buffer.subarray(0, room), start + position);
  };
  return { size, read };
}

const pageSize = 1 << 13;
const maxPages = 64;

/**
 * A byte source that keeps the pages looked at last. A parser goes forth and back over a few messages at a time, and
 * skips over tensors: a tensor costs the page in which it starts, and half a megabyte of memory is enough for any file.
 */
export class PagedBytes {
  readonly size: number;
  readonly #source: ByteSource;
  readonly #pages = new Map<number, Buffer>();
  #page: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(source: ByteSource) {
    this.size = source.size;
    this.#source = source;
  }

  /** Gives the byte at a position; undefined beyond the end. */
  at(position: number): number | undefined {
    const offset = position - this.#start;
    if (offset >= 0 && offset < this.#page.length) return this.#page[offset];
    this.#turnTo(Math.floor(position / pageSize));
    return this.#page[position - this.#start];
  }

  /** Copies the bytes of a span; fewer where the source ends before it. */
  copy(start: number, end: number): Buffer {
    this.at(start);
    const from = start - this.#start;
    const to = end - this.#start;
    if (to <= this.#page.length) return Buffer.from(this.#page.subarray(from, to));
    const bytes = Buffer.alloc(end - start);
    return bytes.subarray(0, this.#source.read(bytes, start));
  }

  #turnTo(number: number): void {
    const page = this.#pages.get(number) ?? this.#load(number);
    // Last in the map is what was looked at last; the first one goes when there are too many.
    this.#pages.delete(number);
    this.#pages.set(number, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > maxPages && oldest !== undefined) this.#pages.delete(oldest);
    this.#page = page;
    this.#start = number * pageSize;
  }

  #load(number: number): Buffer {
    const page = Buffer.allocUnsafeSlow(pageSize);
    return page.subarray(0, this.#source.read(page, number * pageSize));
  }
}

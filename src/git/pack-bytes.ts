import fs from "node:fs";

const blockSize = 65_536;
/* Commits, trees and blobs lie in regions of their own, and a walk goes along some of them at once. */
const mostBlocks = 8;

/* A part of the file in a piece of memory, which is longer at the end of the file. */
interface Block {
  readonly number: number;
  readonly room: Buffer;
  readonly bytes: Buffer;
}

/**
 * The bytes of one pack file. The blocks that were read last are kept, since neighbours in history are mostly neighbours
 * in a pack. A pack never changes under its name, and what is read from it is verified by its hash.
 */
export class PackBytes {
  readonly #path: string;
  readonly #blocks = new Map<number, Block>();
  #latest: Block | null = null;
  #open: number | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Does reading work; the file is opened at most once for it, when the first byte is not at hand, and closed after it. */
  during<T>(work: () => T): T {
    try {
      return work();
    } finally {
      if (this.#open !== null) fs.closeSync(this.#open);
      this.#open = null;
    }
  }

  /**
   * Reads a span of bytes, fewer at the end of the file; some reads later they are others. To be called inside `during`. Throws
   * what node:fs throws.
   */
  read(offset: number, length: number): Buffer {
    const first = Math.floor(offset / blockSize);
    const last = Math.floor((offset + length - 1) / blockSize);
    if (last > first + 1) return this.#fromDisk(offset, length);
    const start = offset - first * blockSize;
    const head = this.#block(first).subarray(start, start + length);
    if (first === last || head.length < blockSize - start) return head;
    return Buffer.concat([head, this.#block(last).subarray(0, length - head.length)]);
  }

  #block(number: number): Buffer {
    if (this.#latest?.number === number) return this.#latest.bytes;
    const known = this.#blocks.get(number);
    // Last in the map is what was used last; the first one gives its memory to the next when there are too many.
    if (known !== undefined) this.#blocks.delete(number);
    const block = known ?? this.#load(number);
    this.#blocks.set(number, block);
    this.#latest = block;
    return block.bytes;
  }

  #load(number: number): Block {
    const [oldest] = this.#blocks.values();
    const isFull = this.#blocks.size >= mostBlocks && oldest !== undefined;
    if (isFull) this.#blocks.delete(oldest.number);
    const room = isFull ? oldest.room : Buffer.allocUnsafe(blockSize);
    return { number, room, bytes: this.#fromDisk(number * blockSize, blockSize, room) };
  }

  #fromDisk(offset: number, length: number, bytes: Buffer = Buffer.allocUnsafe(length)): Buffer {
    this.#open ??= fs.openSync(this.#path, "r");
    return bytes.subarray(0, fs.readSync(this.#open, bytes, 0, length, offset));
  }
}

/** Reads the last bytes of a file, fewer where it has no more. Throws what node:fs throws. */
export function lastBytes(path: string, length: number): Buffer {
  const fd = fs.openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(length);
    const start = Math.max(0, fs.fstatSync(fd).size - length);
    return bytes.subarray(0, fs.readSync(fd, bytes, 0, length, start));
  } finally {
    fs.closeSync(fd);
  }
}

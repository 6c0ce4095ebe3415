import { createHash } from "node:crypto";
import fs from "node:fs";

/** Says that a file of a pack is gone, or that another one has its name. */
export class PackGone extends Error {
  /* So that `look` takes it for what it is. */
  readonly code = "ENOENT";
  readonly path: string;

  constructor(path: string) {
    super(`${path} is gone, or another file by now`);
    this.path = path;
  }
}

/* What one small read costs, told in bytes of a long one: a file is read whole once that would have been cheaper. */
const readWeight = 16_384;
/* What a repository of half a million objects has: a larger one stays on the disk, for the sake of memory. */
const mostKept = 16 * 1024 * 1024;
const hashBlock = 1 << 20;
/* A search reads twice, and a buffer for each would keep the garbage collector busy. */
const scratch = Buffer.allocUnsafeSlow(8192);
/* Work without a pause may come to any number of repositories before a turn of the event loop ends. */
const mostOpen = 64;

/**
 * The bytes of one pack index, which has some 30 bytes for each object of its pack. They are read in parts, and all at once when
 * so many parts were read that it pays. The file is open until the work of this turn of the event loop is done, so that others may
 * remove it, and many reads in one turn open it once. Of very many, those opened last are open.
 */
export class PackIndexBytes {
  /* In the order of opening. */
  static readonly #opens = new Set<PackIndexBytes>();
  readonly path: string;
  readonly size: number;
  readonly #file: string;
  #whole: Buffer | null = null;
  #open: number | null = null;
  #reads = 0;

  /** Looks at a file. Throws what node:fs throws. */
  constructor(path: string) {
    const stats = fs.statSync(path);
    this.path = path;
    this.size = stats.size;
    this.#file = nameOf(stats);
  }

  /**
   * Does work that reads.
   * @throws PackGone and what node:fs throws, and what the work throws
   */
  during<T>(work: () => T): T {
    if (this.#whole === null && this.#open === null) this.#reopen();
    return work();
  }

  /* Looked at once in a turn: a file that goes later in it is read all the same, and what it says of a pack that went is found out there. */
  #reopen(): void {
    const opens = PackIndexBytes.#opens;
    const [oldest] = opens;
    if (oldest !== undefined && opens.size >= mostOpen) oldest.#close();
    const fd = fs.openSync(this.path, "r");
    this.#open = fd;
    if (opens.size === 0) setImmediate(() => opens.forEach((each) => each.#close()));
    opens.add(this);
    const stats = fs.fstatSync(fd);
    if (stats.nlink === 0 || nameOf(stats) !== this.#file) throw new PackGone(this.path);
  }

  #close(): void {
    PackIndexBytes.#opens.delete(this);
    if (this.#open !== null) fs.closeSync(this.#open);
    this.#open = null;
  }

  /** Whether the file under this name is another one by now, or none. Throws what node:fs throws. */
  isReplaced(): boolean {
    const stats = fs.statSync(this.path, { throwIfNoEntry: false });
    return stats === undefined || nameOf(stats) !== this.#file;
  }

  /** Reads a span of bytes, which the file must have; inside `during`. A short span is to be used before the next one is read. */
  read(start: number, length: number): Buffer {
    if (this.#whole === null && this.size <= mostKept && ++this.#reads * readWeight >= this.size)
      this.#whole = this.#fromDisk(0, this.size);
    if (this.#whole !== null) return this.#whole.subarray(start, start + length);
    return this.#fromDisk(start, length, length <= scratch.length ? scratch.subarray(0, length) : undefined);
  }

  /** Whether the file ends with the SHA-1 of what stands before; it is not kept in memory for that. Inside `during`. */
  endsWithItsSum(): boolean {
    const hash = createHash("sha1");
    const end = this.size - 20;
    for (let at = 0; at < end; at += hashBlock) hash.update(this.#span(at, Math.min(hashBlock, end - at)));
    return hash.digest().equals(this.#span(end, 20));
  }

  #span(start: number, length: number): Buffer {
    return this.#whole?.subarray(start, start + length) ?? this.#fromDisk(start, length);
  }

  #fromDisk(start: number, length: number, bytes: Buffer = Buffer.allocUnsafe(length)): Buffer {
    // A file that was cut since the look is another one.
    if (this.#open === null || fs.readSync(this.#open, bytes, 0, length, start) < length)
      throw new PackGone(this.path);
    return bytes;
  }
}

/* Tools older than Git 1.9 may write another pack under the same name. */
function nameOf({ dev, ino, size, mtimeMs }: fs.Stats): string {
  return `${dev} ${ino} ${size} ${mtimeMs}`;
}

import fs from "node:fs";
import {
  entriesStart,
  entrySize,
  keySize,
  parseHead,
  placeAt,
  type SegmentHead,
  valueCrc,
  type ValuePlace,
} from "./segment-format.ts";

/** Says that a file is not, or is no longer, a segment to rely on. */
export class UnsoundSegment extends Error {
  readonly path: string;

  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.path = path;
  }
}

/* Values that lie as near as this are read in one go, since a read costs more than the bytes between. */
const gap = 16_384;
const longestRun = 1 << 20;

/** A value that is to be read: its key, and where it goes in the answers. */
export interface WantedValue {
  readonly key: Buffer;
  readonly index: number;
}

/**
 * One immutable file of values. Only what is asked for is read: the head once, the entries of one first byte once, values each time.
 * The file is open only while `during` runs, so that a process holds no descriptors and a merge may remove the file.
 */
export class Segment {
  readonly path: string;
  readonly #readerId: Buffer;
  readonly #buckets = new Map<number, Buffer>();
  #head: SegmentHead | null = null;
  #size = 0;
  #fd: number | null = null;

  constructor(path: string, readerId: Buffer) {
    this.path = path;
    this.#readerId = readerId;
  }

  /**
   * Does reading work with the file open.
   * @throws UnsoundSegment and what node:fs throws, and what the work throws
   */
  during<T>(work: () => T): T {
    const fd = fs.openSync(this.path, "r");
    this.#fd = fd;
    try {
      this.#head ??= this.#readHead(fd);
      return work();
    } finally {
      this.#fd = null;
      fs.closeSync(fd);
    }
  }

  /** Puts the wanted values that the segment holds among the answers, and gives the others back. Inside `during`. */
  readInto(answers: (Buffer | null)[], wanted: readonly WantedValue[]): readonly WantedValue[] {
    const hits: (ValuePlace & WantedValue)[] = [];
    const misses: WantedValue[] = [];
    for (const value of wanted) {
      const place = this.#find(value.key);
      if (place === null) misses.push(value);
      else hits.push({ ...place, ...value });
    }
    hits.sort((a, b) => a.offset - b.offset);
    for (const run of runsOf(hits)) this.#readRun(run, answers);
    return misses;
  }

  /** The entries in key order. Inside `during`. */
  *entries(): Generator<ValuePlace & { readonly key: Buffer }> {
    for (let byte = 0; byte < 256; byte++) {
      const table = this.#bucket(byte);
      for (let at = 0; at < table.length; at += entrySize)
        yield { key: table.subarray(at, at + keySize), ...placeAt(table, at) };
    }
  }

  /** The bytes of one value, verified. Inside `during`. */
  value(entry: ValuePlace & { readonly key: Buffer }): Buffer {
    return this.#verified(entry, this.#bytes(entry.offset, entry.length));
  }

  #readHead(fd: number): SegmentHead {
    const { size } = fs.fstatSync(fd);
    this.#size = size;
    const head = parseHead(this.#bytes(0, Math.min(entriesStart, size)), size, this.#readerId);
    if (head === null) throw this.#unsound("it is not a whole segment of this reader");
    return head;
  }

  #unsound(why: string): UnsoundSegment {
    return new UnsoundSegment(this.path, why);
  }

  #readRun(run: readonly (ValuePlace & WantedValue)[], answers: (Buffer | null)[]): void {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return;
    const bytes = this.#bytes(first.offset, last.offset + last.length - first.offset);
    for (const entry of run) {
      const start = entry.offset - first.offset;
      answers[entry.index] = this.#verified(entry, bytes.subarray(start, start + entry.length));
    }
  }

  #verified({ key, crc }: { readonly key: Buffer; readonly crc: number }, value: Buffer): Buffer {
    if (valueCrc(key, value) === crc) return value;
    throw this.#unsound("a value does not have its checksum");
  }

  #find(key: Buffer): ValuePlace | null {
    const table = this.#bucket(key[0] ?? 0);
    let low = 0;
    let high = table.length / entrySize;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * entrySize;
      const order = table.compare(key, 0, keySize, at, at + keySize);
      if (order === 0) return placeAt(table, at);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return null;
  }

  /* The entries whose ids begin with a byte. */
  #bucket(byte: number): Buffer {
    const known = this.#buckets.get(byte);
    if (known !== undefined) return known;
    const fanout = this.#head?.fanout;
    const [from, to] = [byte === 0 ? 0 : (fanout?.[byte - 1] ?? 0), fanout?.[byte] ?? 0];
    const table = this.#bytes(entriesStart + from * entrySize, Math.max(0, to - from) * entrySize);
    this.#buckets.set(byte, table);
    return table;
  }

  #bytes(offset: number, length: number): Buffer {
    if (this.#fd === null || offset + length > this.#size) throw this.#unsound("it points beyond its end");
    const bytes = Buffer.allocUnsafe(length);
    if (fs.readSync(this.#fd, bytes, 0, length, offset) === length) return bytes;
    throw this.#unsound("it is cut off");
  }
}

function* runsOf<T extends ValuePlace>(places: readonly T[]): Generator<readonly T[]> {
  let run: T[] = [];
  let [start, end] = [0, 0];
  for (const place of places) {
    const after = place.offset + place.length;
    if (run.length > 0 && (place.offset > end + gap || after - start > longestRun)) {
      yield run;
      run = [];
    }
    if (run.length === 0) start = place.offset;
    run.push(place);
    end = after;
  }
  if (run.length > 0) yield run;
}

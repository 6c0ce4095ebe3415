import fs from "node:fs";
import { Places, type Run, type WantedValue } from "./places.ts";
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

/** Looks at a value; the bytes are another's after the call. May not throw. */
export type VisitValue = (index: number, value: Buffer) => void;

/**
 * One immutable file of values. Only what is asked for is read: the head once, the entries of one first byte once, values each time.
 * The file is open only while `during` runs, from the first byte that is not at hand, so that a process holds no descriptors and a
 * merge may remove the file.
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
   * Does work that reads the file.
   * @throws UnsoundSegment and what node:fs throws, and what the work throws
   */
  during<T>(work: () => T): T {
    try {
      this.#head ??= this.#readHead();
      return work();
    } finally {
      if (this.#fd !== null) fs.closeSync(this.#fd);
      this.#fd = null;
    }
  }

  /** Shows the wanted values that the segment holds, in the order of the file, and gives the others back. Inside `during`. */
  visit(wanted: readonly WantedValue[], visit: VisitValue): readonly WantedValue[] {
    const misses: WantedValue[] = [];
    const places = new Places(wanted.length);
    for (const value of wanted) {
      const place = this.#find(value.key);
      if (place === null) misses.push(value);
      else places.add(value, place);
    }
    // One piece of memory serves all runs, since what many reads leave behind is freed late.
    let room = Buffer.alloc(0);
    for (const run of places.runs()) {
      if (run.end - run.start > room.length) room = Buffer.allocUnsafe(run.end - run.start);
      this.#showRun(run, this.#bytes(run.start, room.subarray(0, run.end - run.start)), visit);
    }
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
    return this.#verified(entry, this.#bytes(entry.offset, Buffer.allocUnsafe(entry.length)));
  }

  #readHead(): SegmentHead {
    const { size } = fs.fstatSync(this.#opened());
    this.#size = size;
    const start = this.#bytes(0, Buffer.allocUnsafe(Math.min(entriesStart, size)));
    const head = parseHead(start, size, this.#readerId);
    if (head === null) throw this.#unsound("it is not a whole segment of this reader");
    return head;
  }

  #unsound(why: string): UnsoundSegment {
    return new UnsoundSegment(this.path, why);
  }

  /* Nothing is shown of a run with damage. */
  #showRun({ start, values }: Run, bytes: Buffer, visit: VisitValue): void {
    for (const value of values()) this.#verified(value, bytesOf(value, start, bytes));
    for (const value of values()) visit(value.index, bytesOf(value, start, bytes));
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
    const room = Buffer.allocUnsafe(Math.max(0, to - from) * entrySize);
    const table = this.#bytes(entriesStart + from * entrySize, room);
    this.#buckets.set(byte, table);
    return table;
  }

  #opened(): number {
    this.#fd ??= fs.openSync(this.path, "r");
    return this.#fd;
  }

  /* Fills a piece of memory with the bytes at an offset. */
  #bytes(offset: number, room: Buffer): Buffer {
    const { length } = room;
    if (offset + length > this.#size) throw this.#unsound("it points beyond its end");
    if (fs.readSync(this.#opened(), room, 0, length, offset) === length) return room;
    throw this.#unsound("it is cut off");
  }
}

function bytesOf({ offset, length }: ValuePlace, start: number, bytes: Buffer): Buffer {
  return bytes.subarray(offset - start, offset - start + length);
}

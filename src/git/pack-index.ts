import { StemmaError } from "../values/error.ts";
import { PackIndexBytes } from "./pack-index-bytes.ts";
import type { Oid } from "./ports.ts";

const magic = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
const fanoutStart = 8;
const oidStart = fanoutStart + 256 * 4;
/* Ids that are read at a time. As they are spread evenly, the place of one in a pack of some million is known this well. */
const window = 128;

/**
 * A pack index of version 2 (gitformat-pack), of which only what a search looks at is read. A wrong offset is found by the hash
 * of the object read there, and a damaged name by `verify`, which runs before an object is called absent.
 *
 * All that read throw `PackGone`, and what node:fs throws.
 */
export class PackIndex {
  readonly path: string;
  readonly count: number;
  readonly #bytes: PackIndexBytes;
  readonly #fanout: Uint32Array;
  #sound = false;

  /** @throws StemmaError `object-corrupt` when the file is not an index of version 2; what node:fs throws */
  constructor(path: string) {
    this.path = path;
    this.#bytes = new PackIndexBytes(path);
    if (this.#bytes.size < oidStart + 40) throw this.#damaged("it is not of version 2");
    const head = this.#bytes.during(() => this.#bytes.read(0, oidStart));
    if (!head.subarray(0, 8).equals(magic)) throw this.#damaged("it is not of version 2");
    this.#fanout = Uint32Array.from({ length: 256 }, (_, byte) => head.readUInt32BE(fanoutStart + byte * 4));
    this.count = this.#fanout[255] ?? 0;
    if (this.#bytes.size < this.#largeStart + 40) throw this.#damaged("it is cut off");
  }

  get #offsetStart(): number {
    return oidStart + this.count * 24;
  }

  get #largeStart(): number {
    return this.#offsetStart + this.count * 4;
  }

  /**
   * Finds where an object starts in the pack; null when the pack does not hold it.
   * @throws StemmaError `object-corrupt`
   */
  find(oid: Oid): number | null {
    const wanted = Buffer.from(oid, "hex");
    return this.#bytes.during(() => {
      const { at, isThere } = this.#lowerBound(wanted);
      return isThere ? this.#offset(at) : null;
    });
  }

  /**
   * Finds the ids that start with a prefix of hex digits.
   * @throws StemmaError `object-corrupt`
   */
  expand(prefix: string): Oid[] {
    const lowest = Buffer.from(prefix.padEnd(40, "0"), "hex");
    return this.#bytes.during(() => {
      const found: Oid[] = [];
      for (let { at } = this.#lowerBound(lowest); at < this.count; at++) {
        const oid = this.#ids(at, 1).toString("hex");
        if (!oid.startsWith(prefix)) break;
        found.push(oid);
      }
      return found;
    });
  }

  /** Whether another file has its name by now, or none. Throws what node:fs throws. */
  isReplaced(): boolean {
    return this.#bytes.isReplaced();
  }

  /** The checksum that ends the pack which this index is of. */
  packSum(): Buffer {
    return this.#bytes.during(() => Buffer.from(this.#bytes.read(this.#bytes.size - 40, 20)));
  }

  /**
   * Checks the index against its own checksum, once.
   * @throws StemmaError `object-corrupt`
   */
  verify(): void {
    if (this.#sound) return;
    if (!this.#bytes.during(() => this.#bytes.endsWithItsSum())) throw this.#damaged("its checksum is wrong");
    this.#sound = true;
  }

  /* The first id that is not lower than the wanted one. A window is read where that must be, and others only when it was not there. */
  #lowerBound(wanted: Buffer): Place {
    const first = wanted[0] ?? 0;
    let low = first === 0 ? 0 : (this.#fanout[first - 1] ?? 0);
    let high = this.#fanout[first] ?? 0;
    if (low > high || high > this.count) throw this.#damaged("its first table does not rise");
    let guess = low + Math.floor((wanted.readUIntBE(1, 4) / 2 ** 32) * (high - low));
    while (high - low > window) {
      const start = Math.min(Math.max(guess - window / 2, low), high - window);
      const ids = this.#ids(start, window);
      if (compare(ids, 0, wanted) > 0) high = start;
      else if (compare(ids, window - 1, wanted) < 0) low = start + window;
      else return search(ids, wanted, start);
      guess = (low + high) >>> 1;
    }
    return search(this.#ids(low, high - low), wanted, low);
  }

  #ids(at: number, count: number): Buffer {
    return this.#bytes.read(oidStart + at * 20, count * 20);
  }

  /* The highest bit says that the rest counts in a table of 64-bit offsets, for packs above 2 GiB. */
  #offset(at: number): number {
    const offset = this.#bytes.read(this.#offsetStart + at * 4, 4).readUInt32BE();
    if (offset < 0x8000_0000) return offset;
    const start = this.#largeStart + (offset - 0x8000_0000) * 8;
    if (start + 8 > this.#bytes.size - 40) throw this.#damaged("it points beyond its table of large offsets");
    return Number(this.#bytes.read(start, 8).readBigUInt64BE());
  }

  #damaged(why: string): StemmaError {
    return new StemmaError("object-corrupt", `The pack index ${this.path} is damaged: ${why}`, {
      data: { path: this.path },
    });
  }
}

/** Where an id is in the sorted ids, or would be. */
interface Place {
  readonly at: number;
  readonly isThere: boolean;
}

function search(ids: Buffer, wanted: Buffer, start: number): Place {
  let low = 0;
  let high = ids.length / 20;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(ids, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return { at: start + low, isThere: low * 20 < ids.length && compare(ids, low, wanted) === 0 };
}

function compare(ids: Buffer, at: number, wanted: Buffer): number {
  return ids.compare(wanted, 0, 20, at * 20, at * 20 + 20);
}

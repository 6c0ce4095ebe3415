import { createHash } from "node:crypto";
import { StemmaError } from "../values/error.ts";
import type { Oid } from "./ports.ts";

const magic = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
const fanoutStart = 8;
const oidStart = fanoutStart + 256 * 4;

/**
 * A pack index of version 2 (gitformat-pack). Its bytes stay as they are and are searched in place. A wrong offset is found by the
 * hash of the object read there, and a damaged name by `verify`, which runs before an object is called absent.
 */
export class PackIndex {
  readonly path: string;
  readonly count: number;
  readonly #bytes: Buffer;
  #sound = false;

  /** @throws StemmaError `object-corrupt` when the bytes are not an index of version 2 */
  constructor(path: string, bytes: Buffer) {
    this.path = path;
    this.#bytes = bytes;
    if (bytes.length < oidStart + 40 || !bytes.subarray(0, 8).equals(magic))
      throw this.#damaged("it is not of version 2");
    this.count = bytes.readUInt32BE(fanoutStart + 255 * 4);
    if (bytes.length < this.#largeStart + 40) throw this.#damaged("it is cut off");
  }

  get #offsetStart(): number {
    return oidStart + this.count * 24;
  }

  get #largeStart(): number {
    return this.#offsetStart + this.count * 4;
  }

  /** Finds where an object starts in the pack; null when the pack does not hold it. */
  find(oid: Oid): number | null {
    const wanted = Buffer.from(oid, "hex");
    const at = this.#lowerBound(wanted);
    return at < this.count && this.#compare(at, wanted) === 0 ? this.#offset(at) : null;
  }

  /** Finds the ids that start with a prefix of hex digits. */
  expand(prefix: string): Oid[] {
    const found: Oid[] = [];
    const lowest = Buffer.from(prefix.padEnd(40, "0"), "hex");
    for (let at = this.#lowerBound(lowest); at < this.count; at++) {
      const start = oidStart + at * 20;
      const oid = this.#bytes.toString("hex", start, start + 20);
      if (!oid.startsWith(prefix)) break;
      found.push(oid);
    }
    return found;
  }

  /** The checksum that ends the pack which this index is of. */
  get packSum(): Buffer {
    return this.#bytes.subarray(-40, -20);
  }

  /**
   * Checks the index against its own checksum, once.
   * @throws StemmaError `object-corrupt`
   */
  verify(): void {
    if (this.#sound) return;
    const end = this.#bytes.length - 20;
    const sum = createHash("sha1").update(this.#bytes.subarray(0, end)).digest();
    if (!sum.equals(this.#bytes.subarray(end))) throw this.#damaged("its checksum is wrong");
    this.#sound = true;
  }

  #lowerBound(wanted: Buffer): number {
    const first = wanted[0] ?? 0;
    let low = first === 0 ? 0 : this.#fanout(first - 1);
    let high = this.#fanout(first);
    if (low > high || high > this.count) throw this.#damaged("its first table does not rise");
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #fanout(byte: number): number {
    return this.#bytes.readUInt32BE(fanoutStart + byte * 4);
  }

  #compare(at: number, wanted: Buffer): number {
    const start = oidStart + at * 20;
    return this.#bytes.compare(wanted, 0, 20, start, start + 20);
  }

  /* The highest bit says that the rest counts in a table of 64-bit offsets, for packs above 2 GiB. */
  #offset(at: number): number {
    const offset = this.#bytes.readUInt32BE(this.#offsetStart + at * 4);
    if (offset < 0x8000_0000) return offset;
    const start = this.#largeStart + (offset - 0x8000_0000) * 8;
    if (start + 8 > this.#bytes.length - 40)
      throw this.#damaged("it points beyond its table of large offsets");
    return Number(this.#bytes.readBigUInt64BE(start));
  }

  #damaged(why: string): StemmaError {
    return new StemmaError("object-corrupt", `The pack index ${this.path} is damaged: ${why}`, {
      data: { path: this.path },
    });
  }
}

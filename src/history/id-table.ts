import type { Oid } from "../git/ports.ts";

const free = 0xffff_ffff;

/** Finds ids in a row of raw ids. Ids are hashes already, so their first bytes say where to look. */
export class IdTable {
  readonly #ids: Buffer;
  readonly #idBytes: number;
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** Of an id that stands there twice the first counts. */
  constructor(ids: Buffer, idBytes: number) {
    this.#ids = ids;
    this.#idBytes = idBytes;
    const count = ids.length / idBytes;
    let size = 16;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Uint32Array(size).fill(free);
    for (let index = 0; index < count; index++) this.#add(index);
  }

  /** The place of an id in the row; -1 for one that is not in it. */
  indexOf(oid: Oid): number {
    const id = Buffer.from(oid, "hex");
    if (id.length !== this.#idBytes) return -1;
    for (let slot = id.readUInt32LE(0) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const index = this.#slots[slot] ?? free;
      if (index === free) return -1;
      if (this.#equals(index, id)) return index;
    }
  }

  #add(index: number): void {
    let slot = this.#ids.readUInt32LE(index * this.#idBytes) & this.#mask;
    while (this.#slots[slot] !== free) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = index;
  }

  #equals(index: number, id: Buffer): boolean {
    return this.#ids.compare(id, 0, id.length, index * this.#idBytes, (index + 1) * this.#idBytes) === 0;
  }
}

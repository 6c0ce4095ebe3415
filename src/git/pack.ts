import { StemmaError } from "../values/error.ts";
import type { BoundedCache } from "./bounded-cache.ts";
import { applyDelta, deltaSizes } from "./delta.ts";
import { inflate } from "./inflate.ts";
import { tooLarge } from "./loose.ts";
import { look } from "./look.ts";
import { PackGone } from "./pack-index-bytes.ts";
import type { PackIndex } from "./pack-index.ts";
import { lastBytes, PackBytes } from "./pack-bytes.ts";
import { type PackEntry, parsePackEntry } from "./pack-entry.ts";
import type { GitObject, Oid } from "./ports.ts";

/** What a pack needs from its surroundings. */
export interface PackSurroundings {
  /** Greatest size of an object, in bytes. */
  readonly cap: number;
  /** Objects that deltas were based on, by the number of their place (`#key`), weighed in bytes. */
  readonly bases: BoundedCache<GitObject, number>;
}

/* Git makes chains of at most 4095; more is a loop or an attack. */
const longestChain = 4095;
const firstRead = 4096;

/* 64 GiB: beyond it, and after some hundred thousand packs in one process, bases are not kept. */
const largestOffset = 2 ** 36;
let opened = 0;

/** One pack with its index. Only the bytes of the wanted object and its bases are read. */
export class Pack {
  readonly path: string;
  readonly #index: PackIndex;
  readonly #around: PackSurroundings;
  readonly #bytes: PackBytes;
  #verified = false;
  /* Tools older than Git 1.9 may write another pack under the same name, so that a name would not do. */
  readonly #number = opened++;

  constructor(path: string, index: PackIndex, around: PackSurroundings) {
    this.path = path;
    this.#index = index;
    this.#around = around;
    this.#bytes = new PackBytes(path);
  }

  /**
   * Reads an object, without checking its hash; null when the pack does not hold it.
   * @throws PackGone; StemmaError `object-corrupt`, `object-too-large`, `git-unavailable`
   */
  read(oid: Oid): GitObject | null {
    return this.#there(() => {
      const offset = this.#index.find(oid);
      return offset === null ? null : this.#bytes.during(() => this.#resolve(offset));
    });
  }

  /** Whether another index has the name of its own by now, or none. Throws `git-unavailable`. */
  isReplaced(): boolean {
    return this.#there(() => this.#index.isReplaced());
  }

  /** Finds the ids that start with a prefix. Throws as `read`. */
  expand(prefix: string): Oid[] {
    return this.#there(() => this.#index.expand(prefix));
  }

  /**
   * Checks the index against its own checksum and the end of the pack, once: an index of another pack makes what is here look
   * absent. Throws as `read`.
   */
  verify(): void {
    if (this.#verified) return;
    this.#there(() => {
      this.#index.verify();
      if (!lastBytes(this.path, 20).equals(this.#index.packSum())) {
        throw new StemmaError("object-corrupt", `The pack ${this.path} does not end as its index says`, {
          data: { path: this.path },
        });
      }
    });
    this.#verified = true;
  }

  /* Does what reads the two files, and tells that one is absent from all else that may be wrong with it. */
  #there<T>(read: () => T): T {
    const found = look(this.path, () => ({ value: read() }));
    if (found === null) throw new PackGone(this.path);
    return found.value;
  }

  #resolve(start: number): GitObject {
    const deltas: { readonly offset: number; readonly bytes: Buffer }[] = [];
    let offset = start;
    let object = this.#cached(offset);
    while (object === undefined) {
      const { entry, bytes } = this.#entry(offset);
      if (entry.base === null) object = { type: entry.type, body: bytes };
      else {
        if (deltas.length >= longestChain)
          throw new StemmaError("object-corrupt", "Its deltas go round in a loop");
        deltas.push({ offset, bytes });
        offset = this.#baseOffset(entry.base);
        object = this.#cached(offset);
      }
    }
    return this.#build(object, offset, deltas);
  }

  /* What is kept and what is given are objects of their own: V8 would put those given among the old as well, with their bytes. */
  #build(
    { type, body: base }: GitObject,
    offset: number,
    deltas: readonly { readonly offset: number; readonly bytes: Buffer }[],
  ): GitObject {
    let body = base;
    let at = offset;
    for (const delta of deltas.toReversed()) {
      const key = this.#key(at);
      if (!Number.isNaN(key)) this.#around.bases.set(key, { type, body }, body.length + 200);
      const { result } = deltaSizes(delta.bytes);
      if (result > this.#around.cap) throw tooLarge(result, this.#around.cap);
      body = applyDelta(body, delta.bytes);
      at = delta.offset;
    }
    return { type, body };
  }

  /* One number for pack and offset, as it is asked for with each object of a chain; NaN for what has no number of its own. */
  #key(offset: number): number {
    const key = this.#number * largestOffset + offset;
    return offset < largestOffset && Number.isSafeInteger(key) ? key : Number.NaN;
  }

  #cached(offset: number): GitObject | undefined {
    return this.#around.bases.get(this.#key(offset));
  }

  #baseOffset(base: number | Oid): number {
    const offset = typeof base === "number" ? base : this.#index.find(base);
    if (offset !== null && offset >= 12) return offset;
    throw new StemmaError("object-corrupt", "The base of its delta is not in the pack");
  }

  #entry(offset: number): { readonly entry: PackEntry; readonly bytes: Buffer } {
    const window = this.#bytes.read(offset, firstRead);
    const entry = parsePackEntry(window, offset);
    if (entry.size > this.#around.cap) throw tooLarge(entry.size, this.#around.cap);
    return {
      entry,
      bytes: inflateAt(this.#bytes, offset + entry.length, entry.size, window.subarray(entry.length)),
    };
  }
}

/* The pack does not say how long compressed data is: first as much as zlib makes of the worst input, then twice the size for odd
   compressors that flush often. */
function inflateAt(pack: PackBytes, offset: number, size: number, window: Buffer): Buffer {
  const usual = size + (size >>> 8) + 64;
  const raw = window.length >= usual ? window : pack.read(offset, usual);
  try {
    return inflate(raw, size);
  } catch (error) {
    if (raw.length < usual) throw error;
    return inflate(pack.read(offset, size * 2 + 65_536), size);
  }
}

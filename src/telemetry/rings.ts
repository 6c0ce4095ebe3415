import { Ring } from "./ring.ts";
import type { RingWriter } from "./store.ts";

/* Versions whose raw latencies are kept; each ring takes 160 kB. */
const mostRings = 64;

interface KeptRing {
  readonly model: string;
  readonly version: string;
  readonly ring: Ring;
}

/** The rings of raw latencies of a recorder, one a version. Their number is bounded. */
export class Rings {
  readonly #size: number;
  readonly #rings = new Map<string, KeptRing>();

  /** `size` latencies are kept of a version; none for 0. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Keeps a latency. */
  add(model: string, version: string, at: number, latencyMs: number): void {
    if (this.#size > 0) this.#of(model, version)?.add(at, latencyMs);
  }

  /** Writes those that changed. Throws as `writeRing` does. */
  send(writer: RingWriter | null): void {
    for (const { model, version, ring } of this.#rings.values()) {
      if (ring.changed) writer?.writeRing(model, version, ring.samples());
      ring.changed = false;
    }
  }

  #of(model: string, version: string): Ring | null {
    const key = `${model}\0${version}`;
    const known = this.#rings.get(key);
    if (known !== undefined) return known.ring;
    if (this.#rings.size >= mostRings) return null;
    const ring = new Ring(this.#size);
    this.#rings.set(key, { model, version, ring });
    return ring;
  }
}

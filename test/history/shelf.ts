import type { LineShelf } from "../../src/history/line-shelf.ts";

/** A shelf in memory, which keeps the contract of the one on disk (test/index/line-shelf.contract.ts). */
export class MemoryShelf implements LineShelf {
  readonly kept = new Map<string, Buffer>();

  names(): Promise<readonly string[]> {
    return Promise.resolve([...this.kept.keys()]);
  }

  read(name: string): Promise<Buffer | null> {
    return Promise.resolve(this.kept.get(name) ?? null);
  }

  keep(name: string, bytes: Buffer): Promise<boolean> {
    this.kept.delete(name);
    this.kept.set(name, bytes);
    return Promise.resolve(true);
  }

  remove(name: string): Promise<void> {
    this.kept.delete(name);
    return Promise.resolve();
  }

  keeps(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

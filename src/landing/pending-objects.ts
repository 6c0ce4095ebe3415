import { hashObject } from "../git/oid.ts";
import type { GitObject, HashAlgorithm, NewObject, ObjectStore, ObjectType, Oid } from "../git/ports.ts";

/**
 * Objects that are made but not written yet, in front of a store. Everything is made in memory first, so that a
 * landing writes once, children before parents.
 */
export class PendingObjects implements ObjectStore {
  readonly algorithm: HashAlgorithm;
  readonly #store: ObjectStore;
  readonly #made = new Map<Oid, NewObject>();

  constructor(store: ObjectStore) {
    this.#store = store;
    this.algorithm = store.algorithm;
  }

  /** Makes an object and gives its id. */
  make(type: ObjectType, body: Buffer): Oid {
    const oid = hashObject(type, body, this.algorithm);
    this.#made.set(oid, { type, body });
    return oid;
  }

  /** The made objects in the order they were made. */
  all(): readonly NewObject[] {
    return [...this.#made.values()];
  }

  read(oid: Oid): Promise<GitObject | null> {
    const made = this.#made.get(oid);
    return made === undefined ? this.#store.read(oid) : Promise.resolve(made);
  }

  write(type: ObjectType, body: Buffer): Promise<Oid> {
    return Promise.resolve(this.make(type, body));
  }

  writeAll(objects: readonly NewObject[]): Promise<readonly Oid[]> {
    return Promise.resolve(objects.map(({ type, body }) => this.make(type, body)));
  }

  expand(prefix: string): Promise<readonly Oid[]> {
    return this.#store.expand(prefix);
  }
}

import { dirname } from "node:path";
import { StemmaError, isStemmaError } from "../values/error.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { type FileSeam, nodeFiles } from "./file-seam.ts";
import { expandLoose, readLoose } from "./loose.ts";
import { LooseWriter } from "./loose-writer.ts";
import { hashObject, isOid } from "./oid.ts";
import { PackSet } from "./pack-set.ts";
import { PackWriter } from "./pack-writer.ts";
import type { GitObject, NewObject, ObjectStore, ObjectType, Oid } from "./ports.ts";
import { settle } from "./settle.ts";
import { readShallow } from "./shallow.ts";

/** How a store of objects is made. */
export interface NodeObjectOptions {
  /** Absolute path of the `objects` folder of the common Git directory. */
  readonly objectsDir: string;
  /** Greatest size of an object that is read, in bytes; 32 MiB when not given. */
  readonly cap?: number;
  readonly files?: FileSeam;
}

const defaultCap = 32 * 1024 * 1024;
const baseCacheBytes = 16 * 1024 * 1024;
/* Each round starts from a fresh look; more than this and packs appear faster than they can be read. */
const rounds = 10;

/* A loose object costs a file and an fsync of its own; from about here a pack is quicker. */
const packFrom = 100;
/* A pack is made in memory. */
const mostPacked = 256 * 1024 * 1024;

/** Reads and writes the objects of a repository on disk: loose files and packs, by node:fs and node:zlib. */
export class NodeObjectStore implements ObjectStore {
  readonly algorithm = "sha1";
  readonly #objectsDir: string;
  readonly #cap: number;
  readonly #packs: PackSet;
  readonly #writer: LooseWriter;
  readonly #packer: PackWriter;

  constructor(options: NodeObjectOptions) {
    this.#objectsDir = options.objectsDir;
    this.#cap = options.cap ?? defaultCap;
    const bases = new BoundedCache<GitObject, number>(baseCacheBytes);
    this.#packs = new PackSet(options.objectsDir, { cap: this.#cap, bases });
    this.#writer = new LooseWriter(options.objectsDir, options.files ?? nodeFiles);
    this.#packer = new PackWriter(options.objectsDir, options.files ?? nodeFiles);
  }

  read(oid: Oid): Promise<GitObject | null> {
    return settle(() => this.#read(oid));
  }

  async write(type: ObjectType, body: Buffer): Promise<Oid> {
    const [oid = hashObject(type, body)] = await this.writeAll([{ type, body }]);
    return oid;
  }

  writeAll(objects: readonly NewObject[]): Promise<readonly Oid[]> {
    const bytes = objects.reduce((sum, { body }) => sum + body.length, 0);
    const isBatch = objects.length >= packFrom && bytes <= mostPacked;
    return isBatch ? this.#packer.write(objects) : this.#writer.write(objects);
  }

  release(last: Oid): void {
    this.#packer.release(last);
  }

  expand(prefix: string): Promise<readonly Oid[]> {
    return settle(() => {
      if (!/^[0-9a-f]{4,40}$/.test(prefix)) throw notAnId(prefix);
      return [...new Set([...expandLoose(this.#objectsDir, prefix), ...this.#packs.expand(prefix)])].sort();
    });
  }

  shallow(): Promise<ReadonlySet<Oid>> {
    return settle(() => readShallow(dirname(this.#objectsDir)));
  }

  #read(oid: Oid): GitObject | null {
    if (!isOid(oid, "sha1")) throw notAnId(oid);
    try {
      return this.#search(oid);
    } catch (error) {
      throw nameObject(oid, error);
    }
  }

  /* A repack moves objects while we look, so only a round in which the packs stayed the same says that an object is absent. */
  #search(oid: Oid): GitObject | null {
    let damage: StemmaError | null = null;
    for (let round = 0; round < rounds; round++) {
      for (const copy of this.#copies(oid)) {
        const found = sound(oid, copy);
        if (found instanceof StemmaError) damage = found;
        else if (found !== null) return found;
      }
      if (this.#packs.refresh()) continue;
      const wrong = damage ?? unlessCorrupt(() => this.#packs.verify());
      if (wrong === undefined) return null;
      // Read by the index of a pack whose name another one has by now, everything looks damaged.
      if (!this.#packs.dropReplaced()) throw wrong;
      damage = null;
    }
    throw new StemmaError("git-unavailable", "The packs keep changing while they are read");
  }

  *#copies(oid: Oid): Generator<() => GitObject | null> {
    yield* this.#packs.copies(oid);
    yield () => readLoose(this.#objectsDir, oid, this.#cap);
  }
}

/* Several copies may exist: a damaged one does not hide a sound one. */
function sound(oid: Oid, copy: () => GitObject | null): GitObject | StemmaError | null {
  return unlessCorrupt(() => {
    const object = copy();
    if (object === null || hashObject(object.type, object.body) === oid) return object;
    return new StemmaError("object-corrupt", "Its bytes do not have its id");
  });
}

function unlessCorrupt<T>(read: () => T): T | StemmaError {
  try {
    return read();
  } catch (error) {
    if (isStemmaError(error, "object-corrupt")) return error;
    throw error;
  }
}

function nameObject(oid: Oid, error: unknown): unknown {
  if (!(error instanceof StemmaError)) return error;
  return new StemmaError(error.code, `Cannot read object ${oid}: ${error.message}`, {
    data: { ...error.data, oid },
    cause: error,
  });
}

function notAnId(text: string): StemmaError {
  return new StemmaError("ref-invalid", `'${text}' is not an object id`, { data: { oid: text } });
}

import { BoundedCache } from "../git/bounded-cache.ts";
import type { ObjectReader, Oid } from "../git/ports.ts";
import { oidBytes } from "../git/oid.ts";
import { readBody } from "../git/walk.ts";
import { isFileMode, isFolderMode } from "../git/tree.ts";
import { findEntry, type TreeBytes } from "./tree-scan.ts";

/* The trees of two neighbouring commits are mostly the same ones, so a few recent ones save most reads. */
const cachedBytes = 32 * 1024 * 1024;

/* Places are remembered for the two sides of a step, and asked for while that step is looked at. */
const keptRoots = 256;

/** Reads the trees of one repository, keeping recent ones. */
export class Trees {
  readonly #objects: ObjectReader;
  readonly #idBytes: number;
  readonly #trees: BoundedCache<TreeBytes>;
  readonly #known = new BoundedCache<Map<string, { readonly oid: Oid | null }>>(keptRoots);

  /** `kept`: how many bytes of trees are kept. A walk that meets every tree once is fastest with few. */
  constructor(objects: ObjectReader, kept = cachedBytes) {
    this.#objects = objects;
    this.#idBytes = oidBytes(objects.algorithm);
    this.#trees = new BoundedCache(kept);
  }

  /**
   * The bytes of a tree.
   * @throws StemmaError `object-missing`, `object-corrupt`, and what `ObjectReader.read` throws
   */
  async tree(oid: Oid): Promise<TreeBytes> {
    const known = this.#trees.get(oid);
    if (known !== undefined) return known;
    const body = await readBody(this.#objects, oid, "tree");
    const tree = { body, idBytes: this.#idBytes };
    this.#trees.set(oid, tree, body.length);
    return tree;
  }

  /** A tree without entries, to compare with where one side has no folder. */
  get empty(): TreeBytes {
    return { body: Buffer.alloc(0), idBytes: this.#idBytes };
  }

  /**
   * Remembers what stands at a path below a tree, so that no tree on the way to it is read: the id of a folder, or the
   * blob of a file; null where nothing stands there.
   */
  remember(root: Oid, path: string, oid: Oid | null): void {
    const places = this.#known.get(root);
    if (places === undefined) this.#known.set(root, new Map([[path, { oid }]]), 1);
    else places.set(path, { oid });
  }

  /** The id of the folder at a path below a tree; null where there is none. */
  async folder(root: Oid, path: string): Promise<Oid | null> {
    const known = this.#known.get(root)?.get(path);
    if (known !== undefined) return known.oid;
    const slash = path.lastIndexOf("/");
    const above = slash === -1 ? root : await this.folder(root, path.slice(0, slash));
    const found = above === null ? null : findEntry(await this.tree(above), path.slice(slash + 1));
    return found !== null && isFolderMode(found.mode) ? found.oid : null;
  }

  /**
   * The blob at a path below a tree; null where nothing stands there. What stands there and is no regular file
   * has `oid: null`.
   */
  async file(root: Oid, path: string): Promise<{ readonly oid: Oid | null } | null> {
    const known = this.#known.get(root)?.get(path);
    if (known !== undefined) return known.oid === null ? null : known;
    const slash = path.lastIndexOf("/");
    const folder = await this.folder(root, path.slice(0, slash));
    if (folder === null) return null;
    const found = findEntry(await this.tree(folder), path.slice(slash + 1));
    if (found === null) return null;
    return { oid: isFileMode(found.mode) ? found.oid : null };
  }
}

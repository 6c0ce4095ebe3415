import { isStemmaError, StemmaError } from "../values/error.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { type Commit, parseCommit } from "./commit.ts";
import { entryNameFault } from "./entry-name.ts";
import type { ObjectReader, ObjectType, Oid } from "./ports.ts";
import { parseTag, type Tag } from "./tag.ts";
import {
  isFolderMode,
  parseRawTree,
  parseTree,
  type RawTreeEntry,
  type Tree,
  type TreeEntry,
} from "./tree.ts";

/* What was parsed of a store's trees; readers that ask for one at the same time wait for the same read. */
interface KnownTrees {
  readonly parsed: BoundedCache<Tree>;
  readonly reading: Map<Oid, Promise<Tree>>;
}

const treeCacheBytes = 16 * 1024 * 1024;
/* A tree never changes under its id, so what was parsed of a store's objects stays right as long as the store is used. */
const trees = new WeakMap<ObjectReader, KnownTrees>();

/**
 * Reads an object that must be there and of a type.
 * @throws StemmaError `object-missing`, `object-corrupt` for another type, and what `ObjectStore.read` throws
 */
export async function readBody(objects: ObjectReader, oid: Oid, type: ObjectType): Promise<Buffer> {
  const object = await objects.read(oid);
  if (object === null) {
    throw new StemmaError("object-missing", `The ${type} ${oid} is not in the repository`, {
      data: { oid, type },
    });
  }
  if (object.type === type) return object.body;
  throw new StemmaError("object-corrupt", `Object ${oid} is a ${object.type} where a ${type} belongs`, {
    data: { oid, type: object.type, expected: type },
  });
}

/**
 * Reads and parses a commit.
 * @throws StemmaError as `readBody`
 */
export async function readCommit(objects: ObjectReader, oid: Oid): Promise<Commit> {
  return parsed(oid, await readBody(objects, oid, "commit"), parseCommit);
}

/**
 * Reads and parses an annotated tag.
 * @throws StemmaError as `readBody`
 */
export async function readTag(objects: ObjectReader, oid: Oid): Promise<Tag> {
  return parsed(oid, await readBody(objects, oid, "tag"), parseTag);
}

/**
 * Reads the bytes of a file.
 * @throws StemmaError as `readBody`
 */
export function readBlob(objects: ObjectReader, oid: Oid): Promise<Buffer> {
  return readBody(objects, oid, "blob");
}

/**
 * Reads and parses a tree; recently read ones are kept.
 * @throws StemmaError as `readBody`
 */
export async function readTree(objects: ObjectReader, oid: Oid): Promise<Tree> {
  const { parsed, reading } = treesOf(objects);
  const known = parsed.get(oid) ?? reading.get(oid);
  if (known !== undefined) return known;
  const tree = parseTreeOf(objects, oid, parsed);
  reading.set(oid, tree);
  try {
    return await tree;
  } finally {
    reading.delete(oid);
  }
}

async function parseTreeOf(objects: ObjectReader, oid: Oid, known: BoundedCache<Tree>): Promise<Tree> {
  const body = await readBody(objects, oid, "tree");
  const tree = parsed(oid, body, (bytes) => parseTree(bytes, objects.algorithm));
  known.set(oid, tree, body.length * 4 + 200);
  return tree;
}

function treesOf(objects: ObjectReader): KnownTrees {
  const found = trees.get(objects) ?? { parsed: new BoundedCache<Tree>(treeCacheBytes), reading: new Map() };
  trees.set(objects, found);
  return found;
}

/**
 * Reads a tree for rewriting, with every entry as it is stored.
 * @throws StemmaError as `readBody`
 */
export async function readRawTree(objects: ObjectReader, oid: Oid): Promise<RawTreeEntry[]> {
  const body = await readBody(objects, oid, "tree");
  return parsed(oid, body, (bytes) => parseRawTree(bytes, objects.algorithm));
}

/**
 * Finds the entry at a path with forward slashes; null when the tree has none, or none that may be read.
 * @throws StemmaError `path-invalid` for a path that no tree can hold, and as `readBody`
 */
export async function entryAt(objects: ObjectReader, tree: Oid, path: string): Promise<TreeEntry | null> {
  let folder = tree;
  const names = pathNames(path);
  for (const [depth, name] of names.entries()) {
    const entry = (await readTree(objects, folder)).entries.find((each) => each.name === name);
    if (entry === undefined || depth === names.length - 1) return entry ?? null;
    if (!isFolderMode(entry.mode)) return null;
    folder = entry.oid;
  }
  return null;
}

function pathNames(path: string): string[] {
  const names = path.split("/");
  const fault = names.map(entryNameFault).find((each) => each !== null);
  if (fault == null) return names;
  throw new StemmaError("path-invalid", `'${path}' is not a path in a tree: ${fault}`, {
    data: { path, fault },
  });
}

function parsed<T>(oid: Oid, body: Buffer, parse: (body: Buffer) => T): T {
  try {
    return parse(body);
  } catch (error) {
    if (!isStemmaError(error, "object-corrupt")) throw error;
    throw new StemmaError("object-corrupt", `Object ${oid}: ${error.message}`, {
      data: { ...error.data, oid },
      cause: error,
    });
  }
}

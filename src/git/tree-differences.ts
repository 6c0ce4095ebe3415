import type { ObjectStore, Oid, TouchedPath } from "./ports.ts";
import { isFileMode, isFolderMode, type RawTreeEntry } from "./tree.ts";
import { readRawTree } from "./walk.ts";

/** The files in which two trees differ. */
export interface TreeDifferences {
  readonly touched: readonly TouchedPath[];
  /** Paths of links, submodules and names that are no UTF-8, which a checkout of ours does not write. */
  readonly odd: readonly string[];
}

/**
 * Compares two trees, folder by folder; equal folders are not read. Null is the tree without entries.
 * @throws StemmaError as `readRawTree`
 */
export async function treeDifferences(
  objects: ObjectStore,
  before: Oid | null,
  after: Oid | null,
): Promise<TreeDifferences> {
  const touched: TouchedPath[] = [];
  const odd: string[] = [];
  await compare("", before, after);
  return { touched, odd };

  async function compare(folder: string, left: Oid | null, right: Oid | null): Promise<void> {
    if (left === right) return;
    const [a, b] = [await entriesOf(left), await entriesOf(right)];
    for (const name of new Set([...a.keys(), ...b.keys()])) {
      const [one, other] = [a.get(name), b.get(name)];
      if (one?.oid === other?.oid && one?.mode === other?.mode) continue;
      const path = `${folder}${Buffer.from(name, "latin1").toString("utf8")}`;
      note(path, [one, other], name);
      await compare(`${path}/`, folderOf(one), folderOf(other));
    }
  }

  function note(path: string, sides: readonly (RawTreeEntry | undefined)[], name: string): void {
    const isOdd = sides.some(
      (side) => side !== undefined && !isFolderMode(side.mode) && !isFileMode(side.mode),
    );
    const isText =
      Buffer.from(Buffer.from(name, "latin1").toString("utf8"), "utf8").toString("latin1") === name;
    if (isOdd || !isText) odd.push(path);
    const [first, second] = sides.map((side) =>
      side !== undefined && isFileMode(side.mode) ? side.oid : null,
    );
    if (first != null || second != null) touched.push({ path, before: first ?? null, after: second ?? null });
  }

  async function entriesOf(tree: Oid | null): Promise<ReadonlyMap<string, RawTreeEntry>> {
    const entries = tree === null ? [] : await readRawTree(objects, tree);
    return new Map(entries.map((entry) => [entry.name.toString("latin1"), entry]));
  }
}

function folderOf(entry: RawTreeEntry | undefined): Oid | null {
  return entry !== undefined && isFolderMode(entry.mode) ? entry.oid : null;
}

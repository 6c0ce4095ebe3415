import { entryNameFault } from "../git/entry-name.ts";
import type { Oid } from "../git/ports.ts";
import { isFileMode, isFolderMode } from "../git/tree.ts";
import { registryFolder } from "../records/layout.ts";
import { compareText } from "../values/version.ts";
import { entryAt, type ScannedEntry, targetOf, type TreeBytes } from "./tree-scan.ts";
import type { Trees } from "./trees.ts";

/** One file that differs between two trees, by blob id; null where it is absent on that side. */
export interface ChangedPath {
  readonly path: string;
  readonly before: Oid | null;
  readonly after: Oid | null;
}

/**
 * Lists the files below a folder that differ between two commits' trees, in path order; null stands for a tree
 * without files. Equal subtrees are skipped, so the work is proportional to the change. Symbolic links,
 * submodules and entries with unsafe names count as absent: they are no records.
 * @throws StemmaError `object-missing`, `object-corrupt`
 */
export async function changedPaths(
  trees: Trees,
  before: Oid | null,
  after: Oid | null,
  under: string = registryFolder,
): Promise<readonly ChangedPath[]> {
  const found = await differingPaths(trees, before, after, under);
  return found
    .filter((change) => change.before !== change.after)
    .map(({ path, before: was, after: is }) => ({ path, before: was, after: is }));
}

/** A path that differs between two trees, whatever stands there: what is no regular file counts as none. */
export interface DifferingPath extends ChangedPath {
  /** The tree that stands there after; null where none does. */
  readonly folder: Oid | null;
}

/**
 * As `changedPaths`, but whatever differs is told: folders, links and what else is no regular file among them.
 * @throws StemmaError `object-missing`, `object-corrupt`
 */
export async function differingPaths(
  trees: Trees,
  before: Oid | null,
  after: Oid | null,
  under: string = registryFolder,
): Promise<readonly DifferingPath[]> {
  if (before === after) return [];
  const from = before === null ? null : await trees.folder(before, under);
  const to = after === null ? null : await trees.folder(after, under);
  const found: Found = new Map();
  await compareFolders(trees, from, to, under, found);
  return [...found.values()].sort((a, b) => compareText(a.path, b.path));
}

type Found = Map<string, DifferingPath>;

async function compareFolders(
  trees: Trees,
  before: Oid | null,
  after: Oid | null,
  path: string,
  found: Found,
): Promise<void> {
  if (before === after) return;
  const a = before === null ? trees.empty : await trees.tree(before);
  const b = after === null ? trees.empty : await trees.tree(after);
  for (const [name, was, is] of differingEntries(a, b)) {
    const child = `${path}/${name}`;
    const [folderBefore, folderAfter] = [folderIn(was), folderIn(is)];
    if (folderBefore !== folderAfter) await compareFolders(trees, folderBefore, folderAfter, child, found);
    note(found, { path: child, before: fileIn(was), after: fileIn(is), folder: folderAfter });
  }
}

type Target = ReturnType<typeof targetOf> | null;

/**
 * The entries that are not the same bytes in both trees; both are in Git's order, so one pass over each is enough.
 * Equal beginnings and ends are compared in bulk: one changed model in a thousand should cost one, not a thousand.
 */
function* differingEntries(a: TreeBytes, b: TreeBytes): Generator<readonly [string, Target, Target]> {
  const equal = equalEntries(a, b);
  let left = entryAt(a, equal);
  let right = entryAt(b, equal);
  while (left !== null || right !== null) {
    const order = compareKeys(a, left, b, right);
    const was = order <= 0 ? left : null;
    const is = order >= 0 ? right : null;
    left = was === null ? left : entryAt(a, was.end);
    right = is === null ? right : entryAt(b, is.end);
    if (sameBytes(a, was, b, is)) continue;
    const name = was === null ? nameOf(b, is) : nameOf(a, was);
    if (name !== null) yield [name, was && targetOf(a, was), is && targetOf(b, is)];
    if (sameRest(a, left, b, right)) return;
  }
}

/** The offset up to which both trees hold the same entries. */
function equalEntries(a: TreeBytes, b: TreeBytes): number {
  const block = 1024;
  const [one, other] = [a.body, b.body];
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same + block <= shorter && one.compare(other, same, same + block, same, same + block) === 0)
    same += block;
  while (same < shorter && one[same] === other[same]) same++;
  let at = 0;
  for (let entry = entryAt(a, 0); entry !== null && entry.end <= same; entry = entryAt(a, at)) at = entry.end;
  return at;
}

function sameRest(a: TreeBytes, left: Scanned, b: TreeBytes, right: Scanned): boolean {
  const [one, other] = [a.body, b.body];
  const [from, to] = [left?.start ?? one.length, right?.start ?? other.length];
  return (
    one.length - from === other.length - to && one.compare(other, to, other.length, from, one.length) === 0
  );
}

type Scanned = ScannedEntry | null;

function sameBytes(a: TreeBytes, was: Scanned, b: TreeBytes, is: Scanned): boolean {
  return was !== null && is !== null && a.body.compare(b.body, is.start, is.end, was.start, was.end) === 0;
}

/** Git's order: by bytes, a folder as if its name ended in a slash. */
function compareKeys(a: TreeBytes, left: Scanned, b: TreeBytes, right: Scanned): number {
  if (left === null) return 1;
  if (right === null) return -1;
  const common = Math.min(left.nul - left.name, right.nul - right.name);
  const order = a.body.compare(b.body, right.name, right.name + common, left.name, left.name + common);
  return order === 0 ? byteAt(a, left, common) - byteAt(b, right, common) : order;
}

function byteAt(tree: TreeBytes, entry: ScannedEntry, at: number): number {
  if (entry.name + at < entry.nul) return tree.body[entry.name + at] ?? 0;
  return isFolderMode(targetOf(tree, entry).mode) ? 0x2f : 0;
}

function nameOf(tree: TreeBytes, entry: Scanned): string | null {
  if (entry === null) return null;
  const bytes = tree.body.subarray(entry.name, entry.nul);
  const name = bytes.toString("utf8");
  return Buffer.from(name, "utf8").equals(bytes) && entryNameFault(name) === null ? name : null;
}

function folderIn(target: Target): Oid | null {
  return target !== null && isFolderMode(target.mode) ? target.oid : null;
}

function fileIn(target: Target): Oid | null {
  return target !== null && isFileMode(target.mode) ? target.oid : null;
}

/** A file that became a folder, or the other way, is met twice, once a side. */
function note(found: Found, { path, before, after, folder }: DifferingPath): void {
  const known = found.get(path);
  found.set(path, {
    path,
    before: before ?? known?.before ?? null,
    after: after ?? known?.after ?? null,
    folder: folder ?? known?.folder ?? null,
  });
}

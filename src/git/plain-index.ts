import fs from "node:fs";
import { dirname, join } from "node:path";
import { isTrue } from "./config.ts";
import type { CheckoutIndex, IndexEntry } from "./checkout-index.ts";
import { refuseStaged } from "./dirty.ts";
import {
  type IndexFileEntry,
  indexNeedsGit,
  modeOf,
  nameOfPath,
  parseIndexFile,
  pathOfName,
  printIndexFile,
  skipWorktree,
  stageOf,
} from "./index-file.ts";
import { look, readFileIfThere } from "./look.ts";
import { hashObject } from "./oid.ts";
import { type PlainPlace, refuseConversions } from "./plain-attributes.ts";
import type { ObjectStore, Oid } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import { peelToCommit } from "./revision.ts";
import type { PendingNote, SyncFolder } from "./sync-folder.ts";
import { isFileMode } from "./tree.ts";
import { entryAt, readBlob, readCommit } from "./walk.ts";

/**
 * The index of a checkout on a machine without git. It is worked on where its form is plain and files go into the work tree as they
 * are; all else is refused before anything moves.
 *
 * The next index keeps the time of the old one: git takes a file for unchanged by its stat data only if the index is younger than the
 * file, so it looks into all files that are written here, and into those that were edited meanwhile.
 */
export class PlainIndex implements CheckoutIndex {
  readonly #place: PlainPlace & { readonly objects: ObjectStore };

  constructor(place: PlainPlace & { readonly objects: ObjectStore }) {
    this.#place = place;
  }

  async build(folder: SyncFolder, change: PendingNote): Promise<void> {
    const paths = change.touched.map(({ path }) => path);
    refuseConversions(this.#place, paths);
    await refuseStaged(this, change.touched);
    await this.set(folder, change.next, await this.#next(change));
    await this.checkOut(
      folder,
      change.touched.flatMap(({ path, after }) => (after === null ? [] : [path])),
    );
  }

  async checkOut(folder: SyncFolder, paths: readonly string[]): Promise<void> {
    const entries = await this.entries(paths, folder.index);
    for (const path of paths) {
      const entry = entries.get(path);
      if (entry === undefined || entry.skipped) continue;
      const bytes = await readBlob(this.#place.objects, entry.oid);
      const file = join(folder.tree, path);
      onDisk(file, () => {
        fs.mkdirSync(dirname(file), { recursive: true });
        fs.writeFileSync(file, bytes, { mode: entry.mode === "100755" ? 0o777 : 0o666 });
      });
    }
  }

  async set(folder: SyncFolder, _tree: Oid, entries: ReadonlyMap<string, IndexEntry | null>): Promise<void> {
    const { file, found } = this.#own();
    const changed = new Set([...entries.keys()].map(nameOfPath));
    const kept = found.filter(({ name }) => !changed.has(name));
    const added = [...entries].flatMap(([path, entry]) => (entry === null ? [] : [newEntry(path, entry)]));
    refuseClash(file, kept, added);
    await Promise.resolve();
    this.#write(folder, [...kept, ...added]);
  }

  prepareRefresh(_folder: SyncFolder): void {
    // Nothing to start: the stat data is written by this process.
  }

  async refresh(folder: SyncFolder, paths: readonly string[]): Promise<void> {
    const wanted = new Set(paths.map(nameOfPath));
    const entries = this.#read(folder.index).map((entry) =>
      wanted.has(entry.name) ? this.#refreshed(entry) : entry,
    );
    await Promise.resolve();
    this.#write(folder, entries);
  }

  dismiss(): Promise<void> {
    return Promise.resolve();
  }

  entries(
    paths: readonly string[],
    indexFile: string | null = null,
  ): Promise<ReadonlyMap<string, IndexEntry>> {
    const wanted = new Set(paths);
    return Promise.resolve().then(() => {
      const all = indexFile === null ? this.#own().found : this.#read(indexFile);
      return new Map(
        all.flatMap((entry): [string, IndexEntry][] => {
          const path = pathOfName(entry.name);
          if (!wanted.has(path)) return [];
          const skipped = (entry.extended & skipWorktree) !== 0;
          return [[path, { mode: modeOf(entry), oid: entry.oid, skipped }]];
        }),
      );
    });
  }

  async changedModes(paths: readonly string[]): Promise<ReadonlySet<string>> {
    if (!isTrue(this.#place.config.get("core.filemode") ?? "true")) return new Set();
    const entries = await this.entries(paths);
    return new Set(
      paths.filter((path) => {
        const file = join(this.#place.workTree, path);
        const stat = look(file, () => fs.lstatSync(file));
        const mode = entries.get(path)?.mode;
        return stat !== null && mode !== undefined && (mode === "100755") !== ((stat.mode & 0o100) !== 0);
      }),
    );
  }

  unmerged(): Promise<readonly string[]> {
    return Promise.resolve().then(() => {
      const { found } = this.#own();
      return [...new Set(found.filter((entry) => stageOf(entry) !== 0).map(({ name }) => pathOfName(name)))];
    });
  }

  async treeEntries(tree: Oid, paths: readonly string[]): Promise<ReadonlyMap<string, IndexEntry>> {
    const { objects } = this.#place;
    const root = (await readCommit(objects, await peelToCommit(objects, tree))).tree;
    const found = new Map<string, IndexEntry>();
    for (const path of paths) {
      const entry = await entryAt(objects, root, path);
      if (entry === null || !isFileMode(entry.mode)) continue;
      const mode = (parseInt(entry.mode, 8) & 0o100) === 0 ? "100644" : "100755";
      found.set(path, { mode, oid: entry.oid, skipped: false });
    }
    return found;
  }

  cleanIds(paths: readonly string[]): Promise<ReadonlyMap<string, Oid>> {
    return Promise.resolve().then(() => {
      refuseConversions(this.#place, paths);
      return new Map(
        paths.map((path) => [path, hashObject("blob", fs.readFileSync(join(this.#place.workTree, path)))]),
      );
    });
  }

  async #next({ next, touched }: PendingNote): Promise<ReadonlyMap<string, IndexEntry | null>> {
    const paths = touched.map(({ path }) => path);
    const wanted = await this.treeEntries(next, paths);
    const staged = await this.entries(paths);
    return new Map(
      paths.map((path) => {
        const entry = wanted.get(path);
        const skipped = staged.get(path)?.skipped ?? false;
        return [path, entry === undefined ? null : { ...entry, skipped }];
      }),
    );
  }

  #own(): { readonly file: string; readonly found: readonly IndexFileEntry[] } {
    const file = join(this.#place.gitDir, "index");
    return { file, found: this.#read(file) };
  }

  #read(file: string): readonly IndexFileEntry[] {
    const bytes = readFileIfThere(file);
    if (bytes === null) throw indexNeedsGit(file, "there is none, and all of the tree has to go into it");
    return parseIndexFile(file, bytes);
  }

  #write({ index }: SyncFolder, entries: readonly IndexFileEntry[]): void {
    onDisk(index, () => {
      const written = Math.floor(fs.statSync(join(this.#place.gitDir, "index")).mtimeMs / 1000);
      // It may be the very file that is in place by now, which is not written into.
      fs.rmSync(index, { force: true });
      fs.writeFileSync(index, printIndexFile(entries));
      fs.utimesSync(index, written, written);
    });
  }

  /* A file that a user changed meanwhile gets no stat data, so that git looks into it. */
  #refreshed(entry: IndexFileEntry): IndexFileEntry {
    const file = join(this.#place.workTree, pathOfName(entry.name));
    const stat = look(file, () => fs.lstatSync(file, { bigint: true }));
    const bytes = stat?.isFile() === true ? readFileIfThere(file) : null;
    if (stat === null || bytes === null || hashObject("blob", bytes) !== entry.oid) return entry;
    const { ctimeNs, mtimeNs, dev, ino, uid, gid, size } = stat;
    const billion = 1_000_000_000n;
    const mode = BigInt(entry.stat.readUInt32BE(24));
    const numbers = [
      ctimeNs / billion,
      ctimeNs % billion,
      mtimeNs / billion,
      mtimeNs % billion,
      dev,
      ino,
      mode,
      uid,
      gid,
      size,
    ];
    const fresh = Buffer.alloc(40);
    for (const [place, number] of numbers.entries())
      fresh.writeUInt32BE(Number(BigInt.asUintN(32, number)), place * 4);
    return { ...entry, stat: fresh };
  }
}

function newEntry(path: string, { mode, oid, skipped }: IndexEntry): IndexFileEntry {
  const stat = Buffer.alloc(40);
  stat.writeUInt32BE(parseInt(mode, 8), 24);
  return { name: nameOfPath(path), stat, oid, flags: 0, extended: skipped ? skipWorktree : 0 };
}

/* A file and a folder of one name cannot both be in an index. */
function refuseClash(file: string, kept: readonly IndexFileEntry[], added: readonly IndexFileEntry[]): void {
  const clash = kept.find(({ name }) =>
    added.some((other) => other.name.startsWith(`${name}/`) || name.startsWith(`${other.name}/`)),
  );
  if (clash !== undefined)
    throw indexNeedsGit(file, `${pathOfName(clash.name)} is in the way of a path of the change`);
}

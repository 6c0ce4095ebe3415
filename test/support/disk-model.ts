import fs from "node:fs";
import path from "node:path";
import { type FileSeam, nodeFiles } from "../../src/git/file-seam.ts";

/** A file or folder, apart from its names. */
interface Inode {
  readonly kind: "file" | "folder";
}

interface Naming {
  readonly folder: Inode;
  readonly name: string;
  /** Null for a name that is taken away. */
  readonly inode: Inode | null;
}

/** One step as a disk sees it. Names change in one piece, as journals of file systems promise of a rename. */
type Step =
  | { readonly kind: "names"; readonly changes: readonly Naming[] }
  | { readonly kind: "content"; readonly file: Inode; readonly bytes: Buffer }
  | { readonly kind: "sync"; readonly inode: Inode };

/** What a disk may have kept of its steps when the power went. */
export interface Loss {
  /** So many steps had been done. */
  readonly steps: number;
  /** Whether names that were not fsynced reach the disk in their order, as on ext4 and xfs, or any of them without the others. */
  readonly order: "kept" | "lost";
  /** A whole number below the given one. */
  readonly random: (below: number) => number;
}

const block = 512;

/**
 * A folder whose changes pass through a recording seam, and what a loss of power may leave of it: what was fsynced stays, of all
 * else any part, in blocks of 512 bytes.
 */
export class RecordedDisk {
  /** Writes to the real folder, and records. */
  readonly files: FileSeam;
  readonly #root: string;
  readonly #top: Inode = { kind: "folder" };
  readonly #steps: Step[] = [];
  readonly #open = new Map<number, Inode>();
  /* What was there at first is on the disk for sure. */
  readonly #firstNames = new Map<Inode, Map<string, Inode>>();
  readonly #firstBytes = new Map<Inode, Buffer>();
  readonly #names: Map<Inode, Map<string, Inode>>;
  readonly #bytes: Map<Inode, Buffer>;

  constructor(root: string) {
    this.#root = root;
    this.#load(root, this.#top);
    this.#names = new Map([...this.#firstNames].map(([folder, names]) => [folder, new Map(names)]));
    this.#bytes = new Map(this.#firstBytes);
    this.files = this.#seam();
  }

  /** The number of steps so far. */
  get length(): number {
    return this.#steps.length;
  }

  #load(folder: string, inode: Inode): void {
    const names = new Map<string, Inode>();
    this.#firstNames.set(inode, names);
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const child: Inode = { kind: entry.isDirectory() ? "folder" : "file" };
      const file = path.join(folder, entry.name);
      names.set(entry.name, child);
      if (entry.isDirectory()) this.#load(file, child);
      else this.#firstBytes.set(child, fs.readFileSync(file));
    }
  }

  #find(file: string): Inode | undefined {
    const parts = path
      .relative(this.#root, file)
      .split(path.sep)
      .filter((part) => part !== "");
    let inode: Inode | undefined = this.#top;
    for (const part of parts) inode = inode === undefined ? undefined : this.#names.get(inode)?.get(part);
    return inode;
  }

  #place(file: string): { readonly folder: Inode; readonly name: string } {
    const folder = this.#find(path.dirname(file));
    if (folder === undefined) throw new Error(`${file} is not of the recorded folder`);
    return { folder, name: path.basename(file) };
  }

  #rename(...changes: readonly Naming[]): void {
    for (const { folder, name, inode } of changes) {
      if (inode === null) this.#names.get(folder)?.delete(name);
      else this.#names.get(folder)?.set(name, inode);
    }
    this.#steps.push({ kind: "names", changes });
  }

  #put(file: Inode, bytes: Buffer): void {
    this.#bytes.set(file, bytes);
    this.#steps.push({ kind: "content", file, bytes });
  }

  #newFile(file: string): Inode {
    const inode: Inode = { kind: "file" };
    this.#bytes.set(inode, Buffer.alloc(0));
    this.#rename({ ...this.#place(file), inode });
    return inode;
  }

  #seam(): FileSeam {
    return {
      ...nodeFiles,
      create: (file, mode) => {
        const fd = nodeFiles.create(file, mode);
        this.#open.set(fd, this.#newFile(file));
        return fd;
      },
      openExisting: (file) => {
        const fd = nodeFiles.openExisting(file);
        const inode = this.#find(file);
        if (inode !== undefined) this.#open.set(fd, inode);
        return fd;
      },
      write: (fd, bytes) => {
        nodeFiles.write(fd, bytes);
        const inode = this.#open.get(fd);
        if (inode !== undefined)
          this.#put(inode, Buffer.concat([this.#bytes.get(inode) ?? Buffer.alloc(0), bytes]));
      },
      // The order of steps is what counts; the real disk need not wait.
      sync: (fd) => {
        const inode = this.#open.get(fd);
        if (inode !== undefined) this.#steps.push({ kind: "sync", inode });
        return Promise.resolve();
      },
      close: (fd) => {
        this.#open.delete(fd);
        nodeFiles.close(fd);
      },
      link: (from, to) => {
        nodeFiles.link(from, to);
        this.#rename({ ...this.#place(to), inode: this.#find(from) ?? null });
      },
      rename: (from, to) => {
        nodeFiles.rename(from, to);
        const inode = this.#find(from) ?? null;
        this.#rename({ ...this.#place(to), inode }, { ...this.#place(from), inode: null });
      },
      unlink: (file) => {
        nodeFiles.unlink(file);
        this.#rename({ ...this.#place(file), inode: null });
      },
      makeFolders: (folder) => {
        const made = nodeFiles.makeFolders(folder);
        this.#makeFolders(folder);
        return made;
      },
      removeFolder: (folder) => {
        nodeFiles.removeFolder(folder);
        this.#rename({ ...this.#place(folder), inode: null });
      },
      append: (file, bytes) => {
        nodeFiles.append(file, bytes);
        const inode = this.#find(file) ?? this.#newFile(file);
        this.#put(inode, Buffer.concat([this.#bytes.get(inode) ?? Buffer.alloc(0), bytes]));
      },
      syncFolder: (folder) => {
        const inode = this.#find(folder);
        if (inode !== undefined) this.#steps.push({ kind: "sync", inode });
        return Promise.resolve();
      },
    };
  }

  #makeFolders(folder: string): void {
    if (this.#find(folder) !== undefined) return;
    this.#makeFolders(path.dirname(folder));
    const inode: Inode = { kind: "folder" };
    this.#names.set(inode, new Map());
    this.#firstNames.set(inode, new Map());
    this.#rename({ ...this.#place(folder), inode });
  }

  /** Writes what a loss of power leaves into a new folder. `rename` may give files other names, as a new boot does to owners. */
  leave(target: string, loss: Loss, rename: (name: string) => string): void {
    const names = new Map([...this.#firstNames].map(([folder, each]) => [folder, new Map(each)]));
    const bytes = new Map(this.#firstBytes);
    this.#steps.slice(0, loss.steps).forEach((step, at) => {
      if (step.kind === "content") this.#keepContent(bytes, step, at, loss);
      if (step.kind !== "names" || !this.#keepsNames(step.changes, at, loss)) return;
      for (const { folder, name, inode } of step.changes) {
        if (inode === null) names.get(folder)?.delete(name);
        else names.get(folder)?.set(name, inode);
      }
    });
    this.#write(target, this.#top, { names, bytes, written: new Map(), rename });
  }

  #isSynced(inode: Inode, at: number, loss: Loss): boolean {
    return this.#steps.slice(at, loss.steps).some((step) => step.kind === "sync" && step.inode === inode);
  }

  #lastKept = -1;
  #lossOf: Loss | null = null;

  /* In order: what comes after the first name that was lost is lost as well, but for what was fsynced. */
  #keepsNames(changes: readonly Naming[], at: number, loss: Loss): boolean {
    if (changes.some(({ folder }) => this.#isSynced(folder, at, loss))) return true;
    if (loss.order === "lost") return loss.random(2) === 0;
    if (this.#lossOf !== loss) {
      this.#lossOf = loss;
      this.#lastKept = this.#lastSync(loss) + loss.random(loss.steps - this.#lastSync(loss) + 1);
    }
    return at <= this.#lastKept;
  }

  /* A journal that holds a later step holds the earlier ones. */
  #lastSync({ steps }: Loss): number {
    return this.#steps.slice(0, steps).findLastIndex((step) => step.kind === "sync");
  }

  #keepContent(
    kept: Map<Inode, Buffer>,
    { file, bytes }: { readonly file: Inode; readonly bytes: Buffer },
    at: number,
    loss: Loss,
  ): void {
    if (this.#isSynced(file, at, loss)) {
      kept.set(file, bytes);
      return;
    }
    const fate = loss.random(3);
    if (fate === 0) return;
    if (fate === 1) {
      kept.set(file, bytes);
      return;
    }
    const torn = Buffer.from(bytes.subarray(0, block * loss.random(Math.ceil(bytes.length / block) + 1)));
    for (let start = 0; start < torn.length; start += block) {
      if (loss.random(2) === 0) torn.fill(0, start, Math.min(start + block, torn.length));
    }
    kept.set(file, torn);
  }

  #write(target: string, folder: Inode, kept: Kept): void {
    fs.mkdirSync(target, { recursive: true });
    for (const [name, inode] of kept.names.get(folder) ?? []) {
      const file = path.join(target, kept.rename(name));
      const before = kept.written.get(inode);
      if (inode.kind === "folder") this.#write(file, inode, kept);
      else if (before !== undefined) fs.linkSync(before, file);
      else {
        fs.writeFileSync(file, kept.bytes.get(inode) ?? "");
        kept.written.set(inode, file);
      }
    }
  }
}

interface Kept {
  readonly names: ReadonlyMap<Inode, ReadonlyMap<string, Inode>>;
  readonly bytes: ReadonlyMap<Inode, Buffer>;
  readonly written: Map<Inode, string>;
  readonly rename: (name: string) => string;
}

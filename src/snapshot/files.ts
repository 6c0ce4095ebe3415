import { isStemmaError, StemmaError } from "../values/error.ts";
import { compareText } from "../values/version.ts";
import type { ObjectReader, Oid, UncommittedFiles } from "../git/ports.ts";
import { hashObject } from "../git/oid.ts";
import { isFileMode, isFolderMode, type Tree, type TreeEntry } from "../git/tree.ts";
import { readBlob, readTree } from "../git/walk.ts";
import { Once } from "./once.ts";

/** A child of a folder. `other` is what a record may not be: a symbolic link, a submodule. */
export interface FileEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
  /** The id of the blob or tree; empty for a folder that no tree holds as it is. */
  readonly oid: Oid;
  /** What an `other` is, in words. */
  readonly what?: string;
}

/** A child that could not be taken as an entry: a hostile or odd name. */
export interface FileProblem {
  readonly folder: string;
  readonly name: string;
  readonly why: string;
}

/** The bytes of a file with the id of its blob. */
export interface FileContent {
  readonly oid: Oid;
  readonly bytes: Buffer;
}

/** Where a snapshot reads: the tree of a commit, an overlay of one, or uncommitted files. */
export interface Files {
  /** The children of a folder in name order; null where there is no such folder. */
  list(folder: string): Promise<readonly FileEntry[] | null>;
  /** The odd children of a folder. */
  problems(folder: string): Promise<readonly FileProblem[]>;
  /** One child, found through the folder above it; null where there is none. */
  entry(path: string): Promise<FileEntry | null>;
  /**
   * The bytes of a file entry.
   * @throws StemmaError `object-missing`, `object-corrupt`
   */
  read(path: string, entry: FileEntry): Promise<Buffer>;
}

const oddModes: Readonly<Record<string, string>> = {
  "120000": "a symbolic link",
  "160000": "a submodule",
};

function fileEntryOf({ mode, name, oid }: TreeEntry): FileEntry {
  if (isFileMode(mode)) return { name, kind: "file", oid };
  if (isFolderMode(mode)) return { name, kind: "folder", oid };
  return { name, kind: "other", oid, what: oddModes[mode] ?? `an entry of mode ${mode}` };
}

/* Names of a larger folder are found by an index, which is made once for a tree as long as that is kept. */
const indexedFrom = 64;
const indexes = new WeakMap<Tree, ReadonlyMap<string, TreeEntry>>();

function find(tree: Tree, name: string): FileEntry | null {
  const { entries } = tree;
  const found =
    entries.length < indexedFrom ? entries.find((entry) => entry.name === name) : indexOf(tree).get(name);
  return found === undefined ? null : fileEntryOf(found);
}

function indexOf(tree: Tree): ReadonlyMap<string, TreeEntry> {
  const known = indexes.get(tree);
  if (known !== undefined) return known;
  const index = new Map(tree.entries.map((entry) => [entry.name, entry]));
  indexes.set(tree, index);
  return index;
}

/** Reads the files of one Git tree. */
export class TreeFiles implements Files {
  readonly #objects: ObjectReader;
  readonly #root: Oid;
  readonly #folders = new Once<string, Oid | null>();

  constructor(objects: ObjectReader, root: Oid) {
    this.#objects = objects;
    this.#root = root;
  }

  async list(folder: string): Promise<readonly FileEntry[] | null> {
    const oid = await this.#folder(folder);
    if (oid === null) return null;
    const { entries } = await readTree(this.#objects, oid);
    return entries.map(fileEntryOf).sort((a, b) => compareText(a.name, b.name));
  }

  async problems(folder: string): Promise<readonly FileProblem[]> {
    const oid = await this.#folder(folder);
    if (oid === null) return [];
    const tree = await readTree(this.#objects, oid);
    return tree.problems.map(({ name, why }) => ({ folder, name, why }));
  }

  async entry(path: string): Promise<FileEntry | null> {
    const { folder, name } = splitPath(path);
    const oid = await this.#folder(folder);
    if (oid === null) return null;
    return find(await readTree(this.#objects, oid), name);
  }

  read(_path: string, entry: FileEntry): Promise<Buffer> {
    return readBlob(this.#objects, entry.oid);
  }

  #folder(folder: string): Promise<Oid | null> {
    if (folder === "") return Promise.resolve(this.#root);
    return this.#folders.get(folder, async () => {
      const entry = await this.entry(folder);
      return entry?.kind === "folder" ? entry.oid : null;
    });
  }
}

/** Files that replace (bytes) or hide (null) those of a base. */
export class OverlayFiles implements Files {
  readonly #base: Files;
  readonly #changed: ReadonlyMap<string, Buffer | null>;

  constructor(base: Files, changed: ReadonlyMap<string, Buffer | null>) {
    this.#base = base;
    this.#changed = changed;
  }

  async list(folder: string): Promise<readonly FileEntry[] | null> {
    const children = new Map((await this.#base.list(folder))?.map((entry) => [entry.name, entry]));
    for (const [name, path] of this.#changedIn(folder)) {
      const entry = await this.entry(path);
      if (entry === null) children.delete(name);
      else children.set(name, entry);
    }
    if (children.size === 0) return null;
    return [...children.values()].sort((a, b) => compareText(a.name, b.name));
  }

  problems(folder: string): Promise<readonly FileProblem[]> {
    return this.#base.problems(folder);
  }

  async entry(path: string): Promise<FileEntry | null> {
    const bytes = this.#changed.get(path);
    if (bytes === null) return null;
    const { name } = splitPath(path);
    if (bytes !== undefined) return fileEntry(name, bytes);
    if (this.#changedIn(path).size === 0) return this.#base.entry(path);
    return (await this.list(path)) === null ? null : { name, kind: "folder", oid: "" };
  }

  async read(path: string, entry: FileEntry): Promise<Buffer> {
    return this.#changed.get(path) ?? (await this.#base.read(path, entry));
  }

  /** The names in a folder at or below which something changed, with their paths. */
  #changedIn(folder: string): ReadonlyMap<string, string> {
    const prefix = folder === "" ? "" : `${folder}/`;
    const names = new Map<string, string>();
    for (const path of this.#changed.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = ""] = path.slice(prefix.length).split("/", 1);
      names.set(name, `${prefix}${name}`);
    }
    return names;
  }
}

/** Reads the uncommitted files of a work tree or index. */
export class LooseFiles implements Files {
  readonly #files: UncommittedFiles;
  readonly #bytes = new Once<string, Buffer>();
  readonly #index = new Once<"index", Index>();

  constructor(files: UncommittedFiles) {
    this.#files = files;
  }

  async list(folder: string): Promise<readonly FileEntry[] | null> {
    const children = (await this.#folders()).get(folder);
    if (children === undefined) return null;
    const entries = [...children].map(([name, kind]) => this.#entry(folder, name, kind));
    return (await Promise.all(entries)).sort((a, b) => compareText(a.name, b.name));
  }

  problems(): Promise<readonly FileProblem[]> {
    return Promise.resolve([]);
  }

  async entry(path: string): Promise<FileEntry | null> {
    const { folder, name } = splitPath(path);
    const kind = (await this.#folders()).get(folder)?.get(name);
    return kind === undefined ? null : this.#entry(folder, name, kind);
  }

  read(path: string): Promise<Buffer> {
    return this.#bytes.get(path, async () => {
      const found = await this.#files.read(path);
      if (found !== null) return found;
      throw new StemmaError("path-vanished", `${path} vanished while it was read`, { data: { path } });
    });
  }

  async #entry(folder: string, name: string, kind: "file" | "folder"): Promise<FileEntry> {
    if (kind === "folder") return { name, kind, oid: "" };
    const path = folder === "" ? name : `${folder}/${name}`;
    try {
      return fileEntry(name, await this.read(path));
    } catch (error) {
      if (!isStemmaError(error, "path-invalid")) throw error;
      const found = error.data["found"];
      return { name, kind: "other", oid: "", what: typeof found === "string" ? found : "no regular file" };
    }
  }

  #folders(): Promise<Index> {
    return this.#index.get("index", async () => indexPaths(await this.#files.list("registry")));
  }
}

/** The children of each folder, with their kinds. */
type Index = ReadonlyMap<string, ReadonlyMap<string, "file" | "folder">>;

function indexPaths(paths: readonly string[]): Index {
  const folders = new Map<string, Map<string, "file" | "folder">>();
  for (const path of paths) {
    let kind: "file" | "folder" = "file";
    for (let rest = path; rest !== ""; kind = "folder") {
      const { folder, name } = splitPath(rest);
      const children = folders.get(folder) ?? new Map<string, "file" | "folder">();
      folders.set(folder, children.set(name, kind));
      rest = folder;
    }
  }
  return folders;
}

/** Splits a path into the folder and the last name. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf("/");
  return { folder: slash < 0 ? "" : path.slice(0, slash), name: path.slice(slash + 1) };
}

function fileEntry(name: string, bytes: Buffer): FileEntry {
  return { name, kind: "file", oid: hashObject("blob", bytes) };
}

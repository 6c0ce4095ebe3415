import path from "node:path";
import { isStemmaError, type StemmaError } from "../values/error.ts";
import { listFolder, look } from "./look.ts";
import { Pack, type PackSurroundings } from "./pack.ts";
import { PackGone } from "./pack-index-bytes.ts";
import { PackIndex } from "./pack-index.ts";
import type { GitObject, Oid } from "./ports.ts";

/** The packs of a repository as they were at the last look. */
export class PackSet {
  readonly #folder: string;
  readonly #around: PackSurroundings;
  #packs = new Map<string, Pack>();
  /* Indexes that could not be used; they speak up only before an object is called absent. */
  #broken: StemmaError[] = [];
  #looked = false;
  /* Objects that are asked for one after the other were mostly packed together. */
  #latest = "";

  constructor(objectsDir: string, around: PackSurroundings) {
    this.#folder = path.join(objectsDir, "pack");
    this.#around = around;
  }

  /**
   * Looks at the folder again; tells whether packs came or went.
   * @throws StemmaError `git-unavailable`
   */
  refresh(): boolean {
    const listed = new Set((listFolder(this.#folder) ?? []).map((entry) => entry.name));
    const names = [...listed].filter(
      (name) => /^pack-.*\.idx$/.test(name) && listed.has(name.replace(/idx$/, "pack")),
    );
    const before = this.#packs;
    this.#broken = [];
    this.#packs = new Map();
    for (const name of names) {
      const pack = before.get(name) ?? this.#open(name);
      if (pack !== null) this.#packs.set(name, pack);
    }
    this.#looked = true;
    return before.size !== this.#packs.size || [...this.#packs.keys()].some((name) => !before.has(name));
  }

  /**
   * Lets go of packs whose name another one has by now; tells whether there are such. They are opened anew with the next `refresh`.
   * @throws StemmaError `git-unavailable`
   */
  dropReplaced(): boolean {
    const replaced = [...this.#packs].filter(([, pack]) => pack.isReplaced());
    for (const [name] of replaced) this.#packs.delete(name);
    return replaced.length > 0;
  }

  #open(name: string): Pack | null {
    const file = path.join(this.#folder, name);
    try {
      const index = look(file, () => new PackIndex(file));
      return index === null ? null : new Pack(file.replace(/idx$/, "pack"), index, this.#around);
    } catch (error) {
      if (!isStemmaError(error, "object-corrupt")) throw error;
      this.#broken.push(error);
      return null;
    }
  }

  /** Reads every copy of an object that the packs hold, in any order, none of them verified. */
  *copies(oid: Oid): Generator<() => GitObject | null> {
    if (!this.#looked) this.refresh();
    const first = this.#latest;
    const latest = this.#packs.get(first);
    if (latest !== undefined) yield () => this.#readFrom(first, latest, oid);
    for (const [name, pack] of this.#packs) if (name !== first) yield () => this.#readFrom(name, pack, oid);
  }

  #readFrom(name: string, pack: Pack, oid: Oid): GitObject | null {
    const found = this.#unlessGone(name, () => pack.read(oid));
    if (found !== null) this.#latest = name;
    return found;
  }

  /** Finds the ids that start with a prefix. */
  expand(prefix: string): Oid[] {
    this.refresh();
    const before = this.#packs.size;
    this.verify();
    const found = [...this.#packs].flatMap(
      ([name, pack]) => this.#unlessGone(name, () => pack.expand(prefix)) ?? [],
    );
    return this.#packs.size === before ? found : this.expand(prefix);
  }

  /**
   * Checks every index and that it is of its pack, so that a damaged one does not make an object look absent.
   * @throws StemmaError `object-corrupt`
   */
  verify(): void {
    for (const error of this.#broken) throw error;
    for (const [name, pack] of this.#packs) this.#unlessGone(name, () => pack.verify());
  }

  /* A pack that is gone is no longer asked; the next look finds what has its objects now. */
  #unlessGone<T>(name: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof PackGone)) throw error;
      this.#packs.delete(name);
      return null;
    }
  }
}

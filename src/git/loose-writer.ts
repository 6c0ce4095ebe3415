import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { isStemmaError } from "../values/error.ts";
import { errno, type FileSeam, succeeds } from "./file-seam.ts";
import { listFolder, look } from "./look.ts";
import { loosePath, readLoose } from "./loose.ts";
import { hashObject, objectHeader } from "./oid.ts";
import type { NewObject, Oid } from "./ports.ts";
import { diskFailed, discard, onDisk, stageFile } from "./publish-file.ts";

/* Few enough descriptors for any limit, enough fsyncs at a time for the disk to join them. */
const batch = 16;
const staleAfter = 60 * 60 * 1000;
const temporary = "tmp_obj_";
/* How often gc may remove a folder under our hands before that counts as a failure of the disk. */
const attempts = 5;

/** An object on its way: its bytes are on disk under a temporary name, or it was there before. */
interface Prepared {
  readonly oid: Oid;
  readonly target: string;
  /** The temporary file; null when a sound copy was there and was freshened. */
  readonly staged: string | null;
}

/**
 * Writes loose objects so that each appears whole or not at all.
 *
 * Temporary files lie in `objects/` itself, under the prefix that `git prune` sweeps there.
 */
export class LooseWriter {
  readonly #objectsDir: string;
  readonly #files: FileSeam;
  #swept = false;

  constructor(objectsDir: string, files: FileSeam) {
    this.#objectsDir = objectsDir;
    this.#files = files;
  }

  /**
   * Writes objects, children before parents, and fsyncs each folder once at the end.
   *
   * Safe because no file gets its name before its bytes are on disk, and no ref names any of them before the
   * promise resolves: a crash in between leaves unreachable objects only, and whoever needs them writes them again.
   * @throws StemmaError `disk-failed`
   */
  async write(objects: readonly NewObject[]): Promise<Oid[]> {
    this.#sweep();
    const { oids, folders } = await this.#writeOnce(objects);
    let open = folders;
    for (let attempt = 1; open.size > 0; attempt++) {
      const gone = await this.#syncFolders([...open], attempt === attempts);
      const again = objects.filter((_, n) =>
        gone.has(path.dirname(loosePath(this.#objectsDir, oids[n] ?? ""))),
      );
      open = (await this.#writeOnce(again)).folders;
    }
    return oids;
  }

  async #writeOnce(
    objects: readonly NewObject[],
  ): Promise<{ readonly oids: Oid[]; readonly folders: Set<string> }> {
    const oids: Oid[] = [];
    const folders = new Set<string>();
    for (let at = 0; at < objects.length; at += batch) {
      const prepared = await this.#prepare(objects.slice(at, at + batch));
      this.#placeAll(prepared, folders);
      oids.push(...prepared.map(({ oid }) => oid));
    }
    return { oids, folders };
  }

  /*
   * Answers the folders that are gone: a repack beside us has packed what was in them, and removed them. Whether its pack is on
   * disk yet is not for us to know, so what was in them is written again.
   */
  async #syncFolders(folders: readonly string[], isLast: boolean): Promise<Set<string>> {
    const there = await Promise.all(folders.map((folder) => this.#syncFolder(folder, isLast)));
    return new Set(folders.filter((_, n) => !there[n]));
  }

  async #prepare(objects: readonly NewObject[]): Promise<Prepared[]> {
    const results = await Promise.allSettled(objects.map((object) => this.#prepareOne(object)));
    const failed = results.find((result) => result.status === "rejected");
    const prepared = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    if (failed === undefined) return prepared;
    this.#discardAll(prepared);
    throw failed.reason;
  }

  #placeAll(prepared: readonly Prepared[], folders: Set<string>): void {
    try {
      for (const object of prepared) this.#place(object, folders);
    } catch (error) {
      this.#discardAll(prepared);
      throw error;
    }
  }

  #discardAll(prepared: readonly Prepared[]): void {
    for (const { staged } of prepared) if (staged !== null) discard(this.#files, staged);
  }

  async #prepareOne({ type, body }: NewObject): Promise<Prepared> {
    const oid = hashObject(type, body);
    const target = loosePath(this.#objectsDir, oid);
    if (await this.#freshen(oid, target, body.length)) return { oid, target, staged: null };
    const raw = deflateSync(Buffer.concat([Buffer.from(objectHeader(type, body.length)), body]));
    const staged = path.join(this.#objectsDir, temporary + randomBytes(8).toString("hex"));
    await stageFile(this.#files, staged, raw, 0o444);
    return { oid, target, staged };
  }

  /**
   * Makes an object that is there young, so that a concurrent prune spares it, and durable, since Git does not
   * fsync what it writes. An empty or damaged copy counts as absent and is replaced.
   */
  async #freshen(oid: Oid, target: string, size: number): Promise<boolean> {
    if (!this.#isSound(oid, size)) return false;
    const touched = onDisk(target, () =>
      succeeds(() => this.#files.touch(target), "ENOENT", "EPERM", "EACCES"),
    );
    return touched && (await this.#syncFile(target));
  }

  #isSound(oid: Oid, size: number): boolean {
    if (
      look(this.#objectsDir, () =>
        fs.statSync(loosePath(this.#objectsDir, oid), { throwIfNoEntry: false }),
      ) == null
    )
      return false;
    try {
      const object = readLoose(this.#objectsDir, oid, size);
      return object !== null && hashObject(object.type, object.body) === oid;
    } catch (error) {
      if (isStemmaError(error, "object-corrupt", "object-too-large")) return false;
      throw error;
    }
  }

  async #syncFile(target: string): Promise<boolean> {
    let fd: number;
    try {
      fd = this.#files.openExisting(target);
    } catch (error) {
      if (errno(error) === "ENOENT") return false;
      throw diskFailed(target, error);
    }
    try {
      await this.#files.sync(fd);
      return true;
    } catch (error) {
      throw diskFailed(target, error);
    } finally {
      this.#files.close(fd);
    }
  }

  #place({ target, staged }: Prepared, folders: Set<string>): void {
    folders.add(path.dirname(target));
    if (staged !== null) onDisk(target, () => this.#name(staged, target, folders));
  }

  /* Renaming also replaces an empty or damaged file; a sound one that came meanwhile has the same bytes. */
  #name(staged: string, target: string, folders: Set<string>): void {
    // gc removes empty folders, so the folder may go between its making and the rename
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (succeeds(() => this.#files.rename(staged, target), "ENOENT")) return;
      if (this.#files.makeFolders(path.dirname(target)) !== undefined) folders.add(this.#objectsDir);
    }
    this.#files.rename(staged, target);
  }

  async #syncFolder(folder: string, mustBeThere: boolean): Promise<boolean> {
    try {
      await this.#files.syncFolder(folder);
      return true;
    } catch (error) {
      if (errno(error) === "ENOENT" && !mustBeThere) return false;
      throw diskFailed(folder, error);
    }
  }

  /* What killed writers left behind; an hour is longer than any write takes. */
  #sweep(): void {
    if (this.#swept) return;
    this.#swept = true;
    for (const { name } of listFolder(this.#objectsDir) ?? []) {
      if (!name.startsWith(temporary)) continue;
      const file = path.join(this.#objectsDir, name);
      const found = look(file, () => fs.statSync(file));
      if (found !== null && Date.now() - found.mtimeMs > staleAfter) discard(this.#files, file);
    }
  }
}

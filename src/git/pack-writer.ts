import { randomBytes } from "node:crypto";
import path from "node:path";
import { createNew, type FileSeam } from "./file-seam.ts";
import { listFolder, readFileIfThere } from "./look.ts";
import { printIndexedPack } from "./pack-printer.ts";
import type { NewObject, Oid } from "./ports.ts";
import { ownerState, thisOwner } from "./process-owner.ts";
import { diskFailed, discard, onDisk, stageFile } from "./publish-file.ts";

/** What our `.keep` files start with; the owner follows. */
const keepMark = "stemma ";

/**
 * Writes many objects as one pack: two files to fsync instead of one for each object.
 *
 * The index is placed last and makes the pack visible: a crash before leaves files that `git prune` sweeps (`tmp_*`), or a pack
 * without an index, which counts for nothing. A `.keep` file stands before the index does, so that a `git repack -a -d`
 * beside us does not drop the objects while no ref leads to them. `release` takes it away; that of a dead process is taken
 * away by the next writer.
 */
export class PackWriter {
  readonly #folder: string;
  readonly #files: FileSeam;
  /* The keep files of what was written, by the last object. */
  readonly #kept = new Map<Oid, string>();
  #swept = false;

  constructor(objectsDir: string, files: FileSeam) {
    this.#folder = path.join(objectsDir, "pack");
    this.#files = files;
  }

  /**
   * Writes objects as a pack that `git repack` leaves alone until the last of them is released.
   * @throws StemmaError `disk-failed`
   */
  async write(objects: readonly NewObject[]): Promise<readonly Oid[]> {
    this.#sweep();
    const { name, pack, index, oids } = printIndexedPack(objects);
    const last = oids.at(-1) ?? "";
    onDisk(this.#folder, () => this.#files.makeFolders(this.#folder));
    const staged: string[] = [];
    try {
      staged.push(await this.#stage("tmp_pack_", pack));
      staged.push(await this.#stage("tmp_idx_", index));
      this.#keep(path.join(this.#folder, `pack-${name}.keep`), last);
      for (const end of ["pack", "idx"]) this.#place(staged, path.join(this.#folder, `pack-${name}.${end}`));
      await this.#files.syncFolder(this.#folder);
    } catch (error) {
      for (const file of staged) discard(this.#files, file);
      this.release(last);
      throw diskFailed(this.#folder, error);
    }
    return oids;
  }

  /** Lets a repack treat what was written with an object as it treats all else. */
  release(last: Oid): void {
    const keep = this.#kept.get(last);
    this.#kept.delete(last);
    if (keep !== undefined) discard(this.#files, keep);
  }

  async #stage(prefix: string, bytes: Buffer): Promise<string> {
    const file = path.join(this.#folder, prefix + randomBytes(8).toString("hex"));
    return (await stageFile(this.#files, file, bytes, 0o444)).path;
  }

  /* One that is there belongs to somebody who writes the same objects, or wants them kept. */
  #keep(file: string, last: Oid): void {
    const fd = createNew(this.#files, file, 0o644);
    if (fd === null) return;
    this.#kept.set(last, file);
    try {
      this.#files.write(fd, Buffer.from(`${keepMark}${thisOwner()}\n`));
    } finally {
      this.#files.close(fd);
    }
  }

  /* A pack of this name has these objects, and may be replaced. */
  #place(staged: string[], target: string): void {
    const [file = ""] = staged;
    this.#files.rename(file, target);
    staged.shift();
  }

  #sweep(): void {
    if (this.#swept) return;
    this.#swept = true;
    for (const { name } of listFolder(this.#folder) ?? []) {
      if (!name.endsWith(".keep")) continue;
      const file = path.join(this.#folder, name);
      const text = readFileIfThere(file)?.toString("latin1") ?? "";
      if (text.startsWith(keepMark) && ownerState(text.slice(keepMark.length).trimEnd()) === "dead")
        discard(this.#files, file);
    }
  }
}

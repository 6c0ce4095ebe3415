import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { type FileSeam, nodeFiles, succeeds } from "../git/file-seam.ts";

/* The number is that of the format: what another version of Stemma wrote lies elsewhere and stays untouched. */
const folderName = join("stemma-index", "lines-2");
const kept = /^(?:[0-9a-f]{40}|[0-9a-f]{64})\.(?:line|part)$/;
const temporary = /^tmp-/;
/* No process takes so long to write one file: what is older was left by one that was killed. */
const abandonedMilliseconds = 600_000;

/**
 * Segments of first-parent lines as files below the common Git directory. All of it is disposable: a file appears whole under its
 * name by a rename, is never changed, and may be deleted by anyone at any time. Nothing is fsynced, since what power loss
 * leaves has a wrong checksum and is made anew.
 *
 * That a file cannot be read, written or removed is therefore no error here: it is as if it were not there.
 */
export class LineFolder {
  readonly path: string;
  readonly #commonDir: string;
  readonly #files: FileSeam;

  constructor(commonDir: string, files: FileSeam = nodeFiles) {
    this.path = join(commonDir, folderName);
    this.#commonDir = commonDir;
    this.#files = files;
  }

  /** The names of what is kept, the oldest first. */
  names(): Promise<readonly string[]> {
    const found = this.#list().filter(({ name }) => kept.test(name));
    return Promise.resolve(found.sort((a, b) => a.time - b.time).map(({ name }) => name));
  }

  /** The bytes that are kept under a name; null where nothing can be read under it. */
  read(name: string): Promise<Buffer | null> {
    return Promise.resolve(attempt(() => fs.readFileSync(join(this.path, name))));
  }

  /** Keeps bytes under a name, so that they appear whole or not at all; false where that is not possible. */
  keep(name: string, bytes: Buffer): Promise<boolean> {
    const draft = join(this.path, `tmp-${randomUUID()}`);
    const isKept = attempt(() => {
      this.#files.makeFolders(this.path);
      this.#sweep();
      this.#write(draft, bytes);
      this.#files.rename(draft, join(this.path, name));
      return true;
    });
    if (isKept === null) attempt(() => this.#files.unlink(draft));
    return Promise.resolve(isKept ?? false);
  }

  /** Takes away what is kept under a name, if it can. */
  remove(name: string): Promise<void> {
    attempt(() => this.#files.unlink(join(this.path, name)));
    return Promise.resolve();
  }

  /** Tells whether something can be kept at all, which in a folder that belongs to others it cannot. */
  keeps(): Promise<boolean> {
    const writable = (path: string): boolean =>
      attempt(() => fs.accessSync(path, fs.constants.W_OK)) !== null;
    return Promise.resolve(writable(fs.existsSync(this.path) ? this.path : this.#commonDir));
  }

  #write(path: string, bytes: Buffer): void {
    const fd = this.#files.create(path, 0o644);
    try {
      this.#files.write(fd, bytes);
    } finally {
      this.#files.close(fd);
    }
  }

  #sweep(): void {
    for (const { name, time } of this.#list()) {
      if (!temporary.test(name) || Date.now() - time < abandonedMilliseconds) continue;
      succeeds(() => this.#files.unlink(join(this.path, name)), "ENOENT");
    }
  }

  #list(): { readonly name: string; readonly time: number }[] {
    const names = attempt(() => fs.readdirSync(this.path)) ?? [];
    return names.flatMap((name) => {
      const stat = attempt(() => fs.statSync(join(this.path, name)));
      return stat === null ? [] : [{ name, time: stat.mtimeMs }];
    });
  }
}

/** Does what may fail without harm; null where it did. A bug is thrown all the same. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

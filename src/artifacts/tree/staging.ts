import { createHash } from "node:crypto";
import { lstatSync, renameSync } from "node:fs";
import { mkdir, readdir, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { nodeFiles } from "../../git/file-seam.ts";
import { type HeldLock, releaseLock, takeLock } from "../../git/lock.ts";
import { ownerState } from "../../git/process-owner.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { diskFailed, errnoOf, isAbsence } from "../errno.ts";
import { syncDirectory } from "../publish.ts";
import { exchangeFolders } from "./exchange.ts";
import { invalid, type Target } from "./folder.ts";
import type { TreeFile } from "./files.ts";

/* How long a pull waits for another one that writes to the same folder, in milliseconds. */
const patience = 5000;
const lockName = "pull.lock";

/**
 * The folder beside a target in which its next tree grows: `.NAME.stemma`. It holds the lock, the tree that grows as
 * `new-<id of its files>`, and for the moment of the exchange one of the two as `old`. A killed pull leaves it, and the
 * next one goes on from there.
 */
export class Staging {
  readonly #target: string;
  readonly #folder: string;
  readonly #lock: HeldLock;

  private constructor(target: string, folder: string, lock: HeldLock) {
    this.#target = target;
    this.#folder = folder;
    this.#lock = lock;
  }

  /**
   * Takes the place beside a target, which only one process has at a time, and puts back the tree that a pull killed within its
   * exchange had moved away.
   * @throws StemmaError `output-busy`, `disk-failed`
   */
  static async take(target: string): Promise<Staging> {
    const folder = join(dirname(target), `.${basename(target)}.stemma`);
    const staging = new Staging(target, folder, await lockOf(target, folder));
    try {
      await staging.#putBack();
      return staging;
    } catch (error) {
      await staging.end();
      throw error;
    }
  }

  get #old(): string {
    return join(this.#folder, "old");
  }

  /** The folder in which a tree of these files grows. What grew for other files is removed. */
  async grow(files: readonly TreeFile[]): Promise<string> {
    const listed = files.map(({ path, digest }) => `${digest} ${path}`).join("\n");
    const name = `new-${createHash("sha256").update(listed).digest("hex").slice(0, 16)}`;
    try {
      for (const other of await readdir(this.#folder))
        if (other.startsWith("new-") && other !== name) await this.#remove(join(this.#folder, other));
      await mkdir(join(this.#folder, name), { recursive: true });
      return join(this.#folder, name);
    } catch (error) {
      throw diskFailed(this.#folder, error);
    }
  }

  /**
   * Gives the target a grown tree. One step does it where nothing, or an empty folder, is there, and where folders can be exchanged;
   * else two renames in a row, and a process killed between them has the tree before put back by the next pull.
   * @throws StemmaError `output-invalid` where the folder cannot be renamed, `disk-failed`
   */
  async exchange(grown: string, target: Target): Promise<void> {
    try {
      if (target.held !== null) await this.#replace(grown);
      else {
        if (target.stats !== null && process.platform === "win32") await rmdir(this.#target);
        renameSync(grown, this.#target);
      }
      await syncDirectory(dirname(this.#target));
    } catch (error) {
      if (errnoOf(error) === "EBUSY" || errnoOf(error) === "EXDEV")
        throw invalid(this.#target, `${this.#target} cannot be exchanged: something is mounted there`);
      throw diskFailed(this.#target, error);
    }
    await this.#remove(this.#old);
  }

  /* A process killed beside the exchange leaves a tree as `old`, which the next pull removes or puts back. */
  async #replace(grown: string): Promise<void> {
    renameSync(grown, this.#old);
    if (await exchangeFolders(this.#target, this.#old)) return;
    renameSync(this.#old, grown);
    renameSync(this.#target, this.#old);
    try {
      renameSync(grown, this.#target);
    } catch (error) {
      renameSync(this.#old, this.#target);
      throw error;
    }
  }

  /** Gives the place free. What has grown stays for the next pull, unless it is in its place or not wanted. */
  async end(options: { readonly clear?: boolean } = {}): Promise<void> {
    if (options.clear === true)
      for (const name of await readdir(this.#folder))
        if (name.startsWith("new-")) await this.#remove(join(this.#folder, name));
    await this.#sweep();
    releaseLock(nodeFiles, this.#lock);
    for (const folder of [join(this.#folder, "tmp"), this.#folder]) await removeEmpty(folder);
  }

  async #putBack(): Promise<void> {
    if (!isThere(this.#old)) return;
    if (isThere(this.#target)) await this.#remove(this.#old);
    else renameSync(this.#old, this.#target);
  }

  /* What killed processes left of their locks. */
  async #sweep(): Promise<void> {
    const folder = join(this.#folder, "tmp");
    for (const name of await readdir(folder))
      if (ownerState(name) === "dead") await this.#remove(join(folder, name));
  }

  async #remove(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true }).catch((error: unknown) => {
      throw diskFailed(path, error);
    });
  }
}

async function lockOf(target: string, folder: string): Promise<HeldLock> {
  try {
    await mkdir(folder, { recursive: true });
    const options = { files: nodeFiles, folder: join(folder, "tmp"), patience };
    return await takeLock(options, join(folder, lockName.replace(/\.lock$/, "")), "");
  } catch (error) {
    if (!isStemmaError(error, "ref-locked")) throw diskFailed(folder, error);
    throw new StemmaError("output-busy", `another pull writes to ${target}`, {
      hint: `Wait for it. If none runs any more, remove ${join(folder, lockName)}.`,
      data: { path: target, lock: join(folder, lockName) },
      cause: error,
    });
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw diskFailed(path, error);
  }
}

/* Another pull may have begun there in the meantime. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    const expected = ["ENOTEMPTY", "EEXIST", "ENOENT", "EBUSY"];
    if (!expected.includes(errnoOf(error) ?? "")) throw diskFailed(folder, error);
  }
}

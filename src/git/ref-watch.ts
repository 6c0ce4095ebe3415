import fs from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { look } from "./look.ts";

/** A ref whose moves are waited for. */
export interface WatchedRef {
  readonly gitDir: string;
  readonly commonDir: string;
  /** Full name; null for HEAD itself, where it is detached. */
  readonly ref: string | null;
  /** Milliseconds between two looks where the system tells of no change: network disks, used-up watches. */
  readonly every: number;
}

/**
 * Waits for moves of one ref. What the system tells of its folder only wakes; whether the ref moved is told by its own files, a few
 * dozen bytes. No object is looked at.
 */
export class RefWatch {
  readonly #watched: WatchedRef;
  #seen = "";
  #watchers: readonly fs.FSWatcher[] = [];
  #wake: (() => void) | null = null;

  constructor(watched: WatchedRef) {
    this.#watched = watched;
  }

  /**
   * Marks what the ref is now as seen. Read the ref after this call: a move in between is then seen twice rather than never.
   * @throws StemmaError `git-unavailable`
   */
  mark(): void {
    this.#arm();
    this.#seen = this.#signature();
  }

  /**
   * Waits until the files of the ref differ from those that were marked, or the signal is aborted.
   * @throws StemmaError `git-unavailable`
   */
  async changed(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.#signature() === this.#seen) await this.#pause(signal);
  }

  /** Ends the watching. */
  close(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }

  /* Git replaces loose refs and packed-refs by a rename, and a folder of refs goes when its last ref is packed. */
  #arm(): void {
    this.close();
    const folders = new Set(this.#files().flatMap((file) => existing(dirname(file))));
    this.#watchers = [...folders].flatMap((folder) => this.#watcher(folder));
  }

  /* Where the system has no watch for us (none left, no such file system) the looks at intervals are enough. */
  #watcher(folder: string): readonly fs.FSWatcher[] {
    try {
      const watcher = fs.watch(folder, () => this.#wake?.());
      watcher.on("error", () => watcher.close());
      return [watcher];
    } catch (error) {
      if (error instanceof Error && "code" in error) return [];
      throw error;
    }
  }

  async #pause(signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await pause(this.#watched.every, AbortSignal.any([signal, woken.signal]));
    this.#wake = null;
  }

  /* A loose ref is read whole, as two writers within one tick of the disk's clock leave the same times. */
  #signature(): string {
    const { commonDir } = this.#watched;
    const loose = this.#files().map((file) => readText(file) ?? "-");
    const others = ["packed-refs", "reftable/tables.list"].map((name) => statOf(join(commonDir, name)));
    return [...loose, ...others].join("\n");
  }

  /** The files of the ref, and of the refs that it leads to. */
  #files(): readonly string[] {
    const { gitDir, commonDir, ref } = this.#watched;
    const files = [ref === null ? join(gitDir, "HEAD") : join(commonDir, ref)];
    for (let depth = 0; depth < 5; depth++) {
      const target = /^ref: (\S+)/.exec(readText(files.at(-1) ?? "") ?? "")?.[1];
      if (target === undefined) break;
      files.push(join(commonDir, target));
    }
    return [...files, join(commonDir, "packed-refs")].filter((file, at, all) => all.indexOf(file) === at);
  }
}

/** Waits so many milliseconds, or until the signal is aborted. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function readText(file: string): string | null {
  if (file.endsWith("packed-refs")) return null;
  return look(file, () => (fs.statSync(file).isFile() ? fs.readFileSync(file, "utf8") : null));
}

function statOf(file: string): string {
  const stat = look(file, () => fs.statSync(file, { bigint: true }));
  return stat === null ? "-" : `${stat.mtimeNs} ${stat.size} ${stat.ino}`;
}

function existing(folder: string): readonly string[] {
  if (look(folder, () => fs.statSync(folder)) !== null) return [folder];
  const above = dirname(folder);
  return above === folder ? [] : existing(above);
}

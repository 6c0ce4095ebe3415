import path from "node:path";
import { type FileSeam, nodeFiles } from "./file-seam.ts";
import { sweepTemporaries } from "./heal.ts";
import type { Head, Oid, RefMove, RefOutcome, RefStore, ReflogEntry } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import { refPath } from "./ref-file.ts";
import { RefFiles } from "./ref-files.ts";
import { RefMover } from "./ref-mover.ts";
import { checkMove } from "./ref-name.ts";
import type { ReflogPolicy } from "./reflog.ts";
import { inTurn } from "./turns.ts";

/** How a store of refs is made. */
export interface NodeRefOptions {
  /** Absolute path of the folder with HEAD. */
  readonly gitDir: string;
  /** Absolute path of the folder with refs and packed-refs; the Git directory itself when not given. */
  readonly commonDir?: string;
  /**
   * What `core.logAllRefUpdates` says: `always`, `usual` for true (the default of a repository with a work tree),
   * `existing` for false (the default of a bare one, and here).
   */
  readonly reflogs?: ReflogPolicy;
  /** How long to wait for a lock that others hold, in milliseconds; 3000 when not given. */
  readonly patience?: number;
  readonly files?: FileSeam;
}

/** Reads and moves the refs of a repository on disk: loose files and packed-refs. */
export class NodeRefStore implements RefStore {
  readonly #commonDir: string;
  readonly #reader: RefFiles;
  readonly #mover: RefMover;
  readonly #files: FileSeam;
  #swept = false;

  constructor(options: NodeRefOptions) {
    const { gitDir } = options;
    this.#commonDir = options.commonDir ?? gitDir;
    this.#reader = new RefFiles({ gitDir, commonDir: this.#commonDir, algorithm: "sha1" });
    this.#files = options.files ?? nodeFiles;
    this.#mover = new RefMover({
      gitDir,
      commonDir: this.#commonDir,
      packed: this.#reader.packed,
      reflogs: options.reflogs ?? "existing",
      lock: { files: this.#files, folder: this.#temporaries, patience: options.patience ?? 3000 },
    });
  }

  get #temporaries(): string {
    return path.join(this.#commonDir, "stemma-tmp");
  }

  read(ref: string): Promise<Oid | null> {
    return this.#reader.read(ref);
  }

  list(prefix: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]> {
    return this.#reader.list(prefix);
  }

  async move(move: RefMove, atLock?: () => Promise<void>): Promise<RefOutcome> {
    checkMove(move, "sha1");
    this.#sweep();
    return inTurn(refPath(this.#commonDir, move.ref), () => this.#mover.move(move, atLock));
  }

  reflog(ref: string): Promise<readonly ReflogEntry[]> {
    return this.#reader.reflog(ref);
  }

  reflogs(): Promise<readonly string[]> {
    return this.#reader.reflogs();
  }

  head(): Promise<Head> {
    return this.#reader.head();
  }

  #sweep(): void {
    if (this.#swept) return;
    this.#swept = true;
    onDisk(this.#temporaries, () => sweepTemporaries(this.#files, this.#temporaries));
  }
}

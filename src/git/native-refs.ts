import fs from "node:fs";
import path from "node:path";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { type FileSeam, nodeFiles } from "./file-seam.ts";
import { GitRefReader } from "./git-ref-reader.ts";
import { healLock } from "./heal.ts";
import { look } from "./look.ts";
import { startGit } from "./native.ts";
import { durably, type NativePlace, runAt } from "./native-place.ts";
import { zeroOid } from "./oid.ts";
import type { Head, Oid, RefMove, RefOutcome, RefReader, RefStore, ReflogEntry } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import { refuseQuarantined } from "./quarantine.ts";
import { refPath } from "./ref-file.ts";
import { RefFiles } from "./ref-files.ts";
import { checkMove } from "./ref-name.ts";
import type { ReflogPolicy } from "./reflog.ts";
import { printSignature } from "./signature.ts";
import { inTurn } from "./turns.ts";
import { isLockFailure, updateFailure } from "./update-failure.ts";

/** How a native store of refs is made. */
export interface NativeRefOptions extends NativePlace {
  /** As for `NodeRefStore`. */
  readonly reflogs?: ReflogPolicy;
  /** Folder of the hooks of which `reference-transaction` is to run; null when there is none. */
  readonly hooks?: string | null;
  /** How long git waits for a lock that others hold, in milliseconds; 3000 when not given. */
  readonly patience?: number;
  readonly files?: FileSeam;
}

type AtLock = (() => Promise<void>) | undefined;

const reflogSettings: Readonly<Record<ReflogPolicy, string>> = {
  always: "always",
  usual: "true",
  existing: "false",
};

/**
 * Moves refs by `git update-ref`, one process a move, which knows every ref storage and runs the hooks of transactions. Refs in
 * files are read as they lie there, those of a reftable by git.
 */
export class NativeRefStore implements RefStore {
  readonly #options: NativeRefOptions;
  readonly #reader: RefReader & { symbolicTarget(ref: string): Promise<string | null> };
  readonly #files: FileSeam;

  constructor(options: NativeRefOptions) {
    this.#options = options;
    this.#reader = options.refStorage === "files" ? new RefFiles(options) : new GitRefReader(options);
    this.#files = options.files ?? nodeFiles;
  }

  read(ref: string): Promise<Oid | null> {
    return this.#reader.read(ref);
  }

  list(prefix: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]> {
    return this.#reader.list(prefix);
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

  async move(move: RefMove, atLock?: () => Promise<void>): Promise<RefOutcome> {
    checkMove(move, this.#options.algorithm);
    printSignature(move.by); // refuses a name that git would silently change
    refuseQuarantined(this.#options);
    return inTurn(refPath(this.#options.commonDir, move.ref), () => this.#move(move, atLock));
  }

  async #move(move: RefMove, atLock: AtLock): Promise<RefOutcome> {
    await this.#refuseSymbolic(move.ref);
    const actual = await this.#reader.read(move.ref);
    if (actual !== move.expected) return { state: "moved", actual };
    try {
      await this.#update(move, atLock);
    } catch (error) {
      if (isStemmaError(error, "git-failed")) return await this.#explain(move, error);
      throw error;
    }
    return { state: "published", durable: await this.#syncFolders(move.ref) };
  }

  /* Git follows a symbolic ref, also out of refs/: it would move something else than what was asked for. */
  async #refuseSymbolic(ref: string): Promise<void> {
    const target = await this.#reader.symbolicTarget(ref);
    if (target === null) return;
    throw new StemmaError("ref-invalid", `${ref} is symbolic; it cannot be moved by its own name`, {
      hint: `Move ${target} instead.`,
      data: { ref, target },
    });
  }

  async #update(move: RefMove, atLock: AtLock): Promise<void> {
    try {
      await this.#runUpdate(move, atLock);
    } catch (error) {
      const lock = `${refPath(this.#options.commonDir, move.ref)}.lock`;
      if (!isLockFailure(error) || !this.#heal(lock)) throw error;
      await this.#runUpdate(move, atLock);
    }
  }

  /* A lock that our own protocol left when its process was killed. */
  #heal(lock: string): boolean {
    const folder = path.join(this.#options.commonDir, "stemma-tmp");
    return onDisk(lock, () => healLock(this.#files, folder, lock)) === "gone";
  }

  async #runUpdate(move: RefMove, atLock: AtLock): Promise<void> {
    const { hooks, reflogs, patience, variables } = this.#options;
    const old = move.expected ?? zeroOid(this.#options.algorithm);
    const message = move.message.replace(/\s+/g, " ").trim();
    const git = startGit(["update-ref", ...(message === "" ? [] : ["-m", message]), "--stdin"], {
      ...runAt(this.#options),
      config: [
        ...durably,
        `core.logAllRefUpdates=${reflogSettings[reflogs ?? "existing"]}`,
        `core.filesRefLockTimeout=${patience ?? 3000}`,
        `reftable.lockTimeout=${patience ?? 3000}`,
        ...(hooks == null ? [] : [`core.hooksPath=${hooks}`]),
      ],
      variables: { ...variables, ...committer(move) },
    });
    const prepared = `start\nupdate ${move.ref} ${move.next} ${old}\nprepare\n`;
    if (atLock === undefined) {
      await git.finish(`${prepared}commit\n`);
      return;
    }
    await git.exchange(prepared, "prepare: ok\n");
    try {
      await atLock();
    } catch (error) {
      await git.finish("abort\n");
      throw error;
    }
    await git.finish("commit\n");
  }

  async #explain(move: RefMove, error: StemmaError): Promise<RefOutcome> {
    const actual = await this.#reader.read(move.ref);
    // Ended by a signal: it may have moved the ref before.
    const killed = error.data["status"] === null;
    if (killed && actual === move.next) return { state: "published", durable: false };
    if (actual !== move.expected) return { state: "moved", actual };
    const said = String(error.data["stderr"]);
    if (/is at [0-9a-f]+ but expected|reference already exists|reference is missing/.test(said)) {
      return { state: "moved", actual }; // another writer moved it there and back
    }
    throw updateFailure(move.ref, error);
  }

  /* Git fsyncs what it writes with these settings, but no folder. */
  async #syncFolders(ref: string): Promise<boolean> {
    const { commonDir, refStorage } = this.#options;
    const lowest = refStorage === "files" ? refPath(commonDir, ref) : path.join(commonDir, "reftable", "x");
    try {
      for (
        let folder = path.dirname(lowest);
        folder.length >= commonDir.length;
        folder = path.dirname(folder)
      ) {
        if (look(folder, () => fs.statSync(folder)) !== null) await this.#files.syncFolder(folder);
      }
      return true;
    } catch {
      return false; // it is published all the same: the outcome says that a loss of power may take it back
    }
  }
}

function committer({ by }: RefMove): Readonly<Record<string, string>> {
  const line = printSignature(by);
  return {
    GIT_COMMITTER_NAME: by.name,
    GIT_COMMITTER_EMAIL: by.email,
    GIT_COMMITTER_DATE: `@${line.slice(line.lastIndexOf(">") + 2)}`,
  };
}

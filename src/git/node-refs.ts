import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { type FileSeam, nodeFiles } from "./file-seam.ts";
import { sweepTemporaries } from "./heal.ts";
import { isOid } from "./oid.ts";
import { PackedRefs } from "./packed-refs.ts";
import type { Head, Oid, RefMove, RefOutcome, RefStore, ReflogEntry } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import { readRefFile, refPath, type RefValue } from "./ref-file.ts";
import { listRefFiles } from "./ref-folders.ts";
import { RefMover } from "./ref-mover.ts";
import { checkRefName, gitRefNameFault } from "./ref-name.ts";
import { readReflog, reflogPath, type ReflogPolicy } from "./reflog.ts";
import { settle } from "./settle.ts";
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

const deepestSymbolic = 5;

/** Reads and moves the refs of a repository on disk: loose files and packed-refs. */
export class NodeRefStore implements RefStore {
  readonly #gitDir: string;
  readonly #commonDir: string;
  readonly #packed: PackedRefs;
  readonly #mover: RefMover;
  readonly #files: FileSeam;
  #swept = false;

  constructor(options: NodeRefOptions) {
    this.#gitDir = options.gitDir;
    this.#commonDir = options.commonDir ?? options.gitDir;
    this.#packed = new PackedRefs(this.#commonDir);
    this.#files = options.files ?? nodeFiles;
    this.#mover = new RefMover({
      gitDir: this.#gitDir,
      commonDir: this.#commonDir,
      packed: this.#packed,
      reflogs: options.reflogs ?? "existing",
      lock: { files: this.#files, folder: this.#temporaries, patience: options.patience ?? 3000 },
    });
  }

  get #temporaries(): string {
    return path.join(this.#commonDir, "stemma-tmp");
  }

  read(ref: string): Promise<Oid | null> {
    return settle(() => this.#resolve(checkRefName(ref)));
  }

  list(prefix: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]> {
    return settle(() => {
      checkPrefix(prefix);
      // loose before packed: what pack-refs moves meanwhile is then seen at least once
      const loose = listRefFiles(this.#commonDir, prefix);
      const packed = [...this.#packed.read().keys()].filter((ref) => ref.startsWith(prefix));
      return [...new Set([...loose, ...packed])].sort().flatMap((ref) => {
        const oid = this.#resolve(ref);
        return oid === null ? [] : [{ ref, oid }];
      });
    });
  }

  async move(move: RefMove): Promise<RefOutcome> {
    checkRefName(move.ref);
    if (move.ref === "HEAD") throw notMovable(move.ref);
    for (const oid of [move.next, move.expected])
      if (oid !== null && !isOid(oid, "sha1")) throw notMovable(oid);
    this.#sweep();
    return inTurn(refPath(this.#commonDir, move.ref), () => this.#mover.move(move));
  }

  reflog(ref: string): Promise<readonly ReflogEntry[]> {
    return settle(() => {
      checkPrefix(ref);
      return readReflog(reflogPath(ref === "HEAD" ? this.#gitDir : this.#commonDir, ref));
    });
  }

  reflogs(): Promise<readonly string[]> {
    return settle(() => {
      const shared = listRefFiles(path.join(this.#commonDir, "logs"), "refs/");
      const own = listRefFiles(path.join(this.#gitDir, "logs"), "").filter((ref) => ref === "HEAD");
      return [...own, ...shared.sort()];
    });
  }

  /**
   * Reads what HEAD says.
   * @throws StemmaError `ref-corrupt`, `git-unavailable` when there is no HEAD
   */
  head(): Promise<Head> {
    return settle(() => {
      const value = this.#value("HEAD");
      if (value === null)
        throw new StemmaError("git-unavailable", `${this.#gitDir} has no HEAD`, {
          data: { path: this.#gitDir },
        });
      if (value.kind === "oid") return { kind: "detached", oid: value.oid };
      return { kind: "branch", ref: value.target, oid: this.#resolve(value.target) };
    });
  }

  #resolve(ref: string): Oid | null {
    let name = ref;
    for (let depth = 0; depth <= deepestSymbolic; depth++) {
      const value = this.#value(name);
      if (value === null) return null;
      if (value.kind === "oid") return value.oid;
      name = value.target;
    }
    throw new StemmaError("ref-corrupt", `${ref} leads through more than ${deepestSymbolic} symbolic refs`, {
      data: { ref },
    });
  }

  /* Loose before packed, never the other order: pack-refs writes the packed form before it removes the loose one. */
  #value(ref: string): RefValue | null {
    const loose = readRefFile(refPath(ref === "HEAD" ? this.#gitDir : this.#commonDir, ref));
    if (loose !== null) return loose;
    const oid = this.#packed.read().get(ref);
    return oid === undefined ? null : { kind: "oid", oid };
  }

  #sweep(): void {
    if (this.#swept) return;
    this.#swept = true;
    onDisk(this.#temporaries, () => sweepTemporaries(this.#files, this.#temporaries));
  }
}

function checkPrefix(prefix: string): void {
  const fault = gitRefNameFault(prefix.endsWith("/") ? prefix.slice(0, -1) : prefix);
  if (fault !== null && prefix !== "refs/")
    throw new StemmaError("ref-invalid", `'${prefix}' is not a place of refs: ${fault}`, {
      data: { ref: prefix, fault },
    });
}

function notMovable(text: string): StemmaError {
  return new StemmaError(
    "ref-invalid",
    `'${text}' cannot be moved: a ref below refs/ and full ids are needed`,
    { data: { text } },
  );
}

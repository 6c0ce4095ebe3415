import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { PackedRefs } from "./packed-refs.ts";
import type { HashAlgorithm, Head, Oid, ReflogEntry, RefReader } from "./ports.ts";
import { readRefFile, refPath, type RefValue } from "./ref-file.ts";
import { listRefFiles } from "./ref-folders.ts";
import { checkRefName, checkRefPrefix } from "./ref-name.ts";
import { readReflog, reflogPath } from "./reflog.ts";
import { settle } from "./settle.ts";

/** Where the files of refs lie. */
export interface RefFilesPlace {
  /** Absolute path of the folder with HEAD. */
  readonly gitDir: string;
  /** Absolute path of the folder with refs and packed-refs. */
  readonly commonDir: string;
  readonly algorithm: HashAlgorithm;
}

const deepestSymbolic = 5;

/** Reads the refs of a repository that keeps them in files: loose ones and packed-refs. */
export class RefFiles implements RefReader {
  readonly packed: PackedRefs;
  readonly #place: RefFilesPlace;

  constructor(place: RefFilesPlace) {
    this.#place = place;
    this.packed = new PackedRefs(place.commonDir, place.algorithm);
  }

  read(ref: string): Promise<Oid | null> {
    return settle(() => this.#resolve(checkRefName(ref)));
  }

  list(prefix: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]> {
    return settle(() => {
      checkRefPrefix(prefix);
      // loose before packed: what pack-refs moves meanwhile is then seen at least once
      const loose = listRefFiles(this.#place.commonDir, prefix);
      const packed = [...this.packed.read().keys()].filter((ref) => ref.startsWith(prefix));
      return [...new Set([...loose, ...packed])].sort().flatMap((ref) => {
        const oid = this.#resolve(ref);
        return oid === null ? [] : [{ ref, oid }];
      });
    });
  }

  reflog(ref: string): Promise<readonly ReflogEntry[]> {
    return settle(() => {
      checkRefPrefix(ref);
      return readReflog(reflogPath(this.#folderOf(ref), ref));
    });
  }

  reflogs(): Promise<readonly string[]> {
    return settle(() => {
      const { gitDir, commonDir } = this.#place;
      const shared = listRefFiles(path.join(commonDir, "logs"), "refs/");
      const own = listRefFiles(path.join(gitDir, "logs"), "").filter((ref) => ref === "HEAD");
      return [...own, ...shared.sort()];
    });
  }

  head(): Promise<Head> {
    return settle(() => {
      const value = this.#value("HEAD");
      if (value === null) throw headMissing(this.#place.gitDir);
      if (value.kind === "oid") return { kind: "detached", oid: value.oid };
      return { kind: "branch", ref: value.target, oid: this.#resolve(value.target) };
    });
  }

  /** The ref that a symbolic one leads to; null for any other. */
  symbolicTarget(ref: string): Promise<string | null> {
    return settle(() => {
      const value = this.#value(ref);
      return value?.kind === "symbolic" ? value.target : null;
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
    const loose = readRefFile(refPath(this.#folderOf(ref), ref), this.#place.algorithm);
    if (loose !== null) return loose;
    const oid = this.packed.read().get(ref);
    return oid === undefined ? null : { kind: "oid", oid };
  }

  #folderOf(ref: string): string {
    return ref === "HEAD" ? this.#place.gitDir : this.#place.commonDir;
  }
}

/** Says that a Git directory has no HEAD. */
export function headMissing(gitDir: string): StemmaError {
  return new StemmaError("git-unavailable", `${gitDir} has no HEAD`, { data: { path: gitDir } });
}

import fs from "node:fs";
import { dirname } from "node:path";
import { StemmaError } from "../values/error.ts";
import { CatFile, CatFileEnded } from "./cat-file.ts";
import { type FileSeam, nodeFiles } from "./file-seam.ts";
import { look } from "./look.ts";
import { loosePath, tooLarge } from "./loose.ts";
import { escapeControls, runGit } from "./native.ts";
import { durably, type NativePlace, objectsFolder, runAt } from "./native-place.ts";
import { hashObject, isOid, oidBytes } from "./oid.ts";
import { printPack } from "./pack-stream.ts";
import type { GitObject, HashAlgorithm, NewObject, ObjectStore, ObjectType, Oid } from "./ports.ts";
import { diskFailed } from "./publish-file.ts";
import { refuseQuarantined } from "./quarantine.ts";
import { settle } from "./settle.ts";
import { readShallow } from "./shallow.ts";

/** How a native store of objects is made. */
export interface NativeObjectOptions extends NativePlace {
  /** Greatest size of an object that is read, in bytes; 32 MiB when not given. */
  readonly cap?: number;
  readonly files?: FileSeam;
}

const defaultCap = 32 * 1024 * 1024;
/* As many bodies are in memory at once while written objects are read back. */
const readBackAtOnce = 64;

/**
 * Reads and writes objects by native git, which knows every format, alternates and quarantines. One `git cat-file` is kept for
 * reading; one `git unpack-objects` writes a batch.
 */
export class NativeObjectStore implements ObjectStore {
  readonly algorithm: HashAlgorithm;
  readonly #place: NativePlace;
  readonly #cap: number;
  readonly #files: FileSeam;
  #kept: CatFile | null = null;

  constructor(options: NativeObjectOptions) {
    this.algorithm = options.algorithm;
    this.#place = options;
    this.#cap = options.cap ?? defaultCap;
    this.#files = options.files ?? nodeFiles;
  }

  async read(oid: Oid): Promise<GitObject | null> {
    if (!isOid(oid, this.algorithm)) throw notAnId(oid);
    const found = (await this.#fromKept(oid)) ?? (await this.#fromFresh(oid));
    if (found === null || hashObject(found.type, found.body, this.algorithm) === oid) return found;
    throw unreadable("object-corrupt", oid, "its bytes do not have its id");
  }

  async write(type: ObjectType, body: Buffer): Promise<Oid> {
    await this.writeAll([{ type, body }]);
    return hashObject(type, body, this.algorithm);
  }

  async writeAll(objects: readonly NewObject[]): Promise<readonly Oid[]> {
    refuseQuarantined(this.#place);
    const oids = objects.map(({ type, body }) => hashObject(type, body, this.algorithm));
    if (oids.length === 0) return oids;
    const wanted = new Map(oids.map((oid, index) => [oid, objects[index]]));
    const each = [...wanted.values()].filter((object) => object !== undefined);
    try {
      await runGit(["unpack-objects", "-q"], {
        ...runAt(this.#place),
        config: durably,
        input: printPack(each, this.algorithm),
      });
      await this.#makeDurable([...wanted.keys()]);
    } catch (error) {
      throw writeFailed(objectsFolder(this.#place), error);
    }
    await this.#readBack([...wanted.keys()]);
    return oids;
  }

  async expand(prefix: string): Promise<readonly Oid[]> {
    const longest = oidBytes(this.algorithm) * 2;
    if (!/^[0-9a-f]{4,}$/.test(prefix) || prefix.length > longest) throw notAnId(prefix);
    const out = await runGit(["rev-parse", `--disambiguate=${prefix}`], runAt(this.#place));
    return out
      .toString("latin1")
      .split("\n")
      .filter((line) => line !== "")
      .sort();
  }

  shallow(): Promise<ReadonlySet<Oid>> {
    return settle(() => readShallow(this.#place.commonDir));
  }

  /** Ends the git that is kept for reading; the next read starts another one. */
  async close(): Promise<void> {
    await this.#kept?.close();
    this.#kept = null;
  }

  /* Null when git says that there is none, or ended twice over it: a fresh one then says why. */
  async #fromKept(oid: Oid): Promise<GitObject | null> {
    for (let deaths = 0; deaths < 2;) {
      if (this.#kept === null || this.#kept.ended) this.#kept = new CatFile(runAt(this.#place));
      try {
        return await this.#ask(this.#kept, oid);
      } catch (error) {
        if (!(error instanceof CatFileEnded)) throw error;
        if (error.first) deaths += 1;
      }
    }
    return null;
  }

  async #ask(git: CatFile, oid: Oid): Promise<GitObject | null> {
    const info = await git.ask("info", oid);
    if (info.kind !== "info") return null;
    if (info.size > this.#cap) throw nameObject(oid, tooLarge(info.size, this.#cap));
    const answer = await git.ask("contents", oid);
    return answer.kind === "contents" ? answer : null;
  }

  /*
   * Git says `missing` also of what it could not read, and tells more on standard error only. So the last word is that of a git
   * that was started for this one question.
   */
  async #fromFresh(oid: Oid): Promise<GitObject | null> {
    const git = new CatFile(runAt(this.#place));
    let found: GitObject | null = null;
    let ended = false;
    try {
      found = await this.#ask(git, oid);
    } catch (error) {
      if (!(error instanceof CatFileEnded)) {
        await git.close();
        throw error;
      }
      ended = true;
    }
    const said = await git.close();
    if (found !== null) return found;
    const failure = this.#failureOf(oid, said, ended);
    if (failure !== null) throw failure;
    this.#refuseUnseen(oid);
    return null;
  }

  #failureOf(oid: Oid, said: string, ended: boolean): StemmaError | null {
    const failed = ended || /^(?:error|fatal|warning):/m.test(said);
    const why = escapeControls(said.trim());
    if (
      /alternate|object directory .* does not exist|Permission denied|Input\/output error|Too many open/.test(
        said,
      )
    )
      return unreadable("git-unavailable", oid, why);
    const damaged = failed && !/promisor|lazy fetch/.test(said);
    if (damaged) return unreadable("object-corrupt", oid, why === "" ? "git ended over it" : why);
    return this.#place.partial
      ? unreadable("object-promised", oid, "it is not in this partial clone, and may be at its remote")
      : null;
  }

  /* A file that git calls missing is one that it was not let read. */
  #refuseUnseen(oid: Oid): void {
    const folder = objectsFolder(this.#place);
    const file = loosePath(folder, oid);
    const there = look(folder, () => fs.readdirSync(folder)) !== null;
    if (there && look(file, () => fs.lstatSync(file)) === null) return;
    throw unreadable("git-unavailable", oid, `${there ? file : folder} could not be read`);
  }

  /* Git fsyncs the files that it makes; not folders, nor files that were there. */
  async #makeDurable(oids: readonly Oid[]): Promise<void> {
    const files = oids.map((oid) => loosePath(objectsFolder(this.#place), oid));
    for (const file of files) {
      const fd = look(file, () => this.#files.openExisting(file));
      if (fd === null) continue; // in a pack, which git fsyncs always
      await this.#files.sync(fd).finally(() => this.#files.close(fd));
    }
    const folders = new Set([objectsFolder(this.#place), ...files.map((file) => dirname(file))]);
    for (const folder of folders) {
      if (look(folder, () => fs.statSync(folder)) !== null) await this.#files.syncFolder(folder);
    }
  }

  /* Git takes any file of the right name for the object: a damaged one would be acknowledged. */
  async #readBack(oids: readonly Oid[]): Promise<void> {
    for (let at = 0; at < oids.length; at += readBackAtOnce) {
      const some = oids.slice(at, at + readBackAtOnce);
      const read = await Promise.all(some.map((oid) => this.read(oid)));
      const lost = some.find((_, index) => read[index] === null);
      if (lost !== undefined) throw unreadable("object-missing", lost, "it was written and is not there");
    }
  }
}

type ReadFailure = "git-unavailable" | "object-corrupt" | "object-missing" | "object-promised";

function unreadable(code: ReadFailure, oid: Oid, why: string): StemmaError {
  return new StemmaError(code, `Cannot read object ${oid}: ${why}`, { data: { oid, why } });
}

function nameObject(oid: Oid, error: StemmaError): StemmaError {
  return new StemmaError(error.code, `Cannot read object ${oid}: ${error.message}`, {
    data: { ...error.data, oid },
    cause: error,
  });
}

function notAnId(text: string): StemmaError {
  return new StemmaError("ref-invalid", `'${text}' is not an object id`, { data: { oid: text } });
}

function writeFailed(folder: string, error: unknown): StemmaError {
  const wrapped = error instanceof StemmaError && error.code === "git-failed";
  return diskFailed(folder, wrapped ? new Error(error.message, { cause: error }) : error);
}

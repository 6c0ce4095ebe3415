import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Digest } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { diskFailed, errnoOf, isAbsence } from "./errno.ts";
import type { Watch } from "./hash.ts";
import { artifactsIn, filesIn, lookAt, pathOf, type Place, prepare, tempFolder, tempPath } from "./layout.ts";
import { clear, publish, seal, tryLink } from "./publish.ts";
import { fillFor, fillFromStored } from "./put-source.ts";
import type {
  ArtifactSource,
  ArtifactStore,
  PutOutcome,
  Removal,
  StoredItem,
  StoreKind,
  Swept,
} from "./store.ts";
import { artifactMissing, openStored, streamFrom, verifiedStream } from "./stored-file.ts";

async function freshen(path: string): Promise<"fresh" | "absent" | "denied"> {
  const now = new Date();
  try {
    await utimes(path, now, now);
    return "fresh";
  } catch (error) {
    if (isAbsence(error)) return "absent";
    // In a shared store another user's file cannot be touched; a put then replaces it by an own one.
    if (errnoOf(error) === "EPERM" || errnoOf(error) === "EACCES") return "denied";
    throw diskFailed(path, error);
  }
}

async function putBack(aside: string, path: string): Promise<void> {
  try {
    if (!(await tryLink(aside, path))) await rename(aside, path);
  } catch (error) {
    // A writer has already stored it anew.
    if (errnoOf(error) !== "EEXIST") throw error;
  }
}

/** Keeps artifacts as read-only files below a directory, at `sha256/ab/<62 hex>`. */
export class FileStore implements ArtifactStore {
  readonly kind: StoreKind;
  readonly name: string;
  readonly location: string;
  readonly #place: Place;

  constructor(kind: StoreKind, place: Place) {
    this.kind = kind;
    this.name = place.name;
    this.location = place.location;
    this.#place = place;
  }

  async has(digest: Digest): Promise<StoredItem | null> {
    const path = pathOf(this.#place, digest);
    const stats = await lookAt(this.#place, path);
    if (stats === null) return null;
    if (stats.isFile()) return { digest, size: stats.size, modified: stats.mtimeMs };
    throw new StemmaError("artifact-corrupt", `in store '${this.name}', ${path} is no file`, {
      data: { store: this.name, digest, path },
    });
  }

  async put(digest: Digest, size: number, source: ArtifactSource, watch: Watch = {}): Promise<PutOutcome> {
    const path = pathOf(this.#place, digest);
    const there = await this.has(digest);
    if (there?.size === size && (await freshen(path)) === "fresh") return { digest, means: "present" };
    await prepare(this.#place, path);
    const temp = tempPath(this.#place);
    try {
      const means = await fillFor({ digest, size, store: this.name }, source, temp, watch);
      await this.#publish(temp, path, there !== null, size);
      return { digest, means };
    } finally {
      await clear(temp);
    }
  }

  /** Publishes a partial file; what was there and is damaged or not ours is replaced. */
  async #publish(temp: string, path: string, replace: boolean, size: number): Promise<void> {
    try {
      await seal(temp, 0o444);
      if (replace) await rename(temp, path);
      else await publish(temp, path, size);
    } catch (error) {
      throw diskFailed(path, error);
    }
  }

  async get(digest: Digest, watch: Watch = {}): Promise<AsyncIterable<Buffer>> {
    if ((await this.has(digest)) === null) throw artifactMissing(this.name, digest);
    return verifiedStream(() => openStored(this.#place, digest), watch);
  }

  async tail(digest: Digest, position: number, watch: Watch = {}): Promise<AsyncIterable<Buffer>> {
    if ((await this.has(digest)) === null) throw artifactMissing(this.name, digest);
    return streamFrom(() => openStored(this.#place, digest), position, watch);
  }

  async fetchTo(digest: Digest, path: string, watch: Watch = {}): Promise<void> {
    const stored = await openStored(this.#place, digest);
    // Beside the target, since a rename does not cross file systems.
    const temp = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(8).toString("hex")}`);
    try {
      await mkdir(dirname(path), { recursive: true });
      await fillFromStored(stored, temp, watch);
      await seal(temp, 0o644);
      await rename(temp, path);
    } catch (error) {
      throw diskFailed(path, error);
    } finally {
      await stored.handle.close();
      await clear(temp);
    }
  }

  async locate(digest: Digest): Promise<string | null> {
    return (await this.has(digest)) === null ? null : pathOf(this.#place, digest);
  }

  async *list(): AsyncGenerator<StoredItem, void, void> {
    for await (const { digest, stats } of artifactsIn(this.#place)) {
      yield { digest, size: stats.size, modified: stats.mtimeMs };
    }
  }

  async remove(digest: Digest, unlessSince = Infinity): Promise<Removal> {
    const path = pathOf(this.#place, digest);
    const found = await lookAt(this.#place, path);
    if (found === null) return "absent";
    if (found.mtimeMs >= unlessSince) return "fresh";
    // Out of the way first and looked at again: a put that freshened it a moment ago gets it back, and one that
    // comes later finds nothing and stores the bytes anew. Were we killed between, a sweep clears the rest.
    const aside = tempPath(this.#place);
    try {
      await mkdir(tempFolder(this.#place), { recursive: true });
      await rename(path, aside);
      const since = await lookAt(this.#place, aside);
      const fresh = since !== null && since.mtimeMs >= unlessSince;
      if (fresh) await putBack(aside, path);
      await rm(aside, { force: true });
      return fresh ? "fresh" : "removed";
    } catch (error) {
      if (isAbsence(error)) return "absent";
      throw diskFailed(path, error);
    }
  }

  async touch(digest: Digest): Promise<boolean> {
    const path = pathOf(this.#place, digest);
    if ((await this.has(digest)) === null) return false;
    const outcome = await freshen(path);
    if (outcome !== "denied") return outcome === "fresh";
    throw new StemmaError("disk-failed", `in store '${this.name}', ${path} belongs to another user`, {
      hint: "Store the artifact again: the store then holds a copy of yours.",
      data: { store: this.name, digest, path },
    });
  }

  async sweep(before: number): Promise<Swept> {
    let [files, bytes] = [0, 0];
    for await (const { path, stats } of filesIn(this.#place, tempFolder(this.#place))) {
      if (stats.mtimeMs >= before) continue;
      await rm(path, { force: true }).catch((error: unknown) => {
        throw diskFailed(path, error);
      });
      files += 1;
      bytes += stats.size;
    }
    return { files, bytes };
  }
}

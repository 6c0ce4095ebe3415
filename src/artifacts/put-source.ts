import { open } from "node:fs/promises";
import { StemmaError } from "../values/error.ts";
import { sourceFailed } from "./errno.ts";
import { type Filled, fillFromFile, fillFromStream } from "./fill.ts";
import type { HashedFile, Watch } from "./hash.ts";
import { withSource } from "./source.ts";
import type { ArtifactSource, Means } from "./store.ts";
import { artifactCorrupt, type StoredFile } from "./stored-file.ts";

/** What the bytes of a put must be, and for which store. */
export interface Wanted extends HashedFile {
  readonly store: string;
}

function isReadOnlyAndOurs(mode: bigint, uid: bigint): boolean {
  return (mode & 0o777n) === 0o444n && process.getuid?.() === Number(uid);
}

async function fillFromUser(
  file: string,
  root: string | undefined,
  temp: string,
  watch: Watch,
): Promise<Filled> {
  return await withSource(file, root, async (source) => {
    const from = { ...source, stats: source.before, explain: (error: unknown) => sourceFailed(file, error) };
    // A writable file is never linked: an edit in place would change the stored bytes.
    const mayLink = isReadOnlyAndOurs(source.before.mode, source.before.uid);
    return await fillFromFile(temp, from, mayLink, watch);
  });
}

async function fillFromOtherStore(path: string, temp: string, watch: Watch): Promise<Filled> {
  const explain = (error: unknown): StemmaError => sourceFailed(path, error);
  const handle = await open(path, "r").catch((error: unknown) => {
    throw explain(error);
  });
  try {
    const stats = await handle.stat({ bigint: true });
    return await fillFromFile(temp, { handle, path, stats, explain }, true, watch);
  } finally {
    await handle.close();
  }
}

function requireWanted(wanted: Wanted, filled: Filled, source: ArtifactSource): void {
  if (filled.digest === wanted.digest && filled.size === wanted.size) return;
  const data = { digest: wanted.digest, size: wanted.size, found: filled.digest, found_size: filled.size };
  if ("file" in source) {
    const message = `${source.file} is not the file that was hashed: it changed, or another one took its place`;
    throw new StemmaError("artifact-changed", message, { data: { path: source.file, ...data } });
  }
  const origin = "stored" in source ? source.stored : "the stream";
  throw new StemmaError("artifact-corrupt", `the bytes from ${origin} are not ${wanted.digest}`, {
    hint: "Nothing was stored; take the artifact from another store.",
    data: { store: wanted.store, ...data },
  });
}

/**
 * Fills a partial file with the wanted bytes from a source.
 * @throws StemmaError as `ArtifactStore.put` says
 */
export async function fillFor(
  wanted: Wanted,
  source: ArtifactSource,
  temp: string,
  watch: Watch,
): Promise<Means> {
  const filled =
    "stream" in source
      ? await fillFromStream(temp, source.stream, wanted.size, watch)
      : "stored" in source
        ? await fillFromOtherStore(source.stored, temp, watch)
        : await fillFromUser(source.file, source.root, temp, watch);
  requireWanted(wanted, filled, source);
  return filled.means;
}

/**
 * Fills a user's new file with a stored artifact, never by a link.
 * @throws StemmaError `artifact-corrupt`, `disk-failed`, `interrupted`, `store-unavailable`
 */
export async function fillFromStored(stored: StoredFile, temp: string, watch: Watch): Promise<void> {
  const { digest } = await fillFromFile(temp, stored, false, watch);
  if (digest !== stored.digest) throw artifactCorrupt(stored.store, stored.digest, digest);
}

import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type Digest, digestOfHex } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { blocksOf } from "./blocks.ts";
import { storeFailed } from "./errno.ts";
import type { FillSource } from "./fill.ts";
import type { Watch } from "./hash.ts";
import { lookAt, pathOf, type Place } from "./layout.ts";

/** An artifact's file, opened for reading. */
export interface StoredFile extends FillSource {
  readonly store: string;
  readonly digest: Digest;
}

/** Makes the error of an artifact that a store does not hold. */
export function artifactMissing(store: string, digest: Digest): StemmaError {
  return new StemmaError("artifact-missing", `store '${store}' does not hold ${digest}`, {
    data: { store, digest },
  });
}

/** Makes the error of an artifact whose bytes do not have its digest. */
export function artifactCorrupt(store: string, digest: Digest, found: Digest): StemmaError {
  return new StemmaError("artifact-corrupt", `store '${store}' holds other bytes as ${digest}`, {
    hint: "Remove the bad copy and store the artifact again from a good one.",
    data: { store, digest, found },
  });
}

async function describe(
  handle: FileHandle,
  store: string,
  digest: Digest,
  path: string,
): Promise<StoredFile> {
  try {
    const stats = await handle.stat({ bigint: true });
    return { handle, path, stats, store, digest, explain: (error) => storeFailed(store, path, error) };
  } catch (error) {
    await handle.close();
    throw storeFailed(store, path, error);
  }
}

/**
 * Opens an artifact's file; the caller closes it.
 * @throws StemmaError `artifact-missing`, `store-unavailable`
 */
export async function openStored(place: Place, digest: Digest): Promise<StoredFile> {
  const path = pathOf(place, digest);
  if ((await lookAt(place, path)) === null) throw artifactMissing(place.name, digest);
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags).catch((error: unknown) => {
    throw storeFailed(place.name, path, error);
  });
  return await describe(handle, place.name, digest, path);
}

/** Streams an artifact's bytes from a position on, unverified, and closes its file. */
export async function* streamFrom(
  opened: () => Promise<StoredFile>,
  position: number,
  watch: Watch,
): AsyncGenerator<Buffer, void, void> {
  // Opened by the first read, so that a stream nobody reads holds nothing open.
  const stored = await opened();
  const { explain } = stored;
  try {
    for await (const block of blocksOf(stored.handle, { explain, signal: watch.signal, position })) {
      watch.onBytes?.(block.length);
      // A consumer may keep what it is given, and the block's buffer is used again.
      yield Buffer.from(block);
    }
  } finally {
    await stored.handle.close();
  }
}

/**
 * Streams an artifact's bytes, closes its file, and fails at the end when they did not have the digest.
 * @throws StemmaError `artifact-corrupt`, `interrupted`, `store-unavailable`
 */
export async function* verifiedStream(
  opened: () => Promise<StoredFile>,
  watch: Watch,
): AsyncGenerator<Buffer, void, void> {
  const hash = createHash("sha256");
  // Opened by the first read, so that a stream nobody reads holds nothing open.
  const stored = await opened();
  try {
    for await (const block of blocksOf(stored.handle, { explain: stored.explain, signal: watch.signal })) {
      hash.update(block);
      watch.onBytes?.(block.length);
      // A consumer may keep what it is given, and the block's buffer is used again.
      yield Buffer.from(block);
    }
  } finally {
    await stored.handle.close();
  }
  const found = digestOfHex(hash.digest("hex"));
  if (found !== stored.digest) throw artifactCorrupt(stored.store, stored.digest, found);
}

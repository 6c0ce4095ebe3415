import type { ArtifactRecord } from "../records/generated/version.ts";
import type { Digest } from "../values/digest.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { maxManifestSize, parseManifest } from "./manifest.ts";
import type { ArtifactStore } from "./store.ts";

/**
 * Makes the reader of manifests that `digestsIn` asks: it looks into the given stores in turn.
 * @throws StemmaError from the reader: `store-unavailable`, `artifact-corrupt`
 */
export function manifestReader(
  stores: readonly ArtifactStore[],
): (digest: Digest) => Promise<readonly Digest[] | null> {
  return async (digest) => {
    for (const store of stores) {
      const item = await store.has(digest);
      if (item === null) continue;
      if (item.size > maxManifestSize) return [];
      return await listedIn(store, digest);
    }
    return null;
  };
}

/**
 * Reads the files that a manifest lists, from the first of the stores that has it.
 * @throws StemmaError `artifact-missing` where none has it, `manifest-invalid`, `store-unavailable`, `artifact-corrupt`
 */
export async function readManifest(
  stores: readonly ArtifactStore[],
  digest: Digest,
): Promise<readonly ArtifactRecord[]> {
  for (const store of stores) {
    if ((await store.has(digest)) !== null) return parseManifest(await bytesIn(store, digest));
  }
  throw new StemmaError("artifact-missing", `the manifest ${digest} is in none of the stores`, {
    hint: "Fetch it with stemma artifact pull.",
    data: { digest, stores: stores.map(({ name }) => name) },
  });
}

async function bytesIn(store: ArtifactStore, digest: Digest): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let size = 0;
  for await (const block of await store.get(digest)) {
    blocks.push(block);
    size += block.length;
    if (size > maxManifestSize) break;
  }
  return Buffer.concat(blocks);
}

async function listedIn(store: ArtifactStore, digest: Digest): Promise<readonly Digest[]> {
  try {
    return parseManifest(await bytesIn(store, digest)).map((file) => file.digest as Digest);
  } catch (error) {
    if (isStemmaError(error, "manifest-invalid")) return [];
    throw error;
  }
}

import type { Digest } from "../values/digest.ts";
import { isStemmaError } from "../values/error.ts";
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

async function listedIn(store: ArtifactStore, digest: Digest): Promise<readonly Digest[]> {
  const blocks: Buffer[] = [];
  for await (const block of await store.get(digest)) blocks.push(block);
  try {
    return parseManifest(Buffer.concat(blocks)).map((file) => file.digest as Digest);
  } catch (error) {
    if (isStemmaError(error, "manifest-invalid")) return [];
    throw error;
  }
}

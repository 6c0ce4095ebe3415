import type { Digest } from "../values/digest.ts";
import { isStemmaError } from "../values/error.ts";
import type { Watch } from "./hash.ts";
import type { ArtifactStore } from "./store.ts";

/** What verification found. */
export interface Verification {
  /** Number of artifacts that were read to their end, good or bad. */
  readonly checked: number;
  readonly corrupt: readonly Digest[];
  /** Of the digests that were asked for. */
  readonly missing: readonly Digest[];
}

async function allDigests(store: ArtifactStore): Promise<readonly Digest[]> {
  const digests: Digest[] = [];
  for await (const { digest } of store.list()) digests.push(digest);
  return digests;
}

/** Reads a stream to its end: the store hashes the bytes on their way past. */
async function drain(stream: AsyncIterable<Buffer>): Promise<void> {
  const reader = stream[Symbol.asyncIterator]();
  while ((await reader.next()).done !== true);
}

async function readThrough(
  store: ArtifactStore,
  digest: Digest,
  watch: Watch,
): Promise<"good" | "missing" | "corrupt"> {
  try {
    await drain(await store.get(digest, watch));
    return "good";
  } catch (error) {
    if (isStemmaError(error, "artifact-missing")) return "missing";
    if (isStemmaError(error, "artifact-corrupt")) return "corrupt";
    throw error;
  }
}

/**
 * Reads artifacts to their end and compares their bytes with their digests: those that are asked for, or all of a store.
 * @throws StemmaError `store-unavailable`, `interrupted`
 */
export async function verifyStore(
  store: ArtifactStore,
  digests: readonly Digest[] | "all",
  watch: Watch = {},
): Promise<Verification> {
  const found = { good: [] as Digest[], missing: [] as Digest[], corrupt: [] as Digest[] };
  for (const digest of new Set(digests === "all" ? await allDigests(store) : digests)) {
    found[await readThrough(store, digest, watch)].push(digest);
  }
  // What vanished between listing and reading was removed on purpose, by somebody else.
  const missing = digests === "all" ? [] : found.missing;
  return { checked: found.good.length + found.corrupt.length, corrupt: found.corrupt, missing };
}

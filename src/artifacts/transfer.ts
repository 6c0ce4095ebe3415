import type { Digest } from "../values/digest.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import type { Watch } from "./hash.ts";
import { stopIfAborted } from "./interruption.ts";
import type { ArtifactStore, StoredItem } from "./store.ts";

/** One artifact that could not be brought to a store. */
export interface TransferFailure {
  readonly digest: Digest;
  readonly error: StemmaError;
}

/** What a transfer came to, artifact by artifact. */
export interface TransferOutcome {
  readonly moved: readonly StoredItem[];
  /** Was there already, and was freshened. */
  readonly present: readonly Digest[];
  readonly failed: readonly TransferFailure[];
}

/** Runs work and gives its Stemma error instead of throwing it; an interruption still stops everything. */
async function attempt<T>(work: () => Promise<T>): Promise<T | StemmaError> {
  try {
    return await work();
  } catch (error) {
    if (isStemmaError(error) && error.code !== "interrupted") return error;
    throw error;
  }
}

async function take(
  item: StoredItem,
  from: ArtifactStore,
  to: ArtifactStore,
  watch: Watch,
): Promise<StoredItem> {
  const stored = await from.locate(item.digest);
  const source =
    stored === null ? { stream: await from.get(item.digest, { signal: watch.signal }) } : { stored };
  await to.put(item.digest, item.size, source, watch);
  return item;
}

function nobodyHas(digest: Digest, from: readonly ArtifactStore[]): StemmaError {
  const stores = from.map((store) => store.name);
  return new StemmaError(
    "artifact-missing",
    `${stores.join(", ")} ${stores.length === 1 ? "does not hold" : "do not hold"} ${digest}`,
    {
      hint: "All that is there was brought; see what each store lacks with stemma artifact ls --store NAME.",
      data: { digest, stores },
    },
  );
}

/** Tries one store after another; the first one that failed in another way than not to have it tells why. */
async function takeFromAny(
  digest: Digest,
  from: readonly ArtifactStore[],
  to: ArtifactStore,
  watch: Watch,
): Promise<StoredItem> {
  let failure: StemmaError | null = null;
  for (const store of from) {
    const taken = await attempt(async () => {
      const item = await store.has(digest);
      return item === null ? null : await take(item, store, to, watch);
    });
    if (taken instanceof StemmaError) failure ??= taken;
    else if (taken !== null) return taken;
  }
  throw failure ?? nobodyHas(digest, from);
}

/**
 * Brings artifacts to a store, each from the first of the given stores that has it whole: a push with the local store as
 * only source, a pull with it as target. A failure does not keep the others from being brought.
 * @throws StemmaError `interrupted`; what was brought until then stays, and nothing is left half
 */
export async function transfer(
  digests: readonly Digest[],
  from: readonly ArtifactStore[],
  to: ArtifactStore,
  watch: Watch = {},
): Promise<TransferOutcome> {
  const moved: StoredItem[] = [];
  const present: Digest[] = [];
  const failed: TransferFailure[] = [];
  for (const digest of new Set(digests)) {
    stopIfAborted(watch.signal);
    const outcome = await attempt(async () => {
      if (await to.touch(digest)) return null;
      return await takeFromAny(digest, from, to, watch);
    });
    if (outcome === null) present.push(digest);
    else if (outcome instanceof StemmaError) failed.push({ digest, error: outcome });
    else moved.push(outcome);
  }
  return { moved, present, failed };
}

import type { Digest } from "../values/digest.ts";
import { stopIfAborted } from "./interruption.ts";
import type { ArtifactStore, StoredItem } from "./store.ts";

/** How long an artifact is kept that nothing names: 14 days, in milliseconds. */
export const graceTime = 14 * 24 * 60 * 60 * 1000;

/** What collection is decided by. */
export interface GarbageQuestion {
  readonly items: readonly StoredItem[];
  /** Every digest that history or the user names. */
  readonly keep: ReadonlySet<Digest>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In milliseconds; `graceTime` where it is absent. */
  readonly grace?: number | undefined;
}

/** What collection would remove. */
export interface GarbagePlan {
  readonly remove: readonly StoredItem[];
  /** Bytes that the removal frees. */
  readonly freed: number;
  readonly kept: readonly StoredItem[];
  /** Removal spares what was freshened at or after this instant (milliseconds). */
  readonly since: number;
}

/**
 * Decides what a store need not hold any more. The laws: no digest of the keep set and nothing touched within the time
 * of grace is ever removed, and every item is either removed or kept.
 */
export function planGarbage(question: GarbageQuestion): GarbagePlan {
  const since = question.now - (question.grace ?? graceTime);
  const remove: StoredItem[] = [];
  const kept: StoredItem[] = [];
  for (const item of question.items) {
    const isGarbage = !question.keep.has(item.digest) && item.modified < since;
    (isGarbage ? remove : kept).push(item);
  }
  return { remove, freed: remove.reduce((sum, item) => sum + item.size, 0), kept, since };
}

/** What a collection removed. */
export interface Collected {
  readonly removed: readonly Digest[];
  /** Bytes of the removed artifacts and of partial files that killed writers left. */
  readonly freed: number;
}

/**
 * Removes what a plan names, unless it was freshened since the plan was made, and old partial files.
 * @throws StemmaError `interrupted`, `store-unavailable`, `disk-failed`; what was removed until then stays removed
 */
export async function collect(
  store: ArtifactStore,
  plan: GarbagePlan,
  signal?: AbortSignal,
): Promise<Collected> {
  const removed: Digest[] = [];
  let freed = 0;
  for (const { digest, size } of plan.remove) {
    stopIfAborted(signal);
    if ((await store.remove(digest, plan.since)) !== "removed") continue;
    removed.push(digest);
    freed += size;
  }
  const swept = await store.sweep(plan.since);
  return { removed, freed: freed + swept.bytes };
}

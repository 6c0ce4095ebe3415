import type { Oid } from "../git/ports.ts";
import { trailerIn } from "./reason.ts";
import type { CommitHead, HistorySource } from "./source.ts";

/** The trailers by which a repeated operation finds what it did: its id, and a hash of what was asked for. */
export const operationTrailer = "Stemma-Op";
/** See `operationTrailer`. */
export const intentTrailer = "Stemma-Intent";

/** The commits that an operation made, on the first-parent line. */
export interface DoneOperation {
  /** What it was based on; null where it made the first commit. */
  readonly base: Oid | null;
  readonly oldest: CommitHead;
  readonly newest: CommitHead;
  /** The hash of what was asked for; null where the trailer was taken away. */
  readonly intent: string | null;
}

/** Where an operation is looked for. */
export interface OperationSearch {
  readonly id: string;
  /** A commit that is older than the operation, or the start of its id; the search ends there. Null to go by the limit alone. */
  readonly since: Oid | null;
  /** How many commits are looked at. */
  readonly limit: number;
}

/**
 * Finds what an operation did on the first-parent line from a tip; null when none of the commits that were looked at has
 * its id. The boundary of a shallow clone ends the search.
 * @throws StemmaError what `HistorySource.commit` throws
 */
export async function findOperation(
  source: HistorySource,
  tip: Oid,
  { id, since, limit }: OperationSearch,
): Promise<DoneOperation | null> {
  let newest: CommitHead | null = null;
  let oldest: CommitHead | null = null;
  let at: Oid | null = tip;
  for (let looked = 0; at !== null && (looked < limit || oldest !== null); looked++) {
    if (since !== null && at.startsWith(since)) break;
    const commit: CommitHead = await source.commit(at);
    const isPart = trailerIn(commit.message, operationTrailer) === id;
    if (!isPart && oldest !== null) break;
    if (isPart) [newest, oldest] = [newest ?? commit, commit];
    at = source.shallow.has(commit.oid) ? null : (commit.parents[0] ?? null);
  }
  if (newest === null || oldest === null) return null;
  const intent = trailerIn(newest.message, intentTrailer);
  return { base: oldest.parents[0] ?? null, oldest, newest, intent };
}

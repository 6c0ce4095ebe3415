import type { Oid } from "../git/ports.ts";
import type { CommitHead, HistorySource } from "./source.ts";

/**
 * Gives the effective time of a commit in seconds since the epoch: the greater of its committer date and its
 * first parent's effective time (docs/history.md, clause 7). So time never runs backwards along the line.
 *
 * The value depends on every commit below. Without an index the first question walks to the root, one commit object
 * a step; the source keeps what it learns, and a later question about a newer commit costs only the new ones.
 * In a shallow clone nobody can know it: the oldest commit that is present may be younger by its clock than
 * one that was cut off. So whatever carries a time fails there, be it for the newest commit alone.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function effectiveSeconds(source: HistorySource, oid: Oid): Promise<number> {
  const line = await source.line(oid);
  if (line !== null) return line.secondsAt(line.length - 1);
  const unknown: CommitHead[] = [];
  let at: CommitHead | null = await source.commit(oid);
  while (at !== null && !source.times.has(at.oid)) {
    unknown.push(at);
    at = await source.firstParent(at);
  }
  let time = source.times.get(at?.oid ?? "") ?? Number.NEGATIVE_INFINITY;
  for (const head of unknown.reverse()) {
    time = Math.max(time, head.committer.seconds);
    source.times.set(head.oid, time);
  }
  return time;
}

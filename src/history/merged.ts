import type { Oid } from "../git/ports.ts";
import { renderIdentity } from "../values/identity.ts";
import type { MergedCommit } from "./event.ts";
import { newestFirst } from "./commit-order.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";

/** The commits that each merge of a line brought in, by the merge: newest first, those of one second by id. */
export type MergedCommits = ReadonlyMap<Oid, readonly MergedCommit[]>;

const none: readonly MergedCommit[] = [];

/**
 * Tells for each merge on the first-parent line which commits came in by it: those that its other parents reach
 * and its first parent does not. Each commit is read once and belongs to the oldest merge that reaches it, which
 * is exact whatever the clocks of the authors said.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function mergedAlong(source: HistorySource, tip: Oid): Promise<MergedCommits> {
  const line: CommitHead[] = [];
  for await (const { commit } of stepsFrom(source, tip)) line.push(commit);
  const seen = new Set(line.map(({ oid }) => oid));
  const merged = new Map<Oid, readonly MergedCommit[]>();
  for (const commit of line.reverse()) {
    if (commit.parents.length < 2) continue;
    const found = await collect(source, commit.parents.slice(1), seen);
    merged.set(commit.oid, found.sort(newestFirst).map(toMerged));
  }
  return merged;
}

/** The commits that came in by one commit of the line. */
export function mergedBy(merged: MergedCommits, commit: Oid): readonly MergedCommit[] {
  return merged.get(commit) ?? none;
}

async function collect(source: HistorySource, from: readonly Oid[], seen: Set<Oid>): Promise<CommitHead[]> {
  const found: CommitHead[] = [];
  const open = [...from];
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    if (seen.has(oid)) continue;
    seen.add(oid);
    const head = await source.commit(oid);
    found.push(head);
    open.push(...source.parentsOf(head));
  }
  return found;
}

function toMerged({ oid, author }: CommitHead): MergedCommit {
  return { commit: oid, author: renderIdentity(author) };
}

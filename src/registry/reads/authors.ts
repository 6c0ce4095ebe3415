import type { Oid } from "../../git/ports.ts";
import { commitsAhead, mergeBase } from "../../history/ancestry.ts";
import type { CommitHead, HistorySource } from "../../history/source.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import { placeOf } from "../../records/layout.ts";

/**
 * The commits that made the change from BASE to HEAD: all that HEAD adds, but for those that do nothing else than add approvals or
 * waivers. A merge is one where it is not what merging its parents comes to by itself.
 * @throws StemmaError `history-incomplete`, and what reading trees throws
 */
export async function makersOf(history: HistorySource, base: Oid, head: Oid): Promise<readonly CommitHead[]> {
  const makers: CommitHead[] = [];
  for (const oid of await commitsAhead(history, head, base)) {
    const commit = await history.commit(oid);
    if (await isMaking(history, commit)) makers.push(commit);
  }
  return makers;
}

type Paths = ReadonlyMap<string, { readonly before: Oid | null; readonly after: Oid | null }>;

async function isMaking(history: HistorySource, commit: CommitHead): Promise<boolean> {
  const [first, ...others] = commit.parents.length === 0 ? [] : history.parentsOf(commit);
  const own = await changesOf(history, first ?? null, commit.oid);
  for (const other of others) {
    const brought = await broughtBy(history, first ?? null, other);
    for (const [path, { after }] of own)
      if (brought.has(path) && brought.get(path)?.after === after) own.delete(path);
  }
  return ![...own].every(([path, { before }]) => before === null && isWord(path));
}

/* What one side changed since the two parted, and the other did not: a merge that takes it decides nothing. */
async function broughtBy(history: HistorySource, first: Oid | null, other: Oid): Promise<Paths> {
  const fork = first === null ? null : await mergeBase(history, first, other);
  const theirs = await changesOf(history, fork, other);
  const ours = first === null ? new Map() : await changesOf(history, fork, first);
  return new Map([...theirs].filter(([path]) => !ours.has(path)));
}

async function changesOf(
  history: HistorySource,
  from: Oid | null,
  to: Oid,
): Promise<Map<string, { readonly before: Oid | null; readonly after: Oid | null }>> {
  const before = from === null ? null : (await history.commit(from)).tree;
  const changes = await changedPaths(history.trees, before, (await history.commit(to)).tree);
  return new Map(changes.map(({ path, before: was, after }) => [path, { before: was, after }]));
}

/* What somebody says about a change is no part of it. */
function isWord(path: string): boolean {
  const place = placeOf(path);
  return place?.kind === "evidence" && place.evidence !== "evaluation";
}

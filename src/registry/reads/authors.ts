import type { Oid } from "../../git/ports.ts";
import { commitsAhead } from "../../history/ancestry.ts";
import type { CommitHead, HistorySource } from "../../history/source.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import type { Identity } from "../../values/identity.ts";
import { placeOf } from "../../records/layout.ts";

/**
 * Those who made the change from BASE to HEAD: who wrote its commits and who committed them, but for commits that do nothing else than add
 * approvals or waivers. A merge counts for what it has from none of its parents.
 * @throws StemmaError `history-incomplete`, and what reading trees throws
 */
export async function authorsOf(history: HistorySource, base: Oid, head: Oid): Promise<readonly Identity[]> {
  const authors: Identity[] = [];
  for (const oid of await commitsAhead(history, head, base)) {
    const commit = await history.commit(oid);
    if (await isMaking(history, commit)) authors.push(commit.author, commit.committer);
  }
  return authors;
}

async function isMaking(history: HistorySource, commit: CommitHead): Promise<boolean> {
  const [first, ...others] = await Promise.all(
    (commit.parents.length === 0 ? [null] : history.parentsOf(commit)).map(async (parent) => {
      const before = parent === null ? null : (await history.commit(parent)).tree;
      return changedPaths(history.trees, before, commit.tree);
    }),
  );
  const own = (first ?? []).filter(({ path }) =>
    others.every((changes) => changes.some((change) => change.path === path)),
  );
  return !own.every(({ path, before }) => before === null && isWord(path));
}

/* What somebody says about a change is no part of it. */
function isWord(path: string): boolean {
  const place = placeOf(path);
  return place?.kind === "evidence" && place.evidence !== "evaluation";
}

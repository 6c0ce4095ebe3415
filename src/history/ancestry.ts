import type { Oid } from "../git/ports.ts";
import { newestFirst } from "./commit-order.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";

/**
 * Tells whether a commit is on the first-parent line of a tip, the tip itself included.
 * @throws StemmaError `history-incomplete` when the boundary of a shallow clone comes before an answer
 */
export async function isOnLine(source: HistorySource, tip: Oid, oid: Oid): Promise<boolean> {
  if (tip === oid) return true;
  for await (const { parent } of stepsFrom(source, tip)) if (parent?.oid === oid) return true;
  return false;
}

/**
 * Tells whether a commit is another one or descends from it, by any parent. A line that only grew is walked no further than its new steps.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function isDescendant(source: HistorySource, of: Oid, ancestor: Oid): Promise<boolean> {
  if (of === ancestor) return true;
  const oldest = (await source.commit(ancestor)).committer.seconds - slackSeconds;
  for await (const { commit, parent } of stepsFrom(source, of)) {
    if (parent?.oid === ancestor) return true;
    if (commit.committer.seconds < oldest) break;
  }
  return (await commitsAhead(source, ancestor, of)).length === 0;
}

/** How many commits each of two has that the other has not. */
export interface Divergence {
  readonly ahead: number;
  readonly behind: number;
}

/**
 * Counts the commits that `local` reaches and `upstream` does not (ahead), and the other way (behind).
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function divergence(source: HistorySource, local: Oid, upstream: Oid): Promise<Divergence> {
  const sides = await paint(source, local, upstream);
  const count = (side: number): number => [...sides.values()].filter((seen) => seen === side).length;
  return { ahead: count(left), behind: count(right) };
}

/**
 * Lists the commits that `head` reaches and `base` does not, in no order.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function commitsAhead(source: HistorySource, head: Oid, base: Oid): Promise<readonly Oid[]> {
  const sides = await paint(source, head, base);
  return [...sides].flatMap(([oid, side]) => (side === left ? [oid] : []));
}

/**
 * Finds the best common ancestor of two commits: one that no other common ancestor descends from. Of several,
 * which criss-cross merges make, the one with the newest committer date, then the lowest id; null for two
 * histories that share nothing.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function mergeBase(source: HistorySource, a: Oid, b: Oid): Promise<Oid | null> {
  const sides = await paint(source, a, b);
  const common = [...sides].filter(([, seen]) => seen === both).map(([oid]) => oid);
  const heads = await Promise.all(common.map((oid) => source.commit(oid)));
  const below = await reachable(
    source,
    heads.flatMap(({ parents }) => parents),
    sides,
  );
  const best = heads.filter(({ oid }) => !below.has(oid)).sort(newestFirst);
  return best[0]?.oid ?? null;
}

const left = 1;
const right = 2;
const both = 3;

/* Clocks that disagree by less than this cannot make a commit look as if only one side reached it. */
const slackSeconds = 86_400;

/**
 * Marks commits by which of two reach them, newest committer date first, until all that is open is common and a
 * day older than anything that is not. What lies below a common commit is common too, so a boundary there cuts
 * nothing off that counts.
 */
async function paint(source: HistorySource, a: Oid, b: Oid): Promise<ReadonlyMap<Oid, number>> {
  const sides = new Map<Oid, number>();
  const queue: CommitHead[] = [];
  let oldest = Number.POSITIVE_INFINITY;
  const visit = async (oid: Oid, side: number): Promise<void> => {
    const seen = (sides.get(oid) ?? 0) | side;
    if (seen === sides.get(oid)) return;
    sides.set(oid, seen);
    const head = await source.commit(oid);
    if (seen !== both) oldest = Math.min(oldest, head.committer.seconds);
    insert(queue, head);
  };
  await visit(a, a === b ? both : left);
  await visit(b, a === b ? both : right);
  for (let head = queue.pop(); head !== undefined; head = queue.pop()) {
    const side = sides.get(head.oid) ?? both;
    const open = [head, ...queue].some(({ oid }) => sides.get(oid) !== both);
    if (!open && head.committer.seconds < oldest - slackSeconds) break;
    const parents = side === both && source.shallow.has(head.oid) ? [] : source.parentsOf(head);
    for (const parent of parents) await visit(parent, side);
  }
  return sides;
}

/** Keeps the queue in the order of committer dates, the newest at the end. */
function insert(queue: CommitHead[], head: CommitHead): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.committer.seconds ?? 0) <= head.committer.seconds) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, head);
}

/** The commits of a painted set that the given ones reach within it, themselves included. */
async function reachable(
  source: HistorySource,
  from: readonly Oid[],
  within: ReadonlyMap<Oid, number>,
): Promise<ReadonlySet<Oid>> {
  const seen = new Set(from.filter((oid) => within.has(oid)));
  for (const oid of seen) {
    for (const parent of (await source.commit(oid)).parents) if (within.has(parent)) seen.add(parent);
  }
  return seen;
}

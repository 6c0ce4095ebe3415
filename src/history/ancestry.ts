import type { Oid } from "../git/ports.ts";
import { newestFirst } from "./commit-order.ts";
import { both, left, Paint, right, type Side } from "./paint.ts";
import type { HistorySource } from "./source.ts";
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
 * Tells whether a commit is another one or descends from it, by any parent. The work is in proportion to how far the two are apart.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function isDescendant(source: HistorySource, of: Oid, ancestor: Oid): Promise<boolean> {
  const paint = new Paint(source);
  const isFound = (): boolean => paint.sideOf(ancestor) === both;
  await paint.walk(ancestor, of, { enough: isFound });
  return isFound();
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
  const paint = new Paint(source);
  await paint.walk(local, upstream);
  const count = (side: Side): number => paint.painted.filter((each) => each.side === side).length;
  return { ahead: count(left), behind: count(right) };
}

/**
 * Lists the commits that `head` reaches and `base` does not, in no order.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function commitsAhead(source: HistorySource, head: Oid, base: Oid): Promise<readonly Oid[]> {
  const paint = new Paint(source);
  await paint.walk(head, base);
  return paint.painted.flatMap((each) => (each.side === left ? [each.head.oid] : []));
}

/**
 * Finds the best common ancestor of two commits: one that no other common ancestor descends from. Of several,
 * which criss-cross merges make, the one with the newest committer date, then the lowest id; null for two
 * histories that share nothing.
 * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
 */
export async function mergeBase(source: HistorySource, a: Oid, b: Oid): Promise<Oid | null> {
  const paint = new Paint(source);
  const common = (): Oid | undefined => [a, b].find((oid) => paint.sideOf(oid) === both);
  await paint.walk(a, b, { enough: () => common() !== undefined, best: true });
  const [best] = paint
    .best()
    .map(({ head }) => head)
    .sort(newestFirst);
  return common() ?? best?.oid ?? null;
}

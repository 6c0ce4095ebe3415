import type { Oid } from "../git/ports.ts";
import { StemmaError } from "../values/error.ts";
import { historyIncomplete } from "../git/incomplete.ts";
import type { CommitHead, HistorySource } from "./source.ts";

/** Which of two commits reach a commit: `left`, `right`, or both as `left | right`. */
export type Side = 1 | 2 | 3;

/** Only the first of two commits reaches it. */
export const left = 1;
/** Only the second does. */
export const right = 2;
/** Both do. */
export const both = 3;

/** A commit that a walk met. */
export interface Painted {
  readonly head: CommitHead;
  side: Side;
  /** Its parents, once the walk went on from it; null before. */
  parents: readonly Painted[] | null;
}

/** When a walk may end. */
export interface WalkEnd {
  /** Says that what was asked is known before all marks are final. */
  readonly enough?: () => boolean;
  /** Whether it has to be final, too, which common commits are the best. */
  readonly best?: boolean;
}

/* So far, and so many times as far, one kind may be walked before another has its turn: what clocks that disagree, or lie, can cost. */
const headStart = 32;
const lead = 4;

/* Above so many commits on both ends, walking on is less work than asking what reaches what. */
const manyEnds = 64;

/**
 * Marks commits by which of two reach them. The marks are exact whatever dates commits bear: dates only say where to look first. The walk
 * goes on from all three kinds of commits in turn, so that a date that lies leads it astray by a few commits and not through all of history,
 * and ends when everything that is left to walk is common, and below every commit that is not: what is an ancestor of such a commit cannot
 * lead back to it.
 */
export class Paint {
  readonly #source: HistorySource;
  readonly #nodes = new Map<Oid, Painted>();
  /* In the order of committer dates, the newest at the end. */
  readonly #open: Painted[] = [];
  readonly #taken: Record<Side, number> = { 1: 0, 2: 0, 3: 0 };
  /* Where a shallow clone ends what is not known to be common. */
  readonly #cut: Painted[] = [];

  constructor(source: HistorySource) {
    this.#source = source;
  }

  /** What was met so far. */
  get painted(): readonly Painted[] {
    return [...this.#nodes.values()];
  }

  /** Which of the two reach a commit; undefined where the walk did not meet it. */
  sideOf(oid: Oid): Side | undefined {
    return this.#nodes.get(oid)?.side;
  }

  /**
   * Walks until the marks are final, or until it is enough.
   * @throws StemmaError `history-incomplete` where a shallow clone ends what has to be walked, and what `HistorySource.commit` throws
   */
  async walk(a: Oid, b: Oid, { enough = () => false, best = false }: WalkEnd = {}): Promise<void> {
    await this.#mark(a, left);
    await this.#mark(b, right);
    for (let round = 0, next = 0; this.#open.length > 0 && !enough();) {
      const single = this.#open.some(({ side }) => side !== both) || this.#cut.some(isSingle);
      if (!single && round++ === next) {
        // Looking costs as much as was walked, so it happens at ever longer intervals.
        if (this.#isFinal(best)) return;
        next = 2 * next + 1;
      }
      await this.#expand(this.#take(single));
    }
    const lost = enough() ? undefined : this.#cut.find(isSingle);
    if (lost !== undefined) throw historyIncomplete(lost.head.oid);
  }

  async #mark(oid: Oid, side: Side): Promise<Painted> {
    const known = this.#nodes.get(oid);
    if (known !== undefined) {
      spread(known, side);
      return known;
    }
    const node: Painted = { head: await this.#source.commit(oid), side, parents: null };
    this.#nodes.set(oid, node);
    insert(this.#open, node);
    return node;
  }

  async #expand(node: Painted): Promise<void> {
    const { head } = node;
    if (head.parents.length > 0 && this.#source.shallow.has(head.oid)) {
      node.parents = [];
      if (node.side !== both) this.#cut.push(node);
      return;
    }
    const parents: Painted[] = [];
    for (const parent of head.parents) parents.push(await this.#mark(parent, node.side));
    node.parents = parents;
  }

  /* The newest commit, unless its kind is too far ahead of another that waits. Who had nothing to wait with is owed nothing. */
  #take(inTurn: boolean): Painted {
    const waiting = new Set(this.#open.map(({ side }) => side));
    const least = Math.min(...[...waiting].map((side) => this.#taken[side]));
    for (const side of [left, right, both] as const)
      if (!waiting.has(side)) this.#taken[side] = Math.max(this.#taken[side], least);
    const limit = inTurn ? lead * least + headStart : Number.POSITIVE_INFINITY;
    const at = this.#open.findLastIndex(({ side }) => this.#taken[side] <= limit);
    const [node] = this.#open.splice(at, 1);
    if (node === undefined) throw new StemmaError("bug", "nothing is left to walk");
    this.#taken[node.side]++;
    return node;
  }

  /* Everything that is open is common, and below everything that is not; and, where that is asked, below every best common commit. */
  #isFinal(best: boolean): boolean {
    const above = new Set<Painted>([...this.#lowest(), ...(best ? this.best() : [])]);
    if (Math.min(above.size, this.#open.length) > manyEnds) return false;
    if (above.size <= this.#open.length) {
      return [...above].every((node) => {
        const reached = closure([node], ({ parents }) => parents ?? []);
        return this.#open.every((open) => reached.has(open));
      });
    }
    const children = this.#children();
    return this.#open.every((open) => {
      const reaching = closure([open], (node) => children.get(node) ?? []);
      return [...above].every((node) => reaching.has(node));
    });
  }

  /* Those that only one side reaches, and none of whose parents is such: every other such commit is above one of them. */
  #lowest(): readonly Painted[] {
    return this.painted.filter(
      (node) => node.side !== both && node.parents?.every(({ side }) => side === both) === true,
    );
  }

  /** The common commits that no other common one that was met descends from; final after a walk that was asked for them. */
  best(): readonly Painted[] {
    const below = new Set(
      this.painted.flatMap(({ side, parents }) => (side === both ? (parents ?? []) : [])),
    );
    return this.painted.filter((node) => node.side === both && !below.has(node));
  }

  #children(): ReadonlyMap<Painted, readonly Painted[]> {
    const children = new Map<Painted, Painted[]>();
    for (const node of this.#nodes.values()) {
      for (const parent of node.parents ?? []) {
        const known = children.get(parent);
        if (known === undefined) children.set(parent, [node]);
        else known.push(node);
      }
    }
    return children;
  }
}

function isSingle({ side }: Painted): boolean {
  return side !== both;
}

/* What reaches a commit reaches its ancestors too. */
function spread(from: Painted, side: Side): void {
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const seen = (node.side | side) as Side;
    if (seen === node.side) continue;
    node.side = seen;
    waiting.push(...(node.parents ?? []));
  }
}

function closure(
  from: readonly Painted[],
  next: (node: Painted) => readonly Painted[],
): ReadonlySet<Painted> {
  const seen = new Set(from);
  for (const node of seen) for (const each of next(node)) seen.add(each);
  return seen;
}

/** Keeps the queue in the order of committer dates, the newest at the end. */
function insert(queue: Painted[], node: Painted): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.head.committer.seconds ?? 0) <= node.head.committer.seconds) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, node);
}

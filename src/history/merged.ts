import type { Oid } from "../git/ports.ts";
import { renderIdentity } from "../values/identity.ts";
import type { MergedCommit } from "./event.ts";
import { type DatedCommit, newestFirst } from "./commit-order.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";
import type { CommitFacts } from "./told-step.ts";

/**
 * Tells which commits came in by each merge on the first-parent line of a tip: those that its other parents reach
 * and its first parent does not, newest first, those of one second by id. Each commit belongs to the oldest merge that
 * reaches it, which is exact whatever the clocks of the authors said.
 *
 * Without an index the first question reads the whole line and every commit that it merged.
 */
export class MergedCommits {
  readonly #source: HistorySource;
  readonly #tip: Oid;
  #walked: Promise<ReadonlyMap<Oid, readonly CommitHead[]>> | null = null;

  constructor(source: HistorySource, tip: Oid) {
    this.#source = source;
    this.#tip = tip;
  }

  /**
   * The commits that came in by one commit of the line.
   * @throws StemmaError `history-incomplete`, and what `HistorySource.commit` throws
   */
  async by(commit: Pick<CommitFacts, "oid" | "isMerge">): Promise<readonly MergedCommit[]> {
    if (!commit.isMerge) return [];
    const line = await this.#source.line(this.#tip);
    if (line === null) {
      this.#walked ??= mergedAlong(this.#source, this.#tip);
      return ((await this.#walked).get(commit.oid) ?? []).map(toMerged);
    }
    const merged: MergedCommit[] = [];
    for (const oid of line.mergedAt(line.positionOf(commit.oid)))
      merged.push(toMerged(await this.#source.commit(oid)));
    return merged;
  }
}

async function mergedAlong(
  source: HistorySource,
  tip: Oid,
): Promise<ReadonlyMap<Oid, readonly CommitHead[]>> {
  const line: CommitHead[] = [];
  for await (const { commit } of stepsFrom(source, tip)) line.push(commit);
  const seen = new Set(line.map(({ oid }) => oid));
  const merged = new Map<Oid, readonly CommitHead[]>();
  for (const commit of line.reverse()) {
    if (commit.parents.length < 2) continue;
    const found = await reachedFrom(source.parentsOf(commit).slice(1), {
      isKnown: (oid) => seen.has(oid),
      read: (oid) => source.commit(oid),
      parentsOf: (head) => source.parentsOf(head),
    });
    for (const { oid } of found) seen.add(oid);
    merged.set(commit.oid, found);
  }
  return merged;
}

/** How commits are reached from others. */
export interface Reach<C extends DatedCommit> {
  /** Tells whether a commit, and so all that it reaches, is not asked for. */
  readonly isKnown: (oid: Oid) => boolean;
  readonly read: (oid: Oid) => Promise<C>;
  readonly parentsOf: (commit: C) => readonly Oid[];
}

/** Lists the commits that some commits reach, themselves included, that are not known yet; newest first. */
export async function reachedFrom<C extends DatedCommit>(
  from: readonly Oid[],
  { isKnown, read, parentsOf }: Reach<C>,
): Promise<readonly C[]> {
  const found = new Map<Oid, C>();
  const open = [...from];
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    if (found.has(oid) || isKnown(oid)) continue;
    const commit = await read(oid);
    found.set(oid, commit);
    open.push(...parentsOf(commit));
  }
  return [...found.values()].sort(newestFirst);
}

function toMerged({ oid, author }: CommitHead): MergedCommit {
  return { commit: oid, author: renderIdentity(author) };
}

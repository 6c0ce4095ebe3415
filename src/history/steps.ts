import type { Oid } from "../git/ports.ts";
import type { CommitHead, HistorySource } from "./source.ts";

/** A first-parent commit and its first parent, which is null for a root. */
export interface Step {
  readonly commit: CommitHead;
  readonly parent: CommitHead | null;
}

/**
 * Walks the first-parent line from a tip to its root, newest first. A consumer that has what it wants stops, and
 * nothing below is read.
 *
 * A step at a shallow boundary is never given: without its parent nobody can say what it did.
 * @throws StemmaError `history-incomplete` at the boundary, and what `HistorySource.commit` throws
 */
export async function* stepsFrom(source: HistorySource, tip: Oid): AsyncGenerator<Step, void, undefined> {
  let commit: CommitHead | null = await source.commit(tip);
  while (commit !== null) {
    const parent: CommitHead | null = await source.firstParent(commit);
    yield { commit, parent };
    commit = parent;
  }
}

import type { Oid } from "../../git/ports.ts";
import { readBlob } from "../../git/walk.ts";
import { mergeBase } from "../../history/ancestry.ts";
import { changedPaths, differingPaths, type DifferingPath } from "../../history/tree-changes.ts";
import { OverlayFiles } from "../../snapshot/files.ts";
import { Memo } from "../../snapshot/memo.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";
import { occasionOfRange } from "../gates/occasion.ts";
import type { Session } from "../session.ts";
import type { Transition } from "./transition.ts";

/** A range as one step: the difference from the merge base to HEAD, applied to the tip of BASE. */
export interface JoinedRange {
  readonly base: Oid;
  readonly head: Oid;
  /** The merge base; null where both share nothing. */
  readonly fork: Oid | null;
  /** What differs between the merge base and HEAD, below the folder of the registry. */
  readonly differing: readonly DifferingPath[];
  /** The paths that changed on both sides, to something else. */
  readonly conflicts: readonly string[];
  /** The files that the range brings to the tip of BASE: their bytes, or null where it removes one. */
  readonly overlay: ReadonlyMap<string, Buffer | null>;
  readonly transition: Transition;
}

/** Joins a range to its base without writing anything. The work is in proportion to the change. */
export async function joinRange(session: Session, base: Oid, head: Oid): Promise<JoinedRange> {
  const { history, repository } = session;
  const fork = await mergeBase(history, base, head);
  const treeOf = async (oid: Oid | null) => (oid === null ? null : (await history.commit(oid)).tree);
  const [forkTree, headTree, baseTree] = [await treeOf(fork), await treeOf(head), await treeOf(base)];
  const differing = await differingPaths(history.trees, forkTree, headTree);
  const changed = differing.filter((each) => each.before !== each.after);
  const moved = new Map(
    (await changedPaths(history.trees, forkTree, baseTree)).map((each) => [each.path, each.after]),
  );
  const conflicts = changed.filter(({ path, after }) => moved.has(path) && moved.get(path) !== after);
  const before = await session.snapshotOf(base);
  const overlay = new Map<string, Buffer | null>();
  for (const { path, after } of changed) {
    if (!moved.has(path))
      overlay.set(path, after === null ? null : await readBlob(repository.objects, after));
  }
  const after = new Snapshot(null, new OverlayFiles(before.files, overlay), new Memo());
  const exists = await before.exists();
  const paths = [...overlay.keys()];
  const occasion = await occasionOfRange(session, base, head);
  const transition = { before: exists ? before : null, after, paths, base, session, occasion };
  return { base, head, fork, differing, conflicts: conflicts.map(({ path }) => path), overlay, transition };
}

import type { ObjectStore, Oid } from "../../git/ports.ts";
import { readBlob } from "../../git/walk.ts";
import { mergeBase } from "../../history/ancestry.ts";
import { changedPaths, differingPaths, type DifferingPath } from "../../history/tree-changes.ts";
import { placeOf } from "../../records/layout.ts";
import { mergeRecords } from "../../records/merge.ts";
import { OverlayFiles } from "../../snapshot/files.ts";
import { Memo } from "../../snapshot/memo.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt } from "../../snapshot/unreadable.ts";
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
  /** The paths that changed on both sides to what contradicts itself. */
  readonly conflicts: readonly string[];
  /** The files that the range brings to the tip of BASE: their bytes, or null where it removes one. */
  readonly overlay: ReadonlyMap<string, Buffer | null>;
  readonly transition: Transition;
}

/**
 * Joins a range to its base without writing anything, to be judged at an instant in milliseconds unless it has landed. The work is in
 * proportion to the change.
 */
export async function joinRange(
  session: Session,
  base: Oid,
  head: Oid,
  now: number = session.world.now(),
): Promise<JoinedRange> {
  const { history, repository } = session;
  const fork = await mergeBase(history, base, head);
  const treeOf = async (oid: Oid | null) => (oid === null ? null : (await history.commit(oid)).tree);
  const [forkTree, headTree, baseTree] = [await treeOf(fork), await treeOf(head), await treeOf(base)];
  const differing = await differingPaths(history.trees, forkTree, headTree);
  const changed = differing.filter((each) => each.before !== each.after);
  const moved = new Map(
    (await changedPaths(history.trees, forkTree, baseTree)).map((each) => [each.path, each.after]),
  );
  const before = await session.snapshotOf(base);
  const overlay = new Map<string, Buffer | null>();
  const conflicts: string[] = [];
  for (const change of changed) {
    const { path, after } = change;
    const there = moved.get(path);
    if (there === undefined)
      overlay.set(path, after === null ? null : await readBlob(repository.objects, after));
    else if (there !== after) {
      const joined = await joinFile(repository.objects, change, there);
      if (joined === null) conflicts.push(path);
      else overlay.set(path, joined);
    }
  }
  const after = new Snapshot(null, new OverlayFiles(before.files, overlay), new Memo());
  const exists = await before.exists();
  const paths = [...overlay.keys()];
  const occasion = await occasionOfRange(session, base, head, now);
  const transition = { before: exists ? before : null, after, paths, base, session, occasion };
  return { base, head, fork, differing, conflicts, overlay, transition };
}

/* A record that both sides changed says what both mean, where that is no contradiction; null where it is one. */
async function joinFile(
  objects: ObjectStore,
  { path, before, after }: DifferingPath,
  there: Oid | null,
): Promise<Buffer | null> {
  const place = placeOf(path);
  if (place === null || after === null || there === null) return null;
  const [ours, theirs] = [await readBlob(objects, there), await readBlob(objects, after)];
  const base = before === null ? null : await readBlob(objects, before);
  const { value } = await attempt(path, () =>
    Promise.resolve(mergeRecords(place.kind, { base, ours, theirs }, path)),
  );
  return value?.state === "merged" ? value.bytes : null;
}

import type { PlanStep } from "../../changes/plan.ts";
import {
  bytesOf,
  type FileContent,
  type FileEdit,
  fileEditsOf,
  type ReadFile,
} from "../../landing/file-edits.ts";
import { readThrough } from "../../landing/land.ts";
import { OverlayFiles } from "../../snapshot/files.ts";
import { Memo } from "../../snapshot/memo.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";

/** All edits of steps as one: each file as it is before the first step and after the last. Throws as `fileEditsOf`. */
export async function plannedEdits(
  snapshot: Snapshot | null,
  steps: readonly PlanStep[],
): Promise<readonly FileEdit[]> {
  const read = readerOf(snapshot);
  const overlay = new Map<string, FileContent | null>();
  const before = new Map<string, FileContent | null>();
  for (const { change } of steps) {
    for (const edit of await fileEditsOf(change, (path) => readThrough(path, overlay, read))) {
      if (!before.has(edit.path)) before.set(edit.path, edit.before);
      overlay.set(edit.path, edit.after);
    }
  }
  return [...overlay].map(([path, after]) => ({ path, before: before.get(path) ?? null, after }));
}

/** The registry as steps would leave it. Throws as `plannedEdits`. */
export async function plannedSnapshot(snapshot: Snapshot, steps: readonly PlanStep[]): Promise<Snapshot> {
  if (steps.length === 0) return snapshot;
  const overlay = new Map<string, Buffer | null>();
  for (const { path, after } of await plannedEdits(snapshot, steps))
    overlay.set(path, after === null ? null : await bytesOf(after, readerOf(snapshot)));
  return new Snapshot(null, new OverlayFiles(snapshot.files, overlay), new Memo());
}

/** Reads files of a snapshot by path; without one there are none. */
export function readerOf(snapshot: Snapshot | null): ReadFile {
  return async (path) => {
    const entry = (await snapshot?.files.entry(path)) ?? null;
    return snapshot === null || entry?.kind !== "file" ? null : snapshot.files.read(path, entry);
  };
}

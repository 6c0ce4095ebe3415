import type { Head, Oid, RefStore } from "../git/ports.ts";
import { peelToCommit, resolveRevision } from "../git/revision.ts";
import { StemmaError } from "../values/error.ts";
import { type At, renderInstant } from "../values/instant.ts";
import { effectiveSeconds } from "./effective-time.ts";
import type { HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";

/** What revisions are looked up in: the refs and HEAD of the repository that a source reads. */
export interface Names {
  readonly refs: RefStore;
  readonly head: Head;
}

/**
 * Finds the commit that `--at` means. A date means the last first-parent commit from the tip whose effective time
 * is not after it; all else is a revision, such as a release tag `model@vX.Y.Z`.
 * @throws StemmaError `date-before-history` for a date before the first commit, `history-incomplete` for any date
 *   in a shallow clone, and for a revision what `resolveRevision` throws
 */
export async function commitAt(source: HistorySource, tip: Oid, at: At, names: Names): Promise<Oid> {
  if (at.kind === "time") return commitAtTime(source, tip, at.time);
  const { oid } = await resolveRevision(source.objects, names.refs, names.head, at.revision);
  return peelToCommit(source.objects, oid);
}

/** Finds the last first-parent commit whose effective time is not after an instant in milliseconds. */
async function commitAtTime(source: HistorySource, tip: Oid, time: number): Promise<Oid> {
  const found = await lastNotAfter(source, tip, time);
  if (found !== null) return found;
  throw new StemmaError("date-before-history", `nothing was recorded yet at ${renderInstant(time)}`, {
    hint: "See when the history begins with stemma history.",
    data: { time: renderInstant(time), tip },
  });
}

async function lastNotAfter(source: HistorySource, tip: Oid, time: number): Promise<Oid | null> {
  const line = await source.line(tip);
  if (line !== null) {
    const position = line.lastNotAfter(time);
    return position === -1 ? null : line.oidAt(position);
  }
  for await (const { commit } of stepsFrom(source, tip)) {
    if ((await effectiveSeconds(source, commit.oid)) * 1000 <= time) return commit.oid;
  }
  return null;
}

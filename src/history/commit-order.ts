import type { Oid } from "../git/ports.ts";
import { compareText } from "../values/version.ts";

/** A commit with the date that it is ordered by. */
export interface DatedCommit {
  readonly oid: Oid;
  /** Seconds since the epoch. */
  readonly committer: { readonly seconds: number };
}

/** Orders commits by committer date, the newest first; those of one second by id, so that the order is total. */
export function newestFirst(a: DatedCommit, b: DatedCommit): number {
  return b.committer.seconds - a.committer.seconds || compareText(a.oid, b.oid);
}

import { compareText } from "../values/version.ts";
import type { CommitHead } from "./source.ts";

/** Orders commits by committer date, the newest first; those of one second by id, so that the order is total. */
export function newestFirst(a: CommitHead, b: CommitHead): number {
  return b.committer.seconds - a.committer.seconds || compareText(a.oid, b.oid);
}

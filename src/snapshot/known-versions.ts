import type { VersionRecord } from "../records/generated/version.ts";
import type { Memo } from "./memo.ts";

/** The version records in some blobs, in the order of their ids; null for each that was not parsed before. They are not kept. */
export function knownVersions(memo: Memo, blobs: readonly string[]): readonly (VersionRecord | null)[] {
  const found = new Array<VersionRecord | null>(blobs.length).fill(null);
  memo.eachKnown("version", blobs, (index, record) => (found[index] = record));
  return found;
}

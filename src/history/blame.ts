import type { Oid } from "../git/ports.ts";
import { type Place, placeOf } from "../records/layout.ts";
import { isAt, type Leaf, leafKey, leavesOf } from "./leaves.ts";
import { readableRecord } from "./read-side.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";
import { touchName } from "./touches.ts";

/** The record whose values are asked about. */
export interface BlamedRecord {
  /** Its file, and where it stood while its model had other names: the first that there is counts. */
  readonly files: readonly string[];
  /** Only values at this path or below it; null for all. */
  readonly path: string | null;
}

/** A value, and the commit of the first-parent line that set it, or removed it. */
export interface SetValue {
  readonly path: string;
  /** Null where it was removed. */
  readonly value: unknown;
  /** What stood at the path before; null where nothing did, and for the items of lists. */
  readonly before: unknown;
  readonly removed: boolean;
  readonly commit: CommitHead;
}

/**
 * Finds out who set the values of a record as a tip has it, in the order of the record. Where the tip has none at the path, it
 * tells who removed the last ones; empty where there never were any. A record that could not be read somewhere counts as what it
 * said before (see `readableRecord`).
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function blameValues(
  source: HistorySource,
  tip: Oid,
  record: BlamedRecord,
): Promise<readonly SetValue[]> {
  const wanted = await leavesIn(source, await source.commit(tip), record);
  const open = new Map(wanted.map((leaf) => [leafKey(leaf), leaf]));
  const found = new Map<string, SetValue>();
  for await (const { commit, parent } of stepsFrom(source, tip, new Set(touchedBy(record)))) {
    const before = parent === null ? [] : await leavesIn(source, parent, record);
    if (wanted.length === 0 && before.length > 0) return before.map((leaf) => removal(leaf, commit));
    const keys = new Set(before.map(leafKey));
    for (const [key, leaf] of open) {
      if (keys.has(key)) continue;
      found.set(key, setting(leaf, before, commit));
      open.delete(key);
    }
    if (open.size === 0 && wanted.length > 0) break;
  }
  return [...new Set(wanted.map(leafKey))].flatMap((key) => found.get(key) ?? []);
}

function placesOf(files: readonly string[]): readonly (readonly [string, Place])[] {
  return files.flatMap((file) => {
    const place = placeOf(file);
    return place === null ? [] : [[file, place] as const];
  });
}

function touchedBy({ files }: BlamedRecord): readonly string[] {
  return placesOf(files).map(([, place]) => touchName(place));
}

function setting({ path, value, item }: Leaf, before: readonly Leaf[], commit: CommitHead): SetValue {
  const earlier = item ? undefined : before.find((leaf) => leaf.path === path && !leaf.item);
  return { path, value, before: earlier?.value ?? null, removed: false, commit };
}

function removal({ path, value }: Leaf, commit: CommitHead): SetValue {
  return { path, value: null, before: value, removed: true, commit };
}

async function leavesIn(
  source: HistorySource,
  commit: CommitHead,
  { files, path }: BlamedRecord,
): Promise<readonly Leaf[]> {
  for (const [file, { kind }] of placesOf(files)) {
    const record = await readableRecord(source, commit, kind, file);
    if (record !== null) return leavesOf(record).filter((leaf) => isAt(leaf, path));
  }
  return [];
}

import type { FaultAt } from "./span-reader.ts";

/** The bytes of one tensor, counted from where the data begins. */
export interface Extent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the file says so. */
  readonly at: number;
}

/** How strictly extents must fill the data. */
export interface CoverRules {
  /** Number of bytes of data. */
  readonly size: number;
  /** Whether bytes between and after the extents are a fault. */
  readonly gapless: boolean;
}

/** Refuses extents that overlap, lead beyond the data or, where that is asked, leave bytes out. */
export function requireCover(extents: readonly Extent[], rules: CoverRules, fault: FaultAt): void {
  let end = 0;
  for (const each of [...extents].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const name = `'${each.name.slice(0, 100)}'`;
    if (each.end > rules.size)
      throw fault(each.at, `tensor ${name} ends at byte ${each.end} of ${rules.size} bytes of data`);
    if (each.start < end && each.end > each.start) throw fault(each.at, `tensor ${name} overlaps another`);
    if (rules.gapless && each.start > end)
      throw fault(each.at, `${each.start - end} bytes before tensor ${name} belong to none`);
    end = Math.max(end, each.end);
  }
  if (rules.gapless && end < rules.size)
    throw fault(rules.size, `${rules.size - end} bytes after the last tensor belong to none`);
}

import type { PhaseArm } from "../records/generated/experiment.ts";
import { bucketCount } from "../values/murmur3.ts";

/** A run of buckets: from `start`, up to `end` without it. The arm is null where nobody is enrolled. */
export interface Slice {
  readonly arm: string | null;
  readonly start: number;
  readonly end: number;
}

/** What the slices of a phase follow from. */
export interface Split {
  readonly arms: readonly Pick<PhaseArm, "name" | "weight">[];
  /** The share of the units that is enrolled, 0 to 1. */
  readonly coverage: number;
}

/**
 * The ordered slices over all buckets; none is empty, and they leave no gap.
 *
 * Each arm has a place of its own that its weight decides, and coverage fills it from its start. Law: with the same arms and more
 * coverage, every bucket that had an arm has it still.
 */
export function slicesOf({ arms, coverage }: Split): readonly Slice[] {
  const slices: Slice[] = [];
  const add = (arm: string | null, start: number, end: number): void => {
    if (end > start) slices.push({ arm, start, end });
  };
  let start = 0;
  let share = 0;
  for (const [index, { name, weight }] of arms.entries()) {
    share += weight;
    const end = index === arms.length - 1 ? bucketCount : bucketAt(share);
    const filled = start + Math.round((end - start) * coverage);
    add(name, start, filled);
    add(null, filled, end);
    start = Math.max(start, end);
  }
  return slices;
}

/** The first bucket of what lies above a share: shares are rounded to millionths. */
export function bucketAt(share: number): number {
  return Math.min(bucketCount, Math.max(0, Math.round(share * bucketCount)));
}

import { meanOf, MomentsTally } from "../../statistics/moments.ts";
import { ExactTally, sumValue } from "../../statistics/exact-sum.ts";

/** A stretch of time with speech, in seconds. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** How well segments were detected; a mean over no pair is NaN. */
export interface SegmentErrors {
  /** How far detected segments begin from the true ones that they are paired with, in seconds, as mean of the distances. */
  readonly onsetError: number;
  /** The mean of detected minus true beginning: positive where detection is late. */
  readonly onsetBias: number;
  readonly offsetError: number;
  /** The mean of detected minus true end: positive where detection lasts too long. */
  readonly offsetBias: number;
  readonly paired: number;
  /** How many true segments have no pair. */
  readonly missed: number;
  /** How many detected segments have no pair. */
  readonly inserted: number;
}

/** Pairs detected segments with true ones, recording by recording; keeps no segment. */
export class SegmentTally {
  readonly #onsets = new DistanceTally();
  readonly #offsets = new DistanceTally();
  #paired = 0;
  #missed = 0;
  #inserted = 0;

  /**
   * Adds one recording. Segments are paired one to one where they overlap, those that overlap the longest first, of equal overlaps the
   * earlier ones. False where a segment does not end after it starts, or is not finite, which then changes nothing.
   */
  add(reference: readonly Segment[], detected: readonly Segment[]): boolean {
    if (![...reference, ...detected].every(isSegment)) return false;
    const pairs = pairsOf(reference, detected);
    for (const [truth, found] of pairs) {
      this.#onsets.add(found.start - truth.start);
      this.#offsets.add(found.end - truth.end);
    }
    this.#paired += pairs.length;
    this.#missed += reference.length - pairs.length;
    this.#inserted += detected.length - pairs.length;
    return true;
  }

  /** The errors of all that was added. */
  scores(): SegmentErrors {
    return {
      onsetError: this.#onsets.error(),
      onsetBias: this.#onsets.bias(),
      offsetError: this.#offsets.error(),
      offsetBias: this.#offsets.bias(),
      paired: this.#paired,
      missed: this.#missed,
      inserted: this.#inserted,
    };
  }
}

/** The segments of frames that follow each other: those with speech, joined where they touch. `step` is the length of a frame in seconds. */
export function segmentsOf(frames: Iterable<boolean>, step: number): readonly Segment[] {
  const segments: Segment[] = [];
  let start: number | null = null;
  let place = 0;
  for (const speech of frames) {
    if (speech) start ??= place;
    else if (start !== null) {
      segments.push({ start: start * step, end: place * step });
      start = null;
    }
    place += 1;
  }
  if (start !== null) segments.push({ start: start * step, end: place * step });
  return segments;
}

class DistanceTally {
  readonly #signed = new MomentsTally();
  readonly #sizes = new ExactTally();

  add(distance: number): void {
    this.#signed.add(distance);
    this.#sizes.add(Math.abs(distance));
  }

  bias(): number {
    return meanOf(this.#signed.moments());
  }

  error(): number {
    return sumValue(this.#sizes.sum()) / this.#signed.moments().count;
  }
}

function isSegment({ start, end }: Segment): boolean {
  return Number.isFinite(start) && Number.isFinite(end) && end > start;
}

function pairsOf(
  reference: readonly Segment[],
  detected: readonly Segment[],
): readonly (readonly [Segment, Segment])[] {
  const overlaps = reference.flatMap((truth) =>
    detected
      .map((found) => ({
        truth,
        found,
        length: Math.min(truth.end, found.end) - Math.max(truth.start, found.start),
      }))
      .filter(({ length }) => length > 0),
  );
  overlaps.sort(
    (one, other) =>
      other.length - one.length || one.truth.start - other.truth.start || one.found.start - other.found.start,
  );
  const [truths, founds] = [new Set<Segment>(), new Set<Segment>()];
  const pairs: (readonly [Segment, Segment])[] = [];
  for (const { truth, found } of overlaps) {
    if (truths.has(truth) || founds.has(found)) continue;
    truths.add(truth);
    founds.add(found);
    pairs.push([truth, found]);
  }
  return pairs;
}

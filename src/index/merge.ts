import type { Segment } from "./segment.ts";
import type { TableEntry, ValuePlace } from "./segment-format.ts";
import type { ListedSegment, NewSegment } from "./segment-writer.ts";

/* Fewer are not worth a merge. */
const fewest = 4;
/* What is larger than this together stays apart: a merge holds the table of what it writes in memory, and somebody waits for it. */
const largest = 1 << 26;

/**
 * Chooses the segments that are to become one: the smallest ones, up to the first that is twice as large as all below it. So
 * the number of segments grows with the logarithm of their bytes, and so does the number of times that a value is copied.
 */
export function toMerge(segments: readonly ListedSegment[]): readonly ListedSegment[] {
  const bySize = [...segments].sort((a, b) => a.size - b.size);
  let sum = 0;
  const end = bySize.findIndex(({ size }, index) => {
    const ends = (index > 0 && size > 2 * sum) || sum + size > largest;
    sum += ends ? 0 : size;
    return ends;
  });
  const chosen = bySize.slice(0, end < 0 ? bySize.length : end);
  return chosen.length < fewest ? [] : chosen;
}

interface Source extends ValuePlace {
  readonly key: Buffer;
  readonly segment: Segment;
}

/**
 * Does work with the union of some segments; every value is verified as it is copied.
 * @throws UnsoundSegment and what node:fs throws
 */
export function withUnion<T>(segments: readonly Segment[], work: (union: NewSegment) => T): T {
  const [first, ...others] = segments;
  if (first !== undefined) return first.during(() => withUnionOf([first], others, work));
  return work({ entries: [], values: [], valueBytes: 0 });
}

function withUnionOf<T>(
  open: readonly Segment[],
  closed: readonly Segment[],
  work: (union: NewSegment) => T,
): T {
  const [next, ...others] = closed;
  if (next !== undefined) return next.during(() => withUnionOf([...open, next], others, work));
  return work(unionOf(open));
}

/* Values stay in the order in which they were written, since what was derived together is read together. */
function unionOf(open: readonly Segment[]): NewSegment {
  const known = new Map<string, Source>();
  for (const segment of open)
    for (const entry of segment.entries()) {
      const key = entry.key.toString("latin1");
      if (!known.has(key)) known.set(key, { ...entry, segment });
    }
  const order = new Map(open.map((segment, index) => [segment, index]));
  const rank = ({ segment }: Source): number => order.get(segment) ?? 0;
  const sources = [...known.values()].sort((a, b) => rank(a) - rank(b) || a.offset - b.offset);
  let valueBytes = 0;
  const entries: TableEntry[] = sources.map(({ key, length, crc }) => {
    const offset = valueBytes;
    valueBytes += length;
    return { key, length, crc, offset };
  });
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  return { entries, valueBytes, values: valuesOf(sources) };
}

function* valuesOf(sources: readonly Source[]): Generator<Uint8Array> {
  for (const source of sources) yield source.segment.value(source);
}

/** A run of items that differ: `[from, to)` before, and `[nextFrom, nextTo)` after. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly nextFrom: number;
  readonly nextTo: number;
}

/** Above this product of lengths the middle of two lists counts as one gap. */
const mostCells = 250_000;

/** Finds the smallest gaps between two lists of fingerprints, by longest common subsequence. */
export function gapsBetween(before: readonly string[], after: readonly string[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let nextFrom = 0;
  for (const [index, nextIndex] of [...commonOf(before, after), [before.length, after.length] as const]) {
    if (index > from || nextIndex > nextFrom) gaps.push({ from, to: index, nextFrom, nextTo: nextIndex });
    from = index + 1;
    nextFrom = nextIndex + 1;
  }
  return gaps;
}

type Pair = readonly [number, number];

function commonOf(before: readonly string[], after: readonly string[]): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = commonMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  return [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...middle.map(([index, next]): Pair => [index + head, next + head]),
    ...Array.from({ length: tail }, (_, index): Pair => [
      before.length - tail + index,
      after.length - tail + index,
    ]),
  ];
}

function commonMiddle(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > mostCells) return [];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

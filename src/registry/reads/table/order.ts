/** The first `count` of some items in an order; the others are not ordered. */
export function firstInOrder(
  items: Iterable<number>,
  count: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  const room = count * 2 + 1024;
  let held: number[] = [];
  let worst: number | undefined;
  for (const item of items) {
    if (worst !== undefined && compare(item, worst) >= 0) continue;
    held.push(item);
    if (held.length < room) continue;
    held = held.sort(compare).slice(0, count);
    worst = held.at(-1) ?? item;
  }
  return held.sort(compare).slice(0, count);
}

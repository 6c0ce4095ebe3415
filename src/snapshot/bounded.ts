/** How many records are read at a time where many are: enough to keep a disk busy, few enough to keep memory flat. */
const atOnce = 16;

/** Maps items with a bounded number of loads under way; the answers are in the order of the items. */
export async function mapBounded<T, R>(
  items: readonly T[],
  load: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers = new Array<R>(items.length);
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) answers[index] = await load(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return answers;
}

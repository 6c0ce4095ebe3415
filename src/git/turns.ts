const tails = new Map<string, Promise<unknown>>();

/**
 * Runs work on a key after all earlier work on that key in this process, so that many promises of one process
 * do not fight over one lock file. A failure is the caller's; the next in line runs all the same.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(work);
  const tail = mine.then(
    () => undefined,
    () => undefined,
  );
  tails.set(key, tail);
  void tail.then(() => {
    if (tails.get(key) === tail) tails.delete(key);
  });
  return mine;
}

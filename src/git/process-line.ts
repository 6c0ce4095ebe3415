import { setTimeout as pause } from "node:timers/promises";

const tails = new Map<string, Promise<void>>();
const betweenLooks = 50;

/** Tells whether work on a key is under way or waited for in this process. */
export function isUnderWay(key: string): boolean {
  return tails.has(key);
}

/**
 * Does work on a key when all earlier work on that key in this process is done or given up. `whileWaiting` is called now and
 * then, and gives up the place by throwing.
 */
export async function afterOthers<T>(
  key: string,
  work: () => Promise<T>,
  whileWaiting: () => void,
): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const tail = before.then(() => left);
  tails.set(key, tail);
  void tail.then(() => {
    if (tails.get(key) === tail) tails.delete(key);
  });
  try {
    const place = { reached: false };
    void before.then(() => {
      place.reached = true;
    });
    await Promise.resolve();
    while (!place.reached) {
      await Promise.race([before, pause(betweenLooks)]);
      whileWaiting();
    }
    return await work();
  } finally {
    leave();
  }
}

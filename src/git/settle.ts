/** Does synchronous work as the promise that a port speaks of: what the work throws rejects the promise. */
export function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

/** Whether `STEMMA_TORTURE=nightly` asks for the sizes that take hours. */
export const nightly = process.env["STEMMA_TORTURE"] === "nightly";

/** The size of a test: a modest one for every commit, another for nights and releases. */
export function size(everyCommit: number, atNight: number): number {
  return nightly ? atNight : everyCommit;
}

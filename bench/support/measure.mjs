import { performance } from "node:perf_hooks";

/** The middle of some numbers. */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** The number below which a share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * The middle of the ratios of paired samples: the machine may be slower in one round than in another, but hardly between
 * the two halves of one.
 */
export function pairedRatio(ours, theirs) {
  return median(ours.map((time, index) => time / theirs[index]));
}

/** How long some work takes, in milliseconds. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Runs subjects in turn, round by round, every second round backwards, and gives the samples of each in milliseconds. The
 * first round warms the caches of the disk and is not counted.
 */
export async function alternate(subjects, rounds) {
  const names = Object.keys(subjects);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const time = await timed(subjects[name]);
      if (round > 0) samples[name].push(time);
    }
  }
  return samples;
}

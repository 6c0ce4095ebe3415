/**
 * The scale-invariant ratio of signal to distortion, in decibels (Le Roux and others 2019): how much of an estimated signal is the
 * reference at some loudness, against all else in it. Infinite where nothing else is in it, NaN where one of the two is silent or
 * empty, or where their lengths differ. No mean is taken off.
 */
export function signalToDistortion(reference: ArrayLike<number>, estimate: ArrayLike<number>): number {
  if (reference.length !== estimate.length) return Number.NaN;
  let energy = 0;
  let shared = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const sample = reference[index] ?? 0;
    energy += sample * sample;
    shared += sample * (estimate[index] ?? 0);
  }
  const scale = shared / energy;
  let distortion = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const apart = (estimate[index] ?? 0) - scale * (reference[index] ?? 0);
    distortion += apart * apart;
  }
  return 10 * Math.log10((scale * scale * energy) / distortion);
}

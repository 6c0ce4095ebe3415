/** A function on the positive numbers that only rises or only falls, and the size of its slope. */
export interface Monotone {
  readonly rises: boolean;
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
}

/**
 * The positive x at which a monotone function takes a value; 0 or Infinity where it lies beyond the doubles.
 *
 * Newton on the logarithms of both sides, in which tails are nearly straight, held inside a bracket that only shrinks.
 */
export function invert({ rises, value, slope }: Monotone, wanted: number, guess = 1): number {
  let low = 0;
  let high = Infinity;
  let x = Number.isFinite(guess) && guess > 0 ? guess : 1;
  for (let turn = 0; turn < 3000; turn++) {
    const found = value(x);
    if (found === wanted) return x;
    if (found > wanted === rises) high = x;
    else low = x;
    const step = (Math.log(found / wanted) * found) / (slope(x) * x);
    const next = x * Math.exp(rises ? -step : step);
    const to = next > low && next < high ? next : middle(low, high);
    if (to === 0 || to === Infinity || to === low || to === high) return to;
    if (Math.abs(to - x) <= 1e-15 * x) return to;
    x = to;
  }
  return x;
}

function middle(low: number, high: number): number {
  if (high === Infinity) return low * 4;
  if (low === 0) return high / 4;
  return high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}

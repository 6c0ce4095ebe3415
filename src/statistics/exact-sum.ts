/**
 * An exact sum of doubles, in its only form: each part is the double nearest to what the parts before it leave,
 * the largest first; zero is the empty list. Equal sums have equal parts, whatever the order of the additions.
 */
export type ExactSum = readonly number[];

/*
 * The parts of a running sum do not overlap and grow in size, so that adding keeps every bit: Shewchuk, Adaptive precision
 * floating-point arithmetic (1997), Grow-Expansion.
 */
function grow(parts: number[], value: number): void {
  let carried = value;
  let kept = 0;
  for (const part of parts) {
    const sum = carried + part;
    const ofPart = sum - carried;
    const lost = carried - (sum - ofPart) + (part - ofPart);
    if (lost !== 0) parts[kept++] = lost;
    carried = sum;
  }
  parts.length = kept;
  if (carried !== 0) parts.push(carried);
}

/* The double nearest to the sum of parts that do not overlap, ties to even. */
function nearest(parts: readonly number[]): number {
  let index = parts.length - 1;
  let high = parts[index] ?? 0;
  let low = 0;
  while (index > 0 && low === 0) {
    const before = high;
    const part = parts[--index] ?? 0;
    high = before + part;
    low = part - (high - before);
  }
  // The rest decides only where the low part is exactly half a unit.
  const below = parts[index - 1] ?? 0;
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const doubled = low * 2;
    const up = high + doubled;
    if (doubled === up - high) high = up;
  }
  return high;
}

/** Adds doubles one after the other and loses nothing. */
export class ExactTally {
  #parts: number[] = [];

  /** Adds one finite double. */
  add(value: number): void {
    if (this.#parts.length === 1) {
      // One part is the usual case: whole numbers and short fractions.
      const part = this.#parts[0] ?? 0;
      const sum = value + part;
      if (sum - part === value && sum - value === part && sum !== 0) {
        this.#parts[0] = sum;
        return;
      }
    }
    grow(this.#parts, value);
  }

  /** Adds the square of a double of at most 1e150 in size: its rounded product, and what rounding lost. */
  addProduct(left: number, right: number): void {
    const product = left * right;
    this.add(product);
    const lost = productRest(left, right, product);
    if (lost !== 0) this.add(lost);
  }

  /** Adds another exact sum. */
  addSum(sum: ExactSum): void {
    for (const part of sum) this.add(part);
  }

  /** The sum so far. */
  sum(): ExactSum {
    if (this.#parts.length < 2) return [...this.#parts];
    const rest = [...this.#parts];
    const parts: number[] = [];
    while (rest.length > 0) {
      const part = nearest(rest);
      parts.push(part);
      grow(rest, -part);
    }
    return parts;
  }
}

/* What rounding took from a product, by splitting both factors in halves: Dekker (1971). */
function productRest(left: number, right: number, product: number): number {
  const [leftHigh, leftLow] = halves(left);
  const [rightHigh, rightLow] = halves(right);
  const rest =
    leftHigh * rightHigh - product + leftHigh * rightLow + leftLow * rightHigh + leftLow * rightLow;
  return Number.isFinite(rest) ? rest : 0;
}

function halves(value: number): readonly [number, number] {
  const scaled = 134217729 * value;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

/** The exact sum of doubles. */
export function exactSum(values: Iterable<number>): ExactSum {
  const tally = new ExactTally();
  for (const value of values) tally.add(value);
  return tally.sum();
}

/** The sum of two exact sums: associative, commutative and exact. */
export function addSums(left: ExactSum, right: ExactSum): ExactSum {
  const tally = new ExactTally();
  tally.addSum(left);
  tally.addSum(right);
  return tally.sum();
}

/** The exact sum of the products of all parts of one sum with all parts of another, and of what rounding lost. */
export function multiplySums(left: ExactSum, right: ExactSum): ExactSum {
  const tally = new ExactTally();
  for (const one of left) for (const other of right) tally.addProduct(one, other);
  return tally.sum();
}

/** The double nearest to an exact sum. */
export function sumValue(sum: ExactSum): number {
  return sum[0] ?? 0;
}

import type { FeatureProfile } from "../../records/generated/profile.ts";
import { refusedKeys } from "../../records/profile.ts";
import { forbiddenAt } from "../../records/text.ts";
import type { FeatureValue } from "./features.ts";

/* Values up to this many different ones have a bin each. */
const bins = 20;
const mostCategories = 50;
const longestCategory = 60;
/* One feature takes at most 4 KB; so much of it names and counts. */
const categoryBytes = 3500;

/**
 * Makes the profile of one feature: bins between quantiles for numbers, the most frequent ones for names. All values that are there must
 * be of one kind, or it is one of names.
 */
export function profileFeature(values: readonly FeatureValue[]): FeatureProfile {
  const present = values.filter((value) => value !== null && !Number.isNaN(value));
  const missing = values.length - present.length;
  const rest = { count: values.length, ...(missing === 0 ? {} : { missing }) };
  const numbers = present.filter((value) => typeof value === "number" && Number.isFinite(value));
  return numbers.length === present.length && numbers.length > 0
    ? numericProfile(numbers as readonly number[], rest)
    : categoricalProfile(present, rest);
}

type Rest = Pick<FeatureProfile, "count" | "missing">;

function numericProfile(values: readonly number[], rest: Rest): FeatureProfile {
  const sorted = [...values].sort((a, b) => a - b);
  const edges = edgesOf(sorted);
  const counts = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < edges.length && value > (edges[bin] ?? Infinity)) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)];
  const mean = sorted.reduce((sum, value) => sum + value / sorted.length, 0);
  return { kind: "numeric", ...rest, edges, counts, min, max, mean: Number(mean.toPrecision(12)) };
}

/* Of few different values each has a bin; else bins hold about the same share each. */
function edgesOf(sorted: readonly number[]): number[] {
  const distinct = sorted.filter((value, at) => value !== sorted[at - 1]);
  const [only = 0] = distinct;
  if (distinct.length === 1) {
    const near = Math.abs(only) * 1e-6 || 1e-6;
    return [only - near, only + near];
  }
  if (distinct.length <= bins)
    return distinct.slice(1).map((value, at) => middle(distinct[at] ?? value, value));
  const quantiles = Array.from(
    { length: bins - 1 },
    (_, at) => sorted[Math.ceil(((at + 1) / bins) * sorted.length) - 1] ?? 0,
  );
  return quantiles.filter((edge, at) => edge !== quantiles[at - 1]);
}

/* Written as short as it stays between the two. */
function middle(low: number, high: number): number {
  const exact = low + (high - low) / 2;
  for (let digits = 1; digits <= 17; digits++) {
    const short = Number(exact.toPrecision(digits));
    if (short > low && short < high) return short;
  }
  return low;
}

function categoricalProfile(values: readonly FeatureValue[], rest: Rest): FeatureProfile {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const frequent = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  const categories: [string, number][] = [];
  let room = categoryBytes;
  for (const [name, count] of frequent) {
    if (categories.length === mostCategories) break;
    room -= new TextEncoder().encode(JSON.stringify([name, count])).length;
    if (room < 0) break;
    if (name !== "" && name.length <= longestCategory && isPlain(name)) categories.push([name, count]);
  }
  const known = categories.reduce((sum, [, count]) => sum + count, 0);
  const other = values.length - known;
  return {
    kind: "categorical",
    ...rest,
    categories: Object.fromEntries(categories),
    ...(other === 0 ? {} : { other }),
  };
}

/* What no record may hold: control characters, half pairs, names of the machinery. */
function isPlain(name: string): boolean {
  return forbiddenAt(name) === -1 && !refusedKeys.has(name);
}

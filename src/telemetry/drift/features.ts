import type { FeatureProfile } from "../../records/generated/profile.ts";
import { murmur3 } from "../../values/murmur3.ts";

/** A value of a feature: a number, a name, or null where it is missing. */
export type FeatureValue = number | string | boolean | null;

/** Sorts values of a feature into the bins of its profile. The last bin is that of missing values. */
export interface Binning {
  /** How many bins there are, that of missing values among them. */
  readonly size: number;
  /** Tells the bins of two profiles apart. */
  readonly id: string;
  /** The bin of a value; -1 for one that is of another kind. */
  readonly binOf: (value: FeatureValue) => number;
}

/** The bins of a profile. Counts of the same feature merge where their ids are the same. */
export function binningOf(profile: FeatureProfile): Binning {
  return profile.kind === "numeric" ? numericBins(profile.edges ?? []) : categoryBins(profile);
}

/** How many values of the reference data each bin holds, that of missing values last. */
export function referenceCounts({
  kind,
  counts = [],
  categories = {},
  other = 0,
  missing = 0,
}: FeatureProfile): readonly number[] {
  if (kind === "numeric") return [...counts, missing];
  return [...namesOf(categories).map((name) => categories[name] ?? 0), other, missing];
}

/* Names that look like whole numbers come first in an object, wherever they were written. */
function namesOf(categories: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(categories).sort();
}

function numericBins(edges: readonly number[]): Binning {
  const missing = edges.length + 1;
  return {
    size: missing + 1,
    id: idOf(["numeric", ...edges]),
    binOf: (value) => {
      if (value === null || Number.isNaN(value)) return missing;
      return typeof value === "number" ? binAmong(edges, value) : -1;
    },
  };
}

/* The first bin whose upper bound is not below the value. */
function binAmong(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function categoryBins({ categories = {} }: FeatureProfile): Binning {
  const names = namesOf(categories);
  const places = new Map(names.map((name, at) => [name, at]));
  return {
    size: names.length + 2,
    id: idOf(["categorical", ...names]),
    binOf: (value) => {
      if (value === null) return names.length + 1;
      if (typeof value === "number" && !Number.isFinite(value)) return -1;
      return places.get(String(value)) ?? names.length;
    },
  };
}

function idOf(parts: readonly (number | string)[]): string {
  return murmur3(JSON.stringify(parts)).toString(16).padStart(8, "0");
}

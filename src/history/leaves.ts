/** A value of a record, and the keys that lead to it. */
export interface Leaf {
  /** Keys joined by dots. The items of a list share the path of the list. */
  readonly path: string;
  readonly value: unknown;
  /** Whether it is an item of a list. */
  readonly item: boolean;
}

/** Lists the values of a record in its order: maps are walked, an item of a list is one value whatever it holds. */
export function leavesOf(record: object): readonly Leaf[] {
  return Object.entries(record).flatMap(([key, value]) => below(key, value));
}

function below(path: string, value: unknown): readonly Leaf[] {
  if (Array.isArray(value)) return value.map((each: unknown) => ({ path, value: each, item: true }));
  if (typeof value !== "object" || value === null) return [{ path, value, item: false }];
  return Object.entries(value).flatMap(([key, each]) => below(`${path}.${key}`, each));
}

/** What tells one leaf of a record from every other: its path and what it says. */
export function leafKey({ path, value }: Leaf): string {
  return `${path}\0${JSON.stringify(value)}`;
}

/** Tells whether a leaf is the one at a path, or lies below it; every leaf is where the path is null. */
export function isAt({ path }: Leaf, wanted: string | null): boolean {
  return wanted === null || path === wanted || path.startsWith(`${wanted}.`);
}

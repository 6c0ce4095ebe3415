/** How far what was recognised is from what was said. */
export interface ErrorRate {
  /** The fewest insertions, deletions and substitutions that turn what was recognised into the reference, over all rows. */
  readonly errors: number;
  /** How many units (words, characters) the references have. */
  readonly length: number;
  /** `errors` over `length`: above 1 where much was made up. Where no reference has a unit, the errors themselves. */
  readonly rate: number;
  readonly count: number;
}

/** What a text is compared by: words between white space, or characters (code points, white space within the text included). */
export type SpeechUnit = "word" | "character";

/** Counts the errors of recognised texts, row by row: one rate over all, so that long rows weigh more. Keeps no row. */
export class ErrorRateTally {
  readonly #unit: SpeechUnit;
  #errors = 0;
  #length = 0;
  #count = 0;

  /** Texts are compared as they are: case and punctuation count, unless they were taken out before. */
  constructor(unit: SpeechUnit) {
    this.#unit = unit;
  }

  /** Adds one row: what was said, and what was recognised. */
  add(reference: string, recognised: string): void {
    const said = unitsOf(reference, this.#unit);
    this.#errors += editDistance(said, unitsOf(recognised, this.#unit));
    this.#length += said.length;
    this.#count += 1;
  }

  /** The rate over all that was added; NaN without rows. */
  scores(): ErrorRate {
    const [errors, length, count] = [this.#errors, this.#length, this.#count];
    const rate = count === 0 ? Number.NaN : errors / Math.max(1, length);
    return { errors, length, rate, count };
  }
}

function unitsOf(text: string, unit: SpeechUnit): readonly string[] {
  const trimmed = text.trim();
  if (unit === "character") return Array.from(trimmed);
  return trimmed === "" ? [] : trimmed.split(/\s+/u);
}

/**
 * The fewest insertions, deletions and substitutions that turn one list into another (Levenshtein 1965): time by the product of
 * their lengths, memory by the shorter one.
 */
export function editDistance(one: readonly string[], other: readonly string[]): number {
  const [long, short] = one.length < other.length ? [other, one] : [one, other];
  const costs = Uint32Array.from({ length: short.length + 1 }, (_, index) => index);
  for (const [row, item] of long.entries()) {
    let diagonal = costs[0] ?? 0;
    let left = row + 1;
    costs[0] = left;
    for (const [column, against] of short.entries()) {
      const above = costs[column + 1] ?? 0;
      left = item === against ? diagonal : 1 + Math.min(diagonal, above, left);
      diagonal = above;
      costs[column + 1] = left;
    }
  }
  return costs[short.length] ?? 0;
}

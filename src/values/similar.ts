/**
 * Finds the candidate that a mistyped text most likely meant; null where none is near. Of a text of three letters one
 * may differ, of a longer one two or a third; case says nothing.
 */
export function closest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = (text.length < 4 ? 1 : Math.max(2, Math.floor(text.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance, given up (as `limit`) once it cannot stay below `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, previous] = [previous, row];
  }
  return Math.min(at(previous, b.length), limit);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

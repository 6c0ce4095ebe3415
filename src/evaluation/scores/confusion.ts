/** The name of a class: a text or a number. */
export type Label = string | number;

/** How often each class was taken for which. */
export interface ConfusionMatrix {
  /** The classes: those that were named first, then the others in order, numbers before texts. */
  readonly labels: readonly Label[];
  /** `counts[i][j]`: how many rows of class i were predicted as class j. */
  readonly counts: readonly (readonly number[])[];
  /** How many rows there are. */
  readonly total: number;
}

/** Counts predictions against what is true; its memory depends on the classes alone. */
export class ConfusionTally {
  readonly #first: readonly Label[];
  readonly #counts = new Map<Label, Map<Label, number>>();

  /** `labels` are classes that the matrix shows first, and shows even where no row has them. */
  constructor(labels: readonly Label[] = []) {
    this.#first = [...new Set(labels)];
  }

  /** Adds one row; false where a label is a number that is not finite, which then changes nothing. */
  add(truth: Label, predicted: Label): boolean {
    if (!isLabel(truth) || !isLabel(predicted)) return false;
    const row = this.#counts.get(truth) ?? new Map<Label, number>();
    this.#counts.set(truth, row);
    row.set(predicted, (row.get(predicted) ?? 0) + 1);
    return true;
  }

  /** The matrix of all that was added. */
  matrix(): ConfusionMatrix {
    const seen = new Set<Label>();
    let total = 0;
    for (const [truth, row] of this.#counts) {
      seen.add(truth);
      for (const [predicted, count] of row) {
        seen.add(predicted);
        total += count;
      }
    }
    const others = [...seen].filter((label) => !this.#first.includes(label)).sort(inOrder);
    const labels = [...this.#first, ...others];
    const counts = labels.map((truth) =>
      labels.map((predicted) => this.#counts.get(truth)?.get(predicted) ?? 0),
    );
    return { labels, counts, total };
  }
}

function isLabel(label: Label): boolean {
  return typeof label === "string" || Number.isFinite(label);
}

function inOrder(left: Label, right: Label): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "number") return -1;
  if (typeof right === "number") return 1;
  return left < right ? -1 : 1;
}

import { ExactTally, sumValue } from "../../statistics/exact-sum.ts";

/** How well items were ranked, as means over the queries; NaN without queries. */
export interface RankingScores {
  /**
   * Normalised discounted cumulative gain: the sum of relevance over log2(rank + 1), over that of the best order. Items of one
   * score share the discounts of their ranks. 0 for a query without a relevant item.
   */
  readonly ndcg: number;
  /** The mean of 1 over the rank of the first relevant item, which comes last among items of its score; 0 without one. */
  readonly mrr: number;
  /**
   * The share of a query's relevant items within the first k ranks, of items of one score the expected share; 0 for a query without
   * a relevant item.
   */
  readonly recall: number;
  /** How many queries have no relevant item. */
  readonly withoutRelevant: number;
  readonly count: number;
}

/* Items of one score. */
interface Tie {
  readonly items: number;
  readonly relevant: number;
  readonly gain: number;
}

/** Scores rankings query by query; keeps no query. */
export class RankingTally {
  readonly #k: number;
  readonly #ndcg = new ExactTally();
  readonly #reciprocal = new ExactTally();
  readonly #recall = new ExactTally();
  #withoutRelevant = 0;
  #count = 0;

  /** `k` is how many ranks count for `ndcg` and `recall`; all by default. */
  constructor(k = Infinity) {
    this.#k = k;
  }

  /**
   * Adds one query: how relevant each item is (0 is not at all), and its score. False where a relevance is negative, a number is not
   * finite or the lengths differ, which then changes nothing.
   */
  add(relevance: ArrayLike<number>, scores: ArrayLike<number>): boolean {
    const gains = Array.from(relevance);
    const valid = gains.every((gain) => gain >= 0 && gain < Infinity);
    if (!valid || gains.length !== scores.length || !Array.from(scores).every(Number.isFinite)) return false;
    const ties = tiesOf(gains, scores);
    const relevant = ties.reduce((sum, tie) => sum + tie.relevant, 0);
    this.#count += 1;
    if (relevant === 0) {
      this.#withoutRelevant += 1;
      return true;
    }
    this.#ndcg.add(gainOf(ties, this.#k) / gainOf(tiesOf(gains, gains), this.#k));
    this.#reciprocal.add(1 / firstRank(ties));
    this.#recall.add(relevantWithin(ties, this.#k) / relevant);
    return true;
  }

  /** The scores of all that was added. */
  scores(): RankingScores {
    const mean = (tally: ExactTally): number => sumValue(tally.sum()) / this.#count;
    return {
      ndcg: mean(this.#ndcg),
      mrr: mean(this.#reciprocal),
      recall: mean(this.#recall),
      withoutRelevant: this.#withoutRelevant,
      count: this.#count,
    };
  }
}

/* The items by score, the highest first. */
function tiesOf(gains: readonly number[], scores: ArrayLike<number>): readonly Tie[] {
  const ties = new Map<number, { items: number; relevant: number; gain: number }>();
  gains.forEach((gain, index) => {
    const score = scores[index] ?? 0;
    const tie = ties.get(score) ?? { items: 0, relevant: 0, gain: 0 };
    tie.items += 1;
    tie.relevant += Number(gain > 0);
    tie.gain += gain;
    ties.set(score, tie);
  });
  return [...ties].sort(([left], [right]) => right - left).map(([, tie]) => tie);
}

function gainOf(ties: readonly Tie[], k: number): number {
  let rank = 0;
  let total = 0;
  for (const { items, gain } of ties) {
    let discounts = 0;
    for (const end = rank + items; rank < end; rank += 1) if (rank < k) discounts += 1 / Math.log2(rank + 2);
    total += (gain / items) * discounts;
  }
  return total;
}

function firstRank(ties: readonly Tie[]): number {
  let before = 0;
  for (const { items, relevant } of ties) {
    if (relevant > 0) return before + items - relevant + 1;
    before += items;
  }
  return Infinity;
}

function relevantWithin(ties: readonly Tie[], k: number): number {
  let rank = 0;
  let found = 0;
  for (const { items, relevant } of ties) {
    const places = Math.min(items, Math.max(0, k - rank));
    found += (relevant * places) / items;
    rank += items;
  }
  return found;
}

import { defaultUnit } from "../records/experiment-phase.ts";
import type { CandidateRecord, SelectionRecord } from "../records/generated/selection.ts";
import { type Attributes, type Audience, compileAudience } from "../values/audience.ts";
import { isStemmaError } from "../values/error.ts";
import { bucketOf } from "../values/murmur3.ts";
import type { Score } from "./score.ts";
import { bucketAt } from "./slices.ts";
import { unitIn } from "./unit.ts";

/** A version that may serve, as it stands now. */
export interface Servable {
  readonly model: string;
  readonly version: string;
  /** Null where too little was measured. */
  readonly score: Score | null;
}

/** What a selection chooses from: its record, and each reference of it resolved; null for one that cannot serve. */
export interface SelectionTable {
  readonly record: SelectionRecord;
  readonly servable: ReadonlyMap<string, Servable | null>;
}

/** What became of one candidate. */
export type CandidateVerdict =
  "chosen" | "outscored" | "flag-off" | "audience" | "rollout" | "no-unit" | "unservable" | "invalid";

/** A candidate as it was looked at. */
export interface ConsideredCandidate {
  readonly candidate: string;
  /** The version as the record names it. */
  readonly reference: string;
  /** The exact version; null where there is none that may serve. */
  readonly version: string | null;
  readonly verdict: CandidateVerdict;
  /** What it was ranked by: its score, or that of the fallback where it has none, and its priority. */
  readonly rank: number;
  readonly score: Score | null;
}

/** Why a version was chosen: a candidate, or the fallback since none may serve or none is as good. */
export type SelectionReason = "candidate" | "no-candidate" | "outscored";

/** What serves a caller, and why. */
export interface Choice {
  /** Null for the fallback. */
  readonly candidate: string | null;
  readonly model: string;
  readonly version: string;
  readonly reason: SelectionReason;
  /** The reason in words. */
  readonly why: string;
  /** All candidates in the order of the record. */
  readonly considered: readonly ConsideredCandidate[];
  /** The score of the fallback. */
  readonly fallback_score: Score | null;
}

/* What counts for a fallback that has no score: the middle. */
const unmeasured = 0.5;

/** Chooses by one selection at one commit. Everything is compiled beforehand; nothing is asked for any more. */
export class Selector {
  readonly #table: SelectionTable;
  readonly #audiences: ReadonlyMap<string, Audience | null>;
  readonly #fallback: Servable;

  /** `fallback` is what the record names, resolved. */
  constructor(table: SelectionTable, fallback: Servable) {
    this.#table = table;
    this.#fallback = fallback;
    this.#audiences = new Map(
      table.record.candidates.flatMap(({ name, audience }) =>
        audience === undefined ? [] : [[name, compiled(audience)]],
      ),
    );
  }

  /**
   * Chooses for a caller. A candidate may serve where its flag is on, its audience holds, the caller is within its rollout and its version
   * can serve. Of these the one with the highest rank serves, the earlier one of equals, unless the fallback ranks higher.
   */
  choose(context: Attributes): Choice {
    const { record } = this.#table;
    const base = record.score === undefined ? 0 : (this.#fallback.score?.value ?? unmeasured);
    const looked = record.candidates.map((candidate) => this.#look(candidate, context, base));
    const best = looked.reduce<ConsideredCandidate | null>(
      (found, each) =>
        each.verdict === "chosen" && each.rank >= base && (found === null || each.rank > found.rank)
          ? each
          : found,
      null,
    );
    const considered = looked.map((each): ConsideredCandidate =>
      each.verdict === "chosen" && each !== best ? { ...each, verdict: "outscored" } : each,
    );
    const served =
      best === null ? this.#fallback : (this.#table.servable.get(best.reference) ?? this.#fallback);
    const isOutscored = considered.some(({ verdict }) => verdict === "outscored");
    const reason = best !== null ? "candidate" : isOutscored ? "outscored" : "no-candidate";
    return {
      candidate: best?.candidate ?? null,
      model: served.model,
      version: served.version,
      reason,
      why: words(best, considered),
      considered,
      fallback_score: this.#fallback.score,
    };
  }

  /* `chosen` stands for all that may serve, until the best of them is known. */
  #look(candidate: CandidateRecord, context: Attributes, base: number): ConsideredCandidate {
    const { name, version: reference, priority = 0 } = candidate;
    const servable = this.#table.servable.get(reference) ?? null;
    return {
      candidate: name,
      reference,
      version: servable?.version ?? null,
      verdict: this.#verdict(candidate, servable, context),
      rank: (this.#table.record.score === undefined ? 0 : (servable?.score?.value ?? base)) + priority,
      score: servable?.score ?? null,
    };
  }

  #verdict(candidate: CandidateRecord, servable: Servable | null, context: Attributes): CandidateVerdict {
    const { record } = this.#table;
    if (servable === null) return "unservable";
    if (candidate.flag !== undefined && record.flags?.[candidate.flag] !== true) return "flag-off";
    const unit = unitIn(context, record.unit ?? defaultUnit);
    const audience = this.#audiences.get(candidate.name);
    if (audience === null) return "invalid";
    if (audience !== undefined && !audience(unitIn(context, defaultUnit), context)) return "audience";
    if (candidate.rollout === undefined || candidate.rollout === 1) return "chosen";
    if (unit === "") return "no-unit";
    const bucket = bucketOf(`select:${record.name}:${candidate.name}:`, unit);
    return bucket < bucketAt(candidate.rollout) ? "chosen" : "rollout";
  }
}

function compiled(rule: unknown): Audience | null {
  try {
    return compileAudience(rule);
  } catch (error) {
    if (isStemmaError(error, "audience-invalid")) return null;
    throw error;
  }
}

const told: Readonly<Record<CandidateVerdict, string>> = {
  chosen: "serves",
  outscored: "ranks lower",
  "flag-off": "has its flag off",
  audience: "is for another audience",
  rollout: "is not rolled out to this caller",
  "no-unit": "is rolled out by a unit that this caller has not",
  unservable: "has no version that can serve",
  invalid: "has an audience that no router understands",
};

function words(best: ConsideredCandidate | null, considered: readonly ConsideredCandidate[]): string {
  const others = considered.filter((each) => each.candidate !== best?.candidate);
  const rest = others.map(({ candidate, verdict }) => `${candidate} ${told[verdict]}`).join("; ");
  const first = best === null ? "the fallback serves" : `${best.candidate} serves`;
  return rest === "" ? first : `${first}: ${rest}`;
}

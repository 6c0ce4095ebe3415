import type { Finding } from "../values/finding.ts";

/** What happened in one month, by UTC. */
export interface MonthForm {
  /** `2026-11`. */
  readonly month: string;
  readonly registrations: number;
  /** Moves from stage to stage that were asked for; null where history is too shallow to tell. */
  readonly promotions: number | null;
  readonly rollbacks: number | null;
}

/** Figures of a registry at one commit. */
export interface StatsForm {
  readonly commit: string;
  readonly models: number;
  readonly versions: number;
  /** Number of versions in each stage of the lifecycle, in its order. */
  readonly stages: Readonly<Record<string, number>>;
  /** Number of versions by framework, the most frequent first; versions that name none are not counted. */
  readonly frameworks: Readonly<Record<string, number>>;
  readonly artifacts: {
    /** How often versions name an artifact, exports among them. */
    readonly references: number;
    /** How many different artifacts they name. */
    readonly distinct: number;
    /** Bytes if each reference had its own copy. */
    readonly logical_bytes: number;
    /** Bytes of the different artifacts. */
    readonly unique_bytes: number;
    /** Logical to unique bytes; null where there are none. */
    readonly dedupe_ratio: number | null;
  };
  /** The last twelve months, oldest first. */
  readonly activity: readonly MonthForm[];
  /** Who registered versions, the most first. */
  readonly authors: readonly {
    readonly author: string;
    readonly versions: number;
    /** When the last one was registered. */
    readonly last: string;
  }[];
  /** What could not be read; the figures are of the rest. */
  readonly problems: readonly Finding[];
}

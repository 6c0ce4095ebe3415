import type { CaseRecord } from "../../records/generated/suite.ts";

/** What became of a case. */
export type CaseStatus = "passed" | "failed" | "inconclusive";

/** How bad it is where a case fails. */
export type CaseSeverity = "high" | "medium" | "low";

/** What a metric was compared with. */
export interface CaseBaseline {
  /** `model@version`. */
  readonly version: string;
  readonly value: number;
  /** How much worse than the baseline: positive is worse, whatever the direction of the metric. */
  readonly harm: number;
  /** The bounds of the harm; null where nothing could be drawn again. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether the version was run beside, or its stored evidence was read. */
  readonly source: "run" | "evidence";
}

/** What became of a case, and why. */
export interface CaseResult {
  readonly name: string;
  readonly kind: CaseRecord["kind"];
  readonly severity: CaseSeverity;
  readonly status: CaseStatus;
  /** Why, in words. */
  readonly reason: string;
  /** What it measured; null for none. */
  readonly metric: string | null;
  readonly value: number | null;
  /** The interval of the value; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** How many rows, or runs, it looked at, and how many units these are: recordings, queries, rows. */
  readonly rows: number;
  readonly units: number;
  readonly baseline: CaseBaseline | null;
  /** All that was measured, by name. */
  readonly measures: Readonly<Record<string, number>>;
  /** The code of what kept it from ending; null for nothing. */
  readonly error: string | null;
}

/**
 * What the cases come to by their severity. `blocked`: a high one failed, or two of medium. `held`: a high one is inconclusive.
 * `waiver`: one of medium failed, which a waiver may excuse. `passed`: all else; what is low is reported.
 */
export type SuiteVerdict = "passed" | "waiver" | "held" | "blocked";

/** Draws the verdict of a suite. */
export function verdictOf(cases: readonly Pick<CaseResult, "severity" | "status">[]): SuiteVerdict {
  const count = (severity: CaseSeverity, status: CaseStatus): number =>
    cases.filter((each) => each.severity === severity && each.status === status).length;
  if (count("high", "failed") > 0 || count("medium", "failed") > 1) return "blocked";
  if (count("high", "inconclusive") > 0) return "held";
  return count("medium", "failed") > 0 ? "waiver" : "passed";
}

/** The metrics of a run, for gates and comparisons: each by its name, that of a further case of the same metric behind the case's. */
export function metricsOf(cases: readonly CaseResult[]): Readonly<Record<string, number>> {
  const metrics = new Map<string, number>();
  const add = (one: CaseResult, name: string, value: number): void => {
    if (Number.isFinite(value)) metrics.set(metrics.has(name) ? `${one.name}.${name}` : name, value);
  };
  for (const one of cases) {
    if (one.metric !== null && one.value !== null) add(one, one.metric, one.value);
    for (const [name, value] of Object.entries(one.measures)) if (name !== one.metric) add(one, name, value);
  }
  return Object.fromEntries(metrics);
}

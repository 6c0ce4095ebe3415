import type { Checkpoint } from "../analysis/checkpoint.ts";
import { type Analysis, judge } from "./judge.ts";

/** What one metric came to at a look. */
export interface LookEffect {
  readonly metric: string;
  readonly arm: string;
  readonly role: "goal" | "guardrail";
  /** The absolute difference of a goal, the harm to a guardrail. */
  readonly estimate: number;
  /** Null where it has no bound. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What the data said at one instant. */
export interface LookResult {
  readonly until: string;
  /** The running p value of the sequential test of sample ratios. */
  readonly ratioP: number;
  /** The metrics that had data in both arms. */
  readonly effects: readonly LookEffect[];
}

/** A phase as it was looked at over time, and what it comes to at the last look. */
export interface Judged {
  readonly analysis: Analysis;
  readonly checkpoint: Checkpoint;
  /** Oldest first; the last one is that of the analysis. */
  readonly looks: readonly LookResult[];
}

const hour = 3_600_000;
const steps = [hour, 6 * hour, 24 * hour, 7 * 24 * hour, 28 * 24 * hour];

/* So many points tell how an effect went; the sums of each take memory. */
const mostLooks = 31;

/** The span between two looks at data of some time, in milliseconds: from an hour to 28 days. */
export function lookStep(runtime: number): number {
  return steps.find((step) => runtime / step <= mostLooks) ?? Math.ceil(runtime / mostLooks / hour) * hour;
}

/** The instants at which a phase is looked at, in milliseconds since the epoch: whole steps, and the end. */
export function lookTimes(started: number, until: number): readonly number[] {
  const step = lookStep(until - started);
  const first = (Math.floor(started / step) + 1) * step;
  const count = Math.max(0, Math.ceil((until - first) / step));
  return [...Array.from({ length: count }, (_, index) => first + index * step), until];
}

/**
 * Judges the checkpoints of one phase, oldest first; the last one decides. The sequential test of sample ratios remembers its smallest p
 * value from look to look, beginning with that of before.
 */
export function judgeLooks(checkpoints: readonly [...Checkpoint[], Checkpoint], ratioBefore = 1): Judged {
  let before = ratioBefore;
  const judged = checkpoints.map((each) => {
    const checkpoint = { ...each, ratioBefore: before };
    const analysis = judge(checkpoint);
    before = analysis.health.sequentialRatioP;
    return { checkpoint, analysis };
  });
  const last = judged.at(-1) ?? { checkpoint: checkpoints[0], analysis: judge(checkpoints[0]) };
  return { ...last, looks: judged.map(({ analysis }) => lookOf(analysis)) };
}

function lookOf({ until, health, goals, guardrails }: Analysis): LookResult {
  const effects = [
    ...goals.map(({ estimate, ...goal }) => ({ ...goal, role: "goal" as const, estimate })),
    ...guardrails.map(({ harm, ...guardrail }) => ({
      ...guardrail,
      role: "guardrail" as const,
      estimate: harm,
    })),
  ];
  return {
    until,
    ratioP: health.sequentialRatioP,
    effects: effects
      .filter(({ fault }) => fault === null)
      .map(({ metric, arm, role, estimate, lower, upper }) => ({
        metric,
        arm,
        role,
        estimate,
        lower,
        upper,
      })),
  };
}

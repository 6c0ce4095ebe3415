import type { Checkpoint } from "../analysis/checkpoint.ts";
import { goalEffects, harmOf, samplesOf } from "../analysis/compare.ts";
import { healthOf, type Health } from "../analysis/health.ts";
import { adjustedInterval, holm } from "../../statistics/correction.ts";
import type { EffectFault } from "../../statistics/effect.ts";
import { decide, type Decision } from "./decide.ts";

/** An interval as it is written: null where it has no bound. */
export interface WrittenInterval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What a goal comes to in one treatment. */
export interface GoalResult extends WrittenInterval {
  readonly metric: string;
  readonly arm: string;
  readonly control: number | null;
  readonly treatment: number | null;
  /** The absolute difference to the control. */
  readonly estimate: number;
  readonly relative: { readonly estimate: number } & WrittenInterval;
  readonly p: number;
  /** The p value corrected for all goals and arms, and the interval that agrees with it. */
  readonly adjusted: { readonly p: number } & WrittenInterval;
  readonly state: "better" | "worse" | "unclear";
  readonly fault: EffectFault | "no-data" | null;
}

/** What a guardrail comes to in one treatment. */
export interface GuardrailResult extends WrittenInterval {
  readonly metric: string;
  readonly arm: string;
  /** How much worse the treatment is; the bounds are one-sided, each at alpha. */
  readonly harm: number;
  readonly margin: number | null;
  readonly severity: "high" | "medium" | "low";
  readonly state: "safe" | "harmed" | "watch";
  readonly fault: EffectFault | "no-data" | null;
}

/** The analysis of a checkpoint: its health, its metrics and the verdict. */
export interface Analysis extends Decision {
  readonly experiment: string;
  readonly phase: number;
  readonly until: string;
  readonly health: Health;
  readonly goals: readonly GoalResult[];
  readonly guardrails: readonly GuardrailResult[];
}

const written = (bound: number) => (Number.isFinite(bound) ? bound : null);
const interval = ({ lower, upper }: { readonly lower: number; readonly upper: number }): WrittenInterval => ({
  lower: written(lower),
  upper: written(upper),
});

/** Judges a checkpoint by its own rules. The same checkpoint gives the same bytes. */
export function judge(checkpoint: Checkpoint): Analysis {
  const health = healthOf(checkpoint);
  const goals = goalResults(checkpoint);
  const guardrails = guardrailResults(checkpoint);
  return {
    experiment: checkpoint.plan.experiment,
    phase: checkpoint.phase,
    until: checkpoint.until,
    ...decide(checkpoint.plan, { health, goals, guardrails }),
    health,
    goals,
    guardrails,
  };
}

function treatmentsOf({ plan, arms }: Checkpoint) {
  const control = arms.find(({ name }) => name === plan.control);
  return arms
    .filter(
      ({ name }) => name !== plan.control && plan.arms.some((arm) => arm.name === name && arm.weight > 0),
    )
    .map((treatment) => ({ arm: treatment.name, treatment, control }));
}

function goalResults(checkpoint: Checkpoint): readonly GoalResult[] {
  const { plan } = checkpoint;
  const raw = treatmentsOf(checkpoint).flatMap(({ arm, treatment, control }) =>
    plan.goals.map((metric) => {
      const pair = control === undefined ? null : samplesOf(metric.name, control, treatment);
      return { arm, metric, pair, effects: pair === null ? null : goalEffects(pair, plan) };
    }),
  );
  const values = raw.map(({ effects }) => effects?.absolute.p ?? 1);
  const corrected = plan.correction === "holm" ? holm(values) : values;
  return raw.map(({ arm, metric, pair, effects }, index): GoalResult => {
    const p = corrected[index] ?? 1;
    if (pair === null || effects === null) return noGoal(metric.name, arm);
    const { absolute, relative } = effects;
    const good = metric.direction === "up" ? absolute.estimate > 0 : absolute.estimate < 0;
    const found = absolute.fault === null && p < plan.alpha;
    return {
      metric: metric.name,
      arm,
      control: written(pair[0].mean),
      treatment: written(pair[1].mean),
      estimate: absolute.estimate,
      ...interval(absolute),
      relative: { estimate: relative.estimate, ...interval(relative) },
      p: absolute.p,
      adjusted: { p, ...adjustedBounds(absolute, p, plan.alpha) },
      state: found ? (good ? "better" : "worse") : "unclear",
      fault: absolute.fault,
    };
  });
}

function adjustedBounds(
  effect: {
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
    readonly fault: unknown;
    readonly p: number;
  },
  p: number,
  alpha: number,
): WrittenInterval {
  return interval(
    effect.fault !== null || p === effect.p ? effect : adjustedInterval(effect.estimate, effect, p, alpha),
  );
}

function noGoal(metric: string, arm: string): GoalResult {
  const none = { lower: null, upper: null };
  return {
    metric,
    arm,
    control: null,
    treatment: null,
    estimate: 0,
    ...none,
    relative: { estimate: 0, ...none },
    p: 1,
    adjusted: { p: 1, ...none },
    state: "unclear",
    fault: "no-data",
  };
}

function guardrailResults(checkpoint: Checkpoint): readonly GuardrailResult[] {
  const { plan } = checkpoint;
  return treatmentsOf(checkpoint).flatMap(({ arm, treatment, control }) =>
    plan.guardrails.map((metric): GuardrailResult => {
      const { name, margin, severity, direction } = metric;
      const known = { metric: name, arm, margin, severity };
      const pair = control === undefined ? null : samplesOf(name, control, treatment);
      if (pair === null)
        return { ...known, harm: 0, lower: null, upper: null, state: "watch", fault: "no-data" };
      const harm = harmOf(pair, direction, plan);
      return {
        ...known,
        harm: harm.estimate,
        ...interval(harm),
        state: stateOf(harm, margin),
        fault: harm.fault,
      };
    }),
  );
}

function stateOf(
  { lower, upper, fault }: { readonly lower: number; readonly upper: number; readonly fault: unknown },
  margin: number | null,
): GuardrailResult["state"] {
  if (fault !== null) return "watch";
  if (lower > (margin ?? 0)) return "harmed";
  // Without a margin there is nothing to be safe against: harm that is not shown does not hold a winner back.
  return margin === null || upper < margin ? "safe" : "watch";
}

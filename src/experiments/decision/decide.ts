import type { Health } from "../analysis/health.ts";
import type { AnalysisPlan } from "../analysis/plan.ts";

/** What an experiment comes to at a look. */
export type Verdict = "ship" | "rollback" | "keep-running" | "inconclusive" | "blocked";

/** A verdict and why. */
export interface Decision {
  readonly verdict: Verdict;
  /** The arm that goes on: the winner, or the control where the test ends; null while nothing is decided. */
  readonly winner: string | null;
  readonly reasons: readonly string[];
}

/** What is decided on, of the results of an analysis. */
export interface Findings {
  readonly health: Pick<Health, "blocks" | "runtime">;
  readonly goals: readonly {
    readonly metric: string;
    readonly arm: string;
    readonly state: "better" | "worse" | "unclear";
    readonly relative: { readonly estimate: number };
  }[];
  readonly guardrails: readonly {
    readonly metric: string;
    readonly arm: string;
    readonly severity: "high" | "medium" | "low";
    readonly state: "safe" | "harmed" | "watch";
  }[];
}

/* What speaks for and against one treatment. */
interface Standing {
  readonly arm: string;
  readonly against: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Decides by the rules of a plan, in their order: the data must be sound (else blocked); a treatment with a harmed guardrail or a
 * worse goal is out (rollback, where none is left); one whose goals are all better and whose guardrails are safe ships; at
 * the end of the time it is inconclusive. A test of fixed horizon says nothing about goals before its end.
 */
export function decide(plan: AnalysisPlan, findings: Findings): Decision {
  const { blocks, runtime } = findings.health;
  if (blocks.length > 0) return { verdict: "blocked", winner: null, reasons: blocks };
  const ended = runtime >= plan.maxRuntime;
  const goalsCount = plan.method === "sequential" || ended;
  const standings = treatments(plan).map((arm) => standingOf(arm, findings, goalsCount));
  const left = standings.filter(({ against }) => against.length === 0);
  if (left.length === 0) {
    return {
      verdict: "rollback",
      winner: plan.control,
      reasons: standings.flatMap(({ against }) => against),
    };
  }
  const shipping = goalsCount ? left.filter((each) => ships(plan, each, ended)) : [];
  const best = bestOf(shipping, plan, findings);
  if (best !== null) return { verdict: "ship", winner: best, reasons: shipReasons(best, plan, findings) };
  const missing = left.flatMap((each) => each.missing);
  if (!ended) {
    const fixed = "the test has a fixed horizon: goals are judged at its end";
    return { verdict: "keep-running", winner: null, reasons: goalsCount ? missing : [fixed] };
  }
  const kept = plan.onInconclusive === "keep-control" ? plan.control : (left[0]?.arm ?? plan.control);
  return { verdict: "inconclusive", winner: kept, reasons: ["its time is over", ...missing] };
}

function treatments({ arms, control }: AnalysisPlan): readonly string[] {
  return arms.filter(({ name, weight }) => name !== control && weight > 0).map(({ name }) => name);
}

function standingOf(arm: string, { goals, guardrails }: Findings, goalsCount: boolean): Standing {
  const own = guardrails.filter((each) => each.arm === arm);
  const ownGoals = goals.filter((each) => each.arm === arm);
  return {
    arm,
    against: [
      ...own
        .filter(({ state, severity }) => state === "harmed" && severity === "high")
        .map(({ metric }) => `${metric} is worse in ${arm} than its margin allows`),
      ...ownGoals
        .filter(({ state }) => goalsCount && state === "worse")
        .map(({ metric }) => `${metric} is worse in ${arm}`),
    ],
    missing: [
      ...ownGoals
        .filter(({ state }) => state !== "better")
        .map(({ metric }) => `${metric} is not yet clearly better in ${arm}`),
      // A guardrail of low severity is told, and holds nothing back.
      ...own
        .filter(({ state, severity }) => state !== "safe" && severity !== "low")
        .map(({ metric, state }) =>
          state === "harmed"
            ? `${metric} is worse in ${arm}`
            : `${metric} is not yet shown to be safe in ${arm}`,
        ),
    ],
  };
}

function ships(plan: AnalysisPlan, { missing }: Standing, ended: boolean): boolean {
  return missing.length === 0 || (plan.ship === "do-no-harm" && ended);
}

/* Of several, the one with the largest effect on the first goal, in its good direction. */
function bestOf(shipping: readonly Standing[], plan: AnalysisPlan, { goals }: Findings): string | null {
  const [first] = plan.goals;
  const gain = (arm: string) => {
    const found =
      goals.find((each) => each.arm === arm && each.metric === first?.name)?.relative.estimate ?? 0;
    return first?.direction === "down" ? -found : found;
  };
  const [best] = shipping.map(({ arm }) => arm).sort((one, other) => gain(other) - gain(one));
  return best ?? null;
}

function shipReasons(arm: string, plan: AnalysisPlan, { goals, guardrails }: Findings): readonly string[] {
  const better = goals.filter((each) => each.arm === arm && each.state === "better");
  if (better.length < plan.goals.length) return [`nothing is worse in ${arm} at the end of its time`];
  const safe = guardrails.filter((each) => each.arm === arm && each.state === "safe");
  return [
    ...better.map(({ metric }) => `${metric} is better in ${arm}`),
    ...safe.map(({ metric }) => `${metric} is safe in ${arm}`),
  ];
}

import { currentPhase } from "../records/experiment-phase.ts";
import type { ExperimentRecord, PhaseRecord } from "../records/generated/experiment.ts";
import { type Audience, compileAudience } from "../values/audience.ts";
import { isStemmaError } from "../values/error.ts";

/** What deals the units of an experiment, or why nothing does and everybody is served one version. */
export type Routing =
  | { readonly phase: PhaseRecord; readonly audience: Audience | null }
  | { readonly phase: null; readonly reason: "draft" | "paused" | "concluded" | "invalid" };

/**
 * Tells what deals the units of an experiment. A record that contradicts itself deals nobody: better the stable version for all than
 * shares that nobody has written.
 */
export function routingOf(record: ExperimentRecord): Routing {
  if (record.status !== "running") return { phase: null, reason: record.status };
  const phase = currentPhase(record);
  if (phase === null) return { phase: null, reason: "draft" };
  const audience = record.audience === undefined ? null : compiled(record.audience);
  const isSound = audience !== "invalid" && sumsUp(phase) && namesArms(record, phase);
  return isSound ? { phase, audience } : { phase: null, reason: "invalid" };
}

function compiled(rule: unknown): Audience | "invalid" {
  try {
    return compileAudience(rule);
  } catch (error) {
    if (isStemmaError(error, "audience-invalid")) return "invalid";
    throw error;
  }
}

function sumsUp({ arms }: PhaseRecord): boolean {
  return Math.abs(arms.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9;
}

/* The arm of those who are not enrolled must be one of the phase, and each name that of one arm. */
function namesArms({ arms }: ExperimentRecord, phase: PhaseRecord): boolean {
  const names = new Set(phase.arms.map(({ name }) => name));
  return names.size === phase.arms.length && arms.every(({ name }) => names.has(name));
}

/** An arm, and the version that it serves as `model@version`. */
export type ServedArm = Pick<PhaseRecord["arms"][number], "name" | "version">;

/** The arms as the phase has them; one that it lacks, as the record does. */
export function servedArms(record: ExperimentRecord): readonly ServedArm[] {
  const arms: readonly ServedArm[] = currentPhase(record)?.arms ?? [];
  const names = new Set(arms.map(({ name }) => name));
  return [...arms, ...record.arms.filter(({ name }) => !names.has(name))];
}

import { sampleRatioP, sequentialSampleRatioP, shareDeviation } from "../../statistics/sample-ratio.ts";
import type { Checkpoint } from "./checkpoint.ts";

/** Whether the data of a phase may be judged at all. */
export interface Health {
  /** The p value of the chi-square test of sample ratios, at this look alone. */
  readonly ratioP: number;
  /** The running p value of the sequential test, valid at every look. */
  readonly sequentialRatioP: number;
  /** The largest difference between the share of an arm and its weight. */
  readonly shareDeviation: number;
  /** The share of all units that were seen in several arms; null where nobody can know. */
  readonly multipleShare: number | null;
  /** The milliseconds that the phase has lasted. */
  readonly runtime: number;
  /** Why nothing may be concluded; empty where all is well. */
  readonly blocks: readonly string[];
}

const hours = (ms: number) => `${String(Math.round(ms / 360_000) / 10)} h`;
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

/** Looks at the data of a phase before anything is said about its effects. */
export function healthOf(checkpoint: Checkpoint): Health {
  const { plan, arms, multiple, ratioBefore } = checkpoint;
  const counts = plan.arms.map(({ name, weight }) => ({
    weight,
    count: arms.find((arm) => arm.name === name)?.units ?? 0,
  }));
  const units = counts.reduce((sum, { count }) => sum + count, 0);
  const all = units + (multiple ?? 0);
  const facts = {
    ratioP: sampleRatioP(counts),
    sequentialRatioP: sequentialSampleRatioP(counts, ratioBefore),
    shareDeviation: shareDeviation(counts),
    multipleShare: multiple === null ? null : all === 0 ? 0 : multiple / all,
    runtime: Date.parse(checkpoint.until) - Date.parse(checkpoint.started),
  };
  return { ...facts, blocks: blocksOf(checkpoint, facts, all) };
}

function blocksOf(checkpoint: Checkpoint, facts: Omit<Health, "blocks">, all: number): readonly string[] {
  const { plan, arms, latest, until } = checkpoint;
  const silence = latest === null ? 0 : Date.parse(until) - Date.parse(latest);
  const small = plan.arms
    .filter(({ weight }) => weight > 0)
    .map(({ name }) => ({ name, units: arms.find((arm) => arm.name === name)?.units ?? 0 }))
    .filter(({ units }) => units < plan.minUnits);
  return [
    ...small.map(
      ({ name, units }) => `arm ${name} has ${String(units)} of at least ${String(plan.minUnits)} units`,
    ),
    ...(facts.runtime < plan.minRuntime
      ? [`it ran ${hours(facts.runtime)} of at least ${hours(plan.minRuntime)}`]
      : []),
    ...(facts.sequentialRatioP < plan.srmAlpha && facts.shareDeviation >= plan.minShareDeviation
      ? [
          `the arms have not the sizes of their weights (p ${facts.sequentialRatioP.toExponential(2)}, ${percent(facts.shareDeviation)} off)`,
        ]
      : []),
    // Below ten units a single one is more than any share.
    ...(all >= 10 && facts.multipleShare !== null && facts.multipleShare >= plan.multipleExposure
      ? [`${percent(facts.multipleShare)} of the units were seen in several arms`]
      : []),
    ...(silence > plan.noTraffic ? [`no data came for ${hours(silence)}`] : []),
  ];
}
